// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/totals.h"

#include "deals/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace pictures
{

using deals::Commitment;
using deals::CommitmentId;
using deals::Day;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("pictures", text);
}

/// Commitments of one total agree in these.
using Key = std::tuple<Direction, deals::PartiesId, deals::PartiesId, deals::PartiesId, deals::Kind, deals::Measure,
    deals::Currency>;

/// Totals in the order of their first commitment, found by key.
class Rows final
{
public:
    Total &row(const Key &key)
    {
        const auto [known, isNew] = m_rows.try_emplace(key, m_totals.size());
        if (isNew) {
            Total total;
            std::tie(total.direction, total.partner, total.from, total.to, total.kind, total.measure, total.currency) =
                key;
            m_totals.push_back(std::move(total));
        }
        return m_totals[known->second];
    }
    std::vector<Total> take() { return std::move(m_totals); }

private:
    std::map<Key, std::size_t> m_rows;
    std::vector<Total> m_totals;
};

QString phaseText(const Ledger &ledger, const Commitment &phase)
{
    return tr("phase of %1: counts as scheduled, inside its whole").arg(ledger.set().text(phase.phaseOf).id);
}

QString inclusionText(const Ledger &ledger, const Line &line, const QLocale &locale)
{
    const Commitment &commitment = ledger.set().commitment(line.commitment);
    const auto history = ledger.set().statusHistory(line.commitment);
    return amountText(commitment, locale, deals::Length::Long) + u"; "_s
        + deals::statusText(history.back().status).toLower()
        + (history.back().status == deals::Status::Delivered ? QString() : u"; "_s + whenText(commitment, locale));
}

void add(Total &total, const Ledger &ledger, const Line &line, Day to, const QLocale &locale)
{
    const Commitment &commitment = ledger.set().commitment(line.commitment);
    if (!line.counts()) {
        total.excluded.push_back({line.commitment, exclusionText(ledger, line, locale)});
        return;
    }
    if (line.isPhase)
        total.excluded.push_back({line.commitment, phaseText(ledger, commitment)});
    else
        total.included.push_back({line.commitment, inclusionText(ledger, line, locale)});
    total.add(ledger.set(), line, to);
}

} // namespace

void Tally::add(const Commitment &commitment)
{
    if (commitment.isStated())
        add(commitment.counted(), commitment.amount.said == deals::Said::About);
    else
        ++notStated;
}

void Tally::add(deals::Interval amount, bool saidAbout)
{
    const auto added = sum(interval, amount);
    if (!added || overflown) {
        overflown = true;
        return;
    }
    interval = *added;
    if (saidAbout && !amount.isZero()) {
        about += amount.low;
        isAbout = true;
    }
}

void Sums::add(const deals::DealSet &set, const Line &line, Day to)
{
    const Commitment &commitment = set.commitment(line.commitment);
    const bool isAbout = commitment.amount.said == deals::Said::About;
    if (!line.isPhase)
        announced.add(commitment);
    if (line.part.due.how == Due::How::Undated)
        return undated.add(line.part.amount, isAbout);
    scheduled.add(dueBy(line.part, to), isAbout);
    later.add(dueAfter(line.part, to), isAbout);
}

Totals totals(const Ledger &ledger, Day to, const QLocale &locale)
{
    Rows rows, sums;
    for (const Line &line : ledger.lines()) {
        const Commitment &commitment = ledger.set().commitment(line.commitment);
        const auto rest = std::tuple(commitment.kind, commitment.measure, commitment.currency);
        add(rows.row(std::tuple_cat(std::tuple(line.direction, line.partner, commitment.from, commitment.to), rest)),
            ledger, line, to, locale);
        const deals::PartiesId all;
        if (line.direction != Direction::Others)
            add(sums.row(std::tuple_cat(std::tuple(line.direction, all, all, all), rest)), ledger, line, to, locale);
    }
    Totals result{to, rows.take(), sums.take()};
    const auto byPartner = [](const Total &a, const Total &b) {
        return std::tuple(a.direction == Direction::Others, a.partner)
            < std::tuple(b.direction == Direction::Others, b.partner);
    };
    std::stable_sort(result.rows.begin(), result.rows.end(), byPartner);
    return result;
}

QString exclusionText(const Ledger &ledger, const Line &line, const QLocale &locale)
{
    const Commitment &commitment = ledger.set().commitment(line.commitment);
    const auto history = ledger.set().statusHistory(line.commitment);
    const QString status = history.empty() ? tr("no status") : deals::statusText(history.back().status).toLower();
    switch (line.exclusion) {
    case Exclusion::None:
        return {};
    case Exclusion::Option:
        return tr("an option: shown, never counted");
    case Exclusion::Status:
        return commitment.isStated() ? tr("%1: named beside, not counted").arg(status)
                                     : tr("%1, amount not stated: named beside, not counted").arg(status);
    case Exclusion::Superseded: {
        if (line.presences.empty())
            return tr("superseded before it was announced");
        return tr("superseded %1").arg(deals::dayText(line.presences.back().off.first, locale));
    }
    case Exclusion::Container:
        return tr("a container: its parts are counted");
    case Exclusion::InsideUncounted:
        return tr("phase of a commitment that is not counted");
    }
    return {};
}

QString tallyText(const Tally &tally, deals::Measure measure, deals::Currency currency, const QLocale &locale)
{
    if (tally.overflown)
        return tr("too large to add up");
    if (tally.interval.isZero())
        return tally.notStated > 0 ? tr("not stated") : tr("none"); // absent is not zero
    const QString sum = intervalText(tally.interval, tally.isAbout, measure, currency, locale);
    return tally.notStated == 0 ? sum : tr("%1 + %2 not stated").arg(sum, locale.toString(tally.notStated));
}

} // namespace pictures
