// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/dealformat/dealreader.h"

#include "files/sample.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

using namespace deals;
using files::Count;
using files::readDeals;
using files::ReadResult;
using sample::contents;
using sample::problems;

namespace
{

Date date(const char *text)
{
    return Date::parse(QString::fromUtf8(text)).value();
}

struct Case {
    const char *good, *bad, *problems;
};

} // namespace

TEST(ReadDeals, ReadsEveryField)
{
    const ReadResult result = readDeals(sample::file);
    EXPECT_EQ(problems(result), "");
    EXPECT_TRUE(result.isUsable());
    EXPECT_EQ(result.deals, (Count{2, 2}));
    EXPECT_EQ(result.commitments, (Count{5, 5}));
    const DealSet &set = result.set;
    ASSERT_EQ(contents(result), "chips (first all money) hosting (rent racks)");
    EXPECT_EQ(set.title, u"Sample"_s);
    EXPECT_EQ(set.party(set.focus).aliases, QStringList{u"L"_s});
    EXPECT_EQ(set.sources[0].published, date("2025-10-01"));
    EXPECT_EQ(set.sources[1].kind, SourceKind::Filing);

    EXPECT_EQ(set.deals[0].announced, date("2025-09-22"));
    EXPECT_FALSE(set.deals[0].knownBy);
    EXPECT_EQ(set.deals[0].evidence[0].supports, Supports::Announcement);
    EXPECT_EQ(set.deals[0].statuses[1], (StatusEntry{Status::Signed, date("2025-12"), {}}));
    EXPECT_EQ(set.deals[0].events[0].what, u"Signed"_s);
    EXPECT_TRUE(set.deals[1].knownBy);

    EXPECT_EQ(set.claims[0].amount, (Amount{1'400'000'000'000, 1'400'000'000'000, Said::About}));
    EXPECT_EQ(set.claims[0].of, Kind::Purchase);
    EXPECT_EQ(set.claims[0].deal.row, 1u);
    EXPECT_FALSE(set.claims[0].to.isValid());
    EXPECT_EQ(set.relations[0].kind, RelationKind::PartOf);
    EXPECT_EQ(set.relations[0].from.row, 4u);
    EXPECT_EQ(set.relations[0].to.row, 1u);
}

TEST(ReadDeals, ReadsEveryFieldOfACommitment)
{
    const DealSet set = readDeals(sample::file).set;
    ASSERT_EQ(set.commitments.size(), 5u);
    const Commitment &first = set.commitments[0], &all = set.commitments[1], &money = set.commitments[2],
                     &rent = set.commitments[3], &racks = set.commitments[4];
    EXPECT_EQ(first.amount, (Amount{1'000'000'000, 1'000'000'000, Said::Exact}));
    EXPECT_EQ(first.phaseOf.row, 1u); // which stands behind it
    EXPECT_EQ(first.start, date("2026-H2"));
    EXPECT_EQ(first.announced, date("2025-09-22")); // of its deal
    EXPECT_EQ(all.amount, (Amount{10'000'000'000, openHigh, Said::AtLeast}));
    EXPECT_EQ(set.members(all.to).size(), 2u);
    EXPECT_EQ(set.texts[1].what, u"Systems"_s);
    EXPECT_EQ(set.texts[1].evidence[0].paragraph, 3);
    EXPECT_EQ(money.amount, (Amount{0, 100'000'000'000, Said::UpTo}));
    EXPECT_EQ(money.announced, date("2025-10-01"));
    EXPECT_TRUE(money.knownBy && money.option && money.conditional && money.end.isOpen());
    EXPECT_EQ(set.texts[2].statuses[0].status, Status::InTalks);
    EXPECT_EQ(set.texts[2].evidence[1].reads, (Amount{100'000'000'000, 100'000'000'000, Said::Exact}));
    EXPECT_TRUE(set.texts[2].evidence[1].currencyImplied);
    EXPECT_EQ(rent.amount, (Amount{30, 50, Said::Range}));
    EXPECT_EQ(rent.currency.text(), u"EUR"_s);
    EXPECT_EQ(rent.term, (Term{84, 0}));
    EXPECT_TRUE(rent.knownBy); // as its deal
    EXPECT_FALSE(racks.isStated());
    EXPECT_EQ(racks.end, date("2026-12-31"));
}

TEST(ReadDeals, KeepsNothingOfAnotherFormat)
{
    const char *format = R"("format": "deal-timeline", "version": 1,)";
    const Case cases[] = {
        {format, R"("format": "deals", "version": 1,)",
            "1:12: error: format: expected \"deal-timeline\", found \"deals\"\n"},
        {format, R"("format": "deal-timeline", "version": 2,)", "1:40: error: version: expected version 1, found 2\n"},
        {format, R"("format": "deal-timeline", "version": "1",)",
            "1:40: error: version: expected version 1, found \"1\"\n"},
        {format, "",
            "1:1: error: expected the key \"format\", found no such key\n"
            "1:1: error: expected the key \"version\", found no such key\n"},
        {R"("relations": [)", R"("relations" [)",
            "36:13: error: expected ':' after the key, found [{\"kind\": \"part of\",…\n"},
    };
    for (const Case &c : cases) {
        const ReadResult result = readDeals(sample::with(c.good, c.bad));
        EXPECT_EQ(problems(result), c.problems) << c.bad;
        EXPECT_FALSE(result.isUsable());
        EXPECT_EQ(result.set, DealSet());
    }
    EXPECT_EQ(problems(readDeals("[1]")), "1:1: error: expected an object, found a list\n");
    EXPECT_EQ(problems(readDeals("")), "1:1: error: expected a JSON value, found the end of the file\n");
}

TEST(ReadDeals, NeedsAPartyInFocus)
{
    const ReadResult result = readDeals(sample::with(R"("focus": "lab")", R"("focus": "Lab")"));
    EXPECT_EQ(problems(result), "2:29: error: focus: expected an id of this file, found \"Lab\"\n");
    EXPECT_FALSE(result.isUsable());
}

TEST(ReadDeals, LeavesOutABadCommitmentAlone)
{
    const char *amount = R"("unit": "EUR", "low": 30, "high": 50)";
    const Case cases[] = {
        {R"("id": "rent", )", "", "30:4: error: deals[1].commitments[0]: expected the key \"id\", found no such key\n"},
        {R"("id": "rent")", R"("id": "money")",
            "30:11: error: deals[1].commitments[0].id: expected an id of its own, found \"money\"\n"},
        {R"("id": "rent")", R"("id": "")",
            "30:11: error: deals[1].commitments[0].id: expected a text that is not blank, found \"\"\n"},
        {R"("id": "rent", "kind": "purchase")", R"("id": "rent", "kind": "sale")",
            "30:27: error: deals[1].commitments[0].kind: expected one of capacity, purchase, investment, warrant, "
            "loan, guarantee, found \"sale\"\n"},
        {R"("term": "P7Y")", R"("term": "7 years")",
            "30:100: error: deals[1].commitments[0].term: expected a duration such as P7Y, P18M or P90D, found \"7 "
            "years\"\n"},
        {R"("term": "P7Y")", R"("end": "2025-10")",
            "30:99: error: deals[1].commitments[0].end: expected an end that is not before the start, found "
            "\"2025-10\"\n"},
        {R"("start": "2025-11-03", "term": "P7Y")", R"("end": "..")",
            "30:76: error: deals[1].commitments[0].end: expected a start, where the end is open, found \"..\"\n"},
        {R"("start": "2025-11-03")", R"("start": "..")",
            "30:78: error: deals[1].commitments[0].start: expected a date such as 2026-11-03, 2026-11, 2026-Q3, "
            "2026-H2 or 2026, found \"..\"\n"},
        {R"("start": "2025-11-03")", R"("start": "2025-11-31")",
            "30:78: error: deals[1].commitments[0].start: expected a date such as 2026-11-03, 2026-11, 2026-Q3, "
            "2026-H2 or 2026, found \"2025-11-31\"\n"},
        {R"("start": "2025-11-03")", R"("begin": "2025-11-03")",
            "30:69: error: deals[1].commitments[0].begin: expected one of id, kind, from, to, what, amount, phase_of, "
            "option, umbrella, condition, announced, known_by, start, end, term, statuses, plotted, evidence, found "
            "\"begin\"\n"},
        {R"("start": "2025-11-03")", R"("start": 2025)",
            "30:78: error: deals[1].commitments[0].start: expected a date such as 2026-11-03, 2026-11, 2026-Q3, "
            "2026-H2 or 2026, found 2025\n"},
        {R"("term": "P7Y")", R"("term": "P7Y", "option": "yes")",
            "30:117: error: deals[1].commitments[0].option: expected true or false, found \"yes\"\n"},
        {R"("term": "P7Y")", R"("term": "P7Y", "condition": " ")",
            "30:120: error: deals[1].commitments[0].condition: expected a text that is not blank, found \" \"\n"},
        {R"("term": "P7Y")", R"("term": "P7Y", "announced": "2025", "known_by": "2025")",
            "30:140: error: deals[1].commitments[0].known_by: expected either \"announced\" or \"known_by\", found "
            "\"2025\"\n"},
        {R"("term": "P7Y")", R"("term": "P7Y", "statuses": [])",
            "30:119: error: deals[1].commitments[0].statuses: expected at least one entry, found an empty list\n"},
        {R"("term": "P7Y")", R"("term": "P7Y", "statuses": [{"status": "done"}])",
            "30:131: error: deals[1].commitments[0].statuses[0].status: expected one of reported, in talks, letter of "
            "intent, announced, signed, amended, under way, delivered, paused, cancelled, superseded, found "
            "\"done\"\n"},
        {R"("from": "lab", "to": "cloud")", R"("from": "lab", "to": "nobody")",
            "30:60: error: deals[1].commitments[0].to: expected an id of this file, found \"nobody\"\n"},
        {R"("from": "lab", "to": "cloud")", R"("from": "lab", "to": [])",
            "30:60: error: deals[1].commitments[0].to: expected at least one party, found an empty list\n"},
        {R"("from": "lab", "to": "cloud")", R"("from": ["lab", "lab"], "to": "cloud")",
            "30:55: error: deals[1].commitments[0].from[1]: expected each party once, found \"lab\"\n"},
        {R"("from": "lab", "to": "cloud")", R"("from": 3, "to": "cloud")",
            "30:47: error: deals[1].commitments[0].from: expected an id of this file, found 3\n"},
        {R"("from": "lab", "to": "cloud")", R"("to": "cloud")",
            "30:4: error: deals[1].commitments[0]: expected the key \"from\", found no such key\n"},
        {amount, R"("unit": "EUR", "low": 50, "high": 50)",
            "31:87: error: deals[1].commitments[0].amount.high: expected more than \"low\", found 50\n"},
        {amount, R"("unit": "EUR", "low": 30)",
            "31:15: error: deals[1].commitments[0].amount: expected the key \"high\", found no such key\n"},
        {amount, R"("unit": "EUR", "value": 30)",
            "31:15: error: deals[1].commitments[0].amount: expected the key \"low\", found no such key\n"
            "31:15: error: deals[1].commitments[0].amount: expected the key \"high\", found no such key\n"
            "31:68: error: deals[1].commitments[0].amount.value: expected one of measure, said, unit, low, high, found "
            "\"value\"\n"},
        {amount, R"("unit": "EUR", "low": -30, "high": 50)",
            "31:75: error: deals[1].commitments[0].amount.low: expected a number of base units from 0 to "
            "9223372036854775806, found -30\n"},
        {amount, R"("unit": "EUR", "low": 0.4, "high": 50)",
            "31:75: error: deals[1].commitments[0].amount.low: expected a number of base units from 0 to "
            "9223372036854775806, found 0.4\n"},
        {amount, R"("unit": "EUR", "low": "30", "high": 50)",
            "31:75: error: deals[1].commitments[0].amount.low: expected a number of base units from 0 to "
            "9223372036854775806, found \"30\"\n"},
        {amount, R"("unit": "EUR", "low": 30, "high": 9223372036854775807)",
            "31:87: error: deals[1].commitments[0].amount.high: expected a number of base units from 0 to "
            "9223372036854775806, found 9223372036854775807\n"},
        {amount, R"("unit": "euro", "low": 30, "high": 50)",
            "31:61: error: deals[1].commitments[0].amount.unit: expected a currency of ISO 4217 such as USD, found "
            "\"euro\"\n"},
        {amount, R"("low": 30, "high": 50)",
            "31:15: error: deals[1].commitments[0].amount: expected the key \"unit\", found no such key\n"},
    };
    for (const Case &c : cases) {
        const ReadResult result = readDeals(sample::with(c.good, c.bad));
        EXPECT_EQ(problems(result), c.problems) << c.bad;
        EXPECT_EQ(contents(result), "chips (first all money) hosting (racks)") << c.bad;
        EXPECT_EQ(result.commitments, (Count{5, 4}));
        EXPECT_TRUE(result.isUsable());
    }
}

TEST(ReadDeals, LeavesOutAPhaseWithoutItsWhole)
{
    const char *whole = R"({"id": "all", "kind": "capacity")";
    const Case cases[] = {
        {R"("phase_of": "all")", R"("phase_of": "none")",
            "15:82: error: deals[0].commitments[0].phase_of: expected the id of a commitment of the same deal, found "
            "\"none\"\n"},
        {R"("phase_of": "all")", R"("phase_of": "racks")",
            "15:82: error: deals[0].commitments[0].phase_of: expected the id of a commitment of the same deal, found "
            "\"racks\"\n"},
        {R"("phase_of": "all")", R"("phase_of": "first")",
            "15:82: error: deals[0].commitments[0].phase_of: expected a whole that was read, and is no phase of this "
            "one, found \"first\"\n"},
        {R"("phase_of": "all")", R"("phase_of": ["all"])",
            "15:82: error: deals[0].commitments[0].phase_of: expected the id of a commitment of the same deal, found a "
            "list\n"},
    };
    for (const Case &c : cases) {
        const ReadResult result = readDeals(sample::with(c.good, c.bad));
        EXPECT_EQ(problems(result), c.problems) << c.bad;
        EXPECT_EQ(contents(result), "chips (all money) hosting (rent racks)") << c.bad;
    }
    const ReadResult circle =
        readDeals(sample::with(whole, R"({"id": "all", "phase_of": "first", "kind": "capacity")"));
    EXPECT_EQ(problems(circle),
        "15:82: error: deals[0].commitments[0].phase_of: expected a whole that was read, and is no phase of this one, "
        "found \"all\"\n"
        "17:30: error: deals[0].commitments[1].phase_of: expected a whole that was read, and is no phase of this one, "
        "found \"first\"\n"
        "36:58: error: relations[0].to: expected a record without errors, found \"all\"\n");
    EXPECT_EQ(contents(circle), "chips (money) hosting (rent racks)");
    const ReadResult broken = readDeals(sample::with(whole, R"({"id": "all", "kind": "power")"));
    EXPECT_EQ(problems(broken),
        "15:82: error: deals[0].commitments[0].phase_of: expected a whole that was read, and is no phase of this one, "
        "found \"all\"\n"
        "17:26: error: deals[0].commitments[1].kind: expected one of capacity, purchase, investment, warrant, loan, "
        "guarantee, found \"power\"\n"
        "36:58: error: relations[0].to: expected a record without errors, found \"all\"\n");
    EXPECT_EQ(contents(broken), "chips (money) hosting (rent racks)");
}

TEST(ReadDeals, KeepsAWholeChainOfPhases)
{
    const ReadResult result = readDeals(sample::with(R"("from": "maker", "to": ["lab", "cloud"], "what": "Systems",)",
        R"("from": "maker", "to": "lab", "phase_of": "most",)"));
    EXPECT_EQ(contents(result), "chips (money) hosting (rent racks)");
    const ReadResult longer = readDeals(
        sample::with(R"({"id": "first", "kind": "capacity", "from": "maker", "to": "lab", "phase_of": "all", )",
            R"({"id": "half", "kind": "capacity", "from": "maker", "to": "lab", "phase_of": "first",
            "amount": {"measure": "power", "said": "exact", "unit": "MW", "value": 500}},
           {"id": "first", "kind": "capacity", "from": "maker", "to": "lab", "phase_of": "all", )"));
    EXPECT_EQ(problems(longer), "");
    ASSERT_EQ(contents(longer), "chips (half first all money) hosting (rent racks)");
    EXPECT_EQ(longer.set.commitments[0].phaseOf.row, 1u);
    EXPECT_EQ(longer.set.commitments[1].phaseOf.row, 2u);
    EXPECT_EQ(longer.set.commitments[0].amount.low, 500'000'000);
}

TEST(ReadDeals, LeavesOutABadDealWithItsCommitments)
{
    const Case cases[] = {
        {R"("title": "Hosting", )", "",
            "28:2: error: deals[1]: expected the key \"title\", found no such key\n"
            "34:105: error: claims[0].deal: expected a record without errors, found \"hosting\"\n"
            "36:43: error: relations[0].from: expected a record without errors, found \"racks\"\n"},
        {R"("id": "hosting", "title")", R"("id": "chips", "title")",
            "28:9: error: deals[1].id: expected an id of its own, found \"chips\"\n"
            "34:105: error: claims[0].deal: expected an id of this file, found \"hosting\"\n"
            "36:43: error: relations[0].from: expected a record without errors, found \"racks\"\n"},
        {R"("known_by": "2025-11", )", "",
            "28:2: error: deals[1]: expected the key \"announced\" or \"known_by\", found no such key\n"
            "34:105: error: claims[0].deal: expected a record without errors, found \"hosting\"\n"
            "36:43: error: relations[0].from: expected a record without errors, found \"racks\"\n"},
        {R"("known_by": "2025-11")", R"("known_by": "2025-11", "announced": "2025-11")",
            "28:52: error: deals[1].known_by: expected either \"announced\" or \"known_by\", found \"2025-11\"\n"
            "34:105: error: claims[0].deal: expected a record without errors, found \"hosting\"\n"
            "36:43: error: relations[0].from: expected a record without errors, found \"racks\"\n"},
        {R"("known_by": "2025-11")", R"("known_by": "November")",
            "28:52: error: deals[1].known_by: expected a date such as 2026-11-03, 2026-11, 2026-Q3, 2026-H2 or 2026, "
            "found \"November\"\n"
            "34:105: error: claims[0].deal: expected a record without errors, found \"hosting\"\n"
            "36:43: error: relations[0].from: expected a record without errors, found \"racks\"\n"},
        {R"("known_by": "2025-11", "statuses": [{"status": "signed"}],)", R"("known_by": "2025-11",)",
            "28:2: error: deals[1]: expected the key \"statuses\", found no such key\n"
            "34:105: error: claims[0].deal: expected a record without errors, found \"hosting\"\n"
            "36:43: error: relations[0].from: expected a record without errors, found \"racks\"\n"},
        {R"("known_by": "2025-11", "statuses": [{"status": "signed"}],)", R"("known_by": "2025-11", "statuses": [],)",
            "28:75: error: deals[1].statuses: expected at least one entry, found an empty list\n"
            "34:105: error: claims[0].deal: expected a record without errors, found \"hosting\"\n"
            "36:43: error: relations[0].from: expected a record without errors, found \"racks\"\n"},
        {R"("known_by": "2025-11")", R"("known_by": "2025-11", "comitments": [])",
            "28:63: error: deals[1].comitments: expected one of id, title, announced, known_by, evidence, statuses, "
            "events, commitments, found \"comitments\"\n"
            "34:105: error: claims[0].deal: expected a record without errors, found \"hosting\"\n"
            "36:43: error: relations[0].from: expected a record without errors, found \"racks\"\n"},
    };
    for (const Case &c : cases) {
        const ReadResult result = readDeals(sample::with(c.good, c.bad));
        EXPECT_EQ(problems(result), c.problems) << c.bad;
        EXPECT_EQ(contents(result), "chips (first all money)") << c.bad;
        EXPECT_EQ(result.deals, (Count{2, 1}));
        EXPECT_EQ(result.commitments, (Count{5, 3}));
        EXPECT_TRUE(result.set.relations.empty() && result.set.claims.empty());
    }
}

TEST(ReadDeals, KeepsTheRestWhenASmallPartIsBad)
{
    const Case cases[] = {
        {R"("what": "Signed", "date": "2025-12-01")", R"("what": 7)",
            "27:40: error: deals[0].events[0].what: expected a text that is not blank, found 7\n"},
        {R"("type": "total")", R"("type": "sum")",
            "34:55: error: claims[0].type: expected one of total, forecast, target, expectation, capability, "
            "valuation, context, found \"sum\"\n"},
        {R"("of": "purchase")", R"("of": "purchases")",
            "34:70: error: claims[0].of: expected one of capacity, purchase, investment, warrant, loan, guarantee, "
            "found \"purchases\"\n"},
        {R"("deal": "hosting")", R"("deal": "hostin")",
            "34:105: error: claims[0].deal: expected an id of this file, found \"hostin\"\n"},
        {R"("kind": "part of")", R"("kind": "contains")",
            "36:24: error: relations[0].kind: expected one of supersedes, part of, overlaps, adds to, conflicts with, "
            "found \"contains\"\n"},
        {R"("from": "racks", "to": "all")", R"("from": "racks", "to": "racks")",
            "36:58: error: relations[0].to: expected another commitment than \"from\", found \"racks\"\n"},
        {R"("from": "racks", "to": "all")", R"("from": "racks", "to": "hosting")",
            "36:58: error: relations[0].to: expected an id of this file, found \"hosting\"\n"},
        {R"("note": "Hosted there")", R"("notes": "Hosted there")",
            "36:65: error: relations[0].notes: expected one of kind, from, to, date, note, evidence, found "
            "\"notes\"\n"},
        {R"("title": "Sample", )", "", "1:1: error: expected the key \"title\", found no such key\n"},
        {R"("title": "Sample", )", R"("title": "Sample", "subtitle": "", )",
            "2:20: error: subtitle: expected one of format, version, title, parties, focus, sources, deals, claims, "
            "relations, found \"subtitle\"\n"},
    };
    for (const Case &c : cases) {
        const ReadResult result = readDeals(sample::with(c.good, c.bad));
        EXPECT_EQ(problems(result), c.problems) << c.bad;
        EXPECT_EQ(contents(result), "chips (first all money) hosting (rent racks)") << c.bad;
        EXPECT_TRUE(result.isUsable());
        EXPECT_LE(result.set.deals[0].events.size() + result.set.claims.size() + result.set.relations.size(), 3u);
    }
}

TEST(ReadDeals, RefusesBadEvidence)
{
    const char *place = R"("paragraph": 3, "printed": "10 GW", "supports": "amount")";
    const char *reads = R"("reads": {"measure": "money", "said": "exact", "unit": "USD")";
    const Case cases[] = {
        {place, R"("paragraph": 0, "printed": "10 GW", "supports": "amount")",
            "15:82: error: deals[0].commitments[0].phase_of: expected a whole that was read, and is no phase of this "
            "one, found \"all\"\n"
            "19:51: error: deals[0].commitments[1].evidence[0].paragraph: expected a whole number from 1 to "
            "2147483647, found 0\n"
            "36:58: error: relations[0].to: expected a record without errors, found \"all\"\n"},
        {place, R"("paragraph": 2.5, "printed": "10 GW", "supports": "amount")",
            "15:82: error: deals[0].commitments[0].phase_of: expected a whole that was read, and is no phase of this "
            "one, found \"all\"\n"
            "19:51: error: deals[0].commitments[1].evidence[0].paragraph: expected a whole number from 1 to "
            "2147483647, found 2.5\n"
            "36:58: error: relations[0].to: expected a record without errors, found \"all\"\n"},
        {place, R"("paragraph": 3, "supports": "amount")",
            "15:82: error: deals[0].commitments[0].phase_of: expected a whole that was read, and is no phase of this "
            "one, found \"all\"\n"
            "19:18: error: deals[0].commitments[1].evidence[0]: expected the key \"printed\", found no such key\n"
            "36:58: error: relations[0].to: expected a record without errors, found \"all\"\n"},
        {place, R"("paragraph": 3, "printed": "10 GW", "supports": "sum")",
            "15:82: error: deals[0].commitments[0].phase_of: expected a whole that was read, and is no phase of this "
            "one, found \"all\"\n"
            "19:86: error: deals[0].commitments[1].evidence[0].supports: expected one of amount, announcement, start, "
            "end, term, status, condition, what, event, claim, found \"sum\"\n"
            "36:58: error: relations[0].to: expected a record without errors, found \"all\"\n"},
        {place, R"("paragraph": 3, "printed": "10 GW", "supports": "amount", "currency": "USD")",
            "15:82: error: deals[0].commitments[0].phase_of: expected a whole that was read, and is no phase of this "
            "one, found \"all\"\n"
            "19:108: error: deals[0].commitments[1].evidence[0].currency: expected \"implied\", found \"USD\"\n"
            "36:58: error: relations[0].to: expected a record without errors, found \"all\"\n"},
        {reads, R"("reads": {"measure": "money", "said": "exact", "unit": "EUR")",
            "26:16: error: deals[0].commitments[2].evidence[1].reads: expected the measure and currency of the plotted "
            "amount, found an object\n"},
        {reads, R"("reads": {"measure": "chips", "said": "exact")",
            "26:16: error: deals[0].commitments[2].evidence[1].reads: expected the measure and currency of the plotted "
            "amount, found an object\n"},
        {R"("22 September", "supports": "announcement")", R"("22 September", "supports": "announcement", "reads": {})",
            "12:91: error: deals[0].evidence[0].reads: expected one of source, paragraph, printed, supports, currency, "
            "found \"reads\"\n"
            "36:58: error: relations[0].to: expected a record without errors, found \"all\"\n"},
    };
    for (const Case &c : cases) {
        const ReadResult result = readDeals(sample::with(c.good, c.bad));
        EXPECT_EQ(problems(result), c.problems) << c.bad;
    }
}

TEST(ReadDeals, NamesWhatFellWithASource)
{
    EXPECT_EQ(problems(readDeals(sample::with(R"("publisher": "The Registry")", R"("publishr": "The Registry")"))),
        "9:2: error: sources[1]: expected the key \"publisher\", found no such key\n"
        "9:19: error: sources[1].publishr: expected one of id, publisher, title, author, url, published, language, "
        "kind, note, found \"publishr\"\n"
        "24:29: error: deals[0].commitments[2].evidence[0].source: expected a record without errors, found "
        "\"filing\"\n");
}

TEST(ReadDeals, ReadsTablesInAnyOrder)
{
    QByteArray file = sample::file;
    const qsizetype parties = file.indexOf("\"parties\""), sources = file.indexOf("\"sources\"");
    const QByteArray table = file.mid(parties, sources - parties);
    file.remove(parties, table.size()).replace("\n})", "");
    file.chop(2);
    file += ", " + table.trimmed().chopped(1) + "}";
    EXPECT_EQ(problems(readDeals(file)), "");
    EXPECT_EQ(readDeals(file).set, readDeals(sample::file).set);
}

TEST(ReadDeals, ListsAsManyProblemsAsAnyoneReads)
{
    QByteArray more;
    for (int i = 0; i < 1500; ++i)
        more += "\"k" + QByteArray::number(i) + "\": 1, ";
    more += R"("title": "Sample")";
    const ReadResult result = readDeals(sample::with(R"("title": "Sample")", more));
    EXPECT_EQ(result.problems.size(), 1000u);
    EXPECT_EQ(result.unlisted, 500);
}

/// Each problem, its deal and the place in its row: "soon in chips".
std::string dealsOfProblems(const ReadResult &result)
{
    QStringList lines;
    for (const files::Problem &problem : result.problems) {
        const QString deal = problem.deal.isValid() ? result.set.deal(problem.deal).id : u"none"_s;
        EXPECT_TRUE(QStringView(problem.row).mid(problem.rowPlace).startsWith(problem.found))
            << problem.row.toStdString() << " at " << problem.rowPlace;
        lines += problem.found + u" in "_s + deal;
    }
    return lines.join(", "_L1).toStdString();
}

TEST(ReadDeals, TellsWhichDealAProblemStandsIn)
{
    EXPECT_EQ(
        dealsOfProblems(readDeals(sample::with(R"("start": "2026-H2")", R"("start": "soon")"))), "\"soon\" in chips");
    EXPECT_EQ(dealsOfProblems(readDeals(sample::with(R"("end": "2026-12-31")", R"("end": "soon")"))),
        "\"soon\" in hosting, \"racks\" in none")
        << "the relation to what was left out is in no deal";
    EXPECT_EQ(
        dealsOfProblems(readDeals(sample::with(R"("known": "2025-11-06")", R"("known": "soon")"))), "\"soon\" in none");
    // A deal that was left out is none, and those after it are still told apart.
    QByteArray both =
        sample::with(R"("title": "Chips", "announced": "2025-09-22")", R"("title": "Chips", "announced": "soon")");
    both.replace(R"("start": "2025-11-03")", R"("start": "later")")
        .replace(R"("relations": [{"kind": "part of", "from": "racks", "to": "all", "note": "Hosted there"}])",
            R"("relations": [])");
    EXPECT_EQ(dealsOfProblems(readDeals(both)), "\"soon\" in none, \"later\" in hosting");
}

TEST(ReadDeals, SurvivesAnyCutAndAnyFlippedByte)
{
    const qsizetype size = sample::file.size();
    for (qsizetype cut = 0; cut < size - 2; ++cut)
        EXPECT_EQ(readDeals(sample::file.first(cut)).problems.size(), 1u) << cut;
    for (qsizetype at = 0; at < size; ++at) {
        for (const char byte : {'0', '"'}) {
            QByteArray other = sample::file;
            other[at] = byte;
            const ReadResult result = readDeals(other);
            const DealSet &set = result.set;
            ASSERT_EQ(set.texts.size(), set.commitments.size());
            ASSERT_EQ(result.commitments.read, std::ssize(set.commitments));
            for (const Commitment &commitment : set.commitments) {
                ASSERT_LE(commitment.amount.low, commitment.amount.high);
                ASSERT_LT(commitment.deal.row, set.deals.size());
                ASSERT_TRUE(commitment.from.isValid() && commitment.to.isValid() && commitment.announced.isPeriod());
                ASSERT_TRUE(!commitment.phaseOf.isValid() || commitment.phaseOf.row < set.commitments.size());
            }
        }
    }
}
