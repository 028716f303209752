// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/compare.h"

#include "commandline/commandtranslation.h"
#include "commandline/figures.h"
#include "counting/stacks.h"
#include "deals/labels.h"
#include "deals/legible.h"
#include "pictures/differencewords.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace commandline
{
namespace
{

using deals::DealSet;
using deals::PartyId;
using pictures::Comparison;
using pictures::Difference;

/// Whether a deal of the two is in the set, whatever counts of it.
bool haveDeal(const DealSet &set, PartyId focus, PartyId partner)
{
    filters::Filter filter;
    filter.set(filters::Facet::Partner, partner.row, true);
    const counting::Ledger ledger(set, focus, filter);
    return std::any_of(ledger.lines().begin(), ledger.lines().end(),
        [](const counting::Line &line) { return line.direction != counting::Direction::Others; });
}

QString nameOf(const DealSet &set, PartyId id)
{
    return deals::oneLine(set.party(id).name);
}

QString whyNot(const DealSet &set, PartyId focus, const counting::Pair &pair)
{
    if (pair.left == pair.right)
        return Text::tr("--compare takes two parties; both names are of %1").arg(nameOf(set, pair.left));
    for (const PartyId partner : {pair.left, pair.right}) {
        if (partner == focus)
            return Text::tr("%1 is the party in focus: compare two of its partners").arg(nameOf(set, partner));
        if (!haveDeal(set, focus, partner))
            return Text::tr("%1 has no deal with %2").arg(nameOf(set, focus), nameOf(set, partner));
    }
    return {};
}

QJsonObject cellOf(const QString &text, const std::optional<counting::Tally> &tally, const counting::Figures &figures)
{
    QJsonObject cell{{u"low"_s, QJsonValue()}, {u"high"_s, QJsonValue()}};
    if (tally) {
        cell = interval(tally->interval, figures.measure);
        cell[u"about"_s] = tally->isAbout();
        cell[u"not_stated"_s] = tally->notStated;
    }
    cell[u"text"_s] = text;
    return cell;
}

void addKind(QJsonObject &row, const counting::Figures &figures)
{
    row[u"kind"_s] = QString(deals::textOf(deals::kinds, figures.kind));
    row[u"measure"_s] = deals::unitText(figures.measure, figures.currency);
}

QJsonValue ratioOf(deals::Interval hundredths, const QString &text)
{
    const auto number = [](deals::Quantity value) {
        return value == deals::openHigh ? QJsonValue() : QJsonValue(double(value) / 100);
    };
    return QJsonObject{{u"low"_s, number(hundredths.low)}, {u"high"_s, number(hundredths.high)}, {u"text"_s, text}};
}

QJsonObject rowOf(const Difference &difference)
{
    QJsonObject row{{u"row"_s, difference.key}, {u"what"_s, difference.what},
        {u"left"_s, QJsonObject{{u"text"_s, difference.left}}},
        {u"right"_s, QJsonObject{{u"text"_s, difference.right}}}, {u"difference"_s, QJsonValue()},
        {u"ratio"_s, QJsonValue()}};
    QJsonObject apart;
    if (const auto &figures = difference.figures) {
        addKind(row, *figures);
        row[u"left"_s] = cellOf(difference.left, figures->left, *figures);
        row[u"right"_s] = cellOf(difference.right, figures->right, *figures);
        if (figures->difference)
            apart = span(*figures->difference, figures->measure);
        if (figures->ratio)
            row[u"ratio"_s] = ratioOf(*figures->ratio, difference.ratio);
    } else if (difference.days) {
        row[u"measure"_s] = u"days"_s;
        apart = {{u"low"_s, qint64{difference.days->low}}, {u"high"_s, qint64{difference.days->high}}};
    }
    if (!apart.isEmpty() || difference.difference != pictures::notCompared) {
        apart[u"text"_s] = difference.difference;
        row[u"difference"_s] = apart;
    }
    if (row[u"ratio"_s].isNull() && difference.ratio != pictures::notCompared)
        row[u"ratio"_s] = QJsonObject{{u"text"_s, difference.ratio}};
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
    return {{}, named.unknown.isEmpty() ? u","_s : named.unknown, {}};
}

QJsonObject toJson(const DealSet &set, const pictures::View &view, const Comparison &comparison)
{
    QJsonArray rows, both, footer;
    for (const Difference &difference : comparison.table)
        (difference.ofBoth ? both : rows) += difference.ofBoth ? togetherOf(difference) : rowOf(difference);
    for (const QString &line : comparison.footer)
        footer += line;
    const auto asOf = set.asOf();
    QJsonObject object{{u"as_of"_s, textOrNull(asOf ? deals::Date::day(*asOf).edtf() : QString())},
        {u"focus"_s, fullName(set, view.focus.isValid() ? view.focus : set.focus)},
        {u"to"_s, deals::Date::day(counting::lastDay(view.window)).edtf()},
        {u"left"_s, set.party(comparison.panes[0].partner).name},
        {u"right"_s, set.party(comparison.panes[1].partner).name}, {u"rows"_s, rows}, {u"both"_s, both},
        {u"footer"_s, footer}};
    addUnread(object, set);
    return object;
}

QString toText(const Comparison &comparison)
{
    const QString left = comparison.panes[0].name, right = comparison.panes[1].name;
    using Row = std::array<QString, 5>;
    std::vector<Row> rows{{QString(), left, right, Text::tr("Difference"), left + u" ÷ "_s + right}};
    for (const Difference &row : comparison.table)
        if (!row.ofBoth)
            rows.push_back(
                {(row.isPart ? u"  "_s : QString()) + row.what, row.left, row.right, row.difference, row.ratio});
    std::array<qsizetype, 5> widths{};
    for (const Row &row : rows)
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], row[column].size());
    QString text = comparison.title + u'\n' + comparison.subtitle + u"\n\n"_s;
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
