// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/stacks.h"

namespace pictures
{

/// What a filter would leave if this were the only choice in its facet, and nothing else of the filter changed.
struct ChoiceCount {
    struct Amount {
        counting::Stacked of;
        counting::Tally tally;
        bool operator==(const Amount &) const = default;
    };

    filters::Choice choice = 0;
    QString name;
    bool isChosen = false;
    int deals = 0;       ///< lanes of the chart: what users count
    int commitments = 0; ///< phases, options and what does not count, too
    /// As announced, wholes without their phases: one for each direction, kind, measure and currency, never mixed.
    std::vector<Amount> amounts;
    bool operator==(const ChoiceCount &) const = default;
};

struct FacetCount {
    filters::Facet facet = filters::Facet::Partner;
    /// Every choice that the data set has, in its order, even where nothing is left of it; the party in focus, which is
    /// nobody's partner, only where it is chosen.
    std::vector<ChoiceCount> choices;

    bool isChosen() const;
    bool operator==(const FacetCount &) const = default;
};

struct FacetCounts {
    std::vector<FacetCount> facets; ///< in the order of filters::facets
    filters::DealsKept kept;
    bool operator==(const FacetCounts &) const = default;
};

/// `all` is a ledger without a filter.
FacetCounts facetCounts(const counting::Ledger &all, const filters::Filter &filter);

/// For a row: "≥ 10 GW · $0–100 B", "not stated"; "not counted" where all of it is in talks or an option; nothing where
/// nothing is left.
QString briefText(const ChoiceCount &count, const QLocale &locale);
/// A line for how many, then one for each total: "1 deal, 3 commitments", "capacity for OpenAI: ≥ 10 GW".
QString wholeText(const deals::DealSet &set, deals::PartyId focus, const ChoiceCount &count, const QLocale &locale);

} // namespace pictures
