// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/outline.h"

namespace pictures
{

Panel panel(const Outline &outline, const StackedPanel &which, const View &view, const QLocale &locale);
/// Gives two panels of the same stacks one value axis, which holds both.
void shareAxis(Panel &left, Panel &right, const StackedPanel &which, const View &view, const QLocale &locale);
/// "OpenAI pays", "invested in OpenAI", "capacity for OpenAI".
QString nameOf(const counting::Ledger &ledger, const counting::Stacked &stacked);
QString nameOf(const deals::DealSet &set, deals::PartyId focus, const counting::Stacked &stacked);
/// Sums of stacks that are not drawn, each with its name: "paid to OpenAI: $9 B".
QStringList alsoTexts(
    counting::Known &known, const std::vector<counting::Stacked> &stacks, deals::Day day, const QLocale &locale);
/// The claimed totals that stand beside a stack's sum: "beside a claimed total of at least $1,400 B".
Wordings claimsBeside(const counting::Ledger &ledger, const counting::Stacked &stacked, const QLocale &locale);
/// The totals that others claim of a stack; none where a filter leaves out part of it.
std::vector<const deals::Claim *> claimsOf(const counting::Ledger &ledger, const counting::Stacked &stacked);
/// The bands of a stack as they are drawn, in their order.
std::vector<Layer> layers(
    const Outline &outline, const counting::Stacked &stacked, const View &view, const QLocale &locale);

} // namespace pictures
