// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/rulebook.h"

#include <string>

/// Sums and deals as lines of text, to be compared with a literal, or read by whoever looks for a difference.
namespace rulebook
{

/// "2–≈10 +1": "≥ " has no high, "+1" are not stated. In the measure's usual unit.
std::string toText(const Sum &sum, deals::Measure measure);
std::string toText(const deals::DealSet &set, const Group &group);
/// "gets capacity power: 10 = 1 scheduled, 9 undated; announced 10": zeros are left out.
std::string toText(const deals::DealSet &set, const Page &page);
/// All sums over all partners at the end of a day, a line each. Those where nothing is are left out.
std::string allSums(const deals::DealSet &set, deals::PartyId focus, deals::Day day);
/// A line for each commitment and relation, with all that the rules read.
std::string toText(const deals::DealSet &set);

} // namespace rulebook
