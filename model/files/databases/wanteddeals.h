// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filters/filter.h"

namespace files
{

/// What is asked of a database: the rest need not be read.
struct WantedDeals {
    filters::FilterInWords filter;

    bool isEmpty() const { return filter.isEmpty(); }
};

} // namespace files
