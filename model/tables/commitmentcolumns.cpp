// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/dealcolumns.h"

#include "deals/words.h"
#include "tables/text.h"

#include <array>

namespace tables
{
namespace
{

using namespace deals;

SortKey keyOf(const Date &date)
{
    SortKey key;
    if (date.isPeriod())
        key.number = date.first();
    return key;
}

/// Groups amounts that can be compared: each measure, and each currency, is one of its own.
SortKey keyOf(const Commitment &commitment)
{
    SortKey key;
    key.group = static_cast<int>(commitment.measure);
    key.text = commitment.currency.text();
    if (commitment.isStated())
        key.number = commitment.amount.said == Said::UpTo ? commitment.amount.high : commitment.amount.low;
    return key;
}

QString kindOf(const DealSet &set, const CommitmentId &id, const QLocale &)
{
    const Commitment &commitment = set.commitment(id);
    if (commitment.phaseOf.isValid())
        return Text::tr("Phase");
    const QString kind = kindText(commitment.kind);
    return commitment.option ? Text::tr("%1 (option)").arg(kind) : kind;
}

QString promiseOf(const DealSet &set, const CommitmentId &id, const QLocale &locale)
{
    const QString amount = amountText(set.commitment(id), locale, Length::Long);
    const CommitmentText &text = set.text(id);
    const QString promise = text.what.isEmpty() ? amount : amount + u", "_qs + text.what;
    return text.condition.isEmpty() ? promise : promise + u"; "_qs + text.condition;
}

QString whenOf(const DealSet &set, const CommitmentId &id, const QLocale &locale)
{
    return whenText(set.commitment(id), locale);
}

QString partiesOf(const DealSet &set, const CommitmentId &id, const QLocale &)
{
    const Commitment &commitment = set.commitment(id);
    return partiesText(set, set.members(commitment.from)) + u" → "_qs + partiesText(set, set.members(commitment.to));
}

QString statusOf(const DealSet &set, const CommitmentId &id, const QLocale &)
{
    const auto history = set.statusHistory(id);
    return history.empty() ? QString() : statusText(history.back().status);
}

QString announcedOf(const DealSet &set, const CommitmentId &id, const QLocale &locale)
{
    const Commitment &commitment = set.commitment(id);
    const QString date = dateText(commitment.announced, locale);
    return commitment.knownBy ? Text::tr("known by %1").arg(date) : date;
}

QString dealOf(const DealSet &set, const CommitmentId &id, const QLocale &)
{
    return set.deal(set.commitment(id).deal).title;
}

template<QString (*text)(const DealSet &, const CommitmentId &, const QLocale &)>
SortKey keyBy(const DealSet &set, const CommitmentId &id)
{
    return textKey(text(set, id, QLocale::c()));
}

SortKey promiseKey(const DealSet &set, const CommitmentId &id)
{
    return keyOf(set.commitment(id));
}

SortKey whenKey(const DealSet &set, const CommitmentId &id)
{
    const Commitment &commitment = set.commitment(id);
    return keyOf(commitment.start.isPeriod() ? commitment.start : commitment.end);
}

SortKey statusKey(const DealSet &set, const CommitmentId &id)
{
    SortKey key;
    if (const auto history = set.statusHistory(id); !history.empty())
        key.number = static_cast<qint64>(history.back().status);
    return key;
}

SortKey announcedKey(const DealSet &set, const CommitmentId &id)
{
    return keyOf(set.commitment(id).announced);
}

constexpr std::array commitments{
    Column<CommitmentId>{QT_TRANSLATE_NOOP("tables", "Kind"), kindOf, keyBy<kindOf>},
    Column<CommitmentId>{QT_TRANSLATE_NOOP("tables", "Promise"), promiseOf, promiseKey},
    Column<CommitmentId>{QT_TRANSLATE_NOOP("tables", "When"), whenOf, whenKey},
    Column<CommitmentId>{QT_TRANSLATE_NOOP("tables", "From → to"), partiesOf, keyBy<partiesOf>},
    Column<CommitmentId>{QT_TRANSLATE_NOOP("tables", "Status"), statusOf, statusKey},
    Column<CommitmentId>{QT_TRANSLATE_NOOP("tables", "Announced"), announcedOf, announcedKey},
    Column<CommitmentId>{QT_TRANSLATE_NOOP("tables", "Deal"), dealOf, keyBy<dealOf>},
};

} // namespace

std::span<const Column<CommitmentId>> commitmentColumns()
{
    return commitments;
}

} // namespace tables
