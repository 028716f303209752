// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace charts
{

/// The family of the embedded fonts: Inter under a name of its own, so that no Inter of the machine is taken instead.
inline constexpr QLatin1String fontFamily("Deal Timeline Sans");

/// The embedded font in pixels, unhinted: the same on every machine and device. Needs a QGuiApplication.
QFont font(double pixels, QFont::Weight weight = QFont::Normal, bool italic = false);

} // namespace charts
