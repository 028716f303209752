// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/date.h"
#include "filters/filter.h"

namespace files
{

/// What is asked of a database: the rest need not be read.
struct WantedDeals {
    filters::FilterInWords filter;
    /// The last day of which anything is asked: of curves and their sums, not of lanes, which show what comes later.
    std::optional<deals::Day> until{};

    bool isEmpty() const { return filter.isEmpty() && !until; }
};

} // namespace files
