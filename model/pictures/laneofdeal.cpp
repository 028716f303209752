// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/laneofdeal.h"

#include "counting/sums.h"
#include "deals/words.h"
#include "pictures/picturetranslation.h"
#include "pictures/tallywords.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace pictures
{

using counting::Ledger, counting::Line, counting::Due, counting::Exclusion, deals::Commitment, deals::Day,
    deals::DealId, deals::Measure, deals::Said;

namespace
{

constexpr QStringView dot = u" · ";

/// All of them in one text, then fewer and fewer of the first ones and a sign that there are more.
Wordings joined(QStringList all)
{
    constexpr qsizetype most = 8; // more than a lane has room for
    Wordings texts;
    for (QString more; !all.isEmpty(); all = all.mid(0, std::min(all.size() - 1, most)), more = dot + u"…"_s)
        texts.push_back(all.join(dot) + more);
    return texts;
}

/// Puts a lane together.
class LaneBuilder final
{
public:
    LaneBuilder(const Ledger &ledger, DealId deal, const DealLines &lines, const QLocale &locale)
        : m_ledger(ledger)
        , m_lines(lines)
        , m_locale(locale)
    {
        m_lane.deal = deal;
    }

    Lane build()
    {
        nameIt();
        sayPromise();
        for (const Line *line : m_lines)
            if (isMain(*line))
                addBar(*line);
        addUndated();
        for (const Line *line : m_lines)
            addMark(*line);
        addEvents();
        std::ranges::stable_sort(m_lane.bars, [](const Bar &a, const Bar &b) { return a.from < b.from; });
        return std::move(m_lane);
    }

private:
    const Commitment &commitment(const Line &line) const { return m_ledger.set().commitment(line.commitment); }
    const QString &what(const Line &line) const { return m_ledger.set().text(line.commitment).what; }
    bool isMain(const Line &line) const
    {
        return !commitment(line).option && rank(commitment(line)) == rank(commitment(*m_lines.front()));
    }

    void nameIt()
    {
        const deals::DealSet &set = m_ledger.set();
        const deals::Deal &deal = set.deal(m_lane.deal);
        m_lane.announcedFirst = deal.announced.first();
        m_lane.announcedLast = deal.announced.last();
        m_lane.knownBy = deal.knownBy;
        QStringList partners;
        for (const Line *line : m_lines)
            if (line->partner.isValid())
                partners += partiesText(set, set.members(line->partner));
        partners.removeDuplicates();
        m_lane.partner = partners.isEmpty() ? deal.title : partners.join(u", "_s);
        std::vector<deals::CommitmentId> commitments;
        for (const Line *line : m_lines)
            commitments.push_back(line->commitment);
        m_lane.hue = hueOf(set, commitments, m_ledger.focus());
    }

    QString promiseOf(const Line &line) const
    {
        const Commitment &promise = commitment(line);
        QString amount = amountText(promise, m_locale);
        if (!line.counts())
            return promise.isStated() ? exclusionWord(line) + u": "_s + amount : exclusionWord(line);
        if (promise.term.isStated())
            return amount + u' ' + whenText(promise, m_locale);
        if (promise.kind == deals::Kind::Investment && line.part.due.how == Due::How::Step)
            return Text::tr("invested %1").arg(amount);
        return amount;
    }

    QString exclusionWord(const Line &line) const
    {
        const auto history = m_ledger.set().statusHistory(line.commitment);
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

    void sayPromise()
    {
        QStringList stated, others;
        std::vector<counting::Stacked> said;
        for (const Line *line : m_lines) {
            const Commitment &promise = commitment(*line);
            if (line->isInside() || promise.option)
                continue;
            const counting::Stacked stacked = stackedOf(m_ledger, line->commitment);
            std::vector<const Line *> together; // whose sum is said once
            std::ranges::copy_if(m_lines, std::back_inserter(together), [&](const Line *each) {
                return each->isPromise() && each->promised.isStated()
                    && stackedOf(m_ledger, each->commitment) == stacked;
            });
            if (!line->isPromise() || !line->promised.isStated() || together.size() < 2)
                (promise.isStated() ? stated : others) += promiseOf(*line);
            else if (std::ranges::find(said, stacked) == said.end()) {
                said.push_back(stacked);
                stated += tallyText(promised(m_ledger, together), promise.measure, promise.currency, m_locale);
            }
        }
        others.removeDuplicates();
        QStringList all = stated.isEmpty() ? others : stated;
        if (!m_lines.empty() && !partnerOf(m_lines).isValid())
            all.prepend(Text::tr("Others"));
        m_lane.promise = joined(std::move(all));
    }

    void addBar(const Line &line)
    {
        const Commitment &promise = commitment(line);
        const Due &due = line.part.due;
        if (!promise.isStated() || !line.counts())
            return addUncounted(line);
        if (due.how == Due::How::Undated || line.part.amount.interval.isZero())
            return;
        const QString amount = partText(line);
        const Day to = due.edge.last == deals::never ? deals::never : due.edge.last + 1;
        Bar bar{due.edge.first, to, Dating::Period, said(promise), false, {}};
        if (due.how == Due::How::Spread) {
            const QString when = whenText(promise, m_locale);
            bar.dating = Dating::Spread;
            bar.to = due.edge.last + due.days;
            bar.unsureStart = due.edge.first != due.edge.last;
            if (due.assumedStart)
                bar.texts.push_back(Text::tr("%1 %2, spread evenly from the announcement (assumed)").arg(amount, when));
            bar.texts.insert(
                bar.texts.end(), {Text::tr("%1 %2, spread evenly").arg(amount, when), amount + u' ' + when, amount});
        } else {
            if (!what(line).isEmpty())
                bar.texts.push_back(amount + dot + what(line));
            bar.texts.push_back(amount);
        }
        bar.commitments = {line.commitment};
        m_lane.bars.push_back(std::move(bar));
    }

    /// What is in talks, no longer counts or has no amount: an outline around the words.
    void addUncounted(const Line &line)
    {
        const Commitment &promise = commitment(line);
        Bar bar{promise.announced.first(), deals::never, Dating::NotStated, Said::NotStated, false, {}};
        const QString kind = deals::kindText(promise.kind).toLower();
        const QString amount = promise.isStated() ? amountText(promise, m_locale) : Text::tr("amount not stated");
        if (!line.counts()) {
            const QString status = exclusionWord(line);
            bar.texts = {kind + u' ' + status + u", "_s + amount, status + u", "_s + amount, status};
        } else
            bar.texts = {amount, Text::tr("not stated")};
        const auto stands =
            std::ranges::find_if(m_lane.bars, [&](const Bar &other) { return other.dating == Dating::NotStated; });
        if (stands != m_lane.bars.end())
            return stands->commitments.push_back(line.commitment);
        bar.commitments = {line.commitment};
        m_lane.bars.push_back(std::move(bar));
    }

    /// One hatched rest for all that no source dates, after what is dated.
    void addUndated()
    {
        QStringList amounts;
        std::vector<deals::CommitmentId> commitments;
        bool isRest = false, isMoney = true;
        Said said = Said::Exact;
        for (const Line *line : m_lines) {
            const Commitment &promise = commitment(*line);
            if (!line->counts() || !promise.isStated() || line->part.due.how != Due::How::Undated
                || line->part.amount.interval.isZero())
                continue;
            amounts += partText(*line);
            commitments.push_back(line->commitment);
            isRest = isRest || line->part.isRest;
            isMoney = isMoney && promise.measure == Measure::Money;
            if (amounts.size() == 1)
                said = this->said(promise);
        }
        if (amounts.isEmpty())
            return;
        Bar rest{m_lane.announcedFirst, deals::never, Dating::Undated, said, false, {}, std::move(commitments)};
        for (const Bar &bar : m_lane.bars)
            if (bar.dating != Dating::NotStated && bar.to != deals::never)
                rest.from = std::max(rest.from, bar.to);
        if (isMoney && !isRest)
            rest.texts.push_back(Text::tr("%1, no date or term stated").arg(amounts.join(dot)));
        for (const QString &text : joined(std::move(amounts)))
            rest.texts.push_back(Text::tr("%1, undated").arg(text));
        rest.texts.push_back(Text::tr("undated"));
        m_lane.bars.push_back(std::move(rest));
    }

    void addMark(const Line &line)
    {
        const Commitment &promise = commitment(line);
        const QString amount = promise.isStated() ? amountText(promise, m_locale) : what(line);
        if (promise.option) {
            const deals::Date from = promise.start.isPeriod() ? promise.start : promise.announced;
            const QString when = promise.start.isPeriod() ? u' ' + whenText(promise, m_locale) : QString();
            m_lane.marks.push_back({Mark::Sign::Option, from.first(), from.last() + 1,
                {Text::tr("option: %1").arg(amount) + when, Text::tr("option") + when, Text::tr("option")},
                {line.commitment}});
        } else if (line.counts() && !promise.start.isPeriod() && promise.end.isPeriod()) {
            const QString when = deadlineText(promise.end, m_locale);
            m_lane.marks.push_back({Mark::Sign::Deadline, promise.end.last(), promise.end.last() + 1,
                {Text::tr("all %1 %2").arg(amount, when), Text::tr("all %1").arg(when), when}, {line.commitment}});
        }
    }

    void addEvents()
    {
        for (const deals::Event &event : m_ledger.set().deal(m_lane.deal).events) {
            const deals::Date date = event.date.isPeriod() ? event.date : m_ledger.set().deal(m_lane.deal).announced;
            m_lane.marks.push_back({Mark::Sign::Event, date.first(), date.last() + 1, {event.what}});
        }
    }

    Said said(const Commitment &promise) const { return promise.conditional ? Said::UpTo : promise.amount.said; }

    /// A part of an amount, in the words of its whole: "up to" stays "up to".
    QString partText(const Line &line) const
    {
        const Commitment &promise = commitment(line);
        const counting::Tally &amount = line.part.amount;
        if (amount.interval.low == 0 && !amount.interval.isOpen())
            return amountText({0, amount.interval.high, Said::UpTo}, promise.measure, promise.currency, m_locale);
        return tallyText(amount, promise.measure, promise.currency, m_locale);
    }

    const Ledger &m_ledger;
    const DealLines &m_lines;
    const QLocale &m_locale;
    Lane m_lane;
};

} // namespace

deals::PartiesId partnerOf(const DealLines &lines)
{
    const auto line = std::ranges::find_if(lines, [](const Line *each) { return each->partner.isValid(); });
    return line == lines.end() ? deals::PartiesId{} : (*line)->partner;
}

Lane laneOf(const Ledger &ledger, deals::DealId deal, const DealLines &lines, const QLocale &locale)
{
    return LaneBuilder(ledger, deal, lines, locale).build();
}

} // namespace pictures
