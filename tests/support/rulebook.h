// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

#include <optional>
#include <vector>

/// The rules of what counts, and when, a second time: slow and obvious, and without a line of the program's own
/// counting, so that a mistake is not made twice. One function a rule.
namespace rulebook
{

/// What commitments add up to. The marks of "about" belong to an end, and never stand at 0 or beside an open end.
struct Sum {
    deals::Interval interval;
    bool lowIsAbout = false, highIsAbout = false;
    int notStated = 0; ///< beside the interval

    bool operator==(const Sum &) const = default;
};

/// As seen from the focus. For everyone, all is given.
enum class Side : std::uint8_t { Gives, Gets, Own, Others };

struct Group {
    Side side = Side::Gives;
    deals::PartiesId from, to; ///< both invalid: all partners together
    deals::Kind kind = deals::Kind::Capacity;
    deals::Measure measure = deals::Measure::Power;
    deals::Currency currency;

    bool isOverPartners() const { return !from.isValid(); }
    auto operator<=>(const Group &) const = default;
};

/// All that is promised, by that day's statuses, and when it is due.
struct Split {
    Sum announced, scheduled, later, undated;

    bool operator==(const Split &) const = default;
};

enum class Basis : std::uint8_t { AsAnnounced, AsScheduled };

/// All groups that commitments stand in: those of partners, and those over all partners. An invalid focus is
/// everyone.
std::vector<Group> groups(const deals::DealSet &set, deals::PartyId focus);
/// A sum, split by the end of a day.
Split split(const deals::DealSet &set, deals::PartyId focus, const Group &group, deals::Day to);
/// What a curve shows at the end of a day.
Sum curve(const deals::DealSet &set, deals::PartyId focus, const Group &group, Basis basis, deals::Day day);

/// The same for many groups at once.
struct Page {
    Group group;
    Split split;
    Sum asAnnounced, asScheduled; ///< what curves show

    bool operator==(const Page &) const = default;
};
std::vector<Page> pages(
    const deals::DealSet &set, deals::PartyId focus, const std::vector<Group> &groups, deals::Day day);

/// Whether the courses of an uncertain day are few enough to be tried, and none contradicts itself.
bool isReadable(const deals::DealSet &set, deals::Day day);
/// Commitments that are parts of each other, or supersede each other, in a circle: totals are refused.
std::optional<std::vector<deals::CommitmentId>> cycle(const deals::DealSet &set);

} // namespace rulebook
