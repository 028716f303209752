// SPDX-License-Identifier: GPL-3.0-or-later
// How long a filter and the counts of its choices take. Not a test: run it by hand, as tests/benchmark_facets.
#include "pictures/facets.h"
#include "benchmarks/measure.h"
#include "support/pictured.h"

using namespace Qt::StringLiterals;

using benchmarks::median;

int main()
{
    const deals::DealSet set = benchmarks::dealsWith(16'000, 8);
    filters::Filter partner, text;
    partner.set(filters::Facet::Partner, 1, true);
    text.texts = {u"vera rubin"_s};
    std::size_t seen = 0; // so that nothing is left out
    std::printf("ms for %zu commitments of %zu deals\n", set.commitments.size(), set.deals.size());
    std::printf("kept, partner   %8.2f\n", median([&] { seen += filters::kept(set, partner).size(); }));
    std::printf("kept, text      %8.2f\n", median([&] { seen += filters::kept(set, text).size(); }));
    std::printf("ledger          %8.2f\n", median([&] { seen += counting::Ledger(set, {}).lines().size(); }));
    std::printf("counts, all     %8.2f\n", median([&] { seen += support::facetCounts(set, {}, {}).facets.size(); }));
    std::printf(
        "counts, partner %8.2f\n", median([&] { seen += support::facetCounts(set, {}, partner).facets.size(); }));
    std::printf("counts, text    %8.2f\n", median([&] { seen += support::facetCounts(set, {}, text).facets.size(); }));
    return seen == 0;
}
