// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/lanes/laneofdeal.h"

namespace pictures
{

/// Why a line does not count, in a word or two: "paused", "superseded".
QString exclusionWord(const counting::Ledger &ledger, const counting::Line &line);
/// What is due of a line, in the words of its whole: "up to" stays "up to".
QString partText(const counting::Ledger &ledger, const counting::Line &line, const QLocale &locale);
/// The amounts of a deal: those of one sum as that sum, the others one by one; none is left out without a sign.
Wordings promiseWordings(const counting::Ledger &ledger, const DealLines &lines, const QLocale &locale);
/// What these commitments of a lane come to, one sum after the other; nothing where that cannot be said.
QString sumsText(
    const counting::Ledger &ledger, const std::vector<deals::CommitmentId> &commitments, const QLocale &locale);
/// What of a commitment may be the same as another one: a sentence for each.
QStringList overlapTexts(const deals::DealSet &set, deals::CommitmentId id, const QLocale &locale);

} // namespace pictures
