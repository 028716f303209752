// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/differences.h"

#include "deals/words.h"
#include "pictures/differencewords.h"
#include "pictures/picturetranslation.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace pictures
{

using counting::Ledger, counting::Line, counting::Direction, counting::Tally, counting::Sums, counting::Stacked,
    counting::Sides, deals::Day, deals::Kind;

namespace
{

struct PartOfSum {
    Tally Sums::*tally;
    const char *key, *what; ///< %1 is when the window ends
};
constexpr std::array partsOfSum{PartOfSum{&Sums::scheduled, "scheduled", QT_TRANSLATE_NOOP("pictures", "scheduled %1")},
    PartOfSum{&Sums::later, "later", QT_TRANSLATE_NOOP("pictures", "later")},
    PartOfSum{&Sums::undated, "undated", QT_TRANSLATE_NOOP("pictures", "undated")}};

Cell cellOf(const Sums &sums, Tally Sums::*part, const Stacked &stacked, const QLocale &locale)
{
    const Tally &tally = sums.*part;
    if (!tally.isNothing())
        return {tally.isStated() && !tally.overflown ? std::optional(tally) : std::nullopt,
            sumText(tally, stacked, locale)};
    if (sums.isStated()) // what no part holds of it is 0
        return {tally, deals::intervalText({}, false, stacked.measure, stacked.currency, locale)};
    return {{}, sums.announced.notStated > 0 ? Text::tr("not stated") : Text::tr("none")};
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
        const deals::DealSet &set = m_ledger.set();
        const Sums left = sumsOf(set, m_sides.left, stacked, m_to), right = sumsOf(set, m_sides.right, stacked, m_to);
        const Sums both = sumsOf(set, m_sides.both, stacked, m_to);
        const auto row = [&](const QString &what, const char *key, Tally Sums::*part) {
            return rowOf(what, QLatin1String(key), stacked, cellOf(left, part, stacked, m_locale),
                cellOf(right, part, stacked, m_locale), m_locale);
        };
        const QString heading = headingOf(m_ledger, stacked);
        if (!both.isNothing())
            addTogether(heading, stacked, both);
        if (!always && left.isNothing() && right.isNothing())
            return;
        m_rows.push_back(row(heading, "promised", &Sums::announced));
        if (stacked.kind != Kind::Capacity && stacked.kind != Kind::Purchase)
            return; // nobody asks when a warrant is due
        for (const PartOfSum &part : partsOfSum) {
            const auto isWorthIt = [&](const Sums &sums) {
                return sums.isStated() && (part.tally == &Sums::scheduled || !(sums.*part.tally).isNothing());
            };
            if (!isWorthIt(left) && !isWorthIt(right))
                continue;
            const QString what = Text::tr(part.what);
            m_rows.push_back(row(what.contains(u"%1") ? what.arg(deadlineText(deals::Date::day(m_to), m_locale)) : what,
                part.key, part.tally));
            m_rows.back().isPart = true;
        }
    }

    std::vector<Difference> take() { return std::move(m_rows); }
    std::vector<Difference> takeTogether() { return std::move(m_together); }

private:
    void addTogether(const QString &heading, const Stacked &stacked, const Sums &both)
    {
        const Cell cell = cellOf(both, &Sums::announced, stacked, m_locale);
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

} // namespace

bool Compared::isAlways(const Stacked &stacked) const
{
    return std::ranges::find(always, stacked) != always.end();
}

Compared comparedIn(const Ledger &ledger)
{
    const auto upOf = [&](Chart chart) { return stackedPanels(ledger, chart).front().up; };
    Compared compared{upOf(Chart::Power), upOf(Chart::Dollars), {}, {}};
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
    const counting::Figures figures = counting::compared(stacked, left.stated, right.stated);
    if (figures.difference)
        row.difference = differenceText(*figures.difference, figures.isAbout(), stacked, locale);
    if (figures.ratio)
        row.ratio = ratioText(*figures.ratio, figures.isAbout(), locale);
    row.figures = figures;
    return row;
}

} // namespace pictures
