// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/samplepicture.h"

using namespace Qt::StringLiterals;

namespace support
{
namespace
{

using namespace pictures;
using deals::Day;
using deals::dayOf;
using deals::Said;
using Sign = Mark::Sign;

constexpr double giga = 1e9;
enum Hue { Nvidia = 1, Amd, Oracle, Microsoft, Aws, Amazon, Google, CoreWeave };

Lane lane(std::uint32_t deal, const QString &partner, Wordings promise, int hue, Day announced)
{
    Lane lane;
    lane.deal = {deal};
    lane.partner = partner;
    lane.promise = std::move(promise);
    lane.hue = hue;
    lane.announcedFirst = lane.announcedLast = announced;
    return lane;
}

Lane notStated(std::uint32_t deal, const QString &partner, int hue, Day first, Day last, bool knownBy, Wordings words)
{
    Lane l = lane(deal, partner, {u"not stated"_s}, hue, first);
    l.announcedLast = last;
    l.knownBy = knownBy;
    l.bars = {{first, deals::never, Dating::NotStated, Said::NotStated, false, std::move(words)}};
    return l;
}

Lane undated(
    std::uint32_t deal, const QString &partner, Wordings promise, int hue, Day announced, Said said, Wordings words)
{
    Lane l = lane(deal, partner, std::move(promise), hue, announced);
    l.bars = {{announced, deals::never, Dating::Undated, said, false, std::move(words)}};
    return l;
}

Lane phased(std::uint32_t deal, const QString &partner, Wordings promise, int hue, Day announced, Said rest,
    Wordings phase, Wordings after)
{
    Lane l = lane(deal, partner, std::move(promise), hue, announced);
    const Day from = dayOf(2026, 7, 1), to = dayOf(2027, 1, 1);
    l.bars = {{from, to, Dating::Period, Said::Exact, false, std::move(phase)},
        {to, deals::never, Dating::Undated, rest, false, std::move(after)}};
    return l;
}

Lane aws()
{
    Lane l = lane(6, u"AWS"_s, {u"$38 B over 7 years"_s}, Aws, dayOf(2025, 11, 3));
    l.bars = {{dayOf(2025, 11, 3), dayOf(2032, 11, 3), Dating::Spread, Said::Exact, false,
        {u"$38 B over 7 years, spread evenly"_s, u"$38 B, spread evenly"_s, u"$38 B"_s}}};
    l.marks = {
        {Sign::Deadline, dayOf(2025, 11, 3), dayOf(2027, 1, 1), {u"all capacity by end-2026"_s, u"by end-2026"_s}},
        {Sign::Option, dayOf(2027, 1, 1), deals::never, {u"expansion from 2027"_s}}};
    return l;
}

/// The colour of what is in it.
Lane coloured(Lane lane)
{
    for (Bar &bar : lane.bars)
        bar.hue = lane.hue;
    for (Mark &mark : lane.marks)
        mark.hue = lane.hue;
    return lane;
}

std::vector<Lane> eightLanes()
{
    const QString words = u"amount not stated"_s;
    Lane microsoft = undated(5, u"Microsoft"_s, {u"$250 B · invested $13 B"_s, u"$250 B"_s}, Microsoft,
        dayOf(2025, 10, 28), Said::Exact, {u"$250 B, no term stated"_s, u"$250 B undated"_s});
    microsoft.marks = {
        {Sign::Event, dayOf(2025, 10, 28) + 60, dayOf(2025, 10, 28) + 61, {u"right of first refusal lost"_s}}};
    std::vector<Lane> lanes{
        notStated(0, u"CoreWeave"_s, CoreWeave, dayOf(2025, 3, 10), dayOf(2025, 3, 10), true, {words}),
        notStated(1, u"Google"_s, Google, dayOf(2025, 6, 1), dayOf(2025, 6, 30), false, {words}),
        undated(2, u"Oracle"_s, {u"≈ $300 B"_s}, Oracle, dayOf(2025, 9, 10), Said::About,
            {u"≈ $300 B, no term stated"_s, u"≈ $300 B"_s}),
        phased(3, u"NVIDIA"_s, {u"≥ 10 GW · up to $100 B"_s, u"≥ 10 GW"_s}, Nvidia, dayOf(2025, 9, 22), Said::AtLeast,
            {u"1 GW · Vera Rubin"_s, u"1 GW"_s}, {u"9 GW or more, undated"_s, u"≥ 9 GW"_s}),
        phased(4, u"AMD"_s, {u"6 GW · 160 M shares"_s, u"6 GW"_s}, Amd, dayOf(2025, 10, 6), Said::Exact,
            {u"1 GW · MI450"_s, u"1 GW"_s}, {u"5 GW undated"_s, u"5 GW"_s}),
        microsoft, aws(),
        notStated(7, u"Amazon"_s, Amazon, dayOf(2025, 12, 17), dayOf(2025, 12, 17), false,
            {u"investment in talks, amount not stated"_s, words})};
    for (Lane &each : lanes)
        each = coloured(std::move(each));
    return lanes;
}

Layer step(const QString &partner, Wordings texts, int hue, Said said, std::uint32_t deal, Day day, double solid,
    double outline)
{
    Layer layer{partner, std::move(texts), hue, said, {{deal}}, {}};
    layer.levels = {{static_cast<double>(day), solid, solid, outline}};
    return layer;
}

Layer phase(const QString &partner, const QString &text, int hue, std::uint32_t deal)
{
    Layer layer{partner, {text + u" in H2 2026"_s, text}, hue, Said::Exact, {{deal}}, {}};
    layer.levels = {{static_cast<double>(dayOf(2026, 7, 1)), 0, giga, giga},
        {static_cast<double>(dayOf(2026, 12, 31)), 0, giga, giga},
        {static_cast<double>(dayOf(2026, 12, 31)), giga, giga, giga}};
    return layer;
}

std::vector<Tick> ticks(const std::vector<int> &values)
{
    std::vector<Tick> ticks;
    ticks.reserve(values.size());
    for (const int value : values)
        ticks.push_back({value * giga, QString::number(std::abs(value))});
    return ticks;
}

Layer microsoft13()
{
    return step(
        u"Microsoft"_s, {u"Microsoft $13 B"_s}, Microsoft, Said::Exact, 5, dayOf(2019, 7, 22), 13 * giga, 13 * giga);
}

Layer nvidia100()
{
    return step(u"NVIDIA"_s, {u"NVIDIA up to $100 B"_s}, Nvidia, Said::UpTo, 3, dayOf(2025, 9, 22), 0, 100 * giga);
}

Picture framed()
{
    Picture picture;
    picture.title = u"OpenAI’s compute commitments, 2025–2027"_s;
    picture.subtitle = u"Power and money promised, by partner."_s;
    picture.footer = {u"Sources: solutions-numeriques.com, mac4ever.com, 75secondes.fr, ecranmobile.fr, 84studio.fr. A "
                      "date or term that no source "
                      "states is drawn as undated, never guessed. Even spreading of a stated term is an assumption."_s,
        u"Basis: as announced · known as of 17 Dec 2025 · not counted: the phases (inside their wholes), "
        "Amazon (in talks), Google and CoreWeave "
        "(not stated), the claimed total"_s};
    picture.window = {static_cast<double>(dayOf(2025, 1, 1)), static_cast<double>(dayOf(2028, 1, 1))};
    picture.lanes = eightLanes();
    picture.dataEnd = dayOf(2025, 12, 17);
    return picture;
}

} // namespace

Picture announcedPicture()
{
    Picture picture = framed();
    Panel power;
    power.title = u"Gigawatts (GW)"_s;
    power.ceiling = 20 * giga;
    power.ticks = ticks({0, 5, 10, 15, 20});
    power.up.layers = {step(u"AMD"_s, {u"AMD 6 GW"_s}, Amd, Said::Exact, 4, dayOf(2025, 10, 6), 6 * giga, 6 * giga),
        step(u"NVIDIA"_s, {u"NVIDIA ≥ 10 GW"_s}, Nvidia, Said::AtLeast, 3, dayOf(2025, 9, 22), 10 * giga, 10 * giga)};
    power.up.totals = {{pictures::Sign::Sum, u"≥ 16 GW"_s}};
    Panel dollars;
    dollars.title = u"US dollars (billion)"_s;
    dollars.beside = {
        u"≈ $588 B on record, beside a claimed “more than $1,400 B”"_s, u"claimed: “more than $1,400 B”"_s};
    dollars.floor = -200 * giga;
    dollars.ceiling = 700 * giga;
    dollars.ticks = ticks({-200, 0, 200, 400, 600});
    dollars.up.name = u"OpenAI pays"_s;
    dollars.down.name = u"invested in OpenAI"_s;
    dollars.up.layers = {step(u"Microsoft"_s, {u"Microsoft $250 B"_s}, Microsoft, Said::Exact, 5, dayOf(2025, 10, 28),
                             250 * giga, 250 * giga),
        step(u"AWS"_s, {u"AWS $38 B"_s}, Aws, Said::Exact, 6, dayOf(2025, 11, 3), 38 * giga, 38 * giga),
        step(u"Oracle"_s, {u"Oracle ≈ $300 B"_s}, Oracle, Said::About, 2, dayOf(2025, 9, 10), 300 * giga, 300 * giga)};
    dollars.up.totals = {{pictures::Sign::Sum, u"≈ $588 B"_s}};
    dollars.down.layers = {microsoft13(), nvidia100()};
    dollars.down.totals = {{pictures::Sign::Sum, u"$13–113 B"_s}};
    picture.panels = {power, dollars};
    return picture;
}

Picture scheduledPicture()
{
    Picture picture = framed();
    Panel power;
    power.title = u"Gigawatts (GW)"_s;
    power.ceiling = 2.5 * giga;
    power.ticks = {{0, u"0"_s}, {giga, u"1"_s}, {2 * giga, u"2"_s}};
    power.up.layers = {phase(u"NVIDIA"_s, u"NVIDIA 1 GW"_s, Nvidia, 3), phase(u"AMD"_s, u"AMD 1 GW"_s, Amd, 4)};
    power.up.totals = {{pictures::Sign::Sum, u"2 GW"_s}};
    power.up.totals.push_back({pictures::Sign::Rest, u"≥ 14 GW undated"_s});
    Panel dollars;
    dollars.title = u"US dollars (billion)"_s;
    dollars.beside = {u"claimed: “more than $1,400 B”"_s};
    dollars.floor = -15 * giga;
    dollars.ceiling = 15 * giga;
    dollars.ticks = ticks({-10, -5, 0, 5, 10});
    dollars.up.name = u"OpenAI pays"_s;
    dollars.down.name = u"invested in OpenAI"_s;
    Layer spread{u"AWS"_s, {u"AWS $11.7 B of $38 B"_s, u"AWS $11.7 B"_s}, Aws, Said::Exact, {{6}}, {}};
    spread.levels = {{static_cast<double>(dayOf(2025, 11, 3)), 0, 0, 0},
        {static_cast<double>(dayOf(2032, 11, 3)), 38 * giga, 38 * giga, 38 * giga}};
    dollars.up.layers = {spread};
    dollars.up.totals = {{pictures::Sign::Sum, u"$11.7 B"_s}};
    dollars.up.totals.push_back({pictures::Sign::Rest, u"≈ $550 B undated"_s});
    dollars.down.layers = {microsoft13()};
    dollars.down.totals = {{pictures::Sign::Sum, u"$13 B"_s}};
    dollars.down.totals.push_back({pictures::Sign::Rest, u"up to $100 B undated"_s});
    picture.panels = {power, dollars};
    return picture;
}

Picture pictureWithLanes(int lanes)
{
    Picture picture = announcedPicture();
    const std::vector<Lane> eight = eightLanes();
    std::vector<Lane> many;
    for (int i = 0; i < lanes; ++i) {
        many.push_back(eight[static_cast<std::size_t>(i) % eight.size()]);
        many.back().deal = {static_cast<std::uint32_t>(i)};
    }
    picture.lanes = many;
    return picture;
}

Picture groupedPicture()
{
    Picture picture = announcedPicture();
    const std::vector<Lane> eight = eightLanes();
    const auto heading = [](const char *key, const char *name, const char *count) {
        Lane lane;
        lane.group = QString::fromLatin1(key);
        lane.heading = Heading{QString::fromLatin1(name), 0, QString::fromLatin1(count),
            {u"to OpenAI: ≥ 16 GW"_s, u"≥ 16 GW"_s}, false, {}};
        return lane;
    };
    std::vector<Lane> lanes{eight[2], heading("capacity", "Capacity", "2 deals"), eight[3], eight[4],
        heading("purchase", "Purchase", "5 deals")};
    lanes[0].isPinned = true;
    lanes[1].heading->deals = 2;
    lanes[2].group = lanes[3].group = lanes[1].group;
    Heading &folded = *lanes[4].heading;
    folded.isFolded = true;
    folded.deals = 5;
    for (const std::size_t i : {0u, 1u, 5u, 6u, 7u})
        folded.folded.push_back(
            {eight[i].deal, eight[i].hue, eight[i].announcedFirst, eight[i].announcedLast, eight[i].knownBy});
    picture.lanes = lanes;
    return picture;
}

Picture emptyPicture()
{
    Picture picture = framed();
    picture.lanes = {};
    picture.footer.clear();
    picture.dataEnd.reset();
    picture.empty = u"No deal passes the filters."_s;
    return picture;
}

Readout sampleReadout(Day day)
{
    Readout readout;
    readout.day = day;
    const deals::CalendarDay date = deals::calendarDay(day);
    readout.dayText = u"%1 Sep %2"_s.arg(date.day).arg(date.year);
    readout.panels = {{u"≥ 16 GW"_s, {}}, {u"≈ $588 B"_s, u"$13–113 B"_s}};
    return readout;
}

} // namespace support
