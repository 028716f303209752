// SPDX-License-Identifier: GPL-3.0-or-later
// functions [option of Google Benchmark...]: the functions that a picture's time goes into, for more and more
// commitments.
#include "benchmarks/data.h"
#include "charts/drawing/labelplacer.h"
#include "charts/panels/stackshape.h"
#include "export/image.h"
#include "files/formats.h"
#include "pictures/explaining/explanation.h"
#include "pictures/facets.h"
#include "pictures/outline.h"

#include <QApplication>

#include <benchmark/benchmark.h>

#include <map>

using namespace Qt::StringLiterals;

namespace
{

const QLocale english(QLocale::English, QLocale::UnitedStates);

QByteArray fileOf(const benchmark::State &state, benchmarks::Format format)
{
    return QByteArray::fromStdString(benchmarks::dealsText({static_cast<std::uint32_t>(state.range(0)), 12}, format));
}

files::ReadResult read(const QByteArray &file, QLatin1String suffix)
{
    return files::formatOf(suffix)->read(file, u"Mesures"_s, nullptr);
}

/// Read once for all that ask for so many commitments.
const deals::DealSet &dealsOf(const benchmark::State &state)
{
    static std::map<std::int64_t, deals::DealSet> sets;
    const auto [place, isNew] = sets.try_emplace(state.range(0));
    if (isNew)
        place->second = read(fileOf(state, benchmarks::Format::Csv), ".csv"_L1).set;
    return place->second;
}

pictures::View view(counting::Basis basis)
{
    pictures::View view;
    view.window = counting::firstWindow();
    view.basis = basis;
    return view;
}

pictures::Picture pictureOf(const benchmark::State &state)
{
    const pictures::View announced = view(counting::Basis::Announced);
    return picture(outline(dealsOf(state), announced, english), announced, english);
}

void perCommitment(benchmark::State &state)
{
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

template<benchmarks::Format format> void readRows(benchmark::State &state)
{
    const QByteArray file = fileOf(state, format);
    for (auto _ : state)
        benchmark::DoNotOptimize(read(file, format == benchmarks::Format::Csv ? ".csv"_L1 : ".json"_L1));
    state.SetBytesProcessed(state.iterations() * file.size());
    perCommitment(state);
}

void countLedger(benchmark::State &state)
{
    const deals::DealSet &set = dealsOf(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(counting::Ledger(set, {}));
    perCommitment(state);
}

void filterLedger(benchmark::State &state)
{
    const counting::Ledger all(dealsOf(state), {});
    filters::Filter partner;
    partner.set(filters::Facet::Partner, 1, true);
    for (auto _ : state)
        benchmark::DoNotOptimize(all.only(partner));
    perCommitment(state);
}

void countFacets(benchmark::State &state)
{
    const counting::Ledger all(dealsOf(state), {});
    for (auto _ : state)
        benchmark::DoNotOptimize(pictures::facetCounts(all, {}));
    perCommitment(state);
}

void listLanes(benchmark::State &state)
{
    const auto all = std::make_shared<const counting::Ledger>(dealsOf(state), deals::PartyId());
    for (auto _ : state)
        benchmark::DoNotOptimize(outline(all, view(counting::Basis::Announced), english));
    perCommitment(state);
}

/// A pan or a zoom: everything of a picture that depends on time.
template<counting::Basis basis> void drawUpPicture(benchmark::State &state)
{
    pictures::View shown = view(basis);
    const pictures::Outline lanes = outline(dealsOf(state), shown, english);
    for (auto _ : state) {
        shown.window.from += 1;
        shown.window.to += 1;
        benchmark::DoNotOptimize(picture(lanes, shown, english));
    }
    perCommitment(state);
}

void readOut(benchmark::State &state)
{
    const counting::Ledger all(dealsOf(state), {});
    for (auto _ : state)
        benchmark::DoNotOptimize(readout(all, view(counting::Basis::Announced), deals::dayOf(2026, 3, 1), english));
    perCommitment(state);
}

void shapeStacks(benchmark::State &state)
{
    const pictures::Picture picture = pictureOf(state);
    for (auto _ : state)
        for (const pictures::Panel &panel : picture.panels)
            benchmark::DoNotOptimize(charts::shapesOf(panel.up, picture.window, 1'800));
    perCommitment(state);
}

/// So many labels that want a place of a page that has room for a part of them.
void placeLabels(benchmark::State &state)
{
    const QRectF page(0, 0, 1920, 1080);
    for (auto _ : state) {
        charts::LabelPlacer placer(page);
        for (std::int64_t label = 0; label < state.range(0); ++label)
            benchmark::DoNotOptimize(
                placer.place({double(label * 7'919 % 1'850), double(label * 104'729 % 1'060), 64, 14}, page));
    }
    perCommitment(state);
}

void paintPage(benchmark::State &state)
{
    const exporting::Drawn drawn = pictureOf(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(exporting::imageOf(drawn, {}));
    perCommitment(state);
}

void writePng(benchmark::State &state)
{
    const exporting::Drawn drawn = pictureOf(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(exporting::pngOf(drawn, {}));
    perCommitment(state);
}

#define GROWING(function) BENCHMARK(function)->RangeMultiplier(10)->Range(1'000, 100'000)->Unit(benchmark::kMillisecond)
GROWING(readRows<benchmarks::Format::Csv>);
GROWING(readRows<benchmarks::Format::Json>);
GROWING(countLedger);
GROWING(filterLedger);
GROWING(countFacets);
GROWING(listLanes);
GROWING(drawUpPicture<counting::Basis::Announced>);
GROWING(drawUpPicture<counting::Basis::Scheduled>);
GROWING(readOut);
GROWING(shapeStacks);
BENCHMARK(placeLabels)->RangeMultiplier(10)->Range(10, 1'000)->Unit(benchmark::kMillisecond);
GROWING(paintPage);
GROWING(writePng);

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
