// SPDX-License-Identifier: GPL-3.0-or-later
// How long totals, pictures and pans take. Not a test: run it by hand, on a quiet machine, as tests/benchmark_picture.
#include "series/picture.h"
#include "series/totals.h"
#include "support/randomdeals.h"

#include <QElapsedTimer>
#include <QLocale>

#include <algorithm>
#include <cstdio>

namespace
{

/// Milliseconds, the median of some runs.
template<typename Work> double median(const Work &work)
{
    std::vector<double> times;
    for (int run = 0; run < 5; ++run) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

deals::DealSet dealsWith(int commitments)
{
    constexpr int ofEach = 100; // at most, so that there are half as many
    deals::DealSet set = support::randomDeals(1, {.deals = 1, .commitmentsOfEach = ofEach});
    for (std::uint64_t seed = 1; static_cast<int>(set.commitments.size()) < commitments; ++seed)
        set = support::randomDeals(seed, {.deals = commitments * 4 / ofEach, .commitmentsOfEach = ofEach});
    return set;
}

struct Times {
    std::size_t commitments;
    double ledger, totals, picture, pan, readout;
};

Times timesFor(int commitments)
{
    const deals::DealSet set = dealsWith(commitments);
    series::View view;
    view.window = series::firstWindow();
    view.basis = series::Basis::Scheduled;
    const QLocale locale(QLocale::English);
    std::size_t seen = 0; // so that nothing is left out
    return {set.commitments.size(), median([&] { seen += series::Ledger(set, {}).lines().size(); }),
        median([&] { seen += series::totals(series::Ledger(set, {}), 0, locale).rows.size(); }),
        median([&] { seen += series::picture(set, view, locale).lanes.size(); }), median([&] {
            view.window.from += 1;
            view.window.to += 1;
            seen += series::picture(set, view, locale).lanes.size();
        }),
        median([&] { seen += series::readout(set, view, 20'000, locale).panels.size(); })};
}

} // namespace

int main()
{
    const Times small = timesFor(10'000), large = timesFor(100'000);
    std::printf("ms          %10zu %10zu   for each, 1 is linear\n", small.commitments, large.commitments);
    const double more = double(large.commitments) / double(small.commitments);
    const auto row = [&](const char *name, double one, double other) {
        std::printf("%-10s %10.2f %10.2f   %.2f\n", name, one, other, other / one / more);
    };
    row("ledger", small.ledger, large.ledger);
    row("totals", small.totals, large.totals);
    row("picture", small.picture, large.picture);
    row("pan", small.pan, large.pan);
    row("readout", small.readout, large.readout);
}
