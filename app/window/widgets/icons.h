// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing/style.h"

#include <QIcon>

/// Icons that are drawn, for plain and for fine screens.
namespace window
{

/// A partner's colour, as in the charts.
QIcon partnerChip(int hue, const charts::Style &style);
/// An arrow to the right above one to the left; no font has to have it.
QIcon swapIcon(const QColor &ink);
/// A triangle with an exclamation mark.
QIcon warningIcon(const QColor &ink);

} // namespace window
