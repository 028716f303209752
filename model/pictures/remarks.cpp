// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/remarks.h"

#include "deals/circles.h"
#include "deals/parties.h"
#include "pictures/words/picturetranslation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pictures
{

using counting::Direction, counting::Ledger, counting::Line;

namespace
{

/// Pairs that are in one sum, and may be the same in part; by their ids, as neither comes first.
QStringList overlaps(const Ledger &ledger)
{
    QStringList pairs;
    const auto isMeant = [](const Line *line) {
        return line && line->isPromise() && line->promised.isStated() && line->direction != Direction::Others;
    };
    for (const deals::Relation &relation : ledger.set().relations) {
        const Line *one = ledger.lineOf(relation.from), *other = ledger.lineOf(relation.to);
        if (relation.kind != deals::RelationKind::Overlaps || !isMeant(one) || !isMeant(other))
            continue;
        const auto [first, second] =
            std::minmax(ledger.set().text(relation.from).id, ledger.set().text(relation.to).id);
        pairs += first + u" – "_s + second;
    }
    pairs.sort();
    pairs.removeDuplicates();
    return pairs;
}

} // namespace

QStringList remarks(const Ledger &ledger)
{
    QStringList remarks;
    if (const auto circle = deals::circleOf(ledger.set()); !circle.empty()) {
        QStringList ids;
        for (const deals::CommitmentId id : circle)
            ids += ledger.set().text(id).id;
        remarks +=
            Text::tr("Nothing is added up: %1 are part of each other, or supersede each other").arg(ids.join(u", "_s));
    }
    if (const QStringList pairs = overlaps(ledger); !pairs.isEmpty())
        remarks += Text::tr("What may overlap is sure to count once only: %1").arg(pairs.join(u"; "_s));
    if (ledger.focus() == deals::everyone)
        remarks += Text::tr("Seen from everyone, what is passed on from hand to hand is promised more than once");
    return remarks;
}

} // namespace pictures
