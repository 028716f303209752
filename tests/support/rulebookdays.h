// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

#include <optional>
#include <vector>

/// The rules of a day: what has happened by its end, and what therefore counts.
namespace rulebook
{

using deals::CommitmentId, deals::Date, deals::Day, deals::DealSet;

/// Something that happens on some day of its date. Changes of one deal with the same date happen together.
struct Change {
    deals::DealId deal;
    Date date;

    bool operator==(const Change &) const = default;
};

/// The end of a day, in one of the courses that dates of low precision allow.
struct Moment {
    Day day = deals::never;   ///< never: the end of all data
    std::vector<Change> come; ///< of those that may or may not have happened by that day

    bool has(const Change &change) const;
};

/// All courses. None where there would be too many, or where the dates contradict each other.
std::vector<Moment> moments(const DealSet &set, Day day);

/// A status, from when it holds. Without a date: from the beginning.
struct Entry {
    Date date;
    deals::Status status;
};
/// In the order in which they happen.
std::vector<Entry> history(const DealSet &set, CommitmentId id);

bool holds(const DealSet &set, const deals::Relation &relation, const Moment &moment);
/// Options and umbrellas: they count, end, contain and replace nothing.
bool isOnlyShown(const DealSet &set, CommitmentId id);
/// The wholes that it is a part of, in their order, that of its own deal first.
std::vector<CommitmentId> wholesOf(const DealSet &set, CommitmentId id, const Moment &moment);
/// Those whose counting ends it.
std::vector<CommitmentId> successorsOf(const DealSet &set, CommitmentId id, const Moment &moment);
/// Whether it was in force, by its announcement and its statuses alone, at the end of that moment or of any before it.
bool hasBeenInForce(const DealSet &set, CommitmentId id, const Moment &moment);
bool conflict(const DealSet &set, CommitmentId a, CommitmentId b, const Moment &moment);

/// All that counts, by itself or inside a whole.
std::vector<CommitmentId> counted(const DealSet &set, const Moment &moment);

std::vector<CommitmentId> all(const DealSet &set);

} // namespace rulebook
