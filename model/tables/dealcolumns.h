// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"
#include "tables/sortkey.h"

#include <QLocale>

#include <span>

namespace tables
{

struct EvidenceRow;

enum class CommitmentColumn : int {
    Partner,
    Kind,
    Promise,
    When,
    Status,
    Announced,
    Parties,
    Source,
    Deal,
    From,
    To,
    Measure,
    Low,
    High,
    Said,
    Start,
    End,
    Term,
    Condition
};
enum class EvidenceColumn : int { Says, Supports, Printed, Source, Paragraph, About, Why };

/// What a table is about, and whose side it is seen from.
struct Scope {
    const deals::DealSet &set;
    deals::PartyId focus;
};

/// What one column of a table of Rows says. The headings are translated in the context "tables".
template<typename Row> struct Column {
    const char *heading;
    QString (*text)(const Scope &, const Row &, const QLocale &);
    SortKey (*key)(const Scope &, const Row &);
};

/// In the order of CommitmentColumn.
std::span<const Column<deals::CommitmentId>> commitmentColumns();
/// In the order of EvidenceColumn.
std::span<const Column<EvidenceRow>> evidenceColumns();

} // namespace tables
