// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/subject.h"

namespace exporting
{

/// The figures that are plotted, as CSV (RFC 4180, UTF-8): one a row, under a heading. Power in GW, money in whole
/// units of its currency, both exact; an empty high is open. A comparison's is its table of differences.
QByteArray csvOf(const Subject &subject);

} // namespace exporting
