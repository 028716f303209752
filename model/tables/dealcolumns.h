// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

#include <QLocale>
#include <QString>

#include <compare>
#include <limits>
#include <span>

namespace tables
{

struct EvidenceRow;

enum class CommitmentColumn : int { Kind, Promise, When, Parties, Status, Announced, Deal };
enum class EvidenceColumn : int { Says, Supports, Printed, Source, Paragraph, About, Why };

/// How cells of one column compare: first by group, so that gigawatts never mix with dollars. What is not stated comes
/// before what is.
struct SortKey {
    int group = 0;
    qint64 number = std::numeric_limits<qint64>::min();
    QString text;

    std::weak_ordering operator<=>(const SortKey &) const = default;
    bool operator==(const SortKey &) const = default;
};

inline SortKey textKey(const QString &text)
{
    return {.text = text};
}

/// What one column of a table of Rows says. The headings are translated in the context "tables".
template<typename Row> struct Column {
    const char *heading;
    QString (*text)(const deals::DealSet &, const Row &, const QLocale &);
    SortKey (*key)(const deals::DealSet &, const Row &);
};

/// In the order of CommitmentColumn.
std::span<const Column<deals::CommitmentId>> commitmentColumns();
/// In the order of EvidenceColumn.
std::span<const Column<EvidenceRow>> evidenceColumns();

} // namespace tables
