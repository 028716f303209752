// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting/courses.h"

#include "counting/evaluation.h"

#include <algorithm>

namespace counting
{

using deals::DealSet;

namespace
{

/// What has happened, in each possible course.
std::vector<std::vector<bool>> possibleOn(const Knot &knot, deals::Day day)
{
    constexpr std::size_t most = 10;
    std::vector<bool> happened(knot.happenings.size());
    std::vector<HappeningId> unsure;
    for (HappeningId id = 0; id < happened.size(); ++id) {
        happened[id] = day >= knot.happenings[id].last;
        if (!happened[id] && day >= knot.happenings[id].first)
            unsure.push_back(id);
    }
    const std::size_t told = std::min(unsure.size(), most), bits = told + (unsure.size() > most ? 1 : 0);
    std::vector<std::vector<bool>> inOrder, others;
    for (std::size_t course = 0; course < std::size_t{1} << bits; ++course) {
        for (std::size_t i = 0; i < unsure.size(); ++i)
            happened[unsure[i]] = (course >> std::min(i, told) & 1) != 0;
        const bool isInOrder = std::ranges::none_of(
            knot.order, [&](const auto &pair) { return happened[pair.second] && !happened[pair.first]; });
        (isInOrder ? inOrder : others).push_back(happened);
    }
    return inOrder.empty() ? others : inOrder; // orders that contradict each other leave none
}

} // namespace

bool Sums::isStated() const
{
    return announced.isStated() || scheduled.isStated() || later.isStated() || undated.isStated();
}

bool Sums::isNothing() const
{
    return announced.isNothing() && scheduled.isNothing() && later.isNothing() && undated.isNothing();
}

std::vector<Course> coursesOf(
    const DealSet &set, const Knot &knot, std::span<const Direction> directions, Moment moment, Reading reading)
{
    std::vector<bool> inTheEnd;
    if (reading == Reading::Total) {
        std::vector<bool> all(knot.happenings.size());
        for (std::size_t id = 0; id < all.size(); ++id)
            all[id] = knot.happenings[id].last < deals::never;
        inTheEnd = presentOf(knot, all);
    }
    std::vector<Course> courses;
    for (const std::vector<bool> &happened : possibleOn(knot, moment.day))
        courses.push_back(Evaluation(set, knot, directions, moment, happened, inTheEnd).take());
    return courses;
}

} // namespace counting
