// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/dealformat/context.h"

/// What several kinds of records have: amounts, evidence, status histories, parties.
namespace files
{

using namespace Qt::StringLiterals;

/// How many of its base units each unit of power counts, as a power of ten.
inline constexpr std::array powerUnits{
    deals::Word{0, "W"_L1}, deals::Word{3, "kW"_L1}, deals::Word{6, "MW"_L1}, deals::Word{9, "GW"_L1}};

struct Stated {
    deals::Measure measure = deals::Measure::Money;
    deals::Currency currency;
    deals::Amount amount;
    bool good = false; ///< read without an error
};

/// The member "amount" or "reads": words, or measure, unit and numbers.
Stated readAmount(Value value, Problems &problems);

/// The member "evidence" of `owner`. Only what backs an amount may read another one, of the same measure and currency.
std::vector<deals::Evidence> readEvidence(Fields &owner, const Context &context, const Stated *plotted = nullptr);
/// The member "statuses" of `owner`: at least one, where there is any.
std::vector<deals::StatusEntry> readStatuses(Fields &owner, const Context &context, Need need);
/// One party id, or a list of them; invalid when it is absent or wrong.
deals::PartiesId readParties(Fields &owner, QLatin1String key, Context &context, Need need);
/// That of these parties, each of them once.
deals::PartiesId groupOf(std::vector<deals::PartyId> members, Context &context);

} // namespace files
