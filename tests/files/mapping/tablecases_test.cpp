// SPDX-License-Identifier: GPL-3.0-or-later
// Small tables of other people that were counted wrong: read with what their mappings say.
#include "files/mapping/mappinganswers.h"
#include "files/mapping/mappingproposal.h"
#include "files/mapping/tablereader.h"

#include "deals/words.h"
#include "files/sheets/csvreader.h"
#include "support/program.h"

#include <gtest/gtest.h>

#include <QLocale>

using namespace Qt::StringLiterals;

using namespace files;

namespace
{

QByteArray fileCalled(const char *name)
{
    const QByteArray content =
        support::contents(QStringLiteral(DEALS_SOURCE_DIR "/tests/data/tables/%1").arg(QLatin1String(name)));
    EXPECT_FALSE(content.isEmpty()) << name;
    return content;
}

struct Read {
    Mapping mapping;
    ReadResult result;
};

/// With the proposed mapping, and what `change` adds to it.
template<typename Change> Read readWith(const char *name, const Change &change)
{
    const QByteArray csv = fileCalled(name);
    Read read{proposedMapping(readCsv(csv).table), {}};
    change(read.mapping);
    read.result = readTable(csv, read.mapping, u"T"_s);
    EXPECT_EQ(openText(read.mapping, readCsv(csv).table).toStdString(), "") << name;
    return read;
}

/// One line a commitment: deal: from > to, kind, amount, start; and since when it is gone.
std::string promisesOf(const ReadResult &result)
{
    QStringList lines;
    for (std::size_t i = 0; i < result.set.commitments.size(); ++i) {
        const deals::Commitment &one = result.set.commitments[i];
        const auto parties = [&](deals::PartiesId id) {
            return deals::partiesText(result.set, result.set.members(id));
        };
        QStringList parts{
            u"%1: %2 > %3"_s.arg(result.set.deals[one.deal.row].title, parties(one.from), parties(one.to)),
            textOf(deals::kinds, one.kind), deals::amountText(one, QLocale::c())};
        if (one.start.isStated())
            parts += one.start.edtf();
        for (const deals::StatusEntry &entry : result.set.texts[i].statuses)
            if (entry.status == deals::Status::Cancelled)
                parts += u"gone "_s + entry.date.edtf();
        lines += parts.join(u", "_s);
    }
    return lines.join(u'\n').toStdString();
}

/// What must be answered before the file is read.
std::string openIn(const char *name)
{
    const Table table = readCsv(fileCalled(name)).table;
    return openText(proposedMapping(table), table).toStdString();
}

const auto asProposed = [](Mapping &) {};

TEST(TableCases, AskWhetherLevelsAreLevels)
{
    for (const char *name : {"lev.csv", "levdown.csv"})
        EXPECT_NE(openIn(name).find("levels may be true or false"), std::string::npos) << openIn(name);
    EXPECT_EQ(promisesOf(readWith("lev.csv", [](Mapping &mapping) { mapping.levels = true; }).result),
        "A: O > U, capacity, 0 GW, 2024-01-02\nA: O > U, capacity, 100 MW, 2025-01-02\n"
        "A: O > U, capacity, 200 MW, 2026-01-02\nB: O > U, capacity, 50 MW, 2025-01-02\n"
        "B: O > U, capacity, 100 MW, 2026-01-02\nB: O > U, capacity, 0 GW, 2026-06-02");
}

TEST(TableCases, LetLevelsFall)
{
    const auto read = readWith("levdown.csv", [](Mapping &mapping) {
        mapping.levels = true;
        mapping.levelOfDay = LevelOfDay::Last;
    });
    EXPECT_EQ(promisesOf(read.result),
        "A: O > U, capacity, 80 MW, 2024-01-02\nA: O > U, capacity, 20 MW, 2024-01-02, gone 2025-01-02\n"
        "A: O > U, capacity, 170 MW, 2026-01-02\nA: O > U, capacity, 50 MW, 2026-01-02, gone 2026-02-02\n"
        "B: O > U, capacity, 20 MW, 2026-02-02");
    EXPECT_EQ(read.result.rows, (Count{5, 5}));
    EXPECT_EQ(read.result.leftOut, 1) << "the other level of that day";
    Mapping open = read.mapping;
    open.levelOfDay.reset();
    EXPECT_NE(openText(open, readCsv(fileCalled("levdown.csv")).table).indexOf("level_of_day"_L1), -1);
}

TEST(TableCases, AskAboutTotalsNotesAndRepeats)
{
    EXPECT_NE(openIn("tot2.csv").find("totals may be \"leave out\" or \"read\""), std::string::npos);
    EXPECT_NE(openIn("foot.csv").find("notes may be"), std::string::npos);
    const auto leave = [](Doubt doubt) { return [doubt](Mapping &mapping) { mapping.rows[doubt] = RowUse::LeftOut; }; };
    const Read totals = readWith("tot2.csv", leave(Doubt::Total));
    EXPECT_EQ(promisesOf(totals.result), "A: Org1 > U, capacity, 10 MW");
    EXPECT_EQ(totals.result.leftOut, 2);
    EXPECT_EQ(promisesOf(readWith("foot.csv", leave(Doubt::Note)).result), "A: O > U, capacity, 10 MW");
    const Table repeated =
        readCsv("Name,Owner,User,Power (MW),Date\nA,O,U,10,2025\nB,O,U,20,2025\nA,O,U,10,2025\n").table;
    EXPECT_TRUE(openText(proposedMapping(repeated), repeated).contains(u"repeats may be"_s));
}

TEST(TableCases, KnowTotalsByTheirWords)
{
    for (const char *csv : {"Total,O,U,30,2025", ",Grand Total,,30,", "Sous-total,,,30,", ",,,30,",
             "OpenAI Total,,,30,", "Sum of all,O,U,30,2025", "TOTAL:,,,30,"}) {
        const Table table = readCsv(QByteArray("Name,Owner,User,Power (MW),Date\nA,O,U,10,2025\n") + csv + '\n').table;
        EXPECT_TRUE(openText(proposedMapping(table), table).contains(u"totals may be"_s)) << csv;
    }
    const Table none = readCsv("Name,Owner,User,Power (MW),Date\nTotalEnergies,O,U,10,2025\nSummit,O,U,2,2025\n").table;
    EXPECT_EQ(openText(proposedMapping(none), none).toStdString(), "");
}

TEST(TableCases, FillBlanksAsDeclared)
{
    const Read read = readWith("blank.csv", [](Mapping &mapping) {
        mapping.constants[Key::From] = mapping.constants[Key::To] = u"Unknown"_s;
        mapping.constants[Key::Announced] = u"2025"_s;
    });
    EXPECT_EQ(promisesOf(read.result),
        "A: Org1 > U, capacity, 10 MW\nB: Unknown > U, capacity, 20 MW\nC: Org1 > Unknown, capacity, 5 MW");
    EXPECT_EQ(rowsText(read.result).toStdString(),
        "3 rows: 3 read, 0 refused; 3 of 3 deals, 3 of 3 commitments; blanks of \"Date\" as \"2025\": 1; blanks of "
        "\"Owner\" as \"Unknown\": 1; blanks of \"User\" as \"Unknown\": 1");
}

TEST(TableCases, CountABlankOfARowOnce)
{
    const QByteArray csv = "Name,Owner,User,Power (MW),Cost (USD bn),Date\nA,O,,10,2.5,2025\nB,O,U,1,2,2025\n";
    Mapping mapping = proposedMapping(readCsv(csv).table);
    mapping.constants[Key::To] = u"Unknown"_s;
    const ReadResult result = readTable(csv, mapping, u"T"_s);
    EXPECT_EQ(result.filled, (std::vector<Filled>{{u"User"_s, u"Unknown"_s, 1}})) << "of a row with two amounts";
}

TEST(TableCases, CallPartiesAsDeclared)
{
    EXPECT_EQ(promisesOf(readWith("case.csv",
                  [](Mapping &mapping) {
                      mapping.words[Key::Name][u"openai inc."_s] = u"OpenAI"_s;
                  }).result),
        "A: NVIDIA > OpenAI, capacity, 10 MW\nB: NVIDIA > OpenAI, capacity, 10 MW\nC: NVIDIA > OpenAI, capacity, 10 "
        "MW");
    EXPECT_EQ(promisesOf(readWith("suf.csv",
                  [](Mapping &mapping) {
                      mapping.suffix = u"#"_s;
                      mapping.separators = QStringList{u","_s};
                  }).result),
        "A: Org1 > U1 + U2, capacity, 10 MW\nB: Org1 > U1, capacity, 5 MW");
    EXPECT_EQ(promisesOf(readWith("parties.csv",
                  [](Mapping &mapping) {
                      mapping.separators = QStringList{u","_s, u"/"_s, u"|"_s, u"and"_s};
                  }).result),
        "A: O1 + O2 > U, capacity, 10 MW\nB: O1 + O2 > U, capacity, 10 MW\nC: O1 + O2 > U, capacity, 10 MW\n"
        "D: O1 + O2 > U, capacity, 10 MW\nE: O1 + O2 > U, capacity, 10 MW\nF: O1 > U, capacity, 5 MW");
}

TEST(TableCases, ReadSeveralAmountsOfARow)
{
    EXPECT_EQ(
        promisesOf(readWith("two.csv", asProposed).result), "A: O > U, capacity, 10 MW\nA: O > U, investment, $2.5 B");
    const Read wide = readWith("wide.csv", [](Mapping &mapping) {
        mapping.columns[Key::From] = u"Company"_s;
        mapping.constants = {{Key::To, u"U"_s}, {Key::Announced, u"2025"_s}, {Key::Kind, u"capacity"_s}};
        mapping.unit = unitInWords(u"MW");
        mapping.rows[Doubt::Total] = RowUse::LeftOut;
    });
    EXPECT_EQ(promisesOf(wide.result),
        "Alpha – U – 2025: Alpha > U, capacity, 10 MW, 2023\nAlpha – U – 2025: Alpha > U, capacity, 20 MW, 2024\n"
        "Alpha – U – 2025: Alpha > U, capacity, 30 MW, 2025\nBeta – U – 2025: Beta > U, capacity, 5 MW, 2023\n"
        "Beta – U – 2025: Beta > U, capacity, 6 MW, 2024\nBeta – U – 2025: Beta > U, capacity, 7 MW, 2025");
    EXPECT_EQ(wide.result.rows, (Count{2, 2}));
}

TEST(TableCases, TellOfEachCellOnce)
{
    const QByteArray csv = "Name,Owner,User,Power (MW),Cost (USD bn),Date\nA,O,,10,2.5,2025\nB,O,U,1,2,2025\n";
    const ReadResult result = readTable(csv, proposedMapping(readCsv(csv).table), u"T"_s);
    ASSERT_EQ(result.problems.size(), 1U) << "of a row with two amounts";
    EXPECT_EQ(result.problems.front().field, u"User"_s);
    EXPECT_EQ(result.rows, (Count{2, 1}));
}

TEST(TableCases, ReadSeveralSources)
{
    const Read read = readWith("src.csv", asProposed);
    std::vector<std::size_t> counts;
    for (const deals::CommitmentText &text : read.result.set.texts)
        counts.push_back(text.evidence.size());
    EXPECT_EQ(counts, (std::vector<std::size_t>{1, 2, 2, 1, 1}));
    EXPECT_EQ(read.result.set.sources.at(0).url, u"https://example.org/a"_s);
    EXPECT_EQ(read.result.set.sources.back().publisher, u"Company press release"_s);
    const QByteArray several = "Name,Owner,User,Power (MW),Date,Source 1,Source 2\n"
                               "A,O,U,10,2025,https://a.org,https://b.org\nB,O,U,10,2025,NA,https://b.org\n";
    const Mapping mapping = proposedMapping(readCsv(several).table);
    const ReadResult result = readTable(several, mapping, u"T"_s);
    EXPECT_EQ(result.set.texts.at(0).evidence.size(), 2U);
    EXPECT_EQ(result.set.texts.at(1).evidence.size(), 1U);
    EXPECT_EQ(result.set.sources.size(), 2U);
}

TEST(TableCases, StateNothingWhereNothingIsStated)
{
    EXPECT_EQ(promisesOf(readWith("ns2.csv", asProposed).result),
        "A: Org1 > U, capacity, not stated\nB: Org1 > U, capacity, not stated");
    EXPECT_EQ(promisesOf(readWith("cur.csv", asProposed).result),
        "A: O > U, purchase, $1 M\nB: O > U, purchase, €2 M\nC: O > U, purchase, not stated");
    const Read mix = readWith("mix.csv", [](Mapping &mapping) {
        mapping.columns[Key::From] = u"Owner"_s;
        mapping.columns[Key::To] = u"User"_s;
        mapping.constants[Key::Kind] = u"capacity"_s;
        mapping.unit = unitInWords(u"MW");
    });
    EXPECT_EQ(promisesOf(mix.result),
        "A: O > U, capacity, not stated\nB: O > U, capacity, 5 GW\nC: O > U, capacity, $5 B\nD: O > U, capacity, 7 MW");
    EXPECT_EQ(mix.result.set.commitments.at(0).measure, deals::Measure::Power);
}

TEST(TableCases, FindTheHeader)
{
    const Read read = readWith("pre.csv", asProposed);
    EXPECT_EQ(promisesOf(read.result), "A: O > U, capacity, 10 MW");
    EXPECT_EQ(read.result.rows, (Count{1, 1}));
}

TEST(TableCases, HaveNoHeaderBelowTheirEnd)
{
    const QByteArray csv = fileCalled("pre.csv");
    Mapping mapping = proposedMapping(readCsv(csv).table);
    mapping.header = 1000;
    const Table table = readCsv(csv).table;
    EXPECT_TRUE(openText(mapping, table).contains(u"The table has none of this name"_s));
    for (const Question &question : openQuestions(mapping, table))
        EXPECT_TRUE(
            answersTo(question, table, QLocale::c(), mapping.headerRow()).empty() || !question.isAboutColumns());
    EXPECT_TRUE(readTable(csv, mapping, u"T"_s).set.commitments.empty());
}

TEST(TableCases, TakeNoPeriodForTheDateOfALevel)
{
    const QByteArray csv = "Name,Owner,User,Power (MW),Start\nA,O,U,10,2025\nA,O,U,20,2026-2028\nA,O,U,30,2029\n";
    Mapping mapping = proposedMapping(readCsv(csv).table);
    mapping.levels = true;
    const ReadResult result = readTable(csv, mapping, u"T"_s);
    EXPECT_EQ(promisesOf(result), "A: O > U, capacity, 10 MW, 2025\nA: O > U, capacity, 20 MW, 2029");
    ASSERT_EQ(result.problems.size(), 1U);
    EXPECT_EQ(result.problems.front().expected, u"the date of the level"_s);
}

TEST(TableCases, AskWhatADateIsByItsColumn)
{
    const QByteArray head = "Name,Owner,User,Power (MW),Date\n";
    const auto announced = [](const QByteArray &csv, DateForm form) {
        Mapping mapping = proposedMapping(readCsv(csv).table);
        mapping.dateForm = form;
        const ReadResult result = readTable(csv, mapping, u"T"_s);
        return result.set.commitments.empty() ? QString() : result.set.commitments.front().announced.edtf();
    };
    const QByteArray serials = head + "A,O,U,10,45678\nB,O,U,10,45700\n",
                     stamps = head + "A,O,U,10,2017-12-07T23:00:00Z\n";
    for (const QByteArray &csv : {serials, stamps}) {
        const Table table = readCsv(csv).table;
        Mapping mapping = proposedMapping(table);
        mapping.columns[Key::Announced] = u"Date"_s;
        EXPECT_TRUE(openText(mapping, table).contains(u"date_form may be"_s)) << openText(mapping, table).toStdString();
        EXPECT_EQ(openQuestions(mapping, table).size(), 1U) << "not one for each cell";
    }
    EXPECT_EQ(announced(serials, DateForm::DaysSince1900), u"2025-01-21"_s);
    EXPECT_EQ(announced(stamps, DateForm::Zoned), u"2017-12-07"_s);
}

TEST(TableCases, TakeNoStateForAStatus)
{
    EXPECT_EQ(readWith("state.csv", asProposed).mapping.columns.count(Key::Status), 0U);
}

} // namespace
