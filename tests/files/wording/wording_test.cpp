// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/wording/wording.h"

#include <gtest/gtest.h>

#include <array>

using namespace Qt::StringLiterals;

using namespace files;

namespace
{

using deals::Measure;
using deals::Said;

/// "at least 10000000000 W", "up to 100000000000 USD P84M", "not stated"; "refused".
std::string read(QStringView text, std::optional<DecimalMark> mark = DecimalMark::Point, std::optional<Unit> unit = {})
{
    const auto result = amountInWords(text, mark, unit);
    if (std::holds_alternative<Refusal>(result))
        return "refused";
    const auto &[amount, measure, currency, term, by, rest] = std::get<WordedAmount>(result);
    QString line = deals::textOf(deals::saids, amount.said);
    if (amount.said == Said::Range)
        line += u" %1 to %2"_s.arg(amount.low).arg(amount.high);
    else if (amount.said != Said::NotStated)
        line += u" %1"_s.arg(amount.said == Said::AtLeast ? amount.low : amount.high);
    if (measure)
        line += u' ' + (measure == Measure::Money ? currency.text() : deals::textOf(deals::measures, *measure));
    if (term.isStated())
        line += u' ' + term.iso();
    if (by.isStated())
        line += u" by "_s + by.edtf();
    if (!rest.isEmpty())
        line += u" | "_s + rest;
    const bool isKept = (amount.said != Said::UpTo || amount.low == 0)
        && (amount.said != Said::AtLeast || amount.high == deals::openHigh)
        && ((amount.said != Said::Exact && amount.said != Said::About) || amount.low == amount.high);
    EXPECT_TRUE(isKept) << line.toStdString();
    return line.toStdString();
}

QString expected(QStringView text, std::optional<DecimalMark> mark = DecimalMark::Point)
{
    const auto result = amountInWords(text, mark);
    return std::holds_alternative<Refusal>(result) ? std::get<Refusal>(result).expected : QString();
}

struct Case {
    const char16_t *text;
    const char *read;
};

template<std::size_t size> void check(const std::array<Case, size> &cases, DecimalMark mark)
{
    for (const Case &one : cases)
        EXPECT_EQ(read(one.text, mark), one.read) << QString::fromUtf16(one.text).toStdString();
}

TEST(Wording, IsReadAsItSays)
{
    check(
        std::array{
            Case{u"Up to $100B", "up to 100000000000 USD"},
            Case{u"10+ GW", "at least 10000000000 power"},
            Case{u"10 GW+", "at least 10000000000 power"},
            Case{u"$5B+", "at least 5000000000 USD"},
            Case{u"at least 10 gigawatts", "at least 10000000000 power"},
            Case{u"10 GW or more", "at least 10000000000 power"},
            Case{u"more than 10 GW", "at least 10000000000 power"},
            Case{u">10 GW", "at least 10000000000 power"},
            Case{u"\u2265 1.4GW", "at least 1400000000 power"},
            Case{u"about $300 billion", "about 300000000000 USD"},
            Case{u"~$1.25B", "about 1250000000 USD"},
            Case{u"nearly $45 billion", "about 45000000000 USD"},
            Case{u"close to a gigawatt", "about 1000000000 power"},
            Case{u"well over a gigawatt", "at least 1000000000 power"},
            Case{u"up to one million chips", "up to 1000000 chips"},
            Case{u"$30-50B", "range 30000000000 to 50000000000 USD"},
            Case{u"$30B\u2013$50B", "range 30000000000 to 50000000000 USD"},
            Case{u"30 to 50 billion dollars", "range 30000000000 to 50000000000 USD"},
            Case{u"between 4 and 5 million GPUs", "range 4000000 to 5000000 chips | GPUs"},
            Case{u"500 MW to 1 GW", "range 500000000 to 1000000000 power"},
            Case{u"$500 million to $1 billion", "range 500000000 to 1000000000 USD"},
            Case{u"tens of billions of dollars", "range 10000000000 to 100000000000 USD"},
            Case{u"hundreds of thousands of Nvidia GPUs", "range 100000 to 1000000 chips | Nvidia GPUs"},
            Case{u"160 million shares", "exact 160000000 shares"},
            Case{u"\u20ac75bn", "exact 75000000000 EUR"},
            Case{u"500 MW", "exact 500000000 power"},
            Case{u"500 mw", "exact 500000000 power"},
            Case{u"1.4GW", "exact 1400000000 power"},
            Case{u"1,400 billion dollars", "exact 1400000000000 USD"},
            Case{u"$1.4 trillion", "exact 1400000000000 USD"},
            Case{u"US$38 billion", "exact 38000000000 USD"},
            Case{u"USD 38 bn", "exact 38000000000 USD"},
            Case{u"38 billion USD", "exact 38000000000 USD"},
            Case{u"C$5m", "exact 5000000 CAD"},
            Case{u"$5m CAD", "exact 5000000 CAD"},
            Case{u"A$5M", "exact 5000000 AUD"},
            Case{u"a $5M deal", "exact 5000000 USD"},
            Case{u"HK$5M", "exact 5000000 HKD"},
            Case{u"\u00a35.5m", "exact 5500000 GBP"},
            Case{u"$1E+11", "exact 100000000000 USD"},
            Case{u"6-gigawatt agreement", "exact 6000000000 power"},
            Case{u"$38 billion over seven years", "exact 38000000000 USD P7Y"},
            Case{u"five-year, $11.9 billion agreement", "exact 11900000000 USD P5Y"},
            Case{u"5 gigawatts of dedicated TPU compute", "exact 5000000000 power | dedicated TPU compute"},
            Case{u"104,000 GB300 GPUs", "exact 104000 chips | GB300 GPUs"},
            Case{u"up to about $14.2 billion", "up to 14200000000 USD"},
            Case{u"at least about $310 B", "at least 310000000000 USD"},
            Case{u"0 to ≈ 10 GW", "range 0 to 10000000000 power"},
            Case{u"PLN 5 B", "exact 5000000000 PLN"},
            Case{u"800.8028028 MW", "exact 800802803 power"},
            Case{u"0.30000000000000004 GW", "exact 300000000 power"},
            Case{u"$12.50", "exact 13 USD"},
            Case{u"1.5 chips", "exact 2 chips"},
            Case{u"undisclosed", "not stated"},
            Case{u"n/a", "not stated"},
            Case{u" Not stated ", "not stated"},
            Case{u"TBD", "not stated"},
            Case{u"\u2014", "not stated"},
        },
        DecimalMark::Point);
}

TEST(Wording, IsReadInFrench)
{
    check(
        std::array{
            Case{u"38 milliards de dollars", "exact 38000000000 USD"},
            Case{u"au moins 10 GW", "at least 10000000000 power"},
            Case{u"près de 38 milliards de dollars", "about 38000000000 USD"},
            Case{u"jusqu\u2019à 100 milliards d\u2019euros", "up to 100000000000 EUR"},
            Case{u"pouvant atteindre 100 milliards de dollars", "up to 100000000000 USD"},
            Case{u"dépasseraient les 1\u202f400 milliards de dollars", "at least 1400000000000 USD"},
            Case{u"1,4 gigawatt", "exact 1400000000 power"},
            Case{u"d'un gigawatt", "exact 1000000000 power"},
            Case{u"l\u2019équivalent de 6 gigawatts", "exact 6000000000 power"},
            Case{u"entre 30 et 50 milliards d\u2019euros", "range 30000000000 to 50000000000 EUR"},
            Case{u"dizaines de millions de CPU", "range 10000000 to 100000000 chips | CPU"},
            Case{u"160 millions d\u2019actions", "exact 160000000 shares"},
            Case{u"8,5 Md\u20ac", "exact 8500000000 EUR"},
            Case{u"500 M\u20ac", "exact 500000000 EUR"},
            Case{u"38 milliards de dollars sur sept ans", "exact 38000000000 USD P7Y"},
            Case{u"non communiqué", "not stated"},
        },
        DecimalMark::Comma);
}

TEST(Wording, TellsWhatIsPromisedBesideItsAmount)
{
    check(
        std::array{
            Case{u"$100B+ Acme", "at least 100000000000 USD | Acme"},
            Case{u"6 GW Chipset", "exact 6000000000 power | Chipset"},
            Case{u"$250B Cloud", "exact 250000000000 USD | Cloud"},
            Case{u"10+ GW of systems", "at least 10000000000 power | systems"},
            Case{u"additional $250 billion in Azure services", "exact 250000000000 USD | additional Azure services"},
            Case{u"$30 billion from Nvidia", "exact 30000000000 USD | from Nvidia"},
            Case{u"$6.6B round", "exact 6600000000 USD | round"},
            Case{u"$10B Series B", "exact 10000000000 USD | Series B"},
            Case{u"$5B (incl. debt)", "exact 5000000000 USD | (incl. debt)"},
            Case{u"$5B and warrants", "exact 5000000000 USD | and warrants"},
            Case{u"$10B for 5%", "exact 10000000000 USD | for 5%"},
            Case{u"10 GW under construction", "exact 10000000000 power | under construction"},
            Case{u"1 GW in 2027", "exact 1000000000 power | in 2027"},
            Case{u"1 GW, phase 2", "exact 1000000000 power | phase 2"},
            Case{u"10 GW to OpenAI", "exact 10000000000 power | to OpenAI"},
            Case{u"10 GW by NVIDIA", "exact 10000000000 power | by NVIDIA"},
            Case{u"1.5GWe", "exact 1500000000 power | GWe"},
            Case{u"1,200 MWac", "exact 1200000000 power | MWac"},
            Case{u"300 MWdc", "exact 300000000 power | MWdc"},
            Case{u"500 IT MW", "exact 500000000 power | IT"},
            Case{u"500 MW of IT load", "exact 500000000 power | IT load"},
            Case{u"10 GW H100", "exact 10000000000 power | H100"},
            Case{u"200k H100", "exact 200000 chips | H100"},
            Case{u"2x500 MW", "exact 1000000000 power | 2x500 MW"},
            Case{u"2 x 500 MW", "exact 1000000000 power | 2 x 500 MW"},
            Case{u"2 \u00d7 $500M", "exact 1000000000 USD | 2 \u00d7 $500M"},
            Case{u"$1B*", "exact 1000000000 USD"},
            Case{u"$1B [1]", "exact 1000000000 USD | [1]"},
            Case{u"10 GW -", "exact 10000000000 power"},
        },
        DecimalMark::Point);
}

TEST(Wording, TakesTermsAndDeadlinesOutOfIt)
{
    check(
        std::array{
            Case{u"~$300B / 5 yrs", "about 300000000000 USD P5Y"},
            Case{u"$38B / 7 yrs", "exact 38000000000 USD P7Y"},
            Case{u"$10B/18 mos", "exact 10000000000 USD P1Y6M"},
            Case{u"$25bn AWS contract, 7 years", "exact 25000000000 USD P7Y | AWS"},
            Case{u"10 GW by 2029", "exact 10000000000 power by 2029"},
            Case{u"10 GW by the end of 2029", "exact 10000000000 power by 2029"},
            Case{u"10 GW by end-2029", "exact 10000000000 power by 2029"},
            Case{u"by Q3 2027: up to 10 GW", "up to 10000000000 power by 2027-35"},
            Case{u"10 GW by December 31, 2027, phase 2", "exact 10000000000 power by 2027-12-31 | phase 2"},
            Case{u"10 GW by 3/4/2029", "refused"},
            Case{u"10 GW by mid-2029", "exact 10000000000 power | by mid-2029"},
        },
        DecimalMark::Point);
}

TEST(Wording, HedgesWhatIsHedgedInAnyPlace)
{
    check(
        std::array{
            Case{u"$1B (est.)", "about 1000000000 USD"},
            Case{u"$5B Cloud (est.)", "about 5000000000 USD | Cloud"},
            Case{u"c. $5bn", "about 5000000000 USD"},
            Case{u"10 GW+-", "about 10000000000 power"},
            Case{u"$5B-plus", "at least 5000000000 USD"},
            Case{u"$5B-plus investment", "at least 5000000000 USD | investment"},
            Case{u"$5B or so for GPUs", "about 5000000000 USD | GPUs"},
            Case{u"multi-billion-dollar", "at least 1000000000 USD"},
            Case{u"billions of dollars", "at least 1000000000 USD"},
            Case{u"several gigawatts", "at least 1000000000 power"},
        },
        DecimalMark::Point);
    EXPECT_EQ(read(u"multi-billion", {}, unitInWords(u"USD")), "at least 1000000000 USD");
    EXPECT_EQ(read(u"tens of billions", {}, unitInWords(u"USD")), "range 10000000000 to 100000000000 USD");
}

TEST(Wording, NeverTakesAHedgeForNothing)
{
    for (const char16_t *hedge :
        {u"about %1", u"%1+", u"up to %1", u"%1 (est.)", u"~%1", u"at least %1", u"%1 or more", u"\u2264 %1",
            u"nearly %1", u"%1-plus", u"max. %1", u"%1, approx.", u"more than %1", u"%1 or so", u"c. %1"})
        for (const char16_t *amount : {u"$5B", u"5 GW", u"2 x 500 MW", u"10,000 GPUs", u"$5 million"})
            for (const char16_t *rest : {u"%1", u"%1 Cloud", u"%1 by 2029", u"%1 over 7 years", u"new %1",
                     u"%1 (incl. debt)", u"%1 under construction", u"%1 [1]", u"%1 in phase 2"}) {
                const QString text =
                    QString::fromUtf16(rest).arg(QString::fromUtf16(hedge).arg(QString::fromUtf16(amount)));
                const auto result = amountInWords(text, DecimalMark::Point);
                const auto *worded = std::get_if<WordedAmount>(&result);
                ASSERT_TRUE(worded) << text.toStdString();
                EXPECT_NE(worded->amount.said, Said::Exact) << text.toStdString();
                EXPECT_LE(worded->amount.low, worded->amount.high) << text.toStdString();
            }
}

TEST(Wording, IsRefusedForDoubtsAndForSecondAmounts)
{
    for (const char16_t *text : {u"10 GW?", u"10 GW if approved", u"10 GW subject to permits", u"$5B target",
             u"$5B proposed", u"$5B equity + $2B debt", u"~20% + $5B", u"$12bn (\u00a39bn)", u"1.5 GW / 2 GW",
             u"1 GW expandable to 3 GW", u"10 GW, of which 2 firm", u"$100B; first tranche $10B", u"($5B)",
             u"5% of $10B", u"half of $10B", u"past the 10 GW", u"sub-$5B", u"$1B1", u"100GWh", u"5\u20136 sites",
             u"10 GW 15", u"10 GW, 15", u"\u00a510bn", u"5 mil USD", u"up to $5B, at least $3B"})
        EXPECT_EQ(read(text), "refused") << QString::fromUtf16(text).toStdString();
    for (const char16_t *text :
        {u"5 sites", u"27%", u"100 GWh", u"38 billion users", u"12 buildings of 500", u"7 years"})
        EXPECT_EQ(read(text, DecimalMark::Point, unitInWords(u"MW")), "refused")
            << QString::fromUtf16(text).toStdString();
    EXPECT_EQ(read(u"500 (est.)", DecimalMark::Point, unitInWords(u"MW")), "about 500000000 power");
    EXPECT_EQ(read(u"500*", DecimalMark::Point, unitInWords(u"MW")), "exact 500000000 power");
}

TEST(Wording, KnowsBillionsOfOtherLanguages)
{
    const auto alone = [](const char16_t *text) {
        MarkOfColumn column;
        addNumbers(QString::fromUtf16(text), column);
        const auto result = amountInWords(QString::fromUtf16(text), column.numbers());
        const auto *amount = std::get_if<WordedAmount>(&result);
        return amount ? amount->amount.high : -1;
    };
    constexpr deals::Quantity bn = 1'000'000'000;
    for (const char16_t *text : {u"38 Md $US", u"38 G$", u"38 G $ US", u"38 Mld USD", u"38 mil M US$", u"38 Mrd. $",
             u"$380\u5104", u"\u224338 Md $US", u"$38B", u"38 B US$", u"38 mld USD", u"38 md US$"})
        EXPECT_EQ(alone(text), 38 * bn) << QString::fromUtf16(text).toStdString();
    for (const char16_t *text : {u"1,4 Bio. $", u"$1.4\u5146", u"1,4 T $"})
        EXPECT_EQ(alone(text), 1400 * bn) << QString::fromUtf16(text).toStdString();
    for (const char16_t *text :
        {u"1,4 B US$", u"1,4 Bln USD", u"1,4 Bn \u20ac", u"1,4 bn US$", u"US$ 1,4 bln.", u"$1,4B"})
        EXPECT_EQ(alone(text), -1) << QString::fromUtf16(text).toStdString();
    EXPECT_EQ(read(u"\u20b920,000 crore"), "exact 200000000000 INR");
    EXPECT_EQ(read(u"\u20b95 lakh crore"), "exact 5000000000000 INR");
    for (const char *milliard : {"38 Md $US", "38 Mld USD", "38 mil M US$", "38 Mrd. $"}) {
        MarkOfColumn column;
        addNumbers(QString::fromUtf8(milliard), column);
        EXPECT_TRUE(std::holds_alternative<Refusal>(amountInWords(u"1 Bn USD", column.numbers()))) << milliard;
        EXPECT_TRUE(std::holds_alternative<WordedAmount>(amountInWords(u"$5M Series B", column.numbers()))) << milliard;
    }
}

TEST(Wording, IsRefusedWhereItIsNoOneAmount)
{
    for (const char16_t *text :
        {u"$", u"GW", u"38", u"38 billion", u"first gigawatt", u"from $38 billion to $100 billion", u"5 GW and 10 GW",
            u"$5B, 10 GW", u"$25 Billion, 500MW data center", u"$35 billion is contingent", u"$10 billion option",
            u"not $38 billion", u"around $30-50B", u"$50-30B", u"between $30 and up to $50B", u"at least up to $5B",
            u"-$5B", u"$ -5B", u"$(5)B", u"+10 GW", u"10 GW under", u"5 GW $", u"$5 \u20ac",
            u"about tens of billions of dollars", u"500 mW", u"100 GWh", u"5%", u"27% equity", u"half of it",
            u"38 billions de dollars", u"\u00a55bn", u"$99999999999B", u"$30B to 50", u"10 GW to 15", u"seven years",
            u"$5 10B", u"$5B $6B", u"5 GW, 2 GW of it planned", u"$1.234.5B", u"$0.001", u"10 GW maybe", u"$5 a chip",
            u"up to 7 years, $5B", u"$5B over 10 years or more", u"$5B in 2 years", u"to $5B", u"5 GW a year"})
        EXPECT_EQ(read(text), "refused") << QString::fromUtf16(text).toStdString();
}

TEST(Wording, KeepsRatesOutOfAmounts)
{
    for (const char16_t *text : {u"~$1.25B/mo", u"$30 billion per year", u"$920 million a month", u"$5B annually",
             u"$600/share", u"250 MW each year", u"38 milliards par an"}) {
        EXPECT_EQ(read(text), "refused");
        EXPECT_TRUE(expected(text).contains(u"rate")) << expected(text).toStdString();
    }
}

TEST(Wording, IsNoEndlessText)
{
    for (const char16_t *part : {u", ", u"nvidia ", u"5 years ", u"1.", u"-", u"a "}) {
        QString text = u"$5B "_s;
        while (text.size() < 1'000'000)
            text += QStringView(part);
        EXPECT_EQ(read(text), "refused");
        MarkOfColumn column;
        addNumbers(text, column);
        EXPECT_FALSE(column.mark() || column.isOpen());
    }
}

TEST(Wording, TakesTheMarkOfItsColumn)
{
    EXPECT_EQ(read(u"$1.250B", DecimalMark::Point), "exact 1250000000 USD");
    EXPECT_EQ(read(u"$1.250M", DecimalMark::Comma), "exact 1250000000 USD");
    EXPECT_EQ(read(u"$1.250B", {}), "refused");
    EXPECT_EQ(read(u"$10B", {}), "exact 10000000000 USD");
    MarkOfColumn column;
    addNumbers(u"Up to $1.250B", column);
    EXPECT_TRUE(column.isOpen());
    addNumbers(u"$1.5-2.75B", column);
    EXPECT_EQ(column.mark(), DecimalMark::Point);
}

TEST(Wording, TakesTheUnitOfItsColumn)
{
    const Unit billions = unitInWords(u"$B").value(), megawatts = unitInWords(u"MW").value();
    EXPECT_EQ(read(u"38.5", DecimalMark::Point, billions), "exact 38500000000 USD");
    EXPECT_EQ(read(u"up to 38.5", DecimalMark::Point, billions), "up to 38500000000 USD");
    EXPECT_EQ(read(u"30-50", DecimalMark::Point, billions), "range 30000000000 to 50000000000 USD");
    EXPECT_EQ(read(u"500 million", DecimalMark::Point, billions), "exact 500000000 USD") << "its own scale is meant";
    EXPECT_EQ(read(u"\u20ac5", DecimalMark::Point, billions), "refused") << "5 or 5 billion?";
    EXPECT_EQ(read(u"\u20ac5 million", DecimalMark::Point, billions), "exact 5000000 EUR") << "its own unit is meant";
    EXPECT_EQ(read(u"150+", DecimalMark::Point, megawatts), "at least 150000000 power");
    EXPECT_EQ(read(u"1.2 GW", DecimalMark::Point, megawatts), "exact 1200000000 power");
    EXPECT_EQ(read(u"2 million", DecimalMark::Point, megawatts), "refused");
    EXPECT_EQ(read(u"undisclosed", DecimalMark::Point, megawatts), "not stated power");
}

TEST(Wording, KnowsUnits)
{
    for (const char16_t *text : {u"USD", u"USD billion", u"EUR million", u"W", u"kW", u"MW", u"GW", u"shares",
             u"shares million", u"chips", u"chips thousand"}) {
        ASSERT_TRUE(unitInWords(text)) << QString::fromUtf16(text).toStdString();
        EXPECT_EQ(toText(unitInWords(text).value()), QString::fromUtf16(text));
    }
    EXPECT_EQ(unitInWords(u"$B"), unitInWords(u"billion USD"));
    EXPECT_EQ(unitInWords(u"gigawatts"), unitInWords(u"GW"));
    for (const char16_t *text : {u"", u"billion", u"$ €", u"5 GW", u"million MW", u"GWh", u"name", u"up to $", u"mW"})
        EXPECT_FALSE(unitInWords(text)) << QString::fromUtf16(text).toStdString();
}

} // namespace
