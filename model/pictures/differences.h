// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/rounding.h"
#include "pictures/comparison.h"
#include "pictures/panels.h"

namespace pictures
{

/// The stacks that are compared.
struct Compared {
    counting::Stacked power, paid;
    std::vector<counting::Stacked> always; ///< above zero in the panels of the catalogue
    std::vector<counting::Stacked> all;    ///< with those that anybody promises, each once, in the order of the table

    bool isAlways(const counting::Stacked &stacked) const;
};
Compared comparedIn(const counting::Ledger &ledger);

/// The rows of the table of differences, what is scheduled by the end of `to`.
std::vector<Difference> differences(const counting::Ledger &ledger, const counting::Sides &sides,
    const Compared &compared, deals::Day to, const QLocale &locale);

/// One side of a row of sums.
struct Cell {
    std::optional<counting::Tally> stated; ///< nothing where it is not stated or not promised
    QString text;
    std::optional<deals::Interval> printed = {}; ///< of what is stated, in the unit of the table
    std::optional<int> unit = {};

    /// Whether it is compared: what is nothing, or not stated, is a word.
    bool isStated() const { return stated && stated->isStated(); }
};
/// Gives cells the texts of what is stated; those that are printed together add up as printed.
void print(const std::vector<Cell *> &cells, const std::vector<deals::Addition> &additions,
    const counting::Stacked &stacked, const QLocale &locale);
Difference rowOf(const QString &what, QLatin1String key, const counting::Stacked &stacked, const Cell &left,
    const Cell &right, const QLocale &locale);

/// The rows of a table of differences besides its sums: first phase, announced, status, term, and what is computed of
/// them: a year's part of what is paid over a stated term, and dollars per gigawatt of the same deal.
std::vector<Difference> dealFacts(
    const deals::DealSet &set, const counting::Sides &sides, const Compared &compared, const QLocale &locale);

} // namespace pictures
