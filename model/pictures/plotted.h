// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/outline.h"

/// The figures of a picture, for programs that reckon with them.
namespace pictures
{

/// One figure that a picture plots.
struct Plotted {
    enum class What : std::uint8_t {
        Value,     ///< of a layer at the end of `from`; to the next row of the same layer it runs straight
        NotStated, ///< beside a stack's sum: amounts that nobody states, `count` of them; or a lane's outline
        Later,     ///< beside a stack's sum: dated after the window
        Undated,   ///< beside a stack's sum, or in a lane: what no source dates
        Elsewhere, ///< the sum of a stack that no panel shows; `count` amounts of it are not stated
        Bar        ///< of a lane, from the first day to the last; deals::never: without an end
    };
    What what = What::Value;
    QString side;    ///< "OpenAI pays"; empty in a lane
    QString partner; ///< empty beside a sum
    deals::Said said = deals::Said::NotStated;
    deals::Day from = 0, to = 0;           ///< deals::never where a lane has no date
    std::optional<deals::Interval> amount; ///< in base units; nothing where none is stated, or it is in words alone
    int count = 0;
    deals::Measure measure = deals::Measure::Money;
    deals::Currency currency;
    QString text; ///< as it is written in the picture
    bool operator==(const Plotted &) const = default;
};

/// Every figure of the view's panels; without panels the bars of its lanes.
std::vector<Plotted> plotted(const Outline &outline, const View &view, const QLocale &locale);

} // namespace pictures
