// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/explaining/explanation.h"
#include "pictures/panels.h"

namespace pictures
{

/// Why those that are said this way are plotted so, where sources differ.
QStringList reasonTexts(const deals::DealSet &set, Sign sign, std::span<const deals::CommitmentId> commitments);
/// “Conditional: released gigawatt by gigawatt.”, of those that are.
QStringList conditionTexts(const deals::DealSet &set, std::span<const deals::CommitmentId> commitments);

Explanation layerExplanation(
    const counting::Ledger &ledger, const View &view, const Layer &layer, Sign sign, const QLocale &locale);
Explanation stackExplanation(const counting::Ledger &ledger, const View &view, const counting::Stacked &stacked,
    const Stack &stack, Sign sign, const QLocale &locale);

} // namespace pictures
