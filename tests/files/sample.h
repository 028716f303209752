// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/dealformat/dealreader.h"

#include <QByteArray>

#include <gtest/gtest.h>

/// A small file with everything in it, to be broken in one place at a time.
namespace sample
{

using namespace Qt::StringLiterals;

inline const QByteArray file = R"({"format": "deal-timeline", "version": 1,
"title": "Sample", "focus": "lab",
"parties": [
 {"id": "lab", "name": "Lab", "aliases": ["L"]},
 {"id": "maker", "name": "Maker"},
 {"id": "cloud", "name": "Cloud"}],
"sources": [
 {"id": "press", "publisher": "The Daily", "kind": "press", "published": "2025-10-01", "url": "https://example.org/"},
 {"id": "filing", "publisher": "The Registry", "kind": "filing"}],
"deals": [
 {"id": "chips", "title": "Chips", "announced": "2025-09-22",
  "evidence": [{"source": "press", "printed": "22 September", "supports": "announcement"}],
  "statuses": [{"status": "letter of intent"}, {"status": "signed", "date": "2025-12"}],
  "commitments": [
   {"id": "first", "kind": "capacity", "from": "maker", "to": "lab", "phase_of": "all", "start": "2026-H2",
    "amount": {"measure": "power", "said": "exact", "unit": "GW", "value": 1}},
   {"id": "all", "kind": "capacity", "from": "maker", "to": ["lab", "cloud"], "what": "Systems",
    "amount": {"measure": "power", "said": "at least", "unit": "GW", "value": 10},
    "evidence": [{"source": "press", "paragraph": 3, "printed": "10 GW", "supports": "amount"}]},
   {"id": "money", "kind": "investment", "from": "maker", "to": "lab", "known_by": "2025-10-01",
    "condition": "as each gigawatt is deployed", "option": true, "start": "2026", "end": "..",
    "statuses": [{"status": "in talks"}], "plotted": "The filing is older.",
    "amount": {"measure": "money", "said": "up to", "unit": "USD", "value": 100e9},
    "evidence": [{"source": "filing", "printed": "up to $100 bn", "supports": "amount"},
     {"source": "press", "printed": "100 billion", "supports": "amount", "currency": "implied",
      "reads": {"measure": "money", "said": "exact", "unit": "USD", "value": 100000000000}}]}],
  "events": [{"id": "signing", "what": "Signed", "date": "2025-12-01"}]},
 {"id": "hosting", "title": "Hosting", "known_by": "2025-11", "statuses": [{"status": "signed"}],
  "commitments": [
   {"id": "rent", "kind": "purchase", "from": "lab", "to": "cloud", "start": "2025-11-03", "term": "P7Y",
    "amount": {"measure": "money", "said": "range", "unit": "EUR", "low": 30, "high": 50}},
   {"id": "racks", "kind": "capacity", "from": "maker", "to": "lab", "end": "2026-12-31",
    "amount": {"measure": "power", "said": "not stated"}}]}],
"claims": [{"id": "sum", "what": "All of it", "type": "total", "of": "purchase", "from": "lab", "deal": "hosting",
  "known": "2025-11-06", "amount": {"measure": "money", "said": "about", "unit": "USD", "value": 1400000000000}}],
"relations": [{"kind": "part of", "from": "racks", "to": "all", "note": "Hosted there"}]
})";

/// The file with its only `good` replaced.
inline QByteArray with(const char *good, const char *bad)
{
    QByteArray other = file;
    EXPECT_EQ(other.count(good), 1) << good;
    return other.replace(good, bad);
}

/// One problem a line, as the user reads it.
inline std::string problems(const files::ReadResult &result)
{
    QString lines;
    for (const files::Problem &problem : result.problems)
        lines += files::toText(problem, u"f"_s).mid(2) + u'\n';
    return lines.toStdString();
}

/// "chips (first all money) hosting (rent racks)"
inline std::string contents(const files::ReadResult &result)
{
    QStringList deals;
    for (std::uint32_t deal = 0; deal < result.set.deals.size(); ++deal) {
        QStringList ids;
        for (std::uint32_t row = 0; row < result.set.commitments.size(); ++row)
            if (result.set.commitments[row].deal.row == deal)
                ids += result.set.texts[row].id;
        deals += QString(result.set.deals[deal].id + u" (" + ids.join(u' ') + u')');
    }
    return deals.join(u' ').toStdString();
}

} // namespace sample
