// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/words/tallywords.h"

#include <QJsonObject>

class QLocale;

namespace commandline
{

/// as_of, basis, from, to, focus, totals, sums, claims, with a filter filter: plain units, GW for power, null for an
/// open high.
QJsonObject toJson(const counting::Ledger &ledger, const counting::Totals &totals);
/// The same for people: a line for each total, then what went in and what stayed out.
QString toText(const counting::Ledger &ledger, const counting::Totals &totals, const QLocale &locale);

} // namespace commandline
