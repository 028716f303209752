// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/compare.h"

#include "commandline/figures.h"
#include "deals/labels.h"
#include "deals/legible.h"
#include "series/differencewords.h"
#include "series/stack.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>

namespace commandline
{
namespace
{

using deals::DealSet;
using deals::PartyId;
using series::Comparison;
using series::Difference;

QString tr(const char *text)
{
    return QCoreApplication::translate("commandline", text);
}

/// Whether a deal of the two is in the set, whatever counts of it.
bool haveDeal(const DealSet &set, PartyId focus, PartyId partner)
{
    filters::Filter filter;
    filter.set(filters::Facet::Partner, partner.row, true);
    const series::Ledger ledger(set, focus, filter);
    return std::any_of(ledger.lines().begin(), ledger.lines().end(),
        [](const series::Line &line) { return line.direction != series::Direction::Others; });
}

QString nameOf(const DealSet &set, PartyId id)
{
    return deals::oneLine(set.party(id).name);
}

QString whyNot(const DealSet &set, PartyId focus, const series::Pair &pair)
{
    if (pair.left == pair.right)
        return tr("--compare takes two parties; both names are of %1").arg(nameOf(set, pair.left));
    for (const PartyId partner : {pair.left, pair.right}) {
        if (partner == focus)
            return tr("%1 is the party in focus: compare two of its partners").arg(nameOf(set, partner));
        if (!haveDeal(set, focus, partner))
            return tr("%1 has no deal with %2").arg(nameOf(set, focus), nameOf(set, partner));
    }
    return {};
}

QJsonObject cellOf(const QString &text, const std::optional<series::Tally> &tally, const series::Figures &figures)
{
    QJsonObject cell{{QStringLiteral("low"), QJsonValue()}, {QStringLiteral("high"), QJsonValue()}};
    if (tally) {
        cell = interval(tally->interval, figures.measure);
        cell[QStringLiteral("about")] = tally->isAbout;
        cell[QStringLiteral("not_stated")] = tally->notStated;
    }
    cell[QStringLiteral("text")] = text;
    return cell;
}

void addKind(QJsonObject &row, const series::Figures &figures)
{
    row[QStringLiteral("kind")] = QString(deals::textOf(deals::kinds, figures.kind));
    row[QStringLiteral("measure")] = deals::unitText(figures.measure, figures.currency);
}

QJsonValue ratioOf(deals::Interval hundredths, const QString &text)
{
    const auto number = [](deals::Quantity value) {
        return value == deals::openHigh ? QJsonValue() : QJsonValue(double(value) / 100);
    };
    return QJsonObject{{QStringLiteral("low"), number(hundredths.low)},
        {QStringLiteral("high"), number(hundredths.high)}, {QStringLiteral("text"), text}};
}

QJsonObject rowOf(const Difference &difference)
{
    QJsonObject row{{QStringLiteral("row"), difference.key}, {QStringLiteral("what"), difference.what},
        {QStringLiteral("left"), QJsonObject{{QStringLiteral("text"), difference.left}}},
        {QStringLiteral("right"), QJsonObject{{QStringLiteral("text"), difference.right}}},
        {QStringLiteral("difference"), QJsonValue()}, {QStringLiteral("ratio"), QJsonValue()}};
    QJsonObject apart;
    if (const auto &figures = difference.figures) {
        addKind(row, *figures);
        row[QStringLiteral("left")] = cellOf(difference.left, figures->left, *figures);
        row[QStringLiteral("right")] = cellOf(difference.right, figures->right, *figures);
        if (figures->difference)
            apart = span(*figures->difference, figures->measure);
        if (figures->ratio)
            row[QStringLiteral("ratio")] = ratioOf(*figures->ratio, difference.ratio);
    } else if (difference.days) {
        row[QStringLiteral("measure")] = QStringLiteral("days");
        apart = {{QStringLiteral("low"), qint64{difference.days->low}},
            {QStringLiteral("high"), qint64{difference.days->high}}};
    }
    if (!apart.isEmpty() || difference.difference != series::notCompared) {
        apart[QStringLiteral("text")] = difference.difference;
        row[QStringLiteral("difference")] = apart;
    }
    if (row[QStringLiteral("ratio")].isNull() && difference.ratio != series::notCompared)
        row[QStringLiteral("ratio")] = QJsonObject{{QStringLiteral("text"), difference.ratio}};
    return row;
}

QJsonObject togetherOf(const Difference &difference)
{
    QJsonObject row = cellOf(difference.what, difference.figures->both, *difference.figures);
    addKind(row, *difference.figures);
    return row;
}

} // namespace

NamedPair pairCalled(const DealSet &set, PartyId focus, const QString &names)
{
    NamedPair named;
    for (qsizetype comma = names.indexOf(u','); comma >= 0; comma = names.indexOf(u',', comma + 1)) {
        const QString left = names.left(comma).trimmed(), right = names.mid(comma + 1).trimmed();
        named.pair = {set.findParty(left), set.findParty(right)};
        if (named.pair.left.isValid() && named.pair.right.isValid())
            return {named.pair, {}, whyNot(set, focus, named.pair)};
        // Of several commas, the one beside a known name divides.
        if (named.unknown.isEmpty() || named.pair.left.isValid() || named.pair.right.isValid())
            named.unknown = named.pair.left.isValid() ? right : left;
    }
    return {{}, named.unknown.isEmpty() ? QStringLiteral(",") : named.unknown, {}};
}

QJsonObject toJson(const DealSet &set, const series::View &view, const Comparison &comparison)
{
    QJsonArray rows, both, footer;
    for (const Difference &difference : comparison.table)
        (difference.ofBoth ? both : rows) += difference.ofBoth ? togetherOf(difference) : rowOf(difference);
    for (const QString &line : comparison.footer)
        footer += line;
    const auto asOf = set.asOf();
    return {{QStringLiteral("as_of"), textOrNull(asOf ? deals::Date::day(*asOf).edtf() : QString())},
        {QStringLiteral("focus"), set.party(view.focus.isValid() ? view.focus : set.focus).name},
        {QStringLiteral("to"), deals::Date::day(series::lastDay(view.window)).edtf()},
        {QStringLiteral("left"), set.party(comparison.panes[0].partner).name},
        {QStringLiteral("right"), set.party(comparison.panes[1].partner).name}, {QStringLiteral("rows"), rows},
        {QStringLiteral("both"), both}, {QStringLiteral("footer"), footer}};
}

QString toText(const Comparison &comparison)
{
    const QString left = comparison.panes[0].name, right = comparison.panes[1].name;
    using Row = std::array<QString, 5>;
    std::vector<Row> rows{{QString(), left, right, tr("Difference"), left + QStringLiteral(" ÷ ") + right}};
    for (const Difference &row : comparison.table)
        if (!row.ofBoth)
            rows.push_back({(row.isPart ? QStringLiteral("  ") : QString()) + row.what, row.left, row.right,
                row.difference, row.ratio});
    std::array<qsizetype, 5> widths{};
    for (const Row &row : rows)
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], row[column].size());
    QString text = comparison.title + u'\n' + comparison.subtitle + QStringLiteral("\n\n");
    for (const Row &row : rows) {
        QString line;
        for (std::size_t column = 0; column < row.size(); ++column)
            line += row[column].leftJustified(widths[column] + 2);
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    for (const Difference &row : comparison.table)
        if (row.ofBoth)
            text += row.what + u'\n';
    text += u'\n';
    for (const QString &line : comparison.footer)
        text += line + u'\n';
    return text;
}

} // namespace commandline
