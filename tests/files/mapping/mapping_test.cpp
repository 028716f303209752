// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/mapping.h"

#include "deals/words.h"
#include "files/mapping/mappingproposal.h"
#include "files/mapping/mappingquestions.h"
#include "files/mapping/tablereader.h"
#include "files/sheets/csvreader.h"

#include <gtest/gtest.h>

#include <QLocale>

using namespace Qt::StringLiterals;

using namespace files;

namespace
{

using Ask = Question::Ask;

Table tableOf(const QByteArray &csv)
{
    return readCsv(csv).table;
}

/// One line a commitment: deal: from → to, kind, amount, announced, when.
std::string linesOf(const ReadResult &result)
{
    QStringList lines;
    for (const deals::Commitment &commitment : result.set.commitments) {
        const auto parties = [&](deals::PartiesId id) {
            return deals::partiesText(result.set, result.set.members(id));
        };
        lines += u"%1: %2 > %3, %4, %5, %6, %7"_s.arg(result.set.deals[commitment.deal.row].title,
            parties(commitment.from), parties(commitment.to), textOf(deals::kinds, commitment.kind),
            deals::amountText(commitment, QLocale::c()), commitment.announced.edtf(),
            deals::whenText(commitment, QLocale::c()));
    }
    return lines.join(u'\n').toStdString();
}

/// FILE without its name: "3:8: error: Value: expected …, found …".
std::string problemsOf(const ReadResult &result)
{
    QStringList lines;
    for (const Problem &problem : result.problems)
        lines += toText(problem, QString()).mid(1);
    return lines.join(u'\n').toStdString();
}

std::string asked(const Mapping &mapping, const Table &table)
{
    QStringList lines;
    for (const Question &question : openQuestions(mapping, table))
        lines += toText(question);
    return lines.join(u'\n').toStdString();
}

const QByteArray deals = "Project,Buyer,Vendor,Value ($B),Announcement Date,Delivery,Status,Link\n"
                         "Azure,OpenAI,Microsoft,250,28/10/2025,,signed,https://example.com/a\n"
                         "Oracle,OpenAI,Oracle,~300,10/09/2025,2027,LOI,https://example.com/b\n"
                         "NVIDIA,NVIDIA,OpenAI,Up to $100B,22/09/2025,H2 2026,announced,\n"
                         "Secret,OpenAI,Google,undisclosed,01/06/2025,,rumored,\n";

Mapping mappingOfDeals()
{
    Mapping mapping = proposedMapping(tableOf(deals));
    mapping.constants[Key::Kind] = u"purchase"_s;
    return mapping;
}

TEST(Mapping, TurnsATableIntoDeals)
{
    const ReadResult result = readTable(deals, mappingOfDeals(), u"Tracker"_s);
    EXPECT_EQ(problemsOf(result), "");
    EXPECT_EQ(linesOf(result),
        "Azure: OpenAI > Microsoft, purchase, $250 B, 2025-10-28, undated\n"
        "Oracle: OpenAI > Oracle, purchase, ≈ $300 B, 2025-09-10, 2027\n"
        "NVIDIA: NVIDIA > OpenAI, purchase, up to $100 B, 2025-09-22, H2 2026\n"
        "Secret: OpenAI > Google, purchase, not stated, 2025-06-01, undated");
    EXPECT_EQ(result.rows, (Count{4, 4}));
    ASSERT_EQ(result.set.texts.size(), 4U);
    ASSERT_EQ(result.set.texts[1].evidence.size(), 1U);
    EXPECT_EQ(result.set.texts[1].evidence[0].printed, u"~300"_s);
}

TEST(Mapping, RefusesARowWhereItStands)
{
    const QByteArray csv = "Project,Buyer,Vendor,Value,Announced\n"
                           "A,X,Y,$1B,2025-01-01\n"
                           "B,X,Y,$1.5B/mo,2025-01-01\n"
                           "C,X,Y,a lot,2025-01-01\n"
                           "D,X,Y,$2.5B,soon\n"
                           "E,X,Y,$3B,2025-01-01\n";
    Mapping mapping = proposedMapping(tableOf(csv));
    mapping.constants[Key::Kind] = u"purchase"_s;
    const ReadResult result = readTable(csv, mapping, u"T"_s);
    EXPECT_EQ(problemsOf(result),
        "3:7: warning: expected an amount; \"/\" makes it a rate; it is read as not stated, found \"$1.5B/mo\"\n"
        "4:7: warning: expected an amount such as \"up to $100B\" or \"at least 10 GW\", without \"lot\"; it is read "
        "as "
        "not stated, found \"a lot\"\n"
        "5:13: error: Announced: expected a date such as 2026-11-03, Nov 3, 2026, Q3 2026 or 2026, found \"soon\"");
    EXPECT_EQ(result.rows, (Count{5, 4}));
    EXPECT_EQ(result.set.texts.at(1).what, u"$1.5B/mo"_s) << "what is not understood is kept";
    EXPECT_EQ(result.problems.at(0).row, u"B,X,Y,$1.5B/mo,2025-01-01"_s);
}

TEST(Mapping, NeverGuessesBetweenDayAndMonth)
{
    const QByteArray csv = "Deal,From,To,Kind,Amount,Announced\n"
                           "A,X,Y,purchase,$1B,2/2/2026\n"
                           "B,X,Y,purchase,$1B,3/4/2026\n";
    Mapping mapping = proposedMapping(tableOf(csv));
    EXPECT_EQ(asked(mapping, tableOf(csv)),
        "Does the day or the month come first in \"3/4/2026\" (column \"Announced\", row 3)?");
    EXPECT_EQ(problemsOf(readTable(csv, mapping, u"T"_s)),
        "3:20: error: Announced: expected the order of day and month in the mapping, as no row settles it, found "
        "\"3/4/2026\"");
    mapping.dayOrder = DayOrder::MonthFirst;
    EXPECT_EQ(asked(mapping, tableOf(csv)), "");
    EXPECT_EQ(readTable(csv, mapping, u"T"_s).set.commitments.at(1).announced.edtf(), u"2026-03-04"_s);
    mapping.dayOrder = DayOrder::DayFirst;
    EXPECT_EQ(readTable(csv, mapping, u"T"_s).set.commitments.at(1).announced.edtf(), u"2026-04-03"_s);

    const QByteArray settled = csv + "C,X,Y,purchase,$1B,13/4/2026\n";
    mapping.dayOrder.reset();
    EXPECT_EQ(asked(mapping, tableOf(settled)), "");
    EXPECT_EQ(readTable(settled, mapping, u"T"_s).rows, (Count{3, 3}));

    const QByteArray both = settled + "D,X,Y,purchase,$1B,4/13/2026\n";
    EXPECT_EQ(asked(mapping, tableOf(both)),
        "Does the day or the month come first in \"3/4/2026\" (column \"Announced\", row 3)? The column has both.");
    EXPECT_EQ(readTable(both, mapping, u"T"_s).rows, (Count{4, 1})) << "2/2 alone is the same in both";
}

TEST(Mapping, AsksWhatNoColumnSays)
{
    const Table table = tableOf("Who,Whom,How much,Kind\nX,Y,\"1,234\",equity\nX,Z,5,swap\n");
    Mapping mapping = proposedMapping(table);
    EXPECT_EQ(asked(mapping, table),
        "Who promises?\nWho is it promised to?\nWhich column has the amounts?\nWhen was it announced?\n"
        "What kind is \"swap\" (column \"Kind\", row 3)?");
    mapping.columns[Key::From] = u"Who"_s;
    mapping.columns[Key::To] = u"Whom"_s;
    mapping.columns[Key::Amount] = u"How much"_s;
    mapping.constants[Key::Announced] = u"2025"_s;
    mapping.words[Key::Kind][u"Swap"_s] = u"purchase"_s;
    EXPECT_EQ(asked(mapping, table),
        "What stands before the decimals in \"1,234\" (column \"How much\", row 2)?\n"
        "What does the number \"5\" (column \"How much\", row 3) count?");
    mapping.decimalMark = DecimalMark::Comma;
    mapping.unit = unitInWords(u"USD billion");
    EXPECT_EQ(asked(mapping, table), "");
    mapping.columns[Key::What] = u"Gone"_s;
    EXPECT_EQ(asked(mapping, table), "Which column is \"Gone\"? The table has none of this name, or two.");
}

TEST(Mapping, ReadsWhatItDoesNotAskAbout)
{
    const QByteArray csv = "Who,Whom,How much,Kind\nX,Y,\"1,234\",equity\nX,Z,5,swap\n";
    Mapping mapping = proposedMapping(tableOf(csv));
    mapping.columns[Key::From] = u"Who"_s;
    mapping.columns[Key::To] = u"Whom"_s;
    mapping.columns[Key::Amount] = u"How much"_s;
    mapping.constants[Key::Announced] = u"2025"_s;
    mapping.words[Key::Kind][u"Swap"_s] = u"purchase"_s;
    mapping.decimalMark = DecimalMark::Comma;
    mapping.unit = unitInWords(u"USD billion");
    const ReadResult result = readTable(csv, mapping, u"T"_s);
    EXPECT_EQ(problemsOf(result), "");
    EXPECT_EQ(linesOf(result),
        "X – Y – 2025: X > Y, investment, $1.234 B, 2025, undated\nX – Z – 2025: X > Z, purchase, $5 B, 2025, undated");
}

TEST(Mapping, TakesLevelsApartAndNeverSumsThem)
{
    const QByteArray csv = "Site,Operator,User,Power (MW),Date\n"
                           "Abilene,Oracle,OpenAI,300,2026-03\n"
                           "Abilene,Oracle,OpenAI,100,2025-06\n"
                           "Abilene,Oracle,OpenAI,1200,2026-12\n"
                           "Memphis,xAI,xAI,150,2025-01\n"
                           "Memphis,xAI,xAI,90,2025-03\n"
                           "Memphis,xAI,xAI,~300,2025-05\n"
                           "Memphis,xAI,xAI,310,2025-05-03\n"
                           "Memphis,xAI,xAI,,2025-07\n"
                           "Memphis,xAI,xAI,400,\n";
    Mapping mapping = proposedMapping(tableOf(csv));
    EXPECT_EQ(mapping.columns[Key::Deal], u"Site"_s);
    EXPECT_EQ(mapping.columns[Key::From], u"Operator"_s);
    EXPECT_EQ(mapping.columns[Key::To], u"User"_s);
    EXPECT_EQ(mapping.unit, unitInWords(u"MW"));
    mapping.constants[Key::Kind] = u"capacity"_s;
    mapping.columns.erase(Key::Announced);
    mapping.columns[Key::Start] = u"Date"_s;
    mapping.levels = true;
    const ReadResult result = readTable(csv, mapping, u"T"_s);
    EXPECT_EQ(linesOf(result),
        "Abilene: Oracle > OpenAI, capacity, 200 MW, 2026-03, Mar 2026\n"
        "Abilene: Oracle > OpenAI, capacity, 100 MW, 2025-06, Jun 2025\n"
        "Abilene: Oracle > OpenAI, capacity, 900 MW, 2026-12, Dec 2026\n"
        "Memphis: xAI > xAI, capacity, 90 MW, 2025-01, Jan 2025\n"
        "Memphis: xAI > xAI, capacity, 60 MW, 2025-01, Jan 2025\n"
        "Memphis: xAI > xAI, capacity, ≈ 210 MW, 2025-05, May 2025");
    EXPECT_EQ(result.set.texts.at(4).statuses.back().status, deals::Status::Cancelled) << "from March on";
    EXPECT_EQ(result.set.texts.at(4).statuses.back().date.edtf(), u"2025-03"_s);
    EXPECT_EQ(problemsOf(result),
        "8:17: error: Power (MW): expected a date after 2025-05, that of the level before, found \"310\"\n"
        "9:17: error: Power (MW): expected an exact level and its date, found \"\"\n"
        "10:21: error: Date: expected the date of the level, found \"\"");
    EXPECT_EQ(result.rows, (Count{9, 6}));
}

TEST(Mapping, AsksWhetherGrowingAmountsAreLevels)
{
    const QByteArray csv = "Site,From,To,Kind,Power (MW),Start,Announced\n"
                           "A,X,Y,capacity,100,2025-01,2025\n"
                           "A,X,Y,capacity,200,2025-06,2025\n"
                           "A,X,Y,capacity,350,2026-01,2025\n";
    Mapping mapping = proposedMapping(tableOf(csv));
    EXPECT_EQ(asked(mapping, tableOf(csv)),
        "The amounts of \"A\" grow from row to row. Are they running totals, or is each one added?");
    mapping.levels = false;
    EXPECT_EQ(asked(mapping, tableOf(csv)), "");
    const ReadResult summed = readTable(csv, mapping, u"T"_s);
    EXPECT_EQ(summed.set.commitments.at(2).amount.low, 350'000'000);
    mapping.levels = true;
    const ReadResult levels = readTable(csv, mapping, u"T"_s);
    EXPECT_EQ(levels.set.commitments.at(2).amount.low, 150'000'000);
}

TEST(Mapping, TakesALowestAndAHighestNumber)
{
    const QByteArray csv = "Deal,From,To,Kind,Low,High,Unit,Announced\n"
                           "A,X,Y,purchase,30,50,USD billion,2025\n"
                           "B,X,Y,purchase,30,,USD billion,2025\n"
                           "C,X,Y,capacity,,500,MW,2025\n"
                           "D,X,Y,capacity,500,500,MW,2025\n"
                           "E,X,Y,capacity,600,500,MW,2025\n"
                           "F,X,Y,capacity,600,700,parsecs,2025\n";
    const ReadResult result = readTable(csv, proposedMapping(tableOf(csv)), u"T"_s);
    EXPECT_EQ(linesOf(result),
        "A: X > Y, purchase, $30–50 B, 2025, undated\nB: X > Y, purchase, ≥ $30 B, 2025, undated\n"
        "C: X > Y, capacity, up to 500 MW, 2025, undated\nD: X > Y, capacity, 500 MW, 2025, undated");
    EXPECT_EQ(result.rows, (Count{6, 4}));
}

TEST(Mapping, RefusesCellsBeyondTheHeader)
{
    const QByteArray csv = "Deal,From,To,Kind,Announced,Amount\n"
                           "A,X,Y,purchase,2025,$1,250,000\n"
                           "B,X,Y,purchase,2025,$2B,,\n";
    const ReadResult result = readTable(csv, proposedMapping(tableOf(csv)), u"T"_s);
    EXPECT_EQ(problemsOf(result), "2:24: error: expected at most the header’s 6 cells, found \"250\"");
    EXPECT_EQ(linesOf(result), "B: X > Y, purchase, $2 B, 2025, undated");
}

TEST(Mapping, CountsNoLevelOfARefusedRow)
{
    const QByteArray csv = "Site,From,To,Kind,Power (MW),Start,Status\n"
                           "A,X,Y,capacity,100,2025-01,signed\n"
                           "A,X,Y,capacity,200,2025-06,asleep\n"
                           "A,X,Y,capacity,250,2025-09,signed,?\n"
                           "A,X,Y,capacity,300,2026-01,signed\n"
                           "B,,Y,capacity,50,2025-01,signed\n"
                           "B,,Y,capacity,70,2025-02,signed\n";
    Mapping mapping = proposedMapping(tableOf(csv));
    mapping.levels = true;
    const ReadResult result = readTable(csv, mapping, u"T"_s);
    EXPECT_EQ(linesOf(result),
        "A: X > Y, capacity, 100 MW, 2025-01, Jan 2025\nA: X > Y, capacity, 200 MW, 2026-01, Jan 2026");
    EXPECT_EQ(result.rows, (Count{6, 2}));
    EXPECT_EQ(result.problems.size(), 4U) << problemsOf(result);
}

TEST(Mapping, NeverDropsTheUnitOfAHeading)
{
    const Table units = tableOf("From,To,Kind,Announced,Deal value (USD bn),Currency\nX,Y,purchase,2025,5,EUR\n");
    Mapping mapping = proposedMapping(units);
    EXPECT_EQ(mapping.unit, unitInWords(u"USD billion"));
    EXPECT_EQ(mapping.columns.count(Key::Unit), 0U);
    const QByteArray dollars = "From,To,Kind,Announced,Value (bn)\nX,Y,purchase,2025,$38\nX,Z,purchase,2025,€5B\n";
    EXPECT_FALSE(proposedMapping(tableOf(dollars)).unit) << "of which currency";
    const Mapping scaled = proposedMapping(tableOf(QByteArray(dollars).replace("€", "$")));
    ASSERT_TRUE(scaled.unit);
    EXPECT_EQ(toText(*scaled.unit), u"USD billion") << "so that $38 is refused, not read as 38 dollars";
    EXPECT_EQ(proposedMapping(tableOf("Site,Cost per MW ($M),MW\nA,12,100\n")).columns[Key::Amount], u"MW");
    EXPECT_FALSE(proposedMapping(tableOf("Site,$M/MW\nA,12\n")).isMapped(Key::Amount));
    for (const QByteArray name : {"Deal value (bn)", "Deal value in billions", "Deal value bn"}) {
        const Table scales = tableOf("From,To,Kind,Announced," + name + ",Currency\nX,Y,purchase,2025,5,EUR\n");
        mapping = proposedMapping(scales);
        EXPECT_EQ(mapping.columns[Key::Amount], QString::fromLatin1(name));
        EXPECT_EQ(mapping.columns.count(Key::Unit), 0U);
        EXPECT_EQ(
            asked(mapping, scales), "What does the number \"5\" (column \"" + name.toStdString() + "\", row 2) count?");
    }
    const QByteArray parties = "Party A,Party B,Value (),Buyer B,Currency\nX,Y,5,Z,EUR\n";
    EXPECT_EQ(proposedMapping(tableOf(parties)).columns,
        (std::map<Key, QString>{{Key::Amount, u"Value ()"_s}, {Key::Unit, u"Currency"_s}}));
}

TEST(Mapping, DoesNotSearchLongHeadings)
{
    const auto proposedUnit = [](qsizetype blanks) {
        return proposedMapping(tableOf("Value" + QByteArray(blanks, ' ') + "(MW)\n5\n")).unit;
    };
    EXPECT_EQ(proposedUnit(191), unitInWords(u"MW"));
    EXPECT_EQ(proposedUnit(192), std::nullopt);
}

TEST(Mapping, TakesLimitsWhereARowHasNoAmount)
{
    const QByteArray csv = "Deal,From,To,Kind,Amount,Low,High,Announced\n"
                           "A,X,Y,purchase,$7B,,,2025\n"
                           "B,X,Y,purchase,,$5B,$9B,2025\n"
                           "C,X,Y,purchase,$7B,$5B,$9B,2025\n"
                           "D,X,Y,purchase,n/a,,$9B,2025\n"
                           "E,X,Y,purchase,$7B,n/a,n/a,2025\n"
                           "F,X,Y,purchase,,soon,,2025\n";
    const ReadResult result = readTable(csv, proposedMapping(tableOf(csv)), u"T"_s);
    EXPECT_EQ(linesOf(result),
        "A: X > Y, purchase, $7 B, 2025, undated\nB: X > Y, purchase, $5–9 B, 2025, undated\n"
        "D: X > Y, purchase, up to $9 B, 2025, undated\nE: X > Y, purchase, $7 B, 2025, undated");
    EXPECT_EQ(problemsOf(result),
        "4:16: error: Amount: expected either an amount, or its lowest and highest, found \"$7B\"\n"
        "7:17: error: Low: expected an amount such as \"up to $100B\" or \"at least 10 GW\", without \"soon\", found "
        "\"soon\"");
}

TEST(Mapping, TakesConstantLimits)
{
    const QByteArray csv = "Deal,From,To,Kind,Announced\nA,X,Y,purchase,2025\n";
    Mapping mapping = proposedMapping(tableOf(csv));
    mapping.constants = {{Key::Low, u"$5B"_s}, {Key::High, u"$9B"_s}};
    EXPECT_EQ(linesOf(readTable(csv, mapping, u"T"_s)), "A: X > Y, purchase, $5–9 B, 2025, undated");
}

TEST(Mapping, RefusesAmountsThatContradictTheirUnit)
{
    const QByteArray csv = "Deal,From,To,Kind,Amount,Unit,Announced\n"
                           "A,X,Y,purchase,$5B,EUR,2025\n"
                           "B,X,Y,capacity,5 GW,USD billion,2025\n"
                           "C,X,Y,purchase,$5B,USD billion,2025\n"
                           "D,X,Y,purchase,5,USD billion,2025\n"
                           "E,X,Y,purchase,$5B,CAD,2025\n"
                           "F,X,Y,purchase,5 million,USD billion,2025\n";
    const ReadResult result = readTable(csv, proposedMapping(tableOf(csv)), u"T"_s);
    EXPECT_EQ(linesOf(result),
        "C: X > Y, purchase, $5 B, 2025, undated\nD: X > Y, purchase, $5 B, 2025, undated\n"
        "E: X > Y, purchase, CAD 5 B, 2025, undated\nF: X > Y, purchase, $5 M, 2025, undated");
    EXPECT_EQ(problemsOf(result),
        "2:16: error: Amount: expected an amount in its unit, \"EUR\", found \"$5B\"\n"
        "3:16: error: Amount: expected an amount in its unit, \"USD billion\", found \"5 GW\"");
}

TEST(Mapping, RefusesATableThatWouldBeTooLarge)
{
    QByteArray csv = "Deal,From,To,Kind,Amount,Announced\n";
    for (int row = 0; row < 700; ++row)
        csv += "A,X,Y,purchase,$5B,2025\n";
    Mapping mapping = proposedMapping(tableOf(csv));
    mapping.constants[Key::What] = QString(100'000, u'x');
    const ReadResult result = readTable(csv, mapping, u"T"_s);
    EXPECT_EQ(problemsOf(result), "1:1: error: expected constants so short that they add at most 64 MiB, found more");
    EXPECT_EQ(result.rows, (Count{700, 0}));
}

TEST(Mapping, NeedsARow)
{
    for (const QByteArray csv : {"", "Deal,From,To,Kind,Amount,Announced\n"}) {
        const ReadResult result = readTable(csv, proposedMapping(tableOf(csv)), u"T"_s);
        EXPECT_EQ(problemsOf(result), "1:1: error: expected a header and at least one row of a commitment, found none");
    }
}

TEST(Mapping, IsProposedFromHeaderAndCells)
{
    const auto proposed = [](const QByteArray &csv) { return proposedMapping(tableOf(csv)); };
    using Columns = std::map<Key, QString>;
    EXPECT_EQ(proposed("Acheteur;Fournisseur;Montant (Md$);Date d'annonce;Lien\nA;B;5,5;2025;\n").columns,
        (Columns{{Key::From, u"Acheteur"_s}, {Key::To, u"Fournisseur"_s}, {Key::Amount, u"Montant (Md$)"_s},
            {Key::Announced, u"Date d'annonce"_s}, {Key::Source, u"Lien"_s}}));
    EXPECT_EQ(proposed("Supplier,Customer,Capacity_MW,Announced\nA,B,5,2025\n").columns[Key::From], u"Supplier"_s)
        << "who promises power";
    EXPECT_EQ(proposed("Supplier,Customer,Value (USD bn),Announced\nA,B,5,2025\n").columns[Key::From], u"Customer"_s)
        << "who promises money";
    EXPECT_EQ(proposed("Supplier,Customer,Value,Announced\nA,B,5 GW,2025\nA,B,$5,2025\n").columns.count(Key::From), 0U)
        << "either";
    EXPECT_EQ(proposed("X,Y,Z\nA,$5B,\"Nov 3, 2025\"\nB,up to 3 GW,Q3 2026\n").columns,
        (Columns{{Key::Amount, u"Y"_s}, {Key::Announced, u"Z"_s}}));
    EXPECT_EQ(proposed("Amount,Amount,Date\n1,2,3\n").columns.count(Key::Amount), 0U) << "which of the two?";
    EXPECT_EQ(proposed("").columns, Columns());
    EXPECT_EQ(proposed("Deal,Status\nA,On hold\n").words[Key::Status],
        (std::map<QString, QString>{{u"on hold"_s, u"paused"_s}}));
}

TEST(Mapping, TakesTheMeasureOfWhatIsNotStatedFromItsKind)
{
    const QByteArray mixed =
        "Name,Owner,User,Amount,Date\n"
        "A,O,U,undisclosed,2025-01-02\nB,O,U,5 GW,2025-01-02\nC,O,U,€5B Cloud by 2029,2025-01-02\n";
    Mapping mapping{{{Key::Deal, u"Name"_s}, {Key::From, u"Owner"_s}, {Key::To, u"User"_s}, {Key::Amount, u"Amount"_s},
                        {Key::Announced, u"Date"_s}},
        {{Key::Kind, u"capacity"_s}}};
    const ReadResult power = readTable(mixed, mapping, u"t"_s);
    EXPECT_EQ(problemsOf(power), "");
    EXPECT_EQ(linesOf(power),
        "A: O > U, capacity, not stated, 2025-01-02, undated\n"
        "B: O > U, capacity, 5 GW, 2025-01-02, undated\n"
        "C: O > U, capacity, €5 B, 2025-01-02, by the end of 2029");
    EXPECT_EQ(power.set.commitments[0].measure, deals::Measure::Power);
    EXPECT_EQ(power.set.texts[2].what, u"Cloud"_s);
    mapping.constants[Key::Kind] = u"loan"_s;
    const ReadResult money = readTable(mixed, mapping, u"t"_s);
    EXPECT_EQ(money.set.commitments.front().measure, deals::Measure::Money);
    EXPECT_EQ(money.set.commitments.front().currency, *deals::Currency::parse(u"EUR"));
}

} // namespace
