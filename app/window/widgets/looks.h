// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/style.h"

#include <QPalette>
#include <QString>

namespace window
{

/// Dark or light, as the desktop says or else as its palette is.
charts::Theme desktopTheme();
/// Dark or light, whichever that palette is.
charts::Theme themeOf(const QPalette &palette);
/// For what the style sheet leaves to the style, where the desktop's palette is none of the theme.
QPalette paletteOf(charts::Theme theme);
/// The style sheet of a window in the colours of the charts.
QString looksOf(charts::Theme theme);

} // namespace window
