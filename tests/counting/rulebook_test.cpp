// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/dealbuilder.h"
#include "support/rulebookprint.h"

#include "files/dealformat/dealreader.h"

#include <QFile>

#include <gtest/gtest.h>

namespace
{

using namespace Qt::StringLiterals;

struct Case {
    const char *file, *day, *sums;
};

/// Small deals that are easily counted wrong, what they add up to, and what of it stands in the curve as announced.
constexpr Case cases[] = {
    {"01-rest-of-cancelled-phase", "2025-03-09", "gets capacity power: 10 = 10 later, announced 0\n"},
    {"01-rest-of-cancelled-phase", "2025-05-31", "gets capacity power: 10 = 10 later, announced 10\n"},
    {"01-rest-of-cancelled-phase", "2025-06-01", "gets capacity power: 10 = 1 scheduled, 9 later, announced 10\n"},
    {"01-rest-of-cancelled-phase", "2025-09-01", "gets capacity power: 10 = 10 scheduled, announced 10\n"},
    {"01-rest-of-cancelled-phase", "2026-02-28", "gets capacity power: 10 = 10 scheduled, announced 10\n"},
    {"01-rest-of-cancelled-phase", "2026-03-01", "gets capacity power: 10 = 10 scheduled, announced 10\n"},
    {"01-rest-of-cancelled-phase", "2030-01-01", "gets capacity power: 10 = 10 scheduled, announced 10\n"},
    {"02-part-later-cancelled", "2025-01-04", "gets capacity power: 5 = 5 later, announced 0\n"},
    {"02-part-later-cancelled", "2025-01-05", "gets capacity power: 5 = 5 undated, announced 5\n"},
    {"02-part-later-cancelled", "2025-06-01", "gets capacity power: 5 = 5 undated, announced 5\n"},
    {"02-part-later-cancelled", "2025-12-31", "gets capacity power: 5 = 5 undated, announced 5\n"},
    {"02-part-later-cancelled", "2026-01-01", "gets capacity power: 5 = 5 undated, announced 5\n"},
    {"03-part-of-inside-one-deal", "2026-06-30", "gets capacity power: 10 = 1 later, 9 undated, announced 10\n"},
    {"03-part-of-inside-one-deal", "2026-12-31", "gets capacity power: 10 = 1 scheduled, 9 undated, announced 10\n"},
    {"04-phase-and-part-of", "2026-07-01",
        "gets capacity power: 10 = 0–1 scheduled, 0–1 later, 9 undated, announced 10\n"},
    {"04-phase-and-part-of", "2026-12-31", "gets capacity power: 10 = 1 scheduled, 9 undated, announced 10\n"},
    {"06-other-direction-hidden", "2026-12-31",
        "gives purchase moneyUSD: 0 +1 = 0 +1 undated, announced 0 +1\n"
        "gets purchase moneyUSD: 9000000000 = 9000000000 undated, announced 9000000000\n"},
    {"07-container-of-other-kind", "2026-12-31",
        "gives purchase moneyUSD: 500000000000 = 500000000000 undated, announced 500000000000\n"
        "gets capacity power: 3 = 3 undated, announced 3\n"},
    {"09-option-supersedes", "2026-12-31", "gets capacity power: 5 = 5 undated, announced 5\n"},
    {"10-term-of-power", "2026-04-30", "gets capacity power: 1 = 1 later, announced 1\n"},
    {"10-term-of-power", "2026-05-01", "gets capacity power: 1 = 0–1 scheduled, 0–1 later, announced 1\n"},
    {"10-term-of-power", "2026-05-31", "gets capacity power: 1 = 1 scheduled, announced 1\n"},
    {"11-days-of-late-spread", "2026-01-01",
        "gives purchase moneyUSD: 310 = 0–10 scheduled, 300–310 later, announced 310\n"},
    {"11-days-of-late-spread", "2026-01-31",
        "gives purchase moneyUSD: 310 = 0–310 scheduled, 0–310 later, announced 310\n"},
    {"11-days-of-late-spread", "2026-06-30",
        "gives purchase moneyUSD: 310 = 10–310 scheduled, 0–300 later, announced 310\n"},
    {"11-days-of-late-spread", "2026-07-28",
        "gives purchase moneyUSD: 310 = 300–310 scheduled, 0–10 later, announced 310\n"},
    {"11-days-of-late-spread", "2026-07-29", "gives purchase moneyUSD: 310 = 310 scheduled, announced 310\n"},
    {"13-conditional-about-and-at-least", "2026-12-31", "gets capacity power: ≥ 0 = ≥ 0 undated, announced ≥ 0\n"},
    {"14-undated-interval-phase", "2026-12-31", "gets capacity power: 10 = 1 scheduled, 9 undated, announced 10\n"},
    {"17-superseded-in-a-year", "2025-12-31", "gets capacity power: 5 = 5 undated, announced 5\n"},
    {"17-superseded-in-a-year", "2026-01-01", "gets capacity power: 3–5 = 3–5 undated, announced 3–5\n"},
    {"17-superseded-in-a-year", "2026-12-30", "gets capacity power: 3–5 = 3–5 undated, announced 3–5\n"},
    {"17-superseded-in-a-year", "2026-12-31", "gets capacity power: 3 = 3 undated, announced 3\n"},
    {"18-conditional-whole-firm-phase", "2026-12-31",
        "gets capacity power: 2–10 = 2 scheduled, 0–8 undated, announced 2–10\n"},
    {"19-overlaps", "2025-12-31", "gets capacity power: 7–12 = 7–12 undated, announced 7–12\n"},
    {"20-announced-after-the-day", "2025-06-30", "gets capacity power: 5 = 3 later, 2 undated, announced 2\n"},
    {"20-announced-after-the-day", "2025-11-02", "gets capacity power: 5 = 3 later, 2 undated, announced 2\n"},
    {"20-announced-after-the-day", "2025-11-03", "gets capacity power: 5 = 5 undated, announced 5\n"},
    {"21-phase-of-a-superseded-whole", "2025-11-02", "gets capacity power: 10 = 1 later, 9 undated, announced 10\n"},
    {"21-phase-of-a-superseded-whole", "2026-12-31", "gets capacity power: 4 = 4 undated, announced 4\n"},
    {"22-unstated-whole-with-a-phase", "2026-12-31",
        "gets capacity power: ≥ 1 = 1 scheduled, ≥ 0 undated, announced ≥ 1\n"},
    {"23-successor-cancelled", "2025-05-31", "gets capacity power: 5 = 5 undated, announced 5\n"},
    {"23-successor-cancelled", "2025-06-01", "gets capacity power: 3 = 3 undated, announced 3\n"},
    {"23-successor-cancelled", "2026-01-31", "gets capacity power: 3 = 3 undated, announced 3\n"},
    {"23-successor-cancelled", "2026-02-01", ""},
    {"24-delivered", "2025-06-01", "gets capacity power: 2 = 2 later, announced 2\n"},
    {"24-delivered", "2026-05-03", "gets capacity power: 2 = 2 later, announced 2\n"},
    {"24-delivered", "2026-05-04", "gets capacity power: 2 = 2 scheduled, announced 2\n"},
};

deals::DealSet read(const char *name)
{
    QFile file(QStringLiteral(DEALS_SOURCE_DIR "/tests/data/cases/%1.json").arg(QLatin1String(name)));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
    return files::readDeals(file.readAll()).set;
}

TEST(RulebookTest, CountsTheCasesRight)
{
    for (const Case &c : cases) {
        const deals::DealSet set = read(c.file);
        EXPECT_EQ(rulebook::allSums(set, set.focus, support::day(c.day)), c.sums) << c.file << " on " << c.day;
    }
}

} // namespace
