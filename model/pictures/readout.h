// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/panels.h"

namespace pictures
{

/// The values of these panels at the end of `day`, by the basis that is shown; the sentence says both.
Readout readoutOf(const Outline &outline, const std::vector<StackedPanel> &panels, counting::Basis shown,
    deals::Day day, const QLocale &locale);

} // namespace pictures
