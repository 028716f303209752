// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/samplepicture.h"

namespace support
{
namespace
{

using namespace series;
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
    Lane l = lane(deal, partner, {QStringLiteral("not stated")}, hue, first);
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
    Lane l = lane(6, QStringLiteral("AWS"), {QStringLiteral("$38 B over 7 years")}, Aws, dayOf(2025, 11, 3));
    l.bars = {{dayOf(2025, 11, 3), dayOf(2032, 11, 3), Dating::Spread, Said::Exact, false,
        {QStringLiteral("$38 B over 7 years, spread evenly"), QStringLiteral("$38 B, spread evenly"),
            QStringLiteral("$38 B")}}};
    l.marks = {{Sign::Deadline, dayOf(2025, 11, 3), dayOf(2027, 1, 1),
                   {QStringLiteral("all capacity by end-2026"), QStringLiteral("by end-2026")}},
        {Sign::Option, dayOf(2027, 1, 1), deals::never, {QStringLiteral("expansion from 2027")}}};
    return l;
}

std::vector<Lane> eightLanes()
{
    const QString words = QStringLiteral("amount not stated");
    Lane microsoft = undated(5, QStringLiteral("Microsoft"),
        {QStringLiteral("$250 B · invested $13 B"), QStringLiteral("$250 B")}, Microsoft, dayOf(2025, 10, 28),
        Said::Exact, {QStringLiteral("$250 B, no term stated"), QStringLiteral("$250 B undated")});
    microsoft.marks = {{Sign::Event, dayOf(2025, 10, 28) + 60, dayOf(2025, 10, 28) + 61,
        {QStringLiteral("right of first refusal lost")}}};
    return {notStated(0, QStringLiteral("CoreWeave"), CoreWeave, dayOf(2025, 3, 10), dayOf(2025, 3, 10), true, {words}),
        notStated(1, QStringLiteral("Google"), Google, dayOf(2025, 6, 1), dayOf(2025, 6, 30), false, {words}),
        undated(2, QStringLiteral("Oracle"), {QStringLiteral("≈ $300 B")}, Oracle, dayOf(2025, 9, 10), Said::About,
            {QStringLiteral("≈ $300 B, no term stated"), QStringLiteral("≈ $300 B")}),
        phased(3, QStringLiteral("NVIDIA"), {QStringLiteral("≥ 10 GW · up to $100 B"), QStringLiteral("≥ 10 GW")},
            Nvidia, dayOf(2025, 9, 22), Said::AtLeast, {QStringLiteral("1 GW · Vera Rubin"), QStringLiteral("1 GW")},
            {QStringLiteral("9 GW or more, undated"), QStringLiteral("≥ 9 GW")}),
        phased(4, QStringLiteral("AMD"), {QStringLiteral("6 GW · 160 M shares"), QStringLiteral("6 GW")}, Amd,
            dayOf(2025, 10, 6), Said::Exact, {QStringLiteral("1 GW · MI450"), QStringLiteral("1 GW")},
            {QStringLiteral("5 GW undated"), QStringLiteral("5 GW")}),
        microsoft, aws(),
        notStated(7, QStringLiteral("Amazon"), Amazon, dayOf(2025, 12, 17), dayOf(2025, 12, 17), false,
            {QStringLiteral("investment in talks, amount not stated"), words})};
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
    Layer layer{partner, {text + QStringLiteral(" in H2 2026"), text}, hue, Said::Exact, {{deal}}, {}};
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
    return step(QStringLiteral("Microsoft"), {QStringLiteral("Microsoft $13 B")}, Microsoft, Said::Exact, 5,
        dayOf(2019, 7, 22), 13 * giga, 13 * giga);
}

Layer nvidia100()
{
    return step(QStringLiteral("NVIDIA"), {QStringLiteral("NVIDIA up to $100 B")}, Nvidia, Said::UpTo, 3,
        dayOf(2025, 9, 22), 0, 100 * giga);
}

Picture framed()
{
    Picture picture;
    picture.title = QStringLiteral("OpenAI’s compute commitments, 2025–2027");
    picture.subtitle = QStringLiteral("Power and money promised, by partner.");
    picture.footer = {
        QStringLiteral("Sources: solutions-numeriques.com, mac4ever.com, 75secondes.fr, ecranmobile.fr, 84studio.fr. A "
                       "date or term that no source "
                       "states is drawn as undated, never guessed. Even spreading of a stated term is an assumption."),
        QStringLiteral("Basis: as announced · known as of 17 Dec 2025 · not counted: the phases (inside their wholes), "
                       "Amazon (in talks), Google and CoreWeave "
                       "(not stated), the claimed total")};
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
    power.title = QStringLiteral("Gigawatts (GW)");
    power.ceiling = 20 * giga;
    power.ticks = ticks({0, 5, 10, 15, 20});
    power.up.layers = {step(QStringLiteral("AMD"), {QStringLiteral("AMD 6 GW")}, Amd, Said::Exact, 4,
                           dayOf(2025, 10, 6), 6 * giga, 6 * giga),
        step(QStringLiteral("NVIDIA"), {QStringLiteral("NVIDIA ≥ 10 GW")}, Nvidia, Said::AtLeast, 3, dayOf(2025, 9, 22),
            10 * giga, 10 * giga)};
    power.up.sum = {QStringLiteral("≥ 16 GW")};
    Panel dollars;
    dollars.title = QStringLiteral("US dollars (billion)");
    dollars.beside = {QStringLiteral("≈ $588 B on record, beside a claimed “more than $1,400 B”"),
        QStringLiteral("claimed: “more than $1,400 B”")};
    dollars.floor = -200 * giga;
    dollars.ceiling = 700 * giga;
    dollars.ticks = ticks({-200, 0, 200, 400, 600});
    dollars.up.name = QStringLiteral("OpenAI pays");
    dollars.down.name = QStringLiteral("invested in OpenAI");
    dollars.up.layers = {step(QStringLiteral("Microsoft"), {QStringLiteral("Microsoft $250 B")}, Microsoft, Said::Exact,
                             5, dayOf(2025, 10, 28), 250 * giga, 250 * giga),
        step(QStringLiteral("AWS"), {QStringLiteral("AWS $38 B")}, Aws, Said::Exact, 6, dayOf(2025, 11, 3), 38 * giga,
            38 * giga),
        step(QStringLiteral("Oracle"), {QStringLiteral("Oracle ≈ $300 B")}, Oracle, Said::About, 2, dayOf(2025, 9, 10),
            300 * giga, 300 * giga)};
    dollars.up.sum = {QStringLiteral("≈ $588 B")};
    dollars.down.layers = {microsoft13(), nvidia100()};
    dollars.down.sum = {QStringLiteral("$13–113 B")};
    picture.panels = {power, dollars};
    return picture;
}

Picture scheduledPicture()
{
    Picture picture = framed();
    Panel power;
    power.title = QStringLiteral("Gigawatts (GW)");
    power.ceiling = 2.5 * giga;
    power.ticks = {{0, QStringLiteral("0")}, {giga, QStringLiteral("1")}, {2 * giga, QStringLiteral("2")}};
    power.up.layers = {phase(QStringLiteral("NVIDIA"), QStringLiteral("NVIDIA 1 GW"), Nvidia, 3),
        phase(QStringLiteral("AMD"), QStringLiteral("AMD 1 GW"), Amd, 4)};
    power.up.sum = {QStringLiteral("2 GW")};
    power.up.undated = {QStringLiteral("≥ 14 GW undated")};
    Panel dollars;
    dollars.title = QStringLiteral("US dollars (billion)");
    dollars.beside = {QStringLiteral("claimed: “more than $1,400 B”")};
    dollars.floor = -15 * giga;
    dollars.ceiling = 15 * giga;
    dollars.ticks = ticks({-10, -5, 0, 5, 10});
    dollars.up.name = QStringLiteral("OpenAI pays");
    dollars.down.name = QStringLiteral("invested in OpenAI");
    Layer spread{QStringLiteral("AWS"), {QStringLiteral("AWS $11.7 B of $38 B"), QStringLiteral("AWS $11.7 B")}, Aws,
        Said::Exact, {{6}}, {}};
    spread.levels = {{static_cast<double>(dayOf(2025, 11, 3)), 0, 0, 0},
        {static_cast<double>(dayOf(2032, 11, 3)), 38 * giga, 38 * giga, 38 * giga}};
    dollars.up.layers = {spread};
    dollars.up.sum = {QStringLiteral("$11.7 B")};
    dollars.up.undated = {QStringLiteral("≈ $550 B undated")};
    dollars.down.layers = {microsoft13()};
    dollars.down.sum = {QStringLiteral("$13 B")};
    dollars.down.undated = {QStringLiteral("up to $100 B undated"), QStringLiteral("≤ $100 B undated")};
    picture.panels = {power, dollars};
    return picture;
}

Picture pictureWithLanes(int lanes)
{
    Picture picture = announcedPicture();
    const std::vector<Lane> eight = picture.lanes;
    picture.lanes.clear();
    for (int i = 0; i < lanes; ++i) {
        picture.lanes.push_back(eight[static_cast<std::size_t>(i) % eight.size()]);
        picture.lanes.back().deal = {static_cast<std::uint32_t>(i)};
    }
    return picture;
}

Picture groupedPicture()
{
    Picture picture = announcedPicture();
    const std::vector<Lane> eight = picture.lanes;
    const auto heading = [](const char *key, const char *name, const char *count) {
        Lane lane;
        lane.group = QString::fromLatin1(key);
        lane.heading = Heading{QString::fromLatin1(name), 0, QString::fromLatin1(count),
            {QStringLiteral("to OpenAI: ≥ 16 GW"), QStringLiteral("≥ 16 GW")}, false, {}};
        return lane;
    };
    picture.lanes = {eight[2], heading("capacity", "Capacity", "2 deals"), eight[3], eight[4],
        heading("purchase", "Purchase", "5 deals")};
    picture.lanes[0].isPinned = true;
    picture.lanes[1].heading->deals = 2;
    picture.lanes[2].group = picture.lanes[3].group = picture.lanes[1].group;
    Heading &folded = *picture.lanes[4].heading;
    folded.isFolded = true;
    folded.deals = 5;
    for (const std::size_t i : {0u, 1u, 5u, 6u, 7u})
        folded.folded.push_back(
            {eight[i].deal, eight[i].hue, eight[i].announcedFirst, eight[i].announcedLast, eight[i].knownBy});
    return picture;
}

Picture emptyPicture()
{
    Picture picture = framed();
    picture.lanes.clear();
    picture.footer.clear();
    picture.dataEnd.reset();
    picture.empty = QStringLiteral("No deal passes the filters.");
    return picture;
}

Readout sampleReadout(Day day)
{
    Readout readout;
    readout.day = day;
    const deals::CalendarDay date = deals::calendarDay(day);
    readout.dayText = QStringLiteral("%1 Sep %2").arg(date.day).arg(date.year);
    readout.panels = {{QStringLiteral("≥ 16 GW"), {}}, {QStringLiteral("≈ $588 B"), QStringLiteral("$13–113 B")}};
    return readout;
}

} // namespace support
