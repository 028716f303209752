// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/differences.h"

#include "deals/words.h"
#include "pictures/differencewords.h"
#include "pictures/words/picturetranslation.h"
#include "pictures/words/tallywords.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace pictures
{

using counting::Ledger, counting::Line, counting::Direction, counting::Tally, counting::Sums, counting::Stacked,
    counting::Sides, deals::Day, deals::Interval, deals::Kind;

namespace
{

struct PartOfSum {
    Tally Sums::*tally;
    const char *key, *what; ///< %1 is when the window ends
};
constexpr std::array partsOfSum{PartOfSum{&Sums::scheduled, "scheduled", QT_TRANSLATE_NOOP("pictures", "scheduled %1")},
    PartOfSum{&Sums::later, "later", QT_TRANSLATE_NOOP("pictures", "later")},
    PartOfSum{&Sums::undated, "undated", QT_TRANSLATE_NOOP("pictures", "undated")}};

/// Its words where it is nothing; what is stated is printed later, with all that it belongs to.
Cell cellOf(const Sums &sums, Tally Sums::*part)
{
    const Tally &tally = sums.*part;
    if (tally.overflown)
        return {{}, Text::tr("too large to add up")};
    const bool isDated = !sums.scheduled.isNothing() || !sums.later.isNothing();
    const bool isZero = tally.isNothing() && sums.isStated() && (isDated || part == &Sums::undated); // for programs
    return {tally.isStated() || isZero ? std::optional(tally) : std::nullopt, absenceText(sums, part)};
}

/// Makes the rows of sums: of each stack, its parts, and what is of both together.
class SumRows final
{
public:
    SumRows(const Ledger &ledger, const Sides &sides, Day to, const QLocale &locale)
        : m_ledger(ledger)
        , m_sides(sides)
        , m_to(to)
        , m_locale(locale)
    {
    }

    void add(const Stacked &stacked, bool always)
    {
        const Sums left = sumsOf(m_ledger, m_sides.left, stacked, m_to);
        const Sums right = sumsOf(m_ledger, m_sides.right, stacked, m_to);
        const Sums both = sumsOf(m_ledger, m_sides.both, stacked, m_to);
        std::vector<std::array<Cell, 2>> cells;
        std::vector<Cell *> together;
        for (const auto part : {&Sums::announced, &Sums::scheduled, &Sums::later, &Sums::undated})
            cells.push_back({cellOf(left, part), cellOf(right, part)});
        for (auto &[ofLeft, ofRight] : cells)
            together.insert(together.end(), {&ofLeft, &ofRight});
        print(together, {{0, {2, 4, 6}}, {1, {3, 5, 7}}}, stacked, m_locale);
        const auto row = [&](const QString &what, const char *key, std::size_t part) {
            return rowOf(what, QLatin1String(key), stacked, cells[part][0], cells[part][1], m_locale);
        };
        const QString heading = headingOf(m_ledger, stacked);
        if (!both.isNothing())
            addTogether(heading, stacked, both);
        if (!always && left.isNothing() && right.isNothing())
            return;
        m_rows.push_back(row(heading, "promised", 0));
        if (stacked.kind != Kind::Capacity && stacked.kind != Kind::Purchase)
            return; // nobody asks when a warrant is due
        for (std::size_t i = 0; i < partsOfSum.size(); ++i) {
            const PartOfSum &part = partsOfSum[i];
            const auto isWorthIt = [&](const Sums &sums) {
                return sums.isStated() && (part.tally == &Sums::scheduled || !(sums.*part.tally).isNothing());
            };
            if (!isWorthIt(left) && !isWorthIt(right))
                continue;
            const QString what = Text::tr(part.what);
            m_rows.push_back(row(what.contains(u"%1") ? what.arg(deadlineText(deals::Date::day(m_to), m_locale)) : what,
                part.key, i + 1));
            m_rows.back().isPart = true;
        }
    }

    std::vector<Difference> take() { return std::move(m_rows); }
    std::vector<Difference> takeTogether() { return std::move(m_together); }

private:
    void addTogether(const QString &heading, const Stacked &stacked, const Sums &both)
    {
        Cell cell = cellOf(both, &Sums::announced);
        print({&cell}, {}, stacked, m_locale);
        Difference row;
        row.what = Text::tr("Of both together: %1 %2").arg(heading, cell.text);
        row.key = "both"_L1;
        row.ofBoth = true;
        row.figures = counting::compared(stacked, {}, {});
        row.figures->both = cell.stated;
        m_together.push_back(std::move(row));
    }

    const Ledger &m_ledger;
    const Sides &m_sides;
    Day m_to;
    const QLocale &m_locale;
    std::vector<Difference> m_rows, m_together;
};

Tally asPrinted(const Cell &cell)
{
    Tally tally = *cell.stated;
    tally.interval = cell.printed.value_or(tally.interval);
    return tally;
}

/// Of two exact amounts the nearest hundredth, of others the bounds.
Interval nearest(Interval hundredths, const Tally &left, const Tally &right)
{
    const auto isExact = [](const Tally &of) { return of.interval.low == of.interval.high && of.notStated == 0; };
    const auto thousandths = deals::quotient(left.interval, right.interval, 1000);
    if (!isExact(left) || !isExact(right) || !thousandths)
        return hundredths;
    const deals::Quantity value = (thousandths->low + 5) / 10;
    return {value, value};
}

} // namespace

bool Compared::isAlways(const Stacked &stacked) const
{
    return std::ranges::find(always, stacked) != always.end();
}

Compared comparedIn(const Ledger &ledger)
{
    const auto upOf = [&](Chart chart) { return stackedPanels(ledger, chart).front().up; };
    Compared compared{upOf(Chart::Power), upOf(Chart::Money), {}, {}};
    for (const StackedPanel &panel : stackedPanels(ledger, panelCharts))
        compared.always.push_back(panel.up);
    compared.all = compared.always;
    for (const Line &line : ledger.lines()) {
        const deals::Commitment &commitment = ledger.set().commitment(line.commitment);
        const Stacked stacked{line.direction, commitment.kind, commitment.measure, commitment.currency};
        if (line.counts() && line.direction != Direction::Others
            && std::ranges::find(compared.all, stacked) == compared.all.end())
            compared.all.push_back(stacked);
    }
    const auto key = [&](const Stacked &stacked) {
        return std::tuple(
            stacked.kind, stacked.measure, !compared.isAlways(stacked), stacked.direction, stacked.currency);
    };
    std::ranges::sort(compared.all, [&](const Stacked &a, const Stacked &b) { return key(a) < key(b); });
    return compared;
}

std::vector<Difference> differences(
    const Ledger &ledger, const Sides &sides, const Compared &compared, Day to, const QLocale &locale)
{
    SumRows sums(ledger, sides, to, locale);
    for (const Stacked &stacked : compared.all)
        sums.add(stacked, compared.isAlways(stacked));
    std::vector<Difference> table = sums.take();
    for (auto &rows : {dealFacts(ledger.set(), sides, compared, locale), sums.takeTogether()})
        table.insert(table.end(), rows.begin(), rows.end());
    return table;
}

void print(const std::vector<Cell *> &cells, const std::vector<deals::Addition> &additions, const Stacked &stacked,
    const QLocale &locale)
{
    std::vector<Tally> tallies;
    for (const Cell *cell : cells)
        tallies.push_back(cell->stated.value_or(Tally()));
    const deals::Together printed = printedTogether(tallies, additions, stacked.measure);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        Cell &cell = *cells[i];
        if (!cell.isStated())
            continue;
        cell.unit = printed.unit;
        tallies[i].interval = *(cell.printed = printed.figures[i]);
        cell.text = sumText(tallies[i], stacked, locale, cell.unit);
    }
}

Difference rowOf(const QString &what, QLatin1String key, const Stacked &stacked, const Cell &left, const Cell &right,
    const QLocale &locale)
{
    Difference row;
    row.what = what;
    row.key = key;
    row.left = left.text;
    row.right = right.text;
    row.difference = notCompared;
    row.ratio = notCompared;
    row.figures = counting::Figures{stacked.kind, stacked.measure, stacked.currency, left.stated, right.stated};
    if (!left.isStated() || !right.isStated())
        return row;
    counting::Figures &figures = *row.figures;
    figures = counting::compared(stacked, left.stated, right.stated);
    if (figures.difference) // of what the reader sees
        row.difference = differenceText(*counting::compared(stacked, asPrinted(left), asPrinted(right)).difference,
            figures.isAbout(), stacked, locale, left.unit);
    if (figures.ratio)
        row.ratio = ratioText(nearest(*figures.ratio, *left.stated, *right.stated), figures.isAbout(), locale);
    return row;
}

} // namespace pictures
