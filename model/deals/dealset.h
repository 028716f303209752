// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/date.h"
#include "deals/vocabulary.h"

#include <QStringList>

#include <span>
#include <type_traits>
#include <vector>

namespace deals
{

/// A row of one of the tables of a DealSet. Rows of different tables do not mix.
template<typename Tag> struct Index {
    std::uint32_t row = none;
    static constexpr std::uint32_t none = 0xffffffff;

    constexpr bool isValid() const { return row != none; }
    auto operator<=>(const Index &) const = default;
};
using PartyId = Index<struct PartyTag>;
using PartiesId = Index<struct PartiesTag>; ///< one or several parties that act together
using SourceId = Index<struct SourceTag>;
using DealId = Index<struct DealTag>;
using CommitmentId = Index<struct CommitmentTag>;

/// ISO 4217: "USD". Empty for what is not money.
struct Currency {
    char code[3] = {};

    static std::optional<Currency> parse(QStringView text);
    QString text() const;
    auto operator<=>(const Currency &) const = default;
};

/// A place in the palette; -1: that of the party in the data set. No fact of the deals, so all are equal.
struct Hue {
    int place = -1;
    bool operator==(const Hue &) const { return true; }
};

struct Party {
    QString id, name;
    QStringList aliases;
    Hue hue; ///< see giveHues()
    bool operator==(const Party &) const = default;
};

struct Source {
    QString id, publisher, title, author, url, language, note;
    Date published;
    SourceKind kind = SourceKind::Press;
    bool operator==(const Source &) const = default;
};

/// One place that says so.
struct Evidence {
    SourceId source;
    int paragraph = 0; ///< nth non-blank line from 1, headings and captions included; 0: the page as a whole
    QString printed;   ///< the short figure as printed
    Supports supports = Supports::Amount;
    bool currencyImplied = false; ///< the amount is printed without its currency
    std::optional<Amount> reads;  ///< what this source says, where that is not the plotted amount
    bool operator==(const Evidence &) const = default;
};

struct StatusEntry {
    Status status = Status::Announced;
    Date date; ///< not stated: from the announcement
    std::vector<Evidence> evidence;
    bool operator==(const StatusEntry &) const = default;
};

/// One promise. Small and trivially copyable: totals and pictures run over these alone; what is long stands in
/// CommitmentText.
struct Commitment {
    Amount amount;
    Date announced; ///< of its own, or its deal's
    Date start, end;
    Term term;
    DealId deal;
    CommitmentId phaseOf; ///< the whole of the same deal that this is a part of
    PartiesId from, to;
    Kind kind = Kind::Capacity;
    Measure measure = Measure::Power;
    Currency currency;
    bool knownBy : 1 = false;     ///< announced is the earliest page that mentions it
    bool option : 1 = false;      ///< shown, never counted
    bool umbrella : 1 = false;    ///< a total over deals still to be made: shown like a claim, never counted
    bool conditional : 1 = false; ///< counts from 0

    /// What enters sums: a conditional amount from 0 up to its high. Nothing when not stated.
    Interval counted() const { return {conditional ? 0 : amount.low, amount.high}; }
    bool isStated() const { return amount.said != Said::NotStated; }
    bool operator==(const Commitment &) const = default;
};
static_assert(std::is_trivially_copyable_v<Commitment> && sizeof(Commitment) <= 64);

struct CommitmentText {
    QString id, what, condition;
    QString plotted;                   ///< why this wording is the plotted one, where sources differ
    std::vector<StatusEntry> statuses; ///< its own; empty: its deal's
    std::vector<Evidence> evidence;
    bool operator==(const CommitmentText &) const = default;
};

/// Something that happened without an amount.
struct Event {
    QString id, what;
    Date date; ///< not stated: known by its deal's announcement
    std::vector<Evidence> evidence;
    bool operator==(const Event &) const = default;
};

/// A total, forecast or target stated by others: beside the sums, never in them.
struct Claim {
    QString id, what;
    ClaimKind kind = ClaimKind::Context;
    DealId deal; ///< may be invalid
    PartiesId from, to;
    std::optional<Kind> of; ///< the kind of commitments that a total claims to add up
    Measure measure = Measure::Money;
    Currency currency;
    Amount amount;
    Date known; ///< not stated: undated
    std::vector<Evidence> evidence;
    bool operator==(const Claim &) const = default;
};

struct Relation {
    RelationKind kind = RelationKind::Overlaps;
    CommitmentId from, to;
    Date since; ///< from when it holds; not stated: always
    QString note;
    std::vector<Evidence> evidence;
    bool operator==(const Relation &) const = default;
};

struct Deal {
    QString id, title;
    Date announced;
    bool knownBy = false; ///< announced is the earliest page that mentions it
    std::vector<StatusEntry> statuses;
    std::vector<Event> events;
    std::vector<Evidence> evidence; ///< of the announcement
    bool operator==(const Deal &) const = default;
};

/// Rows of a file that could not be read; 0 of 0 where all could.
struct Unread {
    qsizetype rows = 0, of = 0;
    bool operator==(const Unread &) const = default;
};

/// All deals of one file, as tables. Rows refer to each other by Index.
struct DealSet {
    QString title;
    Unread unread;
    PartyId focus;
    std::vector<Party> parties;
    std::vector<std::vector<PartyId>> partyGroups; ///< behind PartiesId; each sorted
    std::vector<Source> sources;
    std::vector<Deal> deals;
    std::vector<Commitment> commitments;
    std::vector<CommitmentText> texts; ///< one a commitment, same order
    std::vector<Claim> claims;
    std::vector<Relation> relations;

    const Party &party(PartyId id) const { return parties[id.row]; }
    /// The shortest of its name and aliases; its name among equals. Empty for an invalid id.
    QString shortName(PartyId id) const;
    const Source &source(SourceId id) const { return sources[id.row]; }
    const Deal &deal(DealId id) const { return deals[id.row]; }
    const Commitment &commitment(CommitmentId id) const { return commitments[id.row]; }
    const CommitmentText &text(CommitmentId id) const { return texts[id.row]; }
    std::span<const PartyId> members(PartiesId id) const;
    /// Whether that group holds the party; an invalid one holds nobody.
    bool has(PartiesId group, PartyId party) const;
    /// The id of this group, added when it is new.
    PartiesId group(std::vector<PartyId> members);
    /// By id, name or alias, whatever the case; invalid when nobody is called that.
    PartyId findParty(QStringView name) const;
    /// Its own status history; a phase's without one is its whole's; else its deal's.
    std::span<const StatusEntry> statusHistory(CommitmentId id) const;
    /// The newest day of which any announcement, status, event or page tells: where the data end. Nothing for an empty
    /// set.
    std::optional<Day> asOf() const;

    bool operator==(const DealSet &) const = default;
};

} // namespace deals
