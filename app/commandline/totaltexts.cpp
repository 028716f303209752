// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/totaltexts.h"

#include "commandline/commandtranslation.h"
#include "pictures/words/tallywords.h"

#include <QStringList>

#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace commandline
{
namespace
{

using counting::Total;

/// The columns of a total: what is announced, and the parts of it.
constexpr std::array columns{&Total::announced, &Total::scheduled, &Total::later, &Total::undated};
constexpr std::array words{"", QT_TRANSLATE_NOOP("commandline", "scheduled"), QT_TRANSLATE_NOOP("commandline", "later"),
    QT_TRANSLATE_NOOP("commandline", "undated")};

/// Rows that are added up, and where there is one, their sum before them.
struct Table {
    std::vector<const Total *> totals;
    bool hasSum = false;
};

std::vector<deals::Addition> additionsOf(const Table &table)
{
    std::vector<deals::Addition> additions;
    const std::size_t size = columns.size(), rows = table.totals.size();
    const auto addRow = [&](std::size_t row) {
        additions.push_back({row * size, {}});
        for (std::size_t column = 1; column < size; ++column)
            additions.back().parts.push_back(row * size + column);
    };
    for (std::size_t row = table.hasSum ? 1 : 0; row < rows; ++row)
        addRow(row);
    if (!table.hasSum)
        return additions;
    for (std::size_t column = 0; column < size; ++column) {
        additions.push_back({column, {}, true});
        for (std::size_t row = 1; row < rows; ++row)
            additions.back().parts.push_back(row * size + column);
    }
    addRow(0);
    return additions;
}

} // namespace

TotalTexts::TotalTexts(const counting::Totals &totals, const QLocale &locale)
{
    std::map<std::tuple<counting::Direction, deals::Kind, deals::Measure, deals::Currency>, Table> tables;
    for (const auto *list : {&totals.sums, &totals.rows})
        for (const Total &total : *list) {
            Table &table = tables[{total.direction, total.kind, total.measure, total.currency}];
            table.totals.push_back(&total);
            table.hasSum = table.hasSum || list == &totals.sums;
        }
    for (const auto &[key, table] : tables) {
        std::vector<counting::Tally> tallies;
        for (const Total *total : table.totals)
            for (const auto column : columns) {
                tallies.push_back(total->*column);
                if (column != columns.front())
                    tallies.back().notStated = 0; // the whole says how many
            }
        const Total &first = *table.totals.front();
        const std::vector<QString> texts =
            pictures::tallyTexts(tallies, additionsOf(table), first.measure, first.currency, locale);
        for (std::size_t row = 0; row < table.totals.size(); ++row) {
            QStringList parts;
            for (std::size_t column = 1; column < columns.size(); ++column)
                if (const std::size_t at = row * columns.size() + column; !tallies[at].interval.isZero())
                    parts += texts[at] + u' ' + Text::tr(words[column]);
            const QString &whole = texts[row * columns.size()];
            m_texts[table.totals[row]] = parts.isEmpty() ? whole : whole + u" ("_s + parts.join(u", "_s) + u')';
        }
    }
}

} // namespace commandline
