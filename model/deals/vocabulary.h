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

inline constexpr std::array kinds{Word{Kind::Capacity, QLatin1String("capacity")},
    Word{Kind::Purchase, QLatin1String("purchase")}, Word{Kind::Investment, QLatin1String("investment")},
    Word{Kind::Warrant, QLatin1String("warrant")}, Word{Kind::Loan, QLatin1String("loan")},
    Word{Kind::Guarantee, QLatin1String("guarantee")}};

inline constexpr std::array measures{Word{Measure::Power, QLatin1String("power")},
    Word{Measure::Money, QLatin1String("money")}, Word{Measure::Shares, QLatin1String("shares")},
    Word{Measure::Chips, QLatin1String("chips")}};

inline constexpr std::array statuses{Word{Status::Reported, QLatin1String("reported")},
    Word{Status::InTalks, QLatin1String("in talks")}, Word{Status::LetterOfIntent, QLatin1String("letter of intent")},
    Word{Status::Announced, QLatin1String("announced")}, Word{Status::Signed, QLatin1String("signed")},
    Word{Status::Amended, QLatin1String("amended")}, Word{Status::UnderWay, QLatin1String("under way")},
    Word{Status::Delivered, QLatin1String("delivered")}, Word{Status::Paused, QLatin1String("paused")},
    Word{Status::Cancelled, QLatin1String("cancelled")}, Word{Status::Superseded, QLatin1String("superseded")}};

inline constexpr std::array saids{Word{Said::NotStated, QLatin1String("not stated")},
    Word{Said::Exact, QLatin1String("exact")}, Word{Said::About, QLatin1String("about")},
    Word{Said::AtLeast, QLatin1String("at least")}, Word{Said::UpTo, QLatin1String("up to")},
    Word{Said::Range, QLatin1String("range")}};

inline constexpr std::array relationKinds{Word{RelationKind::Supersedes, QLatin1String("supersedes")},
    Word{RelationKind::PartOf, QLatin1String("part of")}, Word{RelationKind::Overlaps, QLatin1String("overlaps")},
    Word{RelationKind::AddsTo, QLatin1String("adds to")},
    Word{RelationKind::ConflictsWith, QLatin1String("conflicts with")}};

inline constexpr std::array sourceKinds{Word{SourceKind::Official, QLatin1String("official")},
    Word{SourceKind::Filing, QLatin1String("filing")}, Word{SourceKind::Press, QLatin1String("press")},
    Word{SourceKind::Blog, QLatin1String("blog")}, Word{SourceKind::NotStated, QLatin1String("not stated")}};

inline constexpr std::array supports{Word{Supports::Amount, QLatin1String("amount")},
    Word{Supports::Announcement, QLatin1String("announcement")}, Word{Supports::Start, QLatin1String("start")},
    Word{Supports::End, QLatin1String("end")}, Word{Supports::Term, QLatin1String("term")},
    Word{Supports::Status, QLatin1String("status")}, Word{Supports::Condition, QLatin1String("condition")},
    Word{Supports::What, QLatin1String("what")}, Word{Supports::Event, QLatin1String("event")},
    Word{Supports::Claim, QLatin1String("claim")}};

inline constexpr std::array claimKinds{Word{ClaimKind::Total, QLatin1String("total")},
    Word{ClaimKind::Forecast, QLatin1String("forecast")}, Word{ClaimKind::Target, QLatin1String("target")},
    Word{ClaimKind::Expectation, QLatin1String("expectation")},
    Word{ClaimKind::Capability, QLatin1String("capability")}, Word{ClaimKind::Valuation, QLatin1String("valuation")},
    Word{ClaimKind::Context, QLatin1String("context")}};

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

/// How many decimal places a measure's usual unit stands above its base unit: GW over W; the rest are their own.
constexpr int placesOf(Measure measure)
{
    return measure == Measure::Power ? 9 : 0;
}

} // namespace deals
