// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting/window.h"

#include <algorithm>
#include <cmath>

namespace counting
{

deals::Day firstDay(const Window &window)
{
    return static_cast<deals::Day>(std::floor(window.from));
}

deals::Day lastDay(const Window &window)
{
    return static_cast<deals::Day>(std::ceil(window.to)) - 1;
}

Window firstWindow()
{
    return {double(deals::dayOf(2025, 1, 1)), double(deals::dayOf(2028, 1, 1))};
}

Window wholeWindow(const deals::DealSet &set)
{
    Window whole = firstWindow();
    const auto see = [&](deals::Day first, deals::Day last) {
        whole.from = std::min<double>(whole.from, deals::dayOf(deals::calendarDay(first).year, 1, 1));
        whole.to = std::max<double>(whole.to, deals::dayOf(deals::calendarDay(last).year + 1, 1, 1));
    };
    const auto seeDate = [&](const deals::Date &date) {
        if (date.isPeriod())
            see(date.first(), date.last());
    };
    for (const deals::Deal &deal : set.deals) {
        seeDate(deal.announced);
        for (const deals::Event &event : deal.events)
            seeDate(event.date);
    }
    for (const deals::Commitment &commitment : set.commitments) {
        for (const deals::Date &date : {commitment.announced, commitment.start, commitment.end})
            seeDate(date);
        const deals::Date &from = commitment.start.isPeriod() ? commitment.start : commitment.announced;
        if (commitment.term.isStated())
            see(from.first(), commitment.term.endFrom(from.last()) - 1);
    }
    return whole;
}

} // namespace counting
