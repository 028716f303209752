// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/lanes/laneofdeal.h"

#include "deals/words.h"
#include "pictures/lanes/lanetracks.h"
#include "pictures/lanes/lanewords.h"
#include "pictures/words/picturetranslation.h"

#include <QLocale>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace pictures
{

using counting::Ledger, counting::Line, counting::Due, deals::Commitment, deals::CommitmentId, deals::Day,
    deals::DealId, deals::Measure, deals::Said;

namespace
{

/// Of the partners, the first one's first.
std::vector<int> huesOf(const Ledger &ledger, const DealLines &lines)
{
    std::vector<CommitmentId> commitments;
    for (const Line *line : lines)
        commitments.push_back(line->commitment);
    return deals::huesOf(ledger.set(), commitments, ledger.focus());
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
        m_lane.promise = promiseWordings(m_ledger, m_lines, m_locale);
        for (const Line *line : m_lines)
            if (isMain(*line) || hasTimeOfItsOwn(*line))
                addBar(*line);
        addUndated();
        std::ranges::stable_sort(m_lane.bars, [](const Bar &a, const Bar &b) { return a.from < b.from; });
        layTracks(m_lane, m_ledger, m_locale);
        for (const Line *line : m_lines)
            addMark(*line);
        addAnnouncements();
        addEvents();
        giveHues();
        return std::move(m_lane);
    }

private:
    const Commitment &commitment(const Line &line) const { return m_ledger.set().commitment(line.commitment); }
    const QString &what(const Line &line) const { return m_ledger.set().text(line.commitment).what; }
    bool isMain(const Line &line) const
    {
        return !commitment(line).option && rank(commitment(line)) == rank(commitment(*m_lines.front()));
    }

    /// Beside the main promise, what no deadline's flag and no announcement stands for.
    bool hasTimeOfItsOwn(const Line &line) const
    {
        const Due &due = line.part.due;
        return line.counts() && commitment(line).isStated()
            && (due.how == Due::How::Spread
                || (due.how == Due::How::Step && commitment(line).start.isPeriod()
                    && m_ledger.set().statusHistory(line.commitment).back().status != deals::Status::Delivered));
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
        if (const std::vector<int> hues = huesOf(m_ledger, m_lines); !hues.empty()) {
            m_lane.hue = hues.front();
            m_lane.otherHues.assign(hues.begin() + 1, hues.end());
        }
    }

    void addBar(const Line &line)
    {
        const Commitment &promise = commitment(line);
        const Due &due = line.part.due;
        if (!promise.isStated() || !line.counts())
            return addUncounted(line);
        if (due.how == Due::How::Undated || line.part.amount.interval.isZero())
            return;
        const QString amount = partText(m_ledger, line, m_locale);
        const Day to = due.edge.last == deals::never ? deals::never : due.edge.last + 1;
        Bar bar{due.edge.first, to, Dating::Period, said(promise), false, {}};
        if (due.how == Due::How::Spread) {
            const QString when = whenText(promise, m_locale);
            bar.dating = Dating::Spread;
            bar.to = due.edge.last + due.lastDays;
            bar.unsureStart = due.edge.first != due.edge.last;
            if (due.assumedStart)
                bar.texts.push_back(Text::tr("%1 %2, spread evenly from the announcement (assumed)").arg(amount, when));
            bar.texts.insert(
                bar.texts.end(), {Text::tr("%1 %2, spread evenly").arg(amount, when), amount + u' ' + when, amount});
        } else {
            if (!what(line).isEmpty())
                bar.texts.push_back(amount + between + what(line));
            bar.texts.push_back(amount);
        }
        if (bar.dating == Dating::Period && due.edge.first != due.edge.last)
            bar.someDay = due.edge.last == deals::never
                ? Text::tr("some time from %1 on").arg(deals::dayText(due.edge.first, m_locale))
                : Text::tr("some time %1").arg(deals::someDayText(due.edge.first, due.edge.last, m_locale));
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
            const QString status = exclusionWord(m_ledger, line);
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

    /// One hatched rest for all that no source dates, after what is dated of its kind.
    void addUndated()
    {
        QStringList amounts;
        std::vector<CommitmentId> commitments;
        bool isRest = false, isMoney = true;
        Said said = Said::Exact;
        for (const Line *line : m_lines) {
            const Commitment &promise = commitment(*line);
            if (!line->counts() || !promise.isStated() || line->part.due.how != Due::How::Undated
                || line->part.amount.interval.isZero())
                continue;
            amounts += partText(m_ledger, *line, m_locale);
            commitments.push_back(line->commitment);
            isRest = isRest || line->part.isRest;
            isMoney = isMoney && promise.measure == Measure::Money;
            if (amounts.size() == 1)
                said = this->said(promise);
        }
        if (amounts.isEmpty())
            return;
        Bar rest{m_lane.announcedFirst, deals::never, Dating::Undated, said, false, {}, std::move(commitments)};
        const auto rankOf = [this](const Bar &bar) { return rank(m_ledger.set().commitment(bar.commitments.front())); };
        for (const Bar &bar : m_lane.bars)
            if (bar.dating != Dating::NotStated && bar.to != deals::never && rankOf(bar) == rankOf(rest))
                rest.from = std::max(rest.from, bar.to);
        if (isMoney && !isRest)
            rest.texts.push_back(Text::tr("%1, no date or term stated").arg(amounts.join(between)));
        for (const QString &text : enumerated(amounts, m_locale))
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

    /// Of what was announced on another day than the deal.
    void addAnnouncements()
    {
        const deals::Deal &deal = m_ledger.set().deal(m_lane.deal);
        std::map<std::pair<Day, Day>, Mark> byDay;
        std::map<std::pair<Day, Day>, QStringList> amounts;
        for (const Line *line : m_lines) {
            const Commitment &promise = commitment(*line);
            const deals::Date &date = promise.announced;
            const bool standsThere = promise.option && !promise.start.isPeriod();
            if (!date.isPeriod() || date == deal.announced || standsThere)
                continue;
            Mark &mark = byDay[{date.first(), date.last()}];
            mark.sign =
                promise.knownBy && mark.sign != Mark::Sign::Announced ? Mark::Sign::KnownBy : Mark::Sign::Announced;
            mark.from = date.first();
            mark.to = date.last() + 1;
            mark.commitments.push_back(line->commitment);
            amounts[{date.first(), date.last()}] += promise.isStated() ? amountText(promise, m_locale)
                : what(*line).isEmpty()                                ? deals::kindText(promise.kind).toLower()
                                                                       : what(*line);
        }
        for (auto &[day, mark] : byDay) {
            for (const QString &text : enumerated(amounts[day], m_locale))
                mark.texts.push_back(
                    (mark.sign == Mark::Sign::KnownBy ? Text::tr("first mentioned: %1") : Text::tr("announced: %1"))
                        .arg(text));
            m_lane.marks.push_back(std::move(mark));
        }
    }

    void addEvents()
    {
        for (const deals::Event &event : m_ledger.set().deal(m_lane.deal).events) {
            const deals::Date date = event.date.isPeriod() ? event.date : m_ledger.set().deal(m_lane.deal).announced;
            m_lane.marks.push_back({Mark::Sign::Event, date.first(), date.last() + 1, {event.what}});
        }
    }

    void giveHues()
    {
        const auto give = [&](auto &things) {
            for (auto &each : things) {
                const Line *line = each.commitments.empty() ? nullptr : m_ledger.lineOf(each.commitments.front());
                each.hue = line && line->partner.isValid() ? hueOf(m_ledger.set(), line->partner) : m_lane.hue;
            }
        };
        give(m_lane.bars);
        give(m_lane.marks);
    }

    Said said(const Commitment &promise) const { return promise.conditional ? Said::UpTo : promise.amount.said; }

    const Ledger &m_ledger;
    DealLines m_lines;
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

Heading::Folded foldedOf(const Ledger &ledger, deals::DealId deal, const DealLines &lines)
{
    const deals::Deal &its = ledger.set().deal(deal);
    const std::vector<int> hues = huesOf(ledger, lines);
    return {deal, hues.empty() ? 0 : hues.front(), its.announced.first(), its.announced.last(), its.knownBy};
}

} // namespace pictures
