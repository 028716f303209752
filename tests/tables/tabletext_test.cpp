// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/tabletext.h"

#include "tables/commitmentmodel.h"
#include "tables/sample.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

using namespace tables;

namespace
{

class TableTextTest : public testing::Test
{
protected:
    void SetUp() override
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        model.setRows(sample(), {{0}, {1}, {4}});
    }

    /// A table of one cell.
    std::string csvWith(const QString &text)
    {
        auto set = std::make_shared<DealSet>(*sample());
        set->texts[0].condition = text;
        model.setRows(set, {{0}});
        return csvOf(model, {0}, {condition}).toStdString();
    }

    static constexpr int kind = static_cast<int>(CommitmentColumn::Kind),
                         promise = static_cast<int>(CommitmentColumn::Promise),
                         condition = static_cast<int>(CommitmentColumn::Condition);
    CommitmentModel model;
};

TEST_F(TableTextTest, theseRowsAndColumnsInThisOrderUnderTheirHeadings)
{
    EXPECT_EQ(csvOf(model, {2, 1}, {promise, kind}).toStdString(),
        "Promise,Kind\r\nnot stated,Warrant\r\nup to $100 B; as each gigawatt is deployed,Investment\r\n");
    EXPECT_EQ(tabbedOf(model, {0, 2}, {kind, promise}).toStdString(),
        "Kind\tPromise\nCapacity\tat least 10 GW\nWarrant\tnot stated\n");
    EXPECT_EQ(csvOf(model, {}, {kind}).toStdString(), "Kind\r\n");
}

TEST_F(TableTextTest, csvQuotesWhatWouldBreakIt)
{
    EXPECT_EQ(csvWith(u"halls, and \"more\""_s), "Condition\r\n\"halls, and \"\"more\"\"\"\r\n");
    EXPECT_EQ(csvWith(u"one\ntwo"_s), "Condition\r\n\"one\ntwo\"\r\n");
    EXPECT_EQ(csvWith(u"a tab\tstays"_s), "Condition\r\na tab\tstays\r\n");
}

TEST_F(TableTextTest, noCellIsAFormula)
{
    EXPECT_EQ(csvWith(u"=1+1"_s), "Condition\r\n'=1+1\r\n");
    EXPECT_EQ(csvWith(u"+1"_s), "Condition\r\n'+1\r\n");
    EXPECT_EQ(csvWith(u"-1,5"_s), "Condition\r\n\"'-1,5\"\r\n");
    EXPECT_EQ(csvWith(u"@SUM(A1)"_s), "Condition\r\n'@SUM(A1)\r\n");
    EXPECT_EQ(csvWith(u"\t=1"_s), "Condition\r\n'\t=1\r\n");
    EXPECT_EQ(csvWith(u"\r=1"_s), "Condition\r\n\"'\r=1\"\r\n");
    EXPECT_EQ(csvWith(u"1=1"_s), "Condition\r\n1=1\r\n");
    EXPECT_EQ(tabbedOf(model, {0}, {condition}).toStdString(), "Condition\n1=1\n");
    csvWith(u"=1\t+\n1"_s);
    EXPECT_EQ(tabbedOf(model, {0}, {condition}).toStdString(), "Condition\n'=1 + 1\n") << "one cell stays one cell";
}

TEST_F(TableTextTest, nothingIsClipped)
{
    const std::string whole(5000, 'x');
    EXPECT_EQ(csvWith(QString::fromStdString(whole)), "Condition\r\n" + whole + "\r\n");
}

} // namespace
