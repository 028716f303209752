// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/chart.h"

class QLocale;

namespace window
{

/// "2025 – 2027", "Mar – Aug 2026", "3 – 10 Nov 2026": as coarse as the window's edges allow.
QString rangeText(const counting::Window &window, const QLocale &locale);

} // namespace window
