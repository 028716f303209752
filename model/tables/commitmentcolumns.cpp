// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/dealcolumns.h"

#include "deals/amountwords.h"
#include "deals/parties.h"
#include "deals/words.h"
#include "tables/tabletranslation.h"

#include <array>

using namespace Qt::StringLiterals;

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
    else if (date.isOpen())
        key.number = never;
    return key;
}

/// Groups amounts that can be compared: each measure, and each currency, is one of its own.
SortKey keyOf(const Commitment &commitment, Quantity amount)
{
    SortKey key;
    key.group = static_cast<int>(commitment.measure);
    for (const char letter : commitment.currency.code)
        key.group = key.group << 8 | letter;
    if (commitment.isStated())
        key.number = amount;
    return key;
}

QString partnerOf(const Scope &scope, const CommitmentId &id, const QLocale &)
{
    const PartiesId partner = deals::partnerOf(scope.set, scope.set.commitment(id), scope.focus);
    return partner.isValid() ? partiesText(scope.set, scope.set.members(partner)) : Text::tr("Others");
}

QString kindOf(const Scope &scope, const CommitmentId &id, const QLocale &)
{
    const Commitment &commitment = scope.set.commitment(id);
    if (commitment.phaseOf.isValid())
        return Text::tr("Phase");
    const QString kind = kindText(commitment.kind);
    return commitment.option ? Text::tr("%1 (option)").arg(kind) : kind;
}

QString promiseOf(const Scope &scope, const CommitmentId &id, const QLocale &locale)
{
    const Commitment &commitment = scope.set.commitment(id);
    const std::optional<int> unit = unitOfWhole(scope.set, id);
    const QString amount = unit && !commitment.conditional
        ? amountInUnit(commitment.amount, commitment.measure, commitment.currency, locale, Length::Long, unit)
        : amountText(commitment, locale, Length::Long);
    const CommitmentText &text = scope.set.text(id);
    const QString promise = text.what.isEmpty() ? amount : amount + u", "_s + text.what;
    return text.condition.isEmpty() ? promise : promise + u"; "_s + text.condition;
}

QString whenOf(const Scope &scope, const CommitmentId &id, const QLocale &locale)
{
    return whenText(scope.set.commitment(id), locale);
}

QString statusOf(const Scope &scope, const CommitmentId &id, const QLocale &)
{
    const auto history = scope.set.statusHistory(id);
    return history.empty() ? QString() : statusText(history.back().status);
}

QString announcedOf(const Scope &scope, const CommitmentId &id, const QLocale &locale)
{
    const Commitment &commitment = scope.set.commitment(id);
    const QString date = dateText(commitment.announced, locale);
    return commitment.knownBy ? Text::tr("known by %1").arg(date) : date;
}

template<PartiesId Commitment::*side> QString sideOf(const Scope &scope, const CommitmentId &id, const QLocale &)
{
    return partiesText(scope.set, scope.set.members(scope.set.commitment(id).*side));
}

QString partiesOf(const Scope &scope, const CommitmentId &id, const QLocale &locale)
{
    return sideOf<&Commitment::from>(scope, id, locale) + u" → "_s + sideOf<&Commitment::to>(scope, id, locale);
}

QString sourceOf(const Scope &scope, const CommitmentId &id, const QLocale &locale)
{
    const std::vector<Evidence> &evidence = scope.set.text(id).evidence;
    return evidence.empty() ? Text::tr("no source given")
                            : sourceText(scope.set.source(evidence.front().source), locale);
}

QString dealOf(const Scope &scope, const CommitmentId &id, const QLocale &)
{
    return scope.set.deal(scope.set.commitment(id).deal).title;
}

QString measureOf(const Scope &scope, const CommitmentId &id, const QLocale &)
{
    return measureText(scope.set.commitment(id).measure);
}

template<Quantity Interval::*end> QString endOf(const Scope &scope, const CommitmentId &id, const QLocale &locale)
{
    const Commitment &commitment = scope.set.commitment(id);
    const Quantity amount = commitment.counted().*end;
    if (!commitment.isStated())
        return amountText(Amount(), commitment.measure, commitment.currency, locale);
    if (amount == openHigh)
        return Text::tr("open");
    return intervalText({amount, amount}, false, commitment.measure, commitment.currency, locale);
}

QString saidOf(const Scope &scope, const CommitmentId &id, const QLocale &)
{
    return saidText(scope.set.commitment(id).amount.said);
}

template<Date Commitment::*date> QString dateOf(const Scope &scope, const CommitmentId &id, const QLocale &locale)
{
    return dateText(scope.set.commitment(id).*date, locale);
}

QString termOf(const Scope &scope, const CommitmentId &id, const QLocale &locale)
{
    return termText(scope.set.commitment(id).term, locale);
}

QString conditionOf(const Scope &scope, const CommitmentId &id, const QLocale &)
{
    return scope.set.text(id).condition;
}

template<QString (*text)(const Scope &, const CommitmentId &, const QLocale &)>
SortKey keyBy(const Scope &scope, const CommitmentId &id)
{
    return textKey(text(scope, id, QLocale::c()));
}

SortKey promiseKey(const Scope &scope, const CommitmentId &id)
{
    const Commitment &commitment = scope.set.commitment(id);
    return keyOf(commitment, commitment.amount.said == Said::UpTo ? commitment.amount.high : commitment.amount.low);
}

template<Quantity Interval::*end> SortKey endKey(const Scope &scope, const CommitmentId &id)
{
    const Commitment &commitment = scope.set.commitment(id);
    return keyOf(commitment, commitment.counted().*end);
}

SortKey whenKey(const Scope &scope, const CommitmentId &id)
{
    const Commitment &commitment = scope.set.commitment(id);
    return keyOf(commitment.start.isPeriod() ? commitment.start : commitment.end);
}

template<Date Commitment::*date> SortKey dateKey(const Scope &scope, const CommitmentId &id)
{
    return keyOf(scope.set.commitment(id).*date);
}

SortKey statusKey(const Scope &scope, const CommitmentId &id)
{
    SortKey key;
    if (const auto history = scope.set.statusHistory(id); !history.empty())
        key.number = static_cast<qint64>(history.back().status);
    return key;
}

SortKey termKey(const Scope &scope, const CommitmentId &id)
{
    SortKey key;
    if (const Term &term = scope.set.commitment(id).term; term.isStated())
        key.number = term.endFrom(0);
    return key;
}

constexpr std::array commitments{
    Column<CommitmentId>{QT_TRANSLATE_NOOP("tables", "Partner"), partnerOf, keyBy<partnerOf>},
    Column<CommitmentId>{QT_TRANSLATE_NOOP("tables", "Kind"), kindOf, keyBy<kindOf>},
    Column<CommitmentId>{QT_TRANSLATE_NOOP("tables", "Promise"), promiseOf, promiseKey},
    Column<CommitmentId>{QT_TRANSLATE_NOOP("tables", "When"), whenOf, whenKey},
    Column<CommitmentId>{QT_TRANSLATE_NOOP("tables", "Status"), statusOf, statusKey},
    Column<CommitmentId>{QT_TRANSLATE_NOOP("tables", "Announced"), announcedOf, dateKey<&Commitment::announced>},
    Column<CommitmentId>{QT_TRANSLATE_NOOP("tables", "From → to"), partiesOf, keyBy<partiesOf>},
    Column<CommitmentId>{QT_TRANSLATE_NOOP("tables", "Source"), sourceOf, keyBy<sourceOf>},
    Column<CommitmentId>{QT_TRANSLATE_NOOP("tables", "Deal"), dealOf, keyBy<dealOf>},
    Column<CommitmentId>{
        QT_TRANSLATE_NOOP("tables", "From"), sideOf<&Commitment::from>, keyBy<sideOf<&Commitment::from>>},
    Column<CommitmentId>{QT_TRANSLATE_NOOP("tables", "To"), sideOf<&Commitment::to>, keyBy<sideOf<&Commitment::to>>},
    Column<CommitmentId>{QT_TRANSLATE_NOOP("tables", "Measure"), measureOf, keyBy<measureOf>},
    Column<CommitmentId>{QT_TRANSLATE_NOOP("tables", "At least"), endOf<&Interval::low>, endKey<&Interval::low>},
    Column<CommitmentId>{QT_TRANSLATE_NOOP("tables", "At most"), endOf<&Interval::high>, endKey<&Interval::high>},
    Column<CommitmentId>{QT_TRANSLATE_NOOP("tables", "How it was said"), saidOf, keyBy<saidOf>},
    Column<CommitmentId>{QT_TRANSLATE_NOOP("tables", "Start"), dateOf<&Commitment::start>, dateKey<&Commitment::start>},
    Column<CommitmentId>{QT_TRANSLATE_NOOP("tables", "End"), dateOf<&Commitment::end>, dateKey<&Commitment::end>},
    Column<CommitmentId>{QT_TRANSLATE_NOOP("tables", "Term"), termOf, termKey},
    Column<CommitmentId>{QT_TRANSLATE_NOOP("tables", "Condition"), conditionOf, keyBy<conditionOf>},
};

} // namespace

std::span<const Column<CommitmentId>> commitmentColumns()
{
    return commitments;
}

} // namespace tables
