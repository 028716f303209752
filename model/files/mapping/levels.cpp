// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/levels.h"

#include "files/problems/filetranslation.h"

#include <QHash>

#include <algorithm>

namespace files
{
namespace
{

using deals::Said;

bool isLevel(const Level &level)
{
    const Said said = level.total.amount.said;
    return level.date.isPeriod() && level.total.measure && (said == Said::Exact || said == Said::About);
}

bool hasUnitOf(const Level &level, const Level &other)
{
    return level.total.measure == other.total.measure && level.total.currency == other.total.currency;
}

/// By site in the order of their first, by date at each; those of one day as they stand.
std::vector<std::vector<std::size_t>> bySite(const std::vector<Level> &levels)
{
    std::vector<std::vector<std::size_t>> sites;
    QHash<QString, std::size_t> places;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const auto known = places.constFind(levels[i].site);
        if (known == places.cend()) {
            places.insert(levels[i].site, sites.size());
            sites.emplace_back();
        }
        sites[places.value(levels[i].site)].push_back(i);
    }
    for (std::vector<std::size_t> &site : sites)
        std::stable_sort(site.begin(), site.end(),
            [&](std::size_t a, std::size_t b) { return levels[a].date.first() < levels[b].date.first(); });
    return sites;
}

bool differ(const std::vector<Level> &levels, const std::vector<std::size_t> &some)
{
    return std::any_of(
        some.begin(), some.end(), [&](std::size_t at) { return levels[at].total != levels[some.front()].total; });
}

/// The levels of one site, one after the other.
class Site final
{
public:
    Site(const std::vector<Level> &levels, Steps &steps)
        : m_levels(levels)
        , m_steps(steps)
    {
    }

    /// Nothing where it may follow.
    QString expectedOf(std::size_t at) const
    {
        const Level &next = m_levels[at];
        if (m_last && !hasUnitOf(next, *m_last))
            return Text::tr("the unit of the level before");
        if (m_last && next.date.first() <= m_last->date.last())
            return Text::tr("a date after %1, that of the level before").arg(m_last->date.edtf());
        return {};
    }

    void add(std::size_t at)
    {
        const WordedAmount &total = m_levels[at].total;
        const deals::Quantity before = m_last ? m_last->total.amount.low : 0;
        const bool wasAbout = m_last && m_last->total.amount.said == Said::About;
        m_last = &m_levels[at];
        if (total.amount.low < before)
            return takeAway(before - total.amount.low, at);
        Step step{at, total};
        step.more.amount.low = step.more.amount.high = total.amount.low - before;
        if (wasAbout)
            step.more.amount.said = Said::About;
        m_standing.push_back(m_steps.steps.size());
        m_steps.steps.push_back(step);
    }

private:
    void takeAway(deals::Quantity less, std::size_t by)
    {
        while (less > 0 && !m_standing.empty()) {
            Step &last = m_steps.steps[m_standing.back()];
            const deals::Quantity all = last.more.amount.low;
            if (all <= less) {
                last.endedBy = by;
                less -= all;
                m_standing.pop_back();
                continue;
            }
            if (m_levels[by].total.amount.said == Said::About)
                last.more.amount.said = Said::About;
            Step gone = last;
            gone.endedBy = by;
            gone.more.amount.low = gone.more.amount.high = less;
            last.more.amount.low = last.more.amount.high = all - less;
            less = 0;
            m_steps.steps.push_back(gone);
        }
    }

    const std::vector<Level> &m_levels;
    Steps &m_steps;
    std::vector<std::size_t> m_standing; // steps that are not gone
    const Level *m_last = nullptr;
};

} // namespace

Steps stepsOf(const std::vector<Level> &levels, std::optional<LevelOfDay> ofDay)
{
    Steps steps;
    for (const std::vector<std::size_t> &ordered : bySite(levels)) {
        Site site(levels, steps);
        const auto addDay = [&](const std::vector<std::size_t> &day) {
            const std::size_t counts = ofDay == LevelOfDay::Last ? day.back() : day.front();
            const bool isOpen = !ofDay && differ(levels, day);
            for (const std::size_t at : day)
                if (isOpen)
                    steps.refused[at] = {Text::tr("one level a day, or which of them counts in the mapping")};
                else if (at != counts)
                    steps.passedOver.push_back(at);
                else if (const QString expected = site.expectedOf(at); !expected.isEmpty())
                    steps.refused[at] = {expected};
                else
                    site.add(at);
        };
        for (auto first = ordered.begin(), end = first; first != ordered.end(); first = end) {
            const Level &one = levels[*first];
            end = std::find_if(first, ordered.end(), [&](std::size_t other) { return levels[other].date != one.date; });
            std::vector<std::size_t> ofOneDay;
            for (; first != end; ++first)
                if (isLevel(levels[*first]))
                    ofOneDay.push_back(*first);
                else
                    steps.refused[*first] = {Text::tr("an exact level and its date")};
            if (!ofOneDay.empty())
                addDay(ofOneDay);
        }
    }
    return steps;
}

std::optional<std::size_t> growing(const std::vector<Level> &levels)
{
    for (const std::vector<std::size_t> &site : bySite(levels)) {
        std::vector<std::size_t> stated;
        std::copy_if(site.begin(), site.end(), std::back_inserter(stated), [&](std::size_t at) {
            return isLevel(levels[at]) && (stated.empty() || hasUnitOf(levels[at], levels[stated.front()]));
        });
        if (stated.size() < 2)
            continue;
        const Level &first = levels[stated.front()], &last = levels[stated.back()];
        if (first.date.first() < last.date.first() && first.total.amount.low < last.total.amount.low)
            return stated.back();
    }
    return {};
}

std::optional<std::size_t> contested(const std::vector<Level> &levels)
{
    for (const std::vector<std::size_t> &site : bySite(levels))
        for (std::size_t i = 1; i < site.size(); ++i)
            if (const Level &one = levels[site[i - 1]], &other = levels[site[i]];
                one.date == other.date && isLevel(one) && isLevel(other) && one.total != other.total)
                return site[i];
    return {};
}

} // namespace files
