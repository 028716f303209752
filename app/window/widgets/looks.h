// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/style.h"

#include <QString>

namespace window
{

/// Dark when the desktop's palette is.
charts::Theme desktopTheme();
/// The style sheet of a window in the colours of the charts.
QString looksOf(charts::Theme theme);

} // namespace window
