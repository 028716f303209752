// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/layout/totalslayout.h"

#include <algorithm>

namespace charts
{
namespace
{

constexpr double gap = 7; // between two texts, in units; twice that between two stacks

double widthOf(const TotalsWidths &stack, double unit)
{
    double width = 0;
    for (const double text : stack)
        width += (width > 0 ? gap * unit : 0) + text;
    return width;
}

} // namespace

TotalsRows totalsRows(const std::vector<TotalsWidths> &stacks, double width, double unit)
{
    TotalsRows rows;
    double end = 0; // of the last text
    for (const TotalsWidths &stack : stacks) {
        std::vector<TotalsRows::Place> &places = rows.places.emplace_back();
        double space = 2 * gap * unit;
        for (const double text : stack) {
            const double needed = places.empty() ? std::min(widthOf(stack, unit), width) : text;
            if (end > 0 && end + space + needed > width)
                end = 0, ++rows.count;
            const double x = end > 0 ? end + space : 0;
            places.push_back({x, rows.count});
            if (text > 0)
                end = x + text, space = gap * unit;
        }
    }
    rows.count += end > 0;
    return rows;
}

double PanelNeeds::endWidth() const
{
    double width = 0;
    for (const auto *all : {&stacks, &stacksBeside})
        for (const TotalsWidths &stack : *all)
            for (std::size_t i = 1; i < stack.size(); ++i)
                width = std::max(width, stack[i]);
    return width;
}

double PanelNeeds::endHeight(double unit) const
{
    const auto linesOf = [](const std::vector<TotalsWidths> &all) {
        std::size_t lines = 0;
        for (const TotalsWidths &stack : all)
            lines += stack.empty() ? 0 : stack.size() - 1;
        return static_cast<double>(lines);
    };
    return std::max(linesOf(stacks), linesOf(stacksBeside)) * totalsLine * unit;
}

double PanelNeeds::rowsHeight(double width, double unit) const
{
    return std::max(totalsRows(stacks, width, unit).count, totalsRows(stacksBeside, width, unit).count) * totalsLine
        * unit;
}

} // namespace charts
