// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filters/facets.h"

class QLocale;

/// Which commitments to keep: one value for chart, table, totals, export and command line. What a filter keeps is the
/// same in every language of the program.
namespace filters
{

/// Keeps the commitments that have, in every facet, one of its choices, and whose deal says one of the texts. Where
/// nothing is chosen, all are kept.
struct Filter {
    std::array<std::vector<Choice>, facetCount> choices; ///< by Facet; each sorted, none twice
    QStringList texts;
    deals::Day day = inTheEnd; ///< the day whose statuses it asks for; of no matter where it asks for none

    const std::vector<Choice> &of(Facet facet) const { return choices[static_cast<std::size_t>(facet)]; }
    std::vector<Choice> &of(Facet facet) { return choices[static_cast<std::size_t>(facet)]; }
    bool has(Facet facet, Choice choice) const;
    void set(Facet facet, Choice choice, bool on);
    bool isEmpty() const;
    bool operator==(const Filter &) const = default;
};

/// A filter before the deals are known: the files' words, and parties by id, name or alias.
struct FilterInWords {
    std::array<QStringList, facetCount> names; ///< by Facet
    QStringList texts;

    const QStringList &of(Facet facet) const { return names[static_cast<std::size_t>(facet)]; }
    QStringList &of(Facet facet) { return names[static_cast<std::size_t>(facet)]; }
    bool isEmpty() const;
};

/// Which parts of a filter refuse a commitment: one bit for each facet and one for the texts. 0: it is kept.
using Refusals = std::uint8_t;
constexpr Refusals refusalBy(Facet facet)
{
    return static_cast<Refusals>(1U << static_cast<unsigned>(facet));
}
inline constexpr Refusals refusalByText = 1U << facetCount;

/// One a commitment, in the data set's order. A part is judged by its whole (deals/wholes.h), and stays with it.
std::vector<Refusals> refusals(const deals::DealSet &set, const Filter &filter);
std::vector<bool> kept(const deals::DealSet &set, const Filter &filter);

/// How many deals keep a commitment; all do without a filter.
struct DealsKept {
    int deals = 0, of = 0;

    /// "3 of 8 deals"; "8 deals" when that is all.
    QString text(const QLocale &locale) const;
    bool operator==(const DealsKept &) const = default;
};
/// `refusals` are those of this filter.
DealsKept dealsKept(const deals::DealSet &set, const Filter &filter, const std::vector<Refusals> &refusals);
DealsKept dealsKept(const deals::DealSet &set, const Filter &filter);

/// "Partner: NVIDIA or AMD; Kind: purchase; Text: “Vera Rubin”"; empty for a filter that is.
QString filterText(const deals::DealSet &set, const Filter &filter);

} // namespace filters
