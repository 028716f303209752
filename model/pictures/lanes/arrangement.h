// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

namespace pictures
{

enum class Grouping : std::uint8_t { Partner, Kind, Status };
/// By the announcement, the oldest first; by what counts of the main promise, the largest first; by the partner's name.
enum class Order : std::uint8_t { Date, Size, Name };

/// How the lanes of a picture stand above each other.
struct Arrangement {
    Grouping grouping = Grouping::Partner;
    Order order = Order::Date;
    QStringList folded{};                ///< keys of groups (Lane::group) of which the heading alone is shown
    std::vector<deals::DealId> pinned{}; ///< stand above all groups, in this order
    bool operator==(const Arrangement &) const = default;
};

} // namespace pictures
