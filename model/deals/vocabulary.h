// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/amount.h"

#include <QLatin1String>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace deals
{

using namespace Qt::StringLiterals;

enum class Kind : std::uint8_t { Capacity, Purchase, Investment, Warrant, Loan, Guarantee };
enum class Measure : std::uint8_t { Power, Money, Shares, Chips };
enum class Status : std::uint8_t {
    Reported,
    InTalks,
    LetterOfIntent,
    Announced,
    Signed,
    Amended,
    UnderWay,
    Delivered,
    Paused,
    Cancelled,
    Superseded
};
enum class RelationKind : std::uint8_t { Supersedes, PartOf, Overlaps, AddsTo, ConflictsWith };
enum class SourceKind : std::uint8_t { Official, Filing, Press, Blog, NotStated }; // from the better to the worse
enum class Supports : std::uint8_t { Amount, Announcement, Start, End, Term, Status, Condition, What, Event, Claim };
/// What sort of statement a claim is. Only a total is shown beside a sum.
enum class ClaimKind : std::uint8_t { Total, Forecast, Target, Expectation, Capability, Valuation, Context };

/// One word of the files and the value it stands for.
template<typename Value> struct Word {
    Value value;
    QLatin1String text;
};
template<typename Value> Word(Value, QLatin1String) -> Word<Value>; // clang 14 does not see it by itself

inline constexpr std::array kinds{Word{Kind::Capacity, "capacity"_L1}, Word{Kind::Purchase, "purchase"_L1},
    Word{Kind::Investment, "investment"_L1}, Word{Kind::Warrant, "warrant"_L1}, Word{Kind::Loan, "loan"_L1},
    Word{Kind::Guarantee, "guarantee"_L1}};

inline constexpr std::array measures{Word{Measure::Power, "power"_L1}, Word{Measure::Money, "money"_L1},
    Word{Measure::Shares, "shares"_L1}, Word{Measure::Chips, "chips"_L1}};

inline constexpr std::array statuses{Word{Status::Reported, "reported"_L1}, Word{Status::InTalks, "in talks"_L1},
    Word{Status::LetterOfIntent, "letter of intent"_L1}, Word{Status::Announced, "announced"_L1},
    Word{Status::Signed, "signed"_L1}, Word{Status::Amended, "amended"_L1}, Word{Status::UnderWay, "under way"_L1},
    Word{Status::Delivered, "delivered"_L1}, Word{Status::Paused, "paused"_L1}, Word{Status::Cancelled, "cancelled"_L1},
    Word{Status::Superseded, "superseded"_L1}};

inline constexpr std::array saids{Word{Said::NotStated, "not stated"_L1}, Word{Said::Exact, "exact"_L1},
    Word{Said::About, "about"_L1}, Word{Said::AtLeast, "at least"_L1}, Word{Said::UpTo, "up to"_L1},
    Word{Said::Range, "range"_L1}};

inline constexpr std::array relationKinds{Word{RelationKind::Supersedes, "supersedes"_L1},
    Word{RelationKind::PartOf, "part of"_L1}, Word{RelationKind::Overlaps, "overlaps"_L1},
    Word{RelationKind::AddsTo, "adds to"_L1}, Word{RelationKind::ConflictsWith, "conflicts with"_L1}};

inline constexpr std::array sourceKinds{Word{SourceKind::Official, "official"_L1},
    Word{SourceKind::Filing, "filing"_L1}, Word{SourceKind::Press, "press"_L1}, Word{SourceKind::Blog, "blog"_L1},
    Word{SourceKind::NotStated, "not stated"_L1}};

inline constexpr std::array supports{Word{Supports::Amount, "amount"_L1},
    Word{Supports::Announcement, "announcement"_L1}, Word{Supports::Start, "start"_L1}, Word{Supports::End, "end"_L1},
    Word{Supports::Term, "term"_L1}, Word{Supports::Status, "status"_L1}, Word{Supports::Condition, "condition"_L1},
    Word{Supports::What, "what"_L1}, Word{Supports::Event, "event"_L1}, Word{Supports::Claim, "claim"_L1}};

inline constexpr std::array claimKinds{Word{ClaimKind::Total, "total"_L1}, Word{ClaimKind::Forecast, "forecast"_L1},
    Word{ClaimKind::Target, "target"_L1}, Word{ClaimKind::Expectation, "expectation"_L1},
    Word{ClaimKind::Capability, "capability"_L1}, Word{ClaimKind::Valuation, "valuation"_L1},
    Word{ClaimKind::Context, "context"_L1}};

template<typename Words>
constexpr auto valueOf(const Words &words, QStringView text) -> std::optional<decltype(words.front().value)>
{
    const auto word = std::find_if(words.begin(), words.end(), [&](const auto &w) { return text == w.text; });
    return word == words.end() ? std::nullopt : std::optional(word->value);
}

template<typename Words, typename Value> constexpr QLatin1String textOf(const Words &words, Value value)
{
    const auto word = std::find_if(words.begin(), words.end(), [&](const auto &w) { return w.value == value; });
    return word == words.end() ? QLatin1String() : word->text;
}

/// Whether a commitment of this status enters totals. What is in talks is named beside them.
constexpr bool counts(Status status)
{
    switch (status) {
    case Status::Reported:
    case Status::LetterOfIntent:
    case Status::Announced:
    case Status::Signed:
    case Status::Amended:
    case Status::UnderWay:
    case Status::Delivered:
        return true;
    case Status::InTalks:
    case Status::Paused:
    case Status::Cancelled:
    case Status::Superseded:
        break;
    }
    return false;
}

/// What a kind promises where nobody says how much.
constexpr Measure measureOf(Kind kind)
{
    switch (kind) {
    case Kind::Capacity:
        return Measure::Power;
    case Kind::Warrant:
        return Measure::Shares;
    case Kind::Purchase:
    case Kind::Investment:
    case Kind::Loan:
    case Kind::Guarantee:
        break;
    }
    return Measure::Money;
}

/// How many decimal places a measure's usual unit stands above its base unit: GW over W; the rest are their own.
constexpr int placesOf(Measure measure)
{
    return measure == Measure::Power ? 9 : 0;
}

} // namespace deals
