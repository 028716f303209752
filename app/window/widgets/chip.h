// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>

namespace window
{

/// A partner's colour as a small square of `side` units, sharp on a screen of that ratio.
QPixmap chip(const QColor &colour, int side, qreal ratio);

} // namespace window
