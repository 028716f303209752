// SPDX-License-Identifier: GPL-3.0-or-later
// Every row of a table is read, or refused: what was read is counted in the deals that came of it.
#include "files/formats.h"
#include "files/sheets/csvreader.h"
#include "support/dealbuilder.h"
#include "support/randomdeals.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace
{

using files::ReadResult;

const QString unsaid = u"Deals"_s; // the title of a table without one

qsizetype rowsOf(const std::vector<deals::Evidence> &evidence)
{
    return std::ssize(evidence);
}

qsizetype rowsOf(const std::vector<deals::StatusEntry> &statuses)
{
    qsizetype rows = std::ssize(statuses);
    for (const deals::StatusEntry &entry : statuses)
        rows += rowsOf(entry.evidence);
    return rows;
}

/// How many rows of the table say this much: each record is one, but for those that are only implied.
qsizetype rowsOf(const deals::DealSet &set, const files::Table &table)
{
    const auto declared = [&](const char *record, qsizetype count) {
        for (qsizetype row = 1; row < table.rowCount(); ++row)
            if (table.text(row, 0) == QLatin1String(record))
                return count;
        return qsizetype(0);
    };
    qsizetype rows = declared("party", std::ssize(set.parties)) + declared("source", std::ssize(set.sources))
        + declared("deal", std::ssize(set.deals)) + std::ssize(set.commitments) + std::ssize(set.claims)
        + std::ssize(set.relations);
    for (const deals::Deal &deal : set.deals) {
        rows += rowsOf(deal.statuses) + rowsOf(deal.evidence) + std::ssize(deal.events);
        for (const deals::Event &event : deal.events)
            rows += rowsOf(event.evidence);
    }
    for (const deals::CommitmentText &text : set.texts)
        rows += rowsOf(text.statuses) + rowsOf(text.evidence);
    for (const deals::Claim &claim : set.claims)
        rows += rowsOf(claim.evidence);
    for (const deals::Relation &relation : set.relations)
        rows += rowsOf(relation.evidence);
    const bool hasRow = set.focus.isValid() && !set.title.isEmpty() && set.title != unsaid; // of title and focus
    return rows + (hasRow ? 1 : 0);
}

QByteArray csvOf(const deals::DealSet &set)
{
    return files::formatOf(u"x.csv"_s)->write(set);
}

ReadResult read(const QByteArray &csv)
{
    return files::formatOf(u"x.csv"_s)->read(csv, unsaid, nullptr);
}

/// Cells of some rows spoilt: other words, nothing, quotation marks, bytes that are no text, cells too many.
QByteArray spoilt(QByteArray csv, support::Random &random)
{
    const QList<QByteArray> junk{
        "junk", "", "\"", "\xff", ",,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,x", "1,234", "set"};
    for (std::uint64_t i = support::below(random, 4); i > 0; --i) {
        const auto start = csv.indexOf('\n') + 1;
        const qsizetype at = start + qsizetype(support::below(random, std::uint64_t(csv.size() - start)));
        const qsizetype from = csv.lastIndexOf(',', at), to = csv.indexOf(',', at);
        if (from > start && to > from && !csv.sliced(from, to - from).contains('\n'))
            csv.replace(from + 1, to - from - 1, junk[qsizetype(support::below(random, std::uint64_t(junk.size())))]);
    }
    return csv;
}

TEST(RowCount, IsThatOfTheRecordsRead)
{
    qsizetype refused = 0;
    support::forEachSeed(1000, [&](std::uint64_t seed) {
        support::Random random(seed);
        const QByteArray csv = spoilt(csvOf(seed % 10 == 0 ? support::bundled() : support::randomDeals(seed)), random);
        const ReadResult result = read(csv);
        const files::Table table = files::readCsv(csv).table;
        EXPECT_EQ(result.rows.read, rowsOf(result.set, table)) << csv.toStdString();
        EXPECT_EQ(result.rows.found, table.rowCount() - 1);
        EXPECT_EQ(result.rows.read == result.rows.found, !result.hasErrors()) << csv.toStdString();
        refused += result.rows.found - result.rows.read;
    });
    std::cout << refused << " rows refused\n";
    EXPECT_GT(refused, 1000);
}

} // namespace
