// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/dealformat/check.h"

#include "files/sample.h"

#include <gtest/gtest.h>

using files::readDeals;
using files::ReadResult;
using sample::problems;

namespace
{

/// All that was read stays: these are warnings.
std::string warnings(const QByteArray &file)
{
    const ReadResult result = readDeals(file);
    EXPECT_EQ(sample::contents(result), "chips (first all money) hosting (rent racks)");
    return problems(result);
}

} // namespace

TEST(Check, WarnsOfPhasesBeyondTheirWhole)
{
    const char *whole = R"("said": "at least", "unit": "GW", "value": 10)";
    EXPECT_EQ(warnings(sample::with(whole, R"("said": "exact", "unit": "MW", "value": 999)")),
        "18:15: warning: deals[0].commitments[1].amount: expected a whole that holds its phases, here at most "
        "999000000, found phases of at least 1000000000\n");
    EXPECT_EQ(warnings(sample::with(whole, R"("said": "up to", "unit": "GW", "value": 1)")), "");
    EXPECT_EQ(warnings(sample::with(whole, R"("said": "not stated")")), "");
}

TEST(Check, WarnsOfAPhaseThatIsNotInsideItsWhole)
{
    EXPECT_EQ(warnings(sample::with(R"("phase_of": "all")", R"("phase_of": "money")")),
        "15:82: warning: deals[0].commitments[0].phase_of: expected a whole of the same; this counts for itself, found "
        "another kind, measure or currency than money\n");
    EXPECT_EQ(
        warnings(sample::with(R"("from": "maker", "to": "lab", "end")", R"("from": "cloud", "to": "lab", "end")")),
        "32:4: warning: deals[1].commitments[1]: expected a part of the parties of its whole, found a party that all "
        "does not have\n");
}

TEST(Check, NamesCirclesAndOldSuccessors)
{
    const char *relation = R"({"kind": "part of", "from": "racks", "to": "all", "note": "Hosted there"})";
    EXPECT_TRUE(warnings(sample::with(relation,
                             R"({"kind": "supersedes", "from": "racks", "to": "all"},
                                {"kind": "supersedes", "from": "all", "to": "racks"})"))
                    .find("in a circle")
        != std::string::npos);
    EXPECT_TRUE(warnings(sample::with(relation, R"({"kind": "supersedes", "from": "all", "to": "racks"})"))
                    .find("before racks, which it supersedes")
        != std::string::npos);
}

TEST(Check, LetsATermStandBesideAnEnd)
{
    EXPECT_TRUE(warnings(sample::with(R"("term": "P7Y")", R"("term": "P7Y", "end": "2030")"))
                    .find("expected either a term or an end, found beside an end")
        != std::string::npos);
}

TEST(Check, WarnsOfADeadlineBeforeTheAnnouncement)
{
    const char *deadline = R"("end": "2026-12-31")";
    EXPECT_EQ(warnings(sample::with(deadline, R"("end": "2025-Q3")")),
        "32:77: warning: deals[1].commitments[1].end: expected a deadline that is not before the announcement, "
        "2025-11, found 2025-35\n");
    EXPECT_EQ(warnings(sample::with(deadline, R"("end": "2025-11-01")")), "");
}

TEST(Check, WarnsOfADifferenceWithoutAReason)
{
    EXPECT_EQ(warnings(sample::with(R"(, "plotted": "The filing is older.")", "")),
        "20:4: warning: deals[0].commitments[2]: expected \"plotted\": why this wording, where a source reads "
        "otherwise, found no such key\n");
}

TEST(Check, WarnsOfABetterKindOfSource)
{
    EXPECT_EQ(warnings(sample::with(R"("kind": "filing")", R"("kind": "blog")")),
        "23:15: warning: deals[0].commitments[2].amount: expected the better wording, found \"100 billion\" beside it "
        "is from a better kind of source\n");
}

TEST(Check, WarnsOfAMoreCautiousWordingAmongEquals)
{
    const QByteArray equals = sample::with(R"("kind": "filing")", R"("kind": "press")");
    EXPECT_EQ(warnings(equals), "");
    QByteArray exact = equals;
    exact.replace(
        R"("said": "up to", "unit": "USD", "value": 100e9)", R"("said": "exact", "unit": "USD", "value": 90e9)");
    EXPECT_EQ(warnings(exact), ""); // exact as well, and one page is undated
    exact.replace(R"("said": "exact", "unit": "USD", "value": 100000000000)",
        R"("said": "about", "unit": "USD", "value": 100000000000)");
    EXPECT_EQ(warnings(exact),
        "23:15: warning: deals[0].commitments[2].amount: expected the better wording, found \"100 billion\" beside it "
        "is more cautious\n");
}

TEST(Check, WarnsOfANewerWordingAmongEquals)
{
    const auto published = [](const char *date) {
        QByteArray file = sample::with(R"("kind": "filing")", R"("kind": "press", "published": "DATE")");
        file.replace("DATE", date);
        return file.replace(
            R"("said": "up to", "unit": "USD", "value": 100e9)", R"("said": "exact", "unit": "USD", "value": 90e9)");
    };
    EXPECT_EQ(warnings(published("2025-09")),
        "23:15: warning: deals[0].commitments[2].amount: expected the better wording, found \"100 billion\" beside it "
        "is newer\n");
    EXPECT_EQ(warnings(published("2025-10")), ""); // perhaps older, perhaps not
    EXPECT_EQ(warnings(published("2025-11")), "");
}
