// SPDX-License-Identifier: GPL-3.0-or-later
// How long totals, pictures and pans take. Not a test: run it by hand, on a quiet machine, as tests/benchmark_picture.
#include "pictures/picture.h"
#include "benchmarks/measure.h"
#include "pictures/words/tallywords.h"
#include "support/pictured.h"

#include <QLocale>

using benchmarks::median;

namespace
{

struct Times {
    std::size_t commitments;
    double ledger, totals, picture, pan, readout;
};

Times timesFor(int commitments)
{
    const deals::DealSet set = benchmarks::dealsWith(commitments, 100);
    pictures::View view;
    view.window = counting::firstWindow();
    view.basis = counting::Basis::Scheduled;
    const QLocale locale(QLocale::English);
    std::size_t seen = 0; // so that nothing is left out
    return {set.commitments.size(), median([&] { seen += counting::Ledger(set, {}).lines().size(); }),
        median([&] { seen += counting::totals(counting::Ledger(set, {}), 0).rows.size(); }),
        median([&] { seen += support::picture(set, view, locale).lanes.size(); }), median([&] {
            view.window.from += 1;
            view.window.to += 1;
            seen += support::picture(set, view, locale).lanes.size();
        }),
        median([&] { seen += support::readout(set, view, 20'000, locale).panels.size(); })};
}

} // namespace

int main()
{
    const Times small = timesFor(10'000), large = timesFor(100'000);
    std::printf("ms                 %10zu %10zu   for each, 1 is linear\n", small.commitments, large.commitments);
    const double more = double(large.commitments) / double(small.commitments);
    const auto row = [&](const char *name, double one, double other) {
        benchmarks::printGrowth(name, one, other, more);
    };
    row("ledger", small.ledger, large.ledger);
    row("totals", small.totals, large.totals);
    row("picture", small.picture, large.picture);
    row("pan", small.pan, large.pan);
    row("readout", small.readout, large.readout);
}
