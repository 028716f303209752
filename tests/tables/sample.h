// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/dealcolumns.h"

#include <QAbstractItemModel>

#include <memory>
#include <numeric>
#include <string>
#include <vector>

namespace tables
{

using namespace Qt::StringLiterals;

using namespace deals;

constexpr Quantity GW = 1'000'000'000, billion = 1'000'000'000;

inline Date date(const char *text)
{
    return *Date::parse(QString::fromLatin1(text));
}

inline Evidence evidence(std::uint32_t source, int paragraph, const QString &printed, Supports supports)
{
    Evidence place;
    place.source = {source};
    place.paragraph = paragraph;
    place.printed = printed;
    place.supports = supports;
    return place;
}

/// Two deals: NVIDIA's with a phase, a conditional investment, an event, a claim and a relation; AMD's, which no source
/// backs.
inline std::shared_ptr<const DealSet> sample()
{
    auto set = std::make_shared<DealSet>();
    set->parties = {{u"openai"_s, u"OpenAI"_s, {}}, {u"nvidia"_s, u"NVIDIA"_s, {}}, {u"amd"_s, u"AMD"_s, {}}};
    set->focus = {0};
    const PartiesId openai = set->group({{0}}), nvidia = set->group({{1}}), amd = set->group({{2}});
    Source studio{u"studio"_s, u"84 Studio"_s, u"Un partenariat"_s, {}, u"https://84studio.fr/a"_s, u"fr"_s, {}, {},
        SourceKind::Press};
    Source official{u"openai"_s, u"OpenAI"_s, {}, {}, {}, u"en"_s, {}, date("2025-09-22"), SourceKind::Official};
    set->sources = {studio, official};

    Deal first, second;
    first.title = u"NVIDIA – OpenAI"_s;
    first.announced = date("2025-09-22");
    first.statuses = {{Status::LetterOfIntent, {}, {evidence(1, 0, u"letter of intent"_s, Supports::Status)}}};
    first.evidence = {evidence(1, 2, u"September 22, 2025"_s, Supports::Announcement)};
    first.events = {{u"e1"_s, u"first chips"_s, date("2026-05"), {}}};
    second.title = u"AMD – OpenAI"_s;
    second.announced = date("2025-10");
    second.knownBy = true;
    second.statuses = {{Status::Announced, date("2025-10-06"), {}}};
    set->deals = {first, second};

    const auto add = [&](std::uint32_t deal, Kind kind, Measure measure, Amount amount,
                         PartiesId from) -> Commitment & {
        Commitment commitment;
        commitment.deal = {deal};
        commitment.kind = kind;
        commitment.measure = measure;
        commitment.amount = amount;
        commitment.announced = set->deals[deal].announced;
        commitment.from = from;
        commitment.to = openai;
        if (measure == Measure::Money)
            commitment.currency = *Currency::parse(u"USD");
        set->texts.emplace_back();
        return set->commitments.emplace_back(commitment);
    };
    add(0, Kind::Capacity, Measure::Power, {10 * GW, openHigh, Said::AtLeast}, nvidia);
    add(0, Kind::Investment, Measure::Money, {0, 100 * billion, Said::UpTo}, nvidia).conditional = true;
    add(1, Kind::Capacity, Measure::Power, {6 * GW, 6 * GW, Said::Exact}, amd).option = true;
    Commitment &phase = add(0, Kind::Capacity, Measure::Power, {GW, GW, Said::Exact}, nvidia);
    phase.phaseOf = {0};
    phase.start = date("2026-41");
    add(1, Kind::Warrant, Measure::Shares, {}, amd);

    Evidence differs = evidence(0, 6, u"10 gigawatts"_s, Supports::Amount);
    differs.reads = Amount{10 * GW, 10 * GW, Said::Exact};
    set->texts[0].evidence = {evidence(0, 1, u"au moins 10 gigawatts"_s, Supports::Amount), differs};
    set->texts[0].plotted = u"The more cautious one."_s;
    set->texts[1].condition = u"as each gigawatt is deployed"_s;
    Evidence implied = evidence(0, 1, u"100 milliards"_s, Supports::Amount);
    implied.currencyImplied = true;
    set->texts[1].evidence = {implied, evidence(0, 3, u"au fur et à mesure"_s, Supports::Condition)};
    set->texts[3].what = u"Vera Rubin"_s;
    set->texts[3].evidence = {evidence(0, 6, u"second semestre 2026"_s, Supports::Start)};

    Claim claim;
    claim.what = u"all of it"_s;
    claim.kind = ClaimKind::Total;
    claim.deal = {0};
    claim.from = nvidia;
    claim.measure = Measure::Money;
    claim.currency = *Currency::parse(u"USD");
    claim.amount = {1400 * billion, openHigh, Said::AtLeast};
    claim.evidence = {evidence(0, 9, u"plus de 1 400 milliards"_s, Supports::Claim)};
    set->claims = {claim};
    set->relations = {{RelationKind::Overlaps, {0}, {2}, {}, u"the same halls"_s, {}}};
    return set;
}

/// One line a row, " | " between the columns: these, or all.
inline std::string printed(const QAbstractItemModel &model, std::vector<int> columns = {})
{
    if (columns.empty()) {
        columns.resize(static_cast<std::size_t>(model.columnCount()));
        std::iota(columns.begin(), columns.end(), 0);
    }
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const int column : columns)
            cells += model.index(row, column).data().toString();
        lines += cells.join(u" | ").simplified();
    }
    const QString text = u'\n' + lines.join(u'\n') + u'\n';
    return text.toStdString();
}

/// A table has no rows under its rows.
inline bool isFlat(const QAbstractItemModel &model)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex index = model.index(row, column);
            if (model.rowCount(index) != 0 || model.columnCount(index) != 0 || model.index(0, 0, index).isValid())
                return false;
        }
    }
    return true;
}

} // namespace tables
