// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

class QLocale;

namespace tables
{

/// One place that says so, and what it says there. Points into the DealSet it was made from.
struct EvidenceRow {
    int section = 0;                           ///< rows of one section support the same thing
    QString about;                             ///< "Capacity: at least 10 GW, NVIDIA systems"
    QString why;                               ///< who promises whom, and why this wording is the plotted one
    QString says;                              ///< in our words: "at least 10 GW"
    const deals::Evidence *evidence = nullptr; ///< none: no source is given
};

/// Every figure of a deal with its evidence: announcement, statuses, commitments, relations, events, claims. For an
/// invalid deal the claims that belong to none.
std::vector<EvidenceRow> evidenceRows(const deals::DealSet &set, deals::DealId deal, const QLocale &locale);

/// Figure, source, paragraph and address: plain text to paste elsewhere. Empty without evidence.
QString citation(const deals::DealSet &set, const EvidenceRow &row, const QLocale &locale);

} // namespace tables
