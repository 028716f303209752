// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/ledger.h"

#include <QStringList>

namespace pictures
{

/// What a reader of these sums has to know besides their words: what may overlap, what is passed on, and that nothing
/// can be added up. A sentence each, without a full stop.
QStringList remarks(const counting::Ledger &ledger);

} // namespace pictures
