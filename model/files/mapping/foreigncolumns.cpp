// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/foreigncolumns.h"

#include <QSet>

#include <algorithm>

namespace files
{
namespace
{

constexpr qsizetype titlesLookedAt = 20;
constexpr int leastNames = 2; // one may stand in a title

bool isKnown(QStringView name)
{
    const std::span<const Names> all = columnNames();
    return std::any_of(all.begin(), all.end(), [&](const Names &each) { return isOneOf(each.texts, name); });
}

/// How many different names of columns a row has.
int namesIn(const Table &table, qsizetype row)
{
    QSet<QString> seen;
    for (const Cell &cell : table.row(row)) {
        const QString name = headingOf(table.text(cell).trimmed()).name;
        if (!name.isEmpty() && isKnown(name))
            seen.insert(name);
    }
    return static_cast<int>(seen.size());
}

qsizetype likelyHeader(const Table &table)
{
    qsizetype best = 0;
    int most = namesIn(table, 0);
    for (qsizetype row = 1; row < std::min(table.rowCount(), titlesLookedAt); ++row)
        if (const int count = namesIn(table, row); count >= leastNames && count > most) {
            best = row;
            most = count;
        }
    return best;
}

} // namespace

ForeignColumns::ForeignColumns(const Table &table)
    : m_table(table)
    , m_header(likelyHeader(table))
{
    for (const Cell &cell : table.row(m_header)) {
        if (m_names.size() == mostColumns)
            break;
        m_names += table.text(cell).trimmed();
        m_headings.push_back(headingOf(m_names.back()));
    }
}

std::optional<std::size_t> ForeignColumns::called(const QString &name) const
{
    const qsizetype place = m_names.indexOf(name);
    return place < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(place));
}

bool ForeignColumns::isSparse(std::size_t column) const
{
    qsizetype count = 0;
    forEachText(column, rowsLookedAt, [&](const QString &) { ++count; });
    return 2 * count < std::min(m_table.rowCount() - m_header, rowsLookedAt) - 1;
}

bool ForeignColumns::isOfNumbers(std::size_t column) const
{
    return isMostly(column, [](const QString &text) {
        return std::holds_alternative<WordedAmount>(amountInWords(text, DecimalMark::Point, Unit{}));
    });
}

bool ForeignColumns::hasWord(Key key, std::size_t column) const
{
    bool isKnown = false;
    forEachText(column, rowsLookedAt, [&](const QString &text) {
        const QString lower = text.toLower();
        isKnown = isKnown
            || (key == Key::Kind ? deals::valueOf(deals::kinds, lower).has_value()
                                 : deals::valueOf(deals::statuses, lower).has_value())
            || meaningOf(key, lower);
    });
    return isKnown;
}

template<typename See> void ForeignColumns::seeRows(std::size_t column, const QString &unit, const See &see) const
{
    Mapping mapping;
    mapping.columns = {{Key::Amount, name(column)}};
    if (!unit.isEmpty())
        mapping.columns[Key::Unit] = unit;
    mapping.unit = m_headings[column].unit;
    mapping.header = static_cast<int>(m_header) + 1;
    const Table first = firstRows(m_table, m_header + rowsLookedAt);
    see(ForeignRows(mapping, first));
}

std::optional<deals::Measure> ForeignColumns::measure(std::size_t column, const QString &unit) const
{
    std::optional<deals::Measure> measure;
    seeRows(column, unit, [&](const ForeignRows &rows) { measure = rows.commonMeasure(); });
    return measure;
}

std::optional<Unit> ForeignColumns::unit(std::size_t column) const
{
    std::optional<Unit> unit;
    seeRows(column, {}, [&](const ForeignRows &rows) { unit = rows.commonUnit(); });
    return unit;
}

} // namespace files
