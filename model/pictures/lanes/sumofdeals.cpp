// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/lanes/sumofdeals.h"

#include "deals/labels.h"
#include "pictures/words/picturetranslation.h"
#include "pictures/words/tallywords.h"
#include "pictures/words/wordings.h"

#include <QLocale>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace pictures
{

using counting::Ledger, counting::Line, counting::Direction, counting::Tally;

namespace
{

/// Amounts of one sum agree in these. The rank is one of kind and measure.
using Key = std::tuple<Direction, int, deals::Currency>;

struct Sum {
    const deals::Commitment *first = nullptr;
    std::vector<const Line *> lines;
};

QString sumText(const Ledger &ledger, const Sum &sum, const QLocale &locale)
{
    const QString amount = tallyText(promised(ledger, sum.lines), sum.first->measure, sum.first->currency, locale);
    return deals::kindText(sum.first->kind).toLower() + u' ' + amount;
}

/// The sums of one direction.
struct Side {
    int rank = 0; // of its first sum: the main one stands first
    Direction direction = Direction::Others;
    QStringList sums;
};

/// The first so many sums of them all, behind their directions.
QString sidesText(const Ledger &ledger, const std::vector<Side> &sides, qsizetype count)
{
    const QString focus = ledger.set().shortName(ledger.focus());
    QStringList texts;
    for (const Side &side : sides) {
        if (count <= 0)
            break;
        texts += (side.direction == Direction::ToFocus ? Text::tr("to %1: %2") : Text::tr("from %1: %2"))
                     .arg(focus, side.sums.mid(0, count).join(u", "_s));
        count -= side.sums.size();
    }
    return texts.join(between);
}

} // namespace

Wordings sumsOf(const Ledger &ledger, const std::vector<DealLines> &deals, const QLocale &locale)
{
    std::map<Key, Sum> sums;
    for (const DealLines &lines : deals)
        for (const Line *line : lines) {
            const deals::Commitment &commitment = ledger.set().commitment(line->commitment);
            if (!line->isPromise() || line->direction == Direction::Others)
                continue;
            Sum &sum = sums[{line->direction, rank(commitment), commitment.currency}];
            sum.first = &commitment;
            sum.lines.push_back(line);
        }
    if (sums.empty())
        return {Text::tr("not counted")};
    std::vector<Side> sides;
    std::vector<std::pair<int, QString>> all;
    std::set<int> ranks;
    for (const auto &[key, sum] : sums) {
        const auto &[direction, kind, currency] = key;
        const QString text = sumText(ledger, sum, locale);
        if (sides.empty() || sides.back().direction != direction)
            sides.push_back({kind, direction, {}});
        if (!sides.back().sums.contains(text)) // "not stated" is said once of a kind, whatever the measure
            sides.back().sums += text;
        all.emplace_back(kind, text);
        ranks.insert(kind);
    }
    std::ranges::stable_sort(sides, [](const Side &a, const Side &b) { return a.rank < b.rank; });
    qsizetype count = 0;
    for (const Side &side : sides)
        count += side.sums.size();
    Wordings wordings{sidesText(ledger, sides, count)};
    if (ranks.size() < all.size()) { // of one kind in both directions, or in two currencies: the direction must be said
        for (qsizetype some = count - 1; some > 0; --some)
            wordings.push_back(
                Text::tr("%1 + %2 more").arg(sidesText(ledger, sides, some), locale.toString(count - some)));
        return wordings;
    }
    std::ranges::sort(all);
    QStringList undirected;
    for (const auto &[kind, text] : all)
        undirected += text;
    undirected.removeDuplicates();
    const Wordings shorter = enumerated(undirected, locale);
    wordings.insert(wordings.end(), shorter.begin(), shorter.end());
    return wordings;
}

} // namespace pictures
