// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/levels.h"

#include "deals/words.h"
#include "files/problems/filetranslation.h"

#include <QHash>
#include <QLocale>

#include <algorithm>

namespace files
{
namespace
{

using deals::Said;

/// Nothing where `next` may follow.
QString expectedAfter(const Level *before, const Level &next)
{
    const deals::Amount &amount = next.total.amount;
    if (!next.date.isPeriod() || !next.total.measure || (amount.said != Said::Exact && amount.said != Said::About))
        return Text::tr("an exact level and its date");
    if (!before)
        return {};
    const WordedAmount &last = before->total;
    if (last.measure != next.total.measure || last.currency != next.total.currency)
        return Text::tr("the unit of the level before");
    if (next.date.first() <= before->date.last())
        return Text::tr("a date after %1, that of the level before").arg(before->date.edtf());
    if (amount.low < last.amount.low)
        return Text::tr("at least %1, the level of %2")
            .arg(deals::amountText(
                     {last.amount.low, last.amount.low, Said::Exact}, *last.measure, last.currency, QLocale::c()),
                before->date.edtf());
    return {};
}

} // namespace

std::vector<std::variant<WordedAmount, Refusal>> added(const std::vector<Level> &levels)
{
    std::vector<std::size_t> order(levels.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(),
        [&](std::size_t a, std::size_t b) { return levels[a].date.first() < levels[b].date.first(); });
    std::vector<std::variant<WordedAmount, Refusal>> all(levels.size());
    QHash<QString, const Level *> last;
    for (const std::size_t i : order) {
        const Level &level = levels[i];
        const Level *before = last.value(level.site);
        if (const QString expected = expectedAfter(before, level); !expected.isEmpty()) {
            all[i] = Refusal{expected};
            continue;
        }
        WordedAmount more = level.total;
        if (before) {
            const deals::Amount &old = before->total.amount;
            more.amount.low = more.amount.high = level.total.amount.low - old.low;
            if (old.said == Said::About)
                more.amount.said = Said::About;
        }
        all[i] = more;
        last.insert(level.site, &level);
    }
    return all;
}

} // namespace files
