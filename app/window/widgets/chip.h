// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>

#include <vector>

namespace window
{

/// A partner's colour as a small square of `side` units, sharp on a screen of that ratio.
QPixmap chip(const QColor &colour, int side, qreal ratio);
/// The same of several partners, side by side.
QPixmap chip(const std::vector<QColor> &colours, int side, qreal ratio);

} // namespace window
