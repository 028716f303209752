// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/randomdeals.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace benchmarks
{

/// Milliseconds, the median of some runs.
template<typename Work> double median(const Work &work, int runs = 5)
{
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

/// Random ones, of which half the deals that would do have as many.
inline deals::DealSet dealsWith(int commitments, int ofEach)
{
    deals::DealSet set = support::randomDeals(1, {.deals = 1, .commitmentsOfEach = ofEach});
    for (std::uint64_t seed = 1; static_cast<int>(set.commitments.size()) < commitments; ++seed)
        set = support::randomDeals(seed, {.deals = commitments * 4 / ofEach, .commitmentsOfEach = ofEach});
    return set;
}

/// How much longer the larger takes for each of its `more` times as many; 1 is linear.
inline void printGrowth(const char *name, double small, double large, double more)
{
    std::printf("%-18s %10.2f %10.2f   %.2f\n", name, small, large, large / small / more);
}

} // namespace benchmarks
