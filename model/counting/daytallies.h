// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/ledger.h"

#include <functional>
#include <map>
#include <optional>

namespace counting
{

/// What knots come to together at the end of any day. Each is worked out on the days on which it steps or bends, once a
/// second day is asked for; between two of these it is what it was, unless money is spread. For one thread.
class DayTallies final
{
public:
    /// Tallies and what each of them is added to.
    using Parts = std::vector<std::pair<std::size_t, Tally>>;
    /// What one knot comes to at the end of that day; must hold on to what it needs.
    using Measure = std::function<Parts(const Knot &, deals::Day)>;

    /// The knots must outlive it. Each tally of a part is added to one of so many sums.
    DayTallies(std::vector<const Knot *> knots, std::size_t sums, Measure measure);

    const std::vector<Tally> &at(deals::Day day);

private:
    /// A tally from which can be taken again what was added.
    struct Count {
        deals::Quantity low = 0, high = 0, begun = 0, reach = 0, about = 0;
        int open = 0, aboutHighs = 0, notStated = 0;

        /// `times` is 1 or −1. False for what deals::sum() says nothing of.
        bool add(const Count &other, int times);
        Tally tally() const;
        static Count of(const Tally &tally);
    };
    using Counts = std::vector<Count>;
    /// Days between whose ends a knot does not stay what it is.
    struct Slope {
        deals::Day from, to;
        const Knot *knot;
    };

    void findSteps();
    void add(Counts &counts, const Parts &parts, int times);
    std::vector<Tally> direct(deals::Day day) const;
    std::vector<Tally> lookedUp(deals::Day day);

    std::vector<const Knot *> m_knots;
    std::size_t m_sums;
    Measure m_measure;
    std::optional<deals::Day> m_last;
    std::vector<Tally> m_atLast;
    std::map<deals::Day, Counts> m_steps; ///< what stands from that day on, but for slopes
    std::vector<Slope> m_slopes;
    bool m_isFound = false, m_isBeyond = false;
};

} // namespace counting
