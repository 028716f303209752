// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace charts
{

/// The widths of texts that stand together: the name of a stack, 0 for none, then what it comes to; or nothing.
using TotalsWidths = std::vector<double>;

/// Where such texts stand in rows: a stack begins a row of its own where it does not fit behind the one before.
struct TotalsRows {
    struct Place {
        double x;
        int row;
    };
    std::vector<std::vector<Place>> places; ///< by stack and text
    int count = 0;                          ///< of rows
};
TotalsRows totalsRows(const std::vector<TotalsWidths> &stacks, double width, double unit);

/// What a panel of the sheet has to say in numbers, and the same panel of the sheet beside it, if any.
struct PanelNeeds {
    bool hasTwoSides = false;
    std::vector<TotalsWidths> stacks{}, stacksBeside{};

    /// What they take at the right end, where each text but the names has a line of its own.
    double endWidth() const;
    double endHeight(double unit) const;
    double rowsHeight(double width, double unit) const;
};

inline constexpr double totalsLine = 17; ///< the height of one, in units

} // namespace charts
