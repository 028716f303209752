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
    if (unsure.empty())
        return {happened};
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

/// Of a knot's only member, as Evaluation would have it. Nearly all are alone in their knot.
Course courseOfOne(const DealSet &set, const Member &member, Moment moment, bool isPresent, bool isPresentInTheEnd)
{
    Course course;
    if (!isPresent && !isPresentInTheEnd)
        return course;
    const Tally amount = Tally::of(set.commitment(member.commitment));
    Entry entry{member.commitment, {}, member.commitment, {}, amount.notStated > 0 ? amount : restOf(amount, {})};
    Sums &sums = entry.sums;
    sums.announced = amount;
    if (!isPresent) {
        sums.later = entry.own;
        sums.later.begun = sums.later.reach = 0;
        sums.unannounced = sums.later;
    } else if (member.due.isDated()) {
        sums.scheduled = dueBy(entry.own, member.due, moment);
        sums.later = dueAfter(entry.own, member.due, moment);
    } else {
        sums.undated = entry.own;
    }
    course.entries.push_back(entry);
    course.wholes.push_back({member.commitment, sums, 1});
    return course;
}

} // namespace

void Sums::add(const Sums &other)
{
    for (const SumPart part : sumParts)
        (this->*part).add(other.*part);
}

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
    if (knot.members.size() == 1) {
        for (const std::vector<bool> &happened : possibleOn(knot, moment.day))
            courses.push_back(courseOfOne(
                set, knot.members[0], moment, isPresent(knot.members[0], happened), !inTheEnd.empty() && inTheEnd[0]));
        return courses;
    }
    for (const std::vector<bool> &happened : possibleOn(knot, moment.day))
        courses.push_back(Evaluation(set, knot, directions, moment, happened, inTheEnd).take());
    return courses;
}

} // namespace counting
