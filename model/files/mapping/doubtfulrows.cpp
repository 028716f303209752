// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/doubtfulrows.h"

#include "files/sheets/repeats.h"

#include <QStringTokenizer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

constexpr qsizetype longestTotal = 60; // characters: a sentence is none
constexpr std::ptrdiff_t leastColumns = 3;
constexpr QStringView totals = u"total|totals|sum|all|overall|subtotal|sub-total|grand total|cumulative|somme|ensemble"
                               u"|sous-total|total général|gesamt|summe";
constexpr QStringView startsOfTotals = u"total |total:|grand total|subtotal|sub-total|sous-total|sum of |somme de";

bool hasLetter(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

std::ptrdiff_t textsIn(const Table &table, qsizetype row)
{
    const std::span<const Cell> cells = table.row(row);
    return std::count_if(
        cells.begin(), cells.end(), [&](const Cell &cell) { return !table.utf8(cell).trimmed().isEmpty(); });
}

/// The first cell with a letter says so, or no cell has one and nothing is named before the figures.
bool isTotal(const Table &table, qsizetype row)
{
    bool isFirst = true, startsBlank = false, hasAny = false;
    for (const Cell &cell : table.row(row)) {
        const QString text = table.text(cell).trimmed();
        if (hasLetter(text))
            return saysTotal(text);
        startsBlank = startsBlank || (isFirst && text.isEmpty());
        hasAny = hasAny || !text.isEmpty();
        isFirst = false;
    }
    return startsBlank && hasAny;
}

} // namespace

bool saysTotal(QStringView cell)
{
    if (cell.size() > longestTotal)
        return false;
    QString text = cell.toString().toCaseFolded().simplified();
    for (const QStringView start : qTokenize(startsOfTotals, u'|'))
        if (text.startsWith(start))
            return true;
    if (text.endsWith(u':'))
        text.chop(1);
    for (const QStringView word : qTokenize(totals, u'|'))
        if (text == word)
            return true;
    return text.endsWith(" total"_L1);
}

std::array<std::vector<qsizetype>, doubts.size()> doubtfulRows(const Table &table, qsizetype header)
{
    std::array<std::vector<qsizetype>, doubts.size()> all;
    const auto of = [&](Doubt doubt) -> std::vector<qsizetype> & { return all[static_cast<std::size_t>(doubt)]; };
    if (header >= table.rowCount())
        return all;
    const bool isWide = textsIn(table, header) >= leastColumns;
    for (qsizetype row = header + 1; row < table.rowCount(); ++row) {
        if (isTotal(table, row))
            of(Doubt::Total).push_back(row);
        else if (isWide && textsIn(table, row) == 1)
            of(Doubt::Note).push_back(row);
    }
    of(Doubt::Repeat) = repeatedRows(table, header + 1, [](qsizetype) { return true; });
    return all;
}

} // namespace files
