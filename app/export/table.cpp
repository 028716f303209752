// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/table.h"

#include "deals/csvcells.h"
#include "deals/words.h"
#include "pictures/plotted.h"

#include <array>

using namespace Qt::StringLiterals;

namespace exporting
{
namespace
{

using pictures::Plotted;

/// Words for programs: not translated.
constexpr std::array whats{deals::Word{Plotted::What::Value, "value"_L1},
    deals::Word{Plotted::What::NotStated, "not stated"_L1}, deals::Word{Plotted::What::Later, "later"_L1},
    deals::Word{Plotted::What::Undated, "undated"_L1}, deals::Word{Plotted::What::Elsewhere, "in no panel"_L1},
    deals::Word{Plotted::What::Bar, "bar"_L1}};

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
    QString table = deals::csvLine({u"what"_s, u"side"_s, u"partner"_s, u"said"_s, u"from"_s, u"to"_s, u"low"_s,
        u"high"_s, u"count"_s, u"unit"_s, u"basis"_s, u"text"_s});
    const QString basis = subject.view.basis == counting::Basis::Announced ? u"as announced"_s : u"as scheduled"_s;
    for (const Plotted &row :
        plotted(outline(*subject.deals, subject.view, subject.locale), subject.view, subject.locale)) {
        QStringList cells{QString(deals::textOf(whats, row.what)), row.side, row.partner,
            !row.partner.isEmpty() ? QString(deals::textOf(deals::saids, row.said)) : QString(), dayOf(row.from),
            dayOf(row.to)};
        cells += numbersOf(row.amount, row.measure);
        cells += QStringList{row.count > 0 ? QString::number(row.count) : QString(),
            row.side.isEmpty() ? QString() : deals::unitText(row.measure, row.currency), basis, row.text};
        table += deals::csvLine(cells);
    }
    if (const deals::Unread &unread = subject.deals->unread; unread.rows > 0)
        table += deals::csvLine({u"not read"_s, {}, {}, {}, {}, {}, {}, {}, QString::number(unread.rows), u"rows"_s, {},
            deals::unreadText(unread, subject.locale)});
    return table;
}

std::optional<deals::Interval> intervalOf(const std::optional<counting::Tally> &tally)
{
    return tally && !tally->overflown ? std::optional(tally->interval) : std::nullopt;
}

QString differenceTable(const pictures::Comparison &comparison, const QString &unread)
{
    const QString left = comparison.panes[0].name, right = comparison.panes[1].name;
    QString table = deals::csvLine(
        {u"what"_s, left, right, u"difference"_s, u"ratio"_s, u"part of the row above"_s, left + u" low"_s,
            left + u" high"_s, right + u" low"_s, right + u" high"_s, u"both low"_s, u"both high"_s, u"unit"_s});
    for (const pictures::Difference &row : comparison.table) {
        QStringList cells{row.what, row.left, row.right, row.difference, row.ratio, row.isPart ? u"yes"_s : QString()};
        const counting::Figures figures = row.figures.value_or(counting::Figures());
        for (const auto &tally : {figures.left, figures.right, figures.both})
            cells += numbersOf(intervalOf(tally), figures.measure);
        cells += row.figures ? deals::unitText(figures.measure, figures.currency) : QString();
        table += deals::csvLine(cells);
    }
    if (!unread.isEmpty())
        table += deals::csvLine(QStringList{unread} + QStringList(12));
    return table;
}

} // namespace

QByteArray csvOf(const Subject &subject)
{
    if (!subject.pair)
        return plottedTable(subject).toUtf8();
    return differenceTable(
        comparison(outline(*subject.deals, subject.view, *subject.pair, subject.locale), subject.view, subject.locale),
        deals::unreadText(subject.deals->unread, subject.locale))
        .toUtf8();
}

} // namespace exporting
