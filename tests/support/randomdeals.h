// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

#include <gtest/gtest.h>

#include <random>

namespace support
{

using Random = std::mt19937_64;

/// Less than `limit`; the same for a seed with every library, unlike the distributions of the standard.
std::uint64_t below(Random &random, std::uint64_t limit);

struct Extent {
    int deals = 8, commitmentsOfEach = 6;        ///< at most
    deals::Quantity largest = 1'000'000'000'000; ///< of an amount
};

/// Valid deals of every kind, measure, wording, precision and status, with phases of phases, options, conditions,
/// terms, deadlines, open ends, joint parties, currencies and relations.
deals::DealSet randomDeals(std::uint64_t seed, const Extent &extent = {});
/// The same deals, with commitments, deals and relations in another order.
deals::DealSet shuffled(const deals::DealSet &set, std::uint64_t seed);

/// Runs `check(seed)` for `count` seeds, for as many as DEALS_SETS says, or for the one in DEALS_SEED alone. Stops at
/// the first that fails, and names it.
template<typename Check> void forEachSeed(std::uint64_t count, const Check &check)
{
    bool isGiven = false, isAsked = false;
    const std::uint64_t given = qEnvironmentVariable("DEALS_SEED").toULongLong(&isGiven);
    const std::uint64_t asked = qEnvironmentVariable("DEALS_SETS").toULongLong(&isAsked);
    const std::uint64_t first = isGiven ? given : 1;
    for (std::uint64_t seed = first; seed < first + (isGiven ? 1 : isAsked ? asked : count); ++seed) {
        SCOPED_TRACE("DEALS_SEED=" + std::to_string(seed));
        check(seed);
        if (testing::Test::HasFailure())
            return;
    }
}

} // namespace support
