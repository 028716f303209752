// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/curves.h"
#include "counting/stacks.h"
#include "pictures/lanes/lane.h"
#include "pictures/signs.h"

namespace pictures
{

/// One partner's part of a stack, of amounts said the same way.
struct Layer {
    QString partner;
    Wordings texts; ///< "NVIDIA ≥ 10 GW"
    int hue = 0;
    deals::Said said = deals::Said::Exact;
    QList<deals::DealId> deals;          ///< whose amounts these are, sorted
    std::vector<counting::Level> levels; ///< sorted by day; nothing before the first, unchanged after the last
    QList<deals::CommitmentId> commitments{};
    bool operator==(const Layer &) const = default;
};

/// Something that a stack comes to at the end of its panel's time.
struct Total {
    Sign sign; ///< Sum, Unknown, Later or Rest
    QString text;
    bool operator==(const Total &) const = default;
};

/// A stack on one side of zero, bottom first.
struct Stack {
    QString name; ///< "OpenAI pays"; empty when the panel has one side
    std::vector<Layer> layers;
    std::vector<Total> totals; ///< "≈ $588 B", "+ 3 not stated", "$26.3 B later", "≈ $550 B undated"
    counting::Stacked of{};    ///< what is stacked
    /// Empty where it does not come to that.
    QString total(Sign sign) const;
    bool operator==(const Stack &) const = default;
};

struct Tick {
    double value = 0; ///< base units; below zero for the lower stack
    QString text;
    bool operator==(const Tick &) const = default;
};

/// A value panel: one measure on the calendar axis.
struct Panel {
    QString title;   ///< "Gigawatts (GW)"
    Wordings beside; ///< beside the sums: what else counts of its measure and currency, and what others claim
    Stack up, down;
    std::vector<Tick> ticks;
    double ceiling = 1, floor = 0; ///< of the value axis, base units; floor <= 0
    QString empty;                 ///< why there is nothing in it; empty when there is
    bool operator==(const Panel &) const = default;
};

} // namespace pictures
