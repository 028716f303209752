// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/figures.h"

using namespace Qt::StringLiterals;

namespace commandline
{

QJsonValue number(deals::Quantity quantity, deals::Measure measure)
{
    if (quantity == deals::openHigh || quantity == deals::openLow)
        return {};
    if (deals::placesOf(measure) == 0)
        return qint64{quantity};
    const double size = deals::decimal(quantity < 0 ? -quantity : quantity, deals::placesOf(measure)).toDouble();
    return quantity < 0 ? -size : size;
}

QJsonObject interval(deals::Interval interval, deals::Measure measure)
{
    return span({interval.low, interval.high}, measure);
}

QJsonObject span(deals::Span span, deals::Measure measure)
{
    return {{u"low"_s, number(span.low, measure)}, {u"high"_s, number(span.high, measure)}};
}

void addUnread(QJsonObject &object, const deals::DealSet &set)
{
    if (set.unread.rows == 0)
        return;
    object[u"rows_refused"_s] = qint64{set.unread.rows};
    object[u"rows_found"_s] = qint64{set.unread.of};
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace commandline
