// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

#include <array>

class QLocale;

/// Which commitments to keep: one value for chart, table, totals, export and command line.
namespace filters
{

using namespace Qt::StringLiterals;

/// What a commitment can be asked for, besides text.
enum class Facet : std::uint8_t { Partner, Kind, Measure, Status, Said };

/// One value in a facet: the row of a party, or the number of the enum's value.
using Choice = std::uint32_t;

/// Keeps the commitments that have, in every facet, one of its choices, and whose deal says one of the texts. Where
/// nothing is chosen, all are kept.
struct Filter {
    static constexpr std::size_t facetCount = 5;

    std::array<std::vector<Choice>, facetCount> choices; ///< by Facet; each sorted, none twice
    QStringList texts;

    const std::vector<Choice> &of(Facet facet) const { return choices[static_cast<std::size_t>(facet)]; }
    bool has(Facet facet, Choice choice) const;
    void set(Facet facet, Choice choice, bool on);
    bool isEmpty() const;
    bool operator==(const Filter &) const = default;
};

/// What facets are called: by the command line, and by people.
struct FacetName {
    Facet facet;
    QLatin1String key;   ///< "partner"
    const char *heading; ///< translated in the context "filters"
};
inline constexpr std::array<FacetName, Filter::facetCount> facets{
    FacetName{Facet::Partner, "partner"_L1, QT_TRANSLATE_NOOP("filters", "Partner")},
    FacetName{Facet::Kind, "kind"_L1, QT_TRANSLATE_NOOP("filters", "Kind")},
    FacetName{Facet::Measure, "measure"_L1, QT_TRANSLATE_NOOP("filters", "Measure")},
    FacetName{Facet::Status, "status"_L1, QT_TRANSLATE_NOOP("filters", "Status")},
    FacetName{Facet::Said, "said"_L1, QT_TRANSLATE_NOOP("filters", "How it was said")}};

/// Which parts of a filter refuse a commitment: one bit for each facet and one for the texts. 0: it is kept.
using Refusals = std::uint8_t;
constexpr Refusals refusalBy(Facet facet)
{
    return static_cast<Refusals>(1U << static_cast<unsigned>(facet));
}
inline constexpr Refusals refusalByText = 1U << Filter::facetCount;

/// One a commitment, in the data set's order.
std::vector<Refusals> refusals(const deals::DealSet &set, const Filter &filter);
std::vector<bool> kept(const deals::DealSet &set, const Filter &filter);

/// How many deals keep a commitment; all do without a filter.
struct Left {
    int deals = 0, of = 0;

    /// "3 of 8 deals"; "8 deals" when that is all.
    QString text(const QLocale &locale) const;
    bool operator==(const Left &) const = default;
};
/// `refusals` are those of this filter.
Left left(const deals::DealSet &set, const Filter &filter, const std::vector<Refusals> &refusals);
Left left(const deals::DealSet &set, const Filter &filter);

/// What a commitment has in a facet: as partners the parties of both its sides, as status its current one.
std::vector<Choice> choicesOf(const deals::DealSet &set, deals::CommitmentId id, Facet facet);
/// The same, for who asks often: in place of what stood in `choices`.
void findChoices(const deals::DealSet &set, deals::CommitmentId id, Facet facet, std::vector<Choice> &choices);
/// Every choice that some commitment has: parties as the data set lists them, the rest in the order of its words.
std::vector<Choice> choicesIn(const deals::DealSet &set, Facet facet);
/// "NVIDIA", "Purchase", "Signed".
QString choiceText(const deals::DealSet &set, Facet facet, Choice choice);
/// By a party's id, name or alias, or by the files' word, whatever the case: "AWS", "letter of intent", "up-to".
std::optional<Choice> choiceCalled(const deals::DealSet &set, Facet facet, const QString &name);
/// The files' words, in their order; none for partners, whose names the data set has.
QStringList wordsOf(Facet facet);

/// "Partner: NVIDIA or AMD; Kind: purchase; Text: “Vera Rubin”"; empty for a filter that is.
QString filterText(const deals::DealSet &set, const Filter &filter);

} // namespace filters
