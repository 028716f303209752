// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

#include <QJsonObject>

/// Numbers as JSON has them: in the measure's usual unit, null for an open end.
namespace commandline
{

/// Whole numbers stay whole: a double would round them beyond 2^53.
QJsonValue number(deals::Quantity quantity, deals::Measure measure);
QJsonObject interval(deals::Interval interval, deals::Measure measure);
/// Below zero too.
QJsonObject span(deals::Span span, deals::Measure measure);
/// rows_refused and rows_found of its file, where rows were refused.
void addUnread(QJsonObject &object, const deals::DealSet &set);
/// Null when empty.
QJsonValue textOrNull(const QString &text);

} // namespace commandline
