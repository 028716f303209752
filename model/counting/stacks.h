// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/sums.h"
#include "counting/window.h"

namespace counting
{

/// Whose amounts make one stack: never of two directions, kinds or measures.
struct Stacked {
    Direction direction = Direction::ToFocus;
    deals::Kind kind = deals::Kind::Capacity;
    deals::Measure measure = deals::Measure::Power;
    deals::Currency currency;
    bool operator==(const Stacked &) const = default;

    bool holds(const Line &line, const deals::Commitment &commitment) const;
};

/// Whether the line's status may let it count at the end of `day`.
bool isPresent(const Line &line, deals::Day day);
/// What the line counts of an amount at the end of `day`: nothing is certain while its presence is not.
deals::Interval whilePresent(const Line &line, deals::Interval amount, deals::Day day);
/// What one line is worth at the end of `day`, by that basis.
deals::Interval valueAt(const Line &line, const deals::Commitment &commitment, Basis basis, deals::Day day);
/// What counts at the end of `day`, by that basis.
Tally tallyAt(const Ledger &ledger, const Stacked &stacked, Basis basis, deals::Day day);
/// Dated after `day`, and undated, of what counts then.
Tally laterThan(const Ledger &ledger, const Stacked &stacked, deals::Day day);
Tally undatedAt(const Ledger &ledger, const Stacked &stacked, deals::Day day);

/// When anything of a stack counts.
enum class Held : std::uint8_t { Never, Once, StillToday };
Held heldOf(const Ledger &ledger, const Stacked &stacked);

/// Part of a stack: what is promised by one partner, or by several together, and said the same way.
struct Band {
    deals::Said said = deals::Said::Exact; ///< "up to" of what is conditional
    deals::PartiesId partner;
    std::vector<const Line *> lines;
};
/// Those that have a curve, in the order exact, about, at least, range, up to; then by announcement and id.
std::vector<Band> bands(const Ledger &ledger, const Stacked &stacked, Basis basis);
/// What a band is worth at the end of `day`.
Tally tallyAt(const Ledger &ledger, const Band &band, Basis basis, deals::Day day);

/// What a band is worth at the end of a day.
struct BandValue {
    deals::PartiesId partner;
    deals::Said said = deals::Said::Exact;
    deals::Day day = 0;
    Tally tally;
    bool operator==(const BandValue &) const = default;
};
/// The bands' values in the same order, on the first and last day of the window and where they bend or step between:
/// from one to the next they run straight.
std::vector<BandValue> bandValues(const Ledger &ledger, const Stacked &stacked, Basis basis, const Window &window);

} // namespace counting
