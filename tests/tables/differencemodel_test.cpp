// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/differencemodel.h"

#include "support/samplecomparison.h"
#include "tables/dealroles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

using namespace tables;

namespace
{

QVariant fact(const DifferenceModel &model, int row, DealRole role)
{
    return model.index(row, 0).data(static_cast<int>(role));
}

std::string lineOf(const DifferenceModel &model, int row)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells += model.index(row, column).data().toString();
    return cells.join(u" | "_s).toStdString();
}

class DifferenceModelTest : public testing::Test
{
protected:
    DifferenceModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(DifferenceModelTest, emptyModel)
{
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(model.columnCount(), 5);
    EXPECT_FALSE(model.index(0, 0).isValid());
    EXPECT_FALSE(model.headerData(5, Qt::Horizontal).isValid());
    EXPECT_FALSE(model.headerData(0, Qt::Vertical).isValid());
}

TEST_F(DifferenceModelTest, rowsAndHeadings)
{
    model.setComparison(support::sampleComparison());
    ASSERT_EQ(model.rowCount(), 16);
    EXPECT_EQ(lineOf(model, 0), "Power promised | ≥ 10 GW | 6 GW | ≥ 4 GW | ≥ 1.66");
    EXPECT_EQ(lineOf(model, 9), "First phase | H2 2026 · Vera Rubin | H2 2026 · MI450 | 0–6 months apart | —");
    QStringList headings;
    for (int column = 0; column < model.columnCount(); ++column)
        headings += model.headerData(column, Qt::Horizontal).toString();
    EXPECT_EQ(headings.join(u'|').toStdString(), "|NVIDIA|AMD|Difference|NVIDIA ÷ AMD");
}

TEST_F(DifferenceModelTest, partsAndSentences)
{
    model.setComparison(support::sampleComparison());
    EXPECT_FALSE(fact(model, 0, DealRole::Phase).toBool());
    EXPECT_TRUE(fact(model, 1, DealRole::Phase).toBool());
    EXPECT_FALSE(model.isSentence(0));
    EXPECT_TRUE(model.isSentence(15));
    EXPECT_FALSE(fact(model, 0, DealRole::Address).isValid());
}

TEST_F(DifferenceModelTest, isFlat)
{
    model.setComparison(support::sampleComparison());
    EXPECT_EQ(model.rowCount(model.index(0, 0)), 0);
    EXPECT_EQ(model.columnCount(model.index(0, 0)), 0);
}

TEST_F(DifferenceModelTest, sameRowsStay)
{
    pictures::Comparison comparison = support::sampleComparison();
    model.setComparison(comparison);
    const QPersistentModelIndex kept = model.index(4, 0);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged), reset(&model, &QAbstractItemModel::modelReset),
        headings(&model, &QAbstractItemModel::headerDataChanged);
    model.setComparison(comparison);
    EXPECT_EQ(changed.size() + reset.size() + headings.size(), 0) << "nothing is new";
    comparison.table[4].left = u"$1 B"_s;
    model.setComparison(comparison);
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(reset.size(), 0);
    EXPECT_TRUE(kept.isValid());
    EXPECT_EQ(model.index(4, 1).data().toString(), u"$1 B"_s);
    std::swap(comparison.panes[0], comparison.panes[1]);
    model.setComparison(comparison);
    EXPECT_EQ(headings.size(), 1);
    EXPECT_EQ(model.headerData(4, Qt::Horizontal).toString(), u"AMD ÷ NVIDIA"_s);
    comparison.table.resize(3);
    model.setComparison(comparison);
    EXPECT_EQ(reset.size(), 1);
    EXPECT_FALSE(kept.isValid());
}

} // namespace
