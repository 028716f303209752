// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/explaining/laneexplanation.h"

#include "deals/words.h"
#include "pictures/explaining/citations.h"
#include "pictures/explaining/panelexplanation.h"
#include "pictures/lanes/lanewords.h"
#include "pictures/words/picturetranslation.h"
#include "pictures/words/tallywords.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace pictures
{

using counting::Ledger, counting::Line, counting::Due, counting::Exclusion, counting::Window, deals::Commitment,
    deals::CommitmentId, deals::Supports;

namespace
{

bool isDated(const Bar &bar)
{
    return bar.dating == Dating::Period || bar.dating == Dating::Spread;
}

/// Explains the signs of one lane.
class LaneExplainer final
{
public:
    LaneExplainer(const Ledger &ledger, const Window &window, const Lane &lane, const QLocale &locale)
        : m_set(ledger.set())
        , m_ledger(ledger)
        , m_window(window)
        , m_lane(lane)
        , m_locale(locale)
        , m_sources(ledger.set(), locale)
    {
    }

    Explanation lane(Sign sign)
    {
        switch (sign) {
        case Sign::Promise:
            explainPromise();
            break;
        case Sign::Before:
        case Sign::After:
            explainEdge(sign);
            break;
        default:
            explainAnnouncement(sign);
        }
        m_texts += signRule(sign);
        return take(signName(sign));
    }

    Explanation bar(const Bar &bar, Sign sign)
    {
        const std::vector<CommitmentId> &commitments = bar.commitments;
        const Sign dating = signOf(bar.dating);
        say(bar.texts, commitments);
        if (dating == Sign::NotStated)
            return uncounted(commitments);
        if (sign == dating) {
            m_texts += signRule(sign);
            for (const CommitmentId id : commitments)
                explainDue(id);
        }
        if (sign == Sign::Between) {
            m_texts += signRule(sign);
            m_texts += Text::tr("The start is no single day, so the bar begins with the earliest.");
        }
        if (const auto said = signOf(bar.said); said && sign != Sign::Between) {
            m_texts += sign == *said ? signRule(*said) : signName(*said) + u". "_s + signRule(*said);
            if (sign == *said)
                m_texts += reasonTexts(m_set, *said, commitments);
        }
        m_texts += conditionTexts(m_set, commitments);
        for (const CommitmentId id : commitments) {
            explainOverlaps(id);
            if (sign == dating || sign == Sign::Between)
                m_sources.addDates(id);
            m_sources.add(id, Supports::Amount);
            if (m_set.commitment(id).conditional)
                m_sources.add(id, Supports::Condition);
        }
        return take(signName(sign));
    }

    Explanation mark(std::size_t index)
    {
        const Mark &mark = m_lane.marks[index];
        const Sign sign = signOf(mark.sign);
        if (mark.sign == Mark::Sign::Event)
            explainEvent(index);
        else
            say(mark.texts, mark.commitments);
        m_texts += signRule(sign);
        for (const CommitmentId id : mark.commitments) {
            const Commitment &promise = m_set.commitment(id);
            explainOverlaps(id);
            if (mark.sign == Mark::Sign::Deadline)
                m_sources.add(id, Supports::End);
            else if (mark.sign == Mark::Sign::Option)
                m_sources.addDates(id);
            else {
                m_texts += sentence(announcedText(promise.announced, promise.knownBy));
                m_sources.add(id, Supports::Announcement);
            }
            m_sources.add(id, promise.isStated() ? Supports::Amount : Supports::What);
        }
        m_texts.removeDuplicates();
        return take(signName(sign));
    }

private:
    /// Of several partners in a lane, the one whose commitments these are.
    void say(const Wordings &texts, const std::vector<CommitmentId> &commitments = {})
    {
        QString name = m_lane.partner;
        if (const Line *line = commitments.empty() ? nullptr : m_ledger.lineOf(commitments.front());
            line && line->partner.isValid() && !m_lane.otherHues.empty()) {
            const QString own = partiesText(m_set, m_set.members(line->partner));
            name = name.contains(own) ? own : name + between + own;
        }
        m_texts += name + u": "_s + (texts.empty() ? QString() : texts.front()) + u'.';
    }

    Explanation take(const QString &sign) const { return {sign, meaningOf(m_texts), m_sources.lines()}; }

    QString announcedText(const deals::Date &date, bool knownBy) const
    {
        return (knownBy ? Text::tr("known by %1") : Text::tr("announced %1")).arg(dateText(date, m_locale));
    }
    QString announcedText() const
    {
        const deals::Deal &deal = m_set.deal(m_lane.deal);
        return announcedText(deal.announced, deal.knownBy);
    }

    static QString sentence(const QString &text) { return text.left(1).toUpper() + text.mid(1) + u'.'; }

    void explainAnnouncement(Sign sign)
    {
        const deals::Deal &deal = m_set.deal(m_lane.deal);
        m_texts += deal.title + u": "_s + announcedText() + u'.';
        if (m_lane.announcedFirst != m_lane.announcedLast)
            m_texts += Text::tr("It is wide because it may have been any of these days.");
        m_sources.add(announcedText(), deal.evidence);
        if (sign == Sign::Wait && !m_lane.bars.empty())
            for (const CommitmentId id : m_lane.bars.front().commitments)
                m_sources.addDates(id);
    }

    void explainPromise()
    {
        say(m_lane.promise);
        for (const Line &line : m_ledger.lines()) {
            const Commitment &promise = m_set.commitment(line.commitment);
            if (promise.deal != m_lane.deal || line.isInside() || promise.option)
                continue;
            m_sources.add(line.commitment, promise.isStated() ? Supports::Amount : Supports::What);
            explainOverlaps(line.commitment);
        }
        m_texts.removeDuplicates();
    }

    void explainEdge(Sign sign)
    {
        const auto tell = [&](const QString &text) { m_texts += m_lane.partner + u": "_s + text + u'.'; };
        const bool before = sign == Sign::Before;
        if (before ? m_lane.announcedLast + 1 < m_window.from : m_lane.announcedFirst > m_window.to) {
            tell(announcedText());
            m_sources.add(announcedText(), m_set.deal(m_lane.deal).evidence);
        }
        for (const Bar &bar : m_lane.bars) {
            if (!isDated(bar) || (before ? bar.from >= m_window.from : !goesOn(bar, m_window)))
                continue;
            tell((before ? Text::tr("%1, from %2") : Text::tr("%1, to %2"))
                     .arg(bar.texts.back(),
                         before                       ? deals::dayText(bar.from, m_locale)
                             : bar.to == deals::never ? Text::tr("no stated end")
                                                      : deals::dayText(bar.to - 1, m_locale)));
            for (const CommitmentId id : bar.commitments)
                m_sources.addDates(id);
        }
    }

    void explainDue(CommitmentId id)
    {
        const Line *line = m_ledger.lineOf(id);
        if (!line)
            return;
        const Commitment &promise = m_set.commitment(id);
        const Due &due = line->part.due;
        const auto history = m_set.statusHistory(id);
        if (due.how == Due::How::Step && history.back().status == deals::Status::Delivered)
            m_texts += Text::tr("Delivered: it counts from when that was known.");
        else if (due.how == Due::How::Step && due.edge.last == deals::never)
            m_texts += Text::tr("Earliest %1; no end is stated.").arg(deals::dayText(due.edge.first, m_locale));
        else if (due.how == Due::How::Step)
            m_texts += Text::tr("Earliest %1, latest %2.")
                           .arg(deals::dayText(due.edge.first, m_locale), deals::dayText(due.edge.last, m_locale));
        if (due.assumedStart)
            m_texts += Text::tr("Assumed: it begins with the announcement, since no start is stated.");
        if (line->part.isRest)
            m_texts += Text::tr("Computed: what the phases leave of %1.")
                           .arg(amountText(promise, m_locale, deals::Length::Long));
    }

    void explainOverlaps(CommitmentId id)
    {
        m_texts += overlapTexts(m_set, id, m_locale);
        m_sources.addRelations(id, deals::RelationKind::Overlaps, Text::tr("overlaps"));
    }

    Explanation uncounted(const std::vector<CommitmentId> &commitments)
    {
        bool anyCounts = false, allCount = true;
        for (const CommitmentId id : commitments) {
            const Line *line = m_ledger.lineOf(id);
            const bool counts = !line || line->counts();
            anyCounts = anyCounts || counts;
            allCount = allCount && counts;
            const QString kind = deals::kindText(m_set.commitment(id).kind);
            if (counts)
                m_texts +=
                    Text::tr("%1: nobody states the amount. It is counted beside the sum, never as 0.").arg(kind);
            else
                m_texts += kind + u": "_s + exclusionText(m_ledger, *line, m_locale) + u'.';
            if (line && line->exclusion == Exclusion::Status)
                m_sources.add(id, Supports::Status);
            m_sources.addRelations(id, deals::RelationKind::Supersedes, Text::tr("superseded"));
            m_sources.addRelations(id, deals::RelationKind::PartOf, Text::tr("its part is counted"));
            m_sources.add(id, m_set.commitment(id).isStated() ? Supports::Amount : Supports::What);
        }
        m_texts.removeDuplicates();
        return take(allCount ? Text::tr("Dotted outline: amount not stated")
                : anyCounts  ? signName(Sign::NotStated)
                             : Text::tr("Dotted outline: not counted"));
    }

    /// Events are the lane's last marks, in their deal's order.
    void explainEvent(std::size_t index)
    {
        const std::vector<deals::Event> &events = m_set.deal(m_lane.deal).events;
        const deals::Event &event = events[events.size() - (m_lane.marks.size() - index)];
        const bool dated = event.date.isPeriod();
        m_texts += event.what + u'.';
        if (!dated)
            m_texts += Text::tr("No source dates it: it stands by the announcement.");
        m_sources.add(dated ? dateText(event.date, m_locale) : Text::tr("undated"), event.evidence);
    }

    const deals::DealSet &m_set;
    const Ledger &m_ledger;
    const Window &m_window;
    const Lane &m_lane;
    const QLocale &m_locale;
    QStringList m_texts;
    Citations m_sources;
};

} // namespace

bool goesOn(const Bar &bar, const Window &window)
{
    return isDated(bar) && bar.to > window.to;
}

Explanation laneExplanation(
    const Ledger &ledger, const Window &window, const Lane &lane, const Pointed &pointed, const QLocale &locale)
{
    LaneExplainer explainer(ledger, window, lane, locale);
    switch (pointed.what) {
    case Pointed::What::Lane:
        return explainer.lane(pointed.sign);
    case Pointed::What::Bar:
        return pointed.index < lane.bars.size() ? explainer.bar(lane.bars[pointed.index], pointed.sign) : Explanation{};
    case Pointed::What::Mark:
        return pointed.index < lane.marks.size() ? explainer.mark(pointed.index) : Explanation{};
    default:
        return {};
    }
}

} // namespace pictures
