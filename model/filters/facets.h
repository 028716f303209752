// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

#include <array>
#include <span>

namespace filters
{

/// What a commitment can be asked for, besides text: one entry each in the table of facets.
enum class Facet : std::uint8_t { Partner, Kind, Measure, Status, Said };
inline constexpr std::size_t facetCount = 5;

/// One value in a facet: the row of a party, or the number of the enum's value and of the files' word for it.
using Choice = std::uint32_t;

/// Where files state what a commitment has in a facet.
enum class Stated : std::uint8_t {
    ByParties, ///< those on either of its sides
    InItsRow,  ///< a word in the column that is called as the facet
    InStatuses ///< a word in the last of its statuses on that day, which may be its deal's
};

/// All that is known of a facet: pane, command line, counts and databases read this.
struct FacetEntry {
    Facet facet;
    QLatin1String key;   ///< "partner": the option, the name in JSON, the column
    const char *heading; ///< for people, translated by Text
    Stated stated;
    std::span<const QLatin1String> words; ///< of the files, one a choice; none for parties, which the deals name
    /// Appends what a commitment has on that day; a party on both of its sides twice, and each status that it may have.
    void (*find)(const deals::DealSet &set, deals::CommitmentId id, deals::Day on, std::vector<Choice> &found);
    QString (*label)(const deals::DealSet &set, Choice choice); ///< for people: "NVIDIA", "Purchase"

    bool namesParties() const { return stated == Stated::ByParties; }
};
extern const std::array<FacetEntry, facetCount> facets; ///< in the order of Facet

inline const FacetEntry &entryOf(Facet facet)
{
    return facets[static_cast<std::size_t>(facet)];
}
/// "Partner", "How it was said".
QString headingOf(Facet facet);
/// The files' words, in their order; none for parties.
QStringList wordsOf(Facet facet);

/// When all has happened that the deals tell of.
inline constexpr deals::Day inTheEnd = deals::never - 1;
/// What a commitment has in a facet on that day, sorted, none twice; for who asks often, in place of what stood in
/// `choices`.
void findChoices(
    const deals::DealSet &set, deals::CommitmentId id, Facet facet, deals::Day on, std::vector<Choice> &choices);
std::vector<Choice> choicesOf(const deals::DealSet &set, deals::CommitmentId id, Facet facet);
/// Every choice that some commitment has: parties as the data set lists them, the rest in the order of its words.
std::vector<Choice> choicesIn(const deals::DealSet &set, Facet facet);
/// By a party's id, name or alias, or by the files' word, whatever the case: "AWS", "letter of intent", "up-to".
std::optional<Choice> choiceCalled(const deals::DealSet &set, Facet facet, const QString &name);

} // namespace filters
