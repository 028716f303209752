// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/lanes/lanewords.h"

#include "counting/sums.h"
#include "deals/words.h"
#include "pictures/words/picturetranslation.h"
#include "pictures/words/tallywords.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pictures
{

using counting::Ledger, counting::Line, counting::Due, counting::Exclusion, deals::Commitment, deals::CommitmentId;

namespace
{

enum class Terms : bool { Left, Said };

QString promiseText(const Ledger &ledger, const Line &line, Terms terms, const QLocale &locale)
{
    const Commitment &promise = ledger.set().commitment(line.commitment);
    const QString amount = amountText(promise, locale);
    if (!line.counts()) {
        const QString why = exclusionWord(ledger, line);
        return promise.isStated() ? why + u": "_s + amount : why;
    }
    if (promise.term.isStated() && terms == Terms::Said)
        return amount + u' ' + whenText(promise, locale);
    if (promise.kind == deals::Kind::Investment && line.part.due.how == Due::How::Step)
        return Text::tr("invested %1").arg(amount);
    return amount;
}

/// Each amount or sum of a deal; where it states none, what else there is to say of it.
QStringList promiseTexts(const Ledger &ledger, const DealLines &lines, Terms terms, const QLocale &locale)
{
    QStringList stated, others;
    std::vector<counting::Stacked> said;
    for (const Line *line : lines) {
        const Commitment &promise = ledger.set().commitment(line->commitment);
        if (line->isInside() || promise.option)
            continue;
        const counting::Stacked stacked = stackedOf(ledger, line->commitment);
        std::vector<const Line *> together; // whose sum is said once
        std::ranges::copy_if(lines, std::back_inserter(together), [&](const Line *each) {
            return each->isPromise() && each->promised.isStated() && stackedOf(ledger, each->commitment) == stacked;
        });
        if (!line->isPromise() || !line->promised.isStated() || together.size() < 2)
            (promise.isStated() ? stated : others) += promiseText(ledger, *line, terms, locale);
        else if (std::ranges::find(said, stacked) == said.end()) {
            said.push_back(stacked);
            stated += tallyText(promised(ledger, together), promise.measure, promise.currency, locale);
        }
    }
    others.removeDuplicates();
    return stated.isEmpty() ? others : stated;
}

} // namespace

QString exclusionWord(const Ledger &ledger, const Line &line)
{
    const auto history = ledger.set().statusHistory(line.commitment);
    switch (line.exclusion) {
    case Exclusion::Superseded:
        return Text::tr("superseded");
    case Exclusion::Umbrella:
        return Text::tr("umbrella");
    case Exclusion::Conflict:
        return Text::tr("another wording");
    case Exclusion::Circle:
        return Text::tr("not added up");
    case Exclusion::None:
    case Exclusion::Option:
    case Exclusion::Status:
        break;
    }
    return history.empty() ? QString() : deals::statusText(history.back().status).toLower();
}

QString partText(const Ledger &ledger, const Line &line, const QLocale &locale)
{
    const Commitment &promise = ledger.set().commitment(line.commitment);
    const counting::Tally &amount = line.part.amount;
    if (amount.interval.low == 0 && !amount.interval.isOpen())
        return amountText({0, amount.interval.high, deals::Said::UpTo}, promise.measure, promise.currency, locale);
    return tallyText(amount, promise.measure, promise.currency, locale);
}

Wordings promiseWordings(const Ledger &ledger, const DealLines &lines, const QLocale &locale)
{
    const QStringList all = promiseTexts(ledger, lines, Terms::Said, locale);
    const QStringList bare = promiseTexts(ledger, lines, Terms::Left, locale);
    Wordings texts = enumerated(bare, locale);
    if (all != bare) // a term before an amount
        texts.insert(texts.begin(), all.join(between));
    if (!lines.empty() && !partnerOf(lines).isValid())
        texts.insert(texts.begin(), (QStringList(Text::tr("Others")) + all).join(between));
    return texts;
}

QString sumsText(const Ledger &ledger, const std::vector<CommitmentId> &commitments, const QLocale &locale)
{
    const auto isOurs = [&](CommitmentId id) { return std::ranges::find(commitments, id) != commitments.end(); };
    for (const deals::Relation &relation : ledger.set().relations)
        if (relation.kind == deals::RelationKind::Overlaps && isOurs(relation.from) && isOurs(relation.to))
            return {};
    std::vector<std::pair<counting::Stacked, counting::Tally>> sums;
    for (const CommitmentId id : commitments) {
        const Line *line = ledger.lineOf(id);
        if (!line || !line->counts())
            continue;
        const counting::Stacked stacked = stackedOf(ledger, id);
        auto sum = std::ranges::find(sums, stacked, [](const auto &each) { return each.first; });
        if (sum == sums.end())
            sum = sums.insert(sum, {stacked, {}});
        sum->second.add(line->part.amount);
    }
    QStringList texts;
    for (const auto &[stacked, tally] : sums)
        texts += tallyText(tally, stacked.measure, stacked.currency, locale);
    return texts.join(between);
}

QStringList overlapTexts(const deals::DealSet &set, CommitmentId id, const QLocale &locale)
{
    QStringList texts;
    for (const deals::Relation &relation : set.relations) {
        if (relation.kind != deals::RelationKind::Overlaps || (relation.from != id && relation.to != id))
            continue;
        const CommitmentId other = relation.from == id ? relation.to : relation.from;
        const QString &what = set.text(other).what;
        const QString its = amountText(set.commitment(other), locale) + (what.isEmpty() ? QString() : between + what);
        texts += Text::tr("%1 may be the same in part as %2 (%3), and is sure to count once only.")
                     .arg(amountText(set.commitment(id), locale), its, set.deal(set.commitment(other).deal).title);
    }
    return texts;
}

} // namespace pictures
