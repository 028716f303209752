// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/commitmentmodel.h"
#include "tables/evidencerows.h"
#include "tables/sample.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace tables;

namespace
{

class CommitmentModelTest : public testing::Test
{
protected:
    void SetUp() override { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    static SortKey key(const QAbstractItemModel &model, int row, CommitmentColumn column)
    {
        return model.index(row, static_cast<int>(column)).data(static_cast<int>(DealRole::Sort)).value<SortKey>();
    }
};

TEST_F(CommitmentModelTest, emptyModelHasHeadingsAndNoRows)
{
    CommitmentModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.rowCount(), 0);
    QStringList headings;
    for (int column = 0; column < model.columnCount(); ++column)
        headings += model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    EXPECT_EQ(headings.join(u'|').toStdString(), "Kind|Promise|When|From → to|Status|Announced|Deal");
    EXPECT_FALSE(model.headerData(99, Qt::Horizontal, Qt::DisplayRole).isValid());
    EXPECT_FALSE(model.headerData(0, Qt::Vertical, Qt::DisplayRole).isValid());
    EXPECT_FALSE(model.index(0, 0).isValid());
}

TEST_F(CommitmentModelTest, saysEveryCommitmentOfADealWithItsPhasesBehindIt)
{
    CommitmentModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto set = sample();
    model.setRows(set, commitmentsOf(*set, {0}));
    EXPECT_EQ(printed(model), R"(
Capacity | at least 10 GW | undated | NVIDIA → OpenAI | Letter of intent | 22 Sep 2025 | NVIDIA – OpenAI
Phase | 1 GW, Vera Rubin | H2 2026 | NVIDIA → OpenAI | Letter of intent | 22 Sep 2025 | NVIDIA – OpenAI
Investment | up to $100 B; as each gigawatt is deployed | undated | NVIDIA → OpenAI | Letter of intent | 22 Sep 2025 | NVIDIA – OpenAI
)");
    EXPECT_TRUE(isFlat(model));
    model.setRows(set, commitmentsOf(*set, {1}));
    EXPECT_EQ(printed(model), R"(
Capacity (option) | 6 GW | undated | AMD → OpenAI | Announced | Oct 2025 | AMD – OpenAI
Warrant | not stated | undated | AMD → OpenAI | Announced | Oct 2025 | AMD – OpenAI
)");
    model.setRows(set, {});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(CommitmentModelTest, newRowsAreAReset)
{
    CommitmentModel model;
    const auto set = sample();
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setRows(set, {{3}});
    EXPECT_EQ(resets.count(), 1);
    EXPECT_TRUE(model.index(0, 0).data(static_cast<int>(DealRole::Phase)).toBool());
    EXPECT_FALSE(model.index(0, 0).data(Qt::DecorationRole).isValid());
}

TEST_F(CommitmentModelTest, sortKeysKeepMeasuresApartAndPutTheNotStatedFirst)
{
    CommitmentModel model;
    model.setRows(sample(), {{0}, {1}, {2}, {3}, {4}}); // ≥ 10 GW, up to $100 B, 6 GW, 1 GW, shares not stated
    const auto promise = [&](int row) { return key(model, row, CommitmentColumn::Promise); };
    EXPECT_LT(promise(3), promise(2));
    EXPECT_LT(promise(2), promise(0));
    EXPECT_LT(promise(0), promise(1)) << "power before money, whatever the numbers";
    EXPECT_LT(promise(1), promise(4));
    EXPECT_LT(key(model, 0, CommitmentColumn::When), key(model, 3, CommitmentColumn::When)) << "undated first";
    EXPECT_LT(key(model, 0, CommitmentColumn::Announced), key(model, 2, CommitmentColumn::Announced));
    EXPECT_EQ(key(model, 0, CommitmentColumn::Deal), key(model, 1, CommitmentColumn::Deal));
    EXPECT_LT(key(model, 2, CommitmentColumn::Deal), key(model, 0, CommitmentColumn::Deal));
}

TEST_F(CommitmentModelTest, cellsAreClipped)
{
    auto set = std::make_shared<DealSet>(*sample());
    set->texts[0].what = QString(1'000'000, u'x');
    CommitmentModel model;
    model.setRows(set, {{0}});
    const QString cell = model.index(0, static_cast<int>(CommitmentColumn::Promise)).data().toString();
    EXPECT_EQ(cell.size(), 300);
    EXPECT_TRUE(cell.endsWith(u'…'));
}

} // namespace
