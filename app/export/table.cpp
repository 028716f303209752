// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/table.h"

#include "deals/csv.h"
#include "deals/labels.h"
#include "series/plotted.h"

#include <array>

namespace exporting
{
namespace
{

using series::Plotted;

/// Words for programs: not translated.
constexpr std::array whats{deals::Word{Plotted::What::Value, QLatin1String("value")},
    deals::Word{Plotted::What::NotStated, QLatin1String("not stated")},
    deals::Word{Plotted::What::Later, QLatin1String("later")},
    deals::Word{Plotted::What::Undated, QLatin1String("undated")},
    deals::Word{Plotted::What::Bar, QLatin1String("bar")}};

QString dayOf(deals::Day day)
{
    return day == deals::never ? QString() : deals::Date::day(day).edtf();
}

/// Low, then high; both empty where there is none.
QStringList numbersOf(const std::optional<deals::Interval> &amount, deals::Measure measure)
{
    const auto number = [measure](deals::Quantity quantity) {
        return quantity == deals::openHigh ? QString() : deals::decimal(quantity, deals::placesOf(measure));
    };
    return amount ? QStringList{number(amount->low), number(amount->high)} : QStringList{QString(), QString()};
}

QString plottedTable(const Subject &subject)
{
    QString table = deals::csvLine(
        {QStringLiteral("what"), QStringLiteral("side"), QStringLiteral("partner"), QStringLiteral("said"),
            QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("low"), QStringLiteral("high"),
            QStringLiteral("count"), QStringLiteral("unit"), QStringLiteral("basis"), QStringLiteral("text")});
    const QString basis = subject.view.basis == series::Basis::Announced ? QStringLiteral("as announced")
                                                                         : QStringLiteral("as scheduled");
    for (const Plotted &row : series::plotted(*subject.deals, subject.view, subject.locale)) {
        QStringList cells{QString(deals::textOf(whats, row.what)), row.side, row.partner,
            !row.partner.isEmpty() ? QString(deals::textOf(deals::saids, row.said)) : QString(), dayOf(row.from),
            dayOf(row.to)};
        cells += numbersOf(row.amount, row.measure);
        cells += QStringList{row.count > 0 ? QString::number(row.count) : QString(),
            row.side.isEmpty() ? QString() : deals::unitText(row.measure, row.currency), basis, row.text};
        table += deals::csvLine(cells);
    }
    return table;
}

std::optional<deals::Interval> intervalOf(const std::optional<series::Tally> &tally)
{
    return tally && !tally->overflown ? std::optional(tally->interval) : std::nullopt;
}

QString differenceTable(const series::Comparison &comparison)
{
    const QString left = comparison.panes[0].name, right = comparison.panes[1].name;
    QString table = deals::csvLine({QStringLiteral("what"), left, right, QStringLiteral("difference"),
        QStringLiteral("ratio"), QStringLiteral("part of the row above"), left + QStringLiteral(" low"),
        left + QStringLiteral(" high"), right + QStringLiteral(" low"), right + QStringLiteral(" high"),
        QStringLiteral("both low"), QStringLiteral("both high"), QStringLiteral("unit")});
    for (const series::Difference &row : comparison.table) {
        QStringList cells{
            row.what, row.left, row.right, row.difference, row.ratio, row.isPart ? QStringLiteral("yes") : QString()};
        const series::Figures figures = row.figures.value_or(series::Figures());
        for (const auto &tally : {figures.left, figures.right, figures.both})
            cells += numbersOf(intervalOf(tally), figures.measure);
        cells += row.figures ? deals::unitText(figures.measure, figures.currency) : QString();
        table += deals::csvLine(cells);
    }
    return table;
}

} // namespace

QByteArray csvOf(const Subject &subject)
{
    if (!subject.pair)
        return plottedTable(subject).toUtf8();
    return differenceTable(series::comparison(*subject.deals, subject.view, *subject.pair, subject.locale)).toUtf8();
}

} // namespace exporting
