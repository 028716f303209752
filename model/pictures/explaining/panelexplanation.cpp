// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/explaining/panelexplanation.h"

#include "deals/words.h"
#include "pictures/explaining/citations.h"
#include "pictures/words/picturetranslation.h"
#include "pictures/words/tallywords.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pictures
{

using counting::Ledger, counting::Line, counting::Due, counting::Basis, counting::Stacked, counting::Share,
    counting::Tally, counting::Moment, deals::Commitment, deals::CommitmentId, deals::Supports;

namespace
{

/// The first few, and how many more.
QString firstFew(const QStringList &all, const QLocale &locale)
{
    constexpr qsizetype most = 6;
    QStringList few = all.mid(0, most);
    if (all.size() > most)
        few += Text::tr("and %1 more").arg(locale.toString(all.size() - most));
    return few.join(u"; "_s);
}

/// What went into a figure and what stayed out, line by line.
class Reckoning final
{
public:
    Reckoning(const Ledger &ledger, const View &view, Sign sign, const QLocale &locale)
        : m_ledger(ledger)
        , m_basis(view.basis)
        , m_sign(sign)
        , m_day(lastDay(view.window))
        , m_locale(locale)
        , m_sources(ledger.set(), locale)
    {
    }

    void add(const Line &line, const Share *share)
    {
        const deals::DealSet &set = m_ledger.set();
        const Commitment &promise = set.commitment(line.commitment);
        const QString partner = partiesText(set, set.members(line.partner));
        if (const QString reason = reasonOut(line, promise, share); !reason.isEmpty()) {
            const QString amount = promise.isStated() ? u' ' + amountText(promise, m_locale) : QString();
            m_out += partner + amount + u" ("_s + reason + u')';
            return;
        }
        m_in += partner;
        m_values.push_back(stated(valueOf(*share)));
        m_measure = promise.measure;
        m_currency = promise.currency;
        m_sources.add(line.commitment, promise.isStated() ? Supports::Amount : Supports::What, partner);
    }

    QStringList texts() const
    {
        QStringList texts;
        if (!m_in.isEmpty())
            texts += Text::tr("Went in: %1.").arg(firstFew(wentIn(), m_locale));
        if (!m_out.isEmpty() && m_sign == Sign::Sum)
            texts += Text::tr("Stayed out: %1.").arg(firstFew(m_out, m_locale));
        return texts;
    }
    std::vector<QString> sources() const { return m_sources.lines(); }

private:
    /// "NVIDIA ≥ 10 GW": in the unit of their sum, and so of the largest.
    QStringList wentIn() const
    {
        const std::vector<QString> amounts = tallyTexts(m_values, {}, m_measure, m_currency, m_locale);
        QStringList texts;
        for (std::size_t i = 0; i < m_values.size(); ++i)
            texts +=
                m_in[static_cast<qsizetype>(i)] + u' ' + (m_values[i].isStated() ? amounts[i] : Text::tr("not stated"));
        return texts;
    }

    const Tally &valueOf(const Share &share) const
    {
        const bool announced = m_basis == Basis::Announced;
        if (m_sign == Sign::Later)
            return announced ? share.sums.unannounced : share.sums.later;
        if (m_sign == Sign::Rest)
            return share.sums.undated;
        return announced || m_sign == Sign::Unknown ? share.sums.announced : share.sums.scheduled;
    }

    static Tally stated(Tally tally)
    {
        tally.notStated = 0;
        return tally;
    }

    /// Empty when it went in.
    QString reasonOut(const Line &line, const Commitment &promise, const Share *share) const
    {
        if (!share)
            return line.counts() ? Text::tr("does not count on that day") : exclusionText(m_ledger, line, m_locale);
        if (m_sign == Sign::Unknown ? valueOf(*share).notStated > 0 : !valueOf(*share).isNothing())
            return {};
        const bool announced = m_basis == Basis::Announced;
        if (m_sign == Sign::Sum && announced && share->whole.isValid())
            return Text::tr("a phase, inside its whole");
        if (!promise.isStated())
            return Text::tr("amount not stated");
        if (m_sign == Sign::Rest)
            return Text::tr("dated");
        return line.part.due.isDated() ? Text::tr("due at another time") : Text::tr("undated");
    }

    const Ledger &m_ledger;
    Basis m_basis;
    Sign m_sign;
    deals::Day m_day;
    const QLocale &m_locale;
    QStringList m_in, m_out;     // who went in, and what stayed out
    std::vector<Tally> m_values; // of who went in
    deals::Measure m_measure = deals::Measure::Power;
    deals::Currency m_currency;
    Citations m_sources;
};

Explanation claimExplanation(const Ledger &ledger, const Stacked &stacked, const Stack &stack, const QLocale &locale)
{
    Citations sources(ledger.set(), locale);
    QStringList texts;
    for (const deals::Claim *claim : claimsOf(ledger, stacked)) {
        const QString amount = amountText(claim->amount, claim->measure, claim->currency, locale, deals::Length::Long);
        texts += claim->what + u": "_s + amount + u'.';
        sources.add(amount, claim->evidence);
    }
    if (const QString sum = stack.total(Sign::Sum) + u' ' + stack.total(Sign::Unknown); sum.size() > 1)
        texts += Text::tr("The sum beside it: %1.").arg(sum.trimmed());
    texts += signRule(Sign::Claim);
    return {signName(Sign::Claim), meaningOf(texts), sources.lines()};
}

} // namespace

QStringList conditionTexts(const deals::DealSet &set, std::span<const CommitmentId> commitments)
{
    QStringList texts;
    for (const CommitmentId id : commitments)
        if (set.commitment(id).conditional)
            texts += Text::tr("Conditional, so it counts from 0: %1.").arg(set.text(id).condition);
    texts.removeDuplicates();
    return texts;
}

QStringList reasonTexts(const deals::DealSet &set, Sign sign, std::span<const CommitmentId> commitments)
{
    QStringList texts;
    for (const CommitmentId id : commitments)
        if (signOf(set.commitment(id).amount.said) == sign)
            texts += set.text(id).plotted;
    texts.removeAll(QString());
    texts.removeDuplicates();
    return texts;
}

Explanation layerExplanation(
    const Ledger &ledger, const View &view, const Layer &layer, Sign sign, const QLocale &locale)
{
    const deals::DealSet &set = ledger.set();
    const bool announced = view.basis == Basis::Announced;
    QStringList amounts;
    bool isSpread = false, isAssumed = false;
    Citations sources(set, locale);
    for (const CommitmentId id : layer.commitments) {
        const Commitment &promise = set.commitment(id);
        const QString when = announced ? (promise.knownBy ? Text::tr("known by %1") : Text::tr("announced %1"))
                                             .arg(dateText(promise.announced, locale))
                                       : whenText(promise, locale);
        amounts += amountText(promise, locale, deals::Length::Long) + u", "_s + when;
        sources.add(id, Supports::Amount);
        if (!announced)
            sources.addDates(id);
        else if (sign == Sign::Between)
            sources.add(id, Supports::Announcement);
        if (promise.conditional)
            sources.add(id, Supports::Condition);
        const Line *line = ledger.lineOf(id);
        if (announced || !line || line->part.due.how != Due::How::Spread)
            continue;
        isSpread = true;
        isAssumed = isAssumed || line->part.due.assumedStart;
    }
    QStringList texts{layer.partner + u": "_s + firstFew(amounts, locale) + u'.'};
    texts += signRule(sign);
    texts += reasonTexts(set, sign, layer.commitments);
    if (const auto said = signOf(layer.said); said && sign == Sign::Filled)
        texts += signName(*said) + u". "_s + signRule(*said);
    texts += conditionTexts(set, layer.commitments);
    if (isSpread)
        texts += signRule(Sign::Spread);
    if (isAssumed)
        texts += Text::tr("Assumed: where no start is stated, the term begins with the announcement.");
    return {signName(sign), meaningOf(texts), sources.lines()};
}

Explanation stackExplanation(const Ledger &ledger, const View &view, const Stacked &stacked, const Stack &stack,
    Sign sign, const QLocale &locale)
{
    if (sign == Sign::Claim)
        return claimExplanation(ledger, stacked, stack, locale);
    Reckoning reckoning(ledger, view, sign, locale);
    // As announced the sum is what the curve shows on that day.
    const bool isCurve = (sign == Sign::Sum || sign == Sign::Unknown) && view.basis == Basis::Announced;
    const std::vector<Share> shares = sharesAt(ledger, stacked, Moment::endOf(lastDay(view.window)),
        isCurve ? counting::Reading::Day : counting::Reading::Total);
    for (const Line &line : ledger.lines())
        if (stacked.holds(line, ledger.set().commitment(line.commitment))) {
            const auto share = std::ranges::lower_bound(shares, line.commitment, {}, &Share::commitment);
            const bool isThere = share != shares.end() && share->commitment == line.commitment;
            reckoning.add(line, isThere ? &*share : nullptr);
        }
    const QString total = stack.total(sign);
    QStringList texts{Text::tr("%1, at the end of %2%3.")
                          .arg(nameOf(ledger, stacked), deals::dayText(lastDay(view.window), locale),
                              total.isEmpty() ? QString() : u": "_s + total)};
    texts += signRule(sign);
    texts += reckoning.texts();
    return {signName(sign), meaningOf(texts), reckoning.sources()};
}

} // namespace pictures
