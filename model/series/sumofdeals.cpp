// SPDX-License-Identifier: GPL-3.0-or-later
#include "series/sumofdeals.h"

#include "deals/labels.h"
#include "series/totals.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace series
{
namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("series", text);
}

/// Amounts of one sum agree in these. The rank is one of kind and measure.
using Key = std::tuple<Direction, int, deals::Currency>;

struct Sum {
    const deals::Commitment *first = nullptr;
    Tally tally;
};

QString sumText(const Sum &sum, const QLocale &locale)
{
    const QString amount = tallyText(sum.tally, sum.first->measure, sum.first->currency, locale);
    return deals::kindText(sum.first->kind).toLower() + u' ' + amount;
}

QString directed(const Ledger &ledger, Direction direction, const QStringList &sums)
{
    const QString focus = ledger.set().shortName(ledger.focus());
    return (direction == Direction::ToFocus ? tr("to %1: %2") : tr("from %1: %2"))
        .arg(focus, sums.join(QStringLiteral(", ")));
}

} // namespace

Wordings sumsOf(const Ledger &ledger, const std::vector<const DealLines *> &deals, const QLocale &locale)
{
    std::map<Key, Sum> sums;
    for (const DealLines *lines : deals)
        for (const Line *line : *lines) {
            const deals::Commitment &commitment = ledger.set().commitment(line->commitment);
            if (!line->counts() || line->isPhase || line->direction == Direction::Others)
                continue;
            Sum &sum = sums[{line->direction, rank(commitment), commitment.currency}];
            sum.first = &commitment;
            sum.tally.add(commitment);
        }
    if (sums.empty())
        return {tr("not counted")};
    struct Side {
        int rank = 0; // of its first sum: the main one stands first
        Direction direction = Direction::Others;
        QStringList sums;
    };
    std::vector<Side> sides;
    std::vector<std::pair<int, QString>> all;
    std::set<int> ranks;
    for (const auto &[key, sum] : sums) {
        const auto &[direction, kind, currency] = key;
        if (sides.empty() || sides.back().direction != direction)
            sides.push_back({kind, direction, {}});
        sides.back().sums += sumText(sum, locale);
        all.emplace_back(kind, sumText(sum, locale));
        ranks.insert(kind);
    }
    std::stable_sort(sides.begin(), sides.end(), [](const Side &a, const Side &b) { return a.rank < b.rank; });
    QStringList directions;
    for (const Side &side : sides)
        directions += directed(ledger, side.direction, side.sums);
    Wordings wordings{directions.join(QStringLiteral(" · "))};
    if (ranks.size() < all.size()) // the same kind in both directions, or in two currencies: no word may be left out
        return wordings;
    std::sort(all.begin(), all.end());
    for (; !all.empty(); all.pop_back()) {
        QStringList texts;
        for (const auto &[order, text] : all)
            texts += text;
        wordings.push_back(texts.join(QStringLiteral(" · ")));
    }
    return wordings;
}

} // namespace series
