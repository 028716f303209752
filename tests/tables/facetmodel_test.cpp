// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/facetmodel.h"

#include "support/dealbuilder.h"
#include "support/pictured.h"
#include "tables/dealroles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

using namespace tables;
using filters::Facet, filters::Filter;

namespace
{

class FacetModelTest : public testing::Test
{
protected:
    void SetUp() override { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void show(FacetModel &model, const Filter &filter = {})
    {
        model.show(set, set->focus, support::facetCounts(*set, {}, filter));
    }
    static QString text(const FacetModel &model, const QModelIndex &parent, int row, FacetColumn column)
    {
        return model.index(row, static_cast<int>(column), parent).data().toString();
    }
    static std::string printed(const FacetModel &model)
    {
        QString lines = u"\n"_s;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex heading = model.index(row, 0);
            lines += heading.data().toString() + u": "_s + text(model, {}, row, FacetColumn::Amount) + u'\n';
            for (int child = 0; child < model.rowCount(heading); ++child) {
                const bool on = model.index(child, 0, heading).data(Qt::CheckStateRole) == Qt::Checked;
                lines += (on ? u"  [x] "_s : u"  [ ] "_s) + text(model, heading, child, FacetColumn::Name) + u" | "_s
                    + text(model, heading, child, FacetColumn::Deals) + u" | "_s
                    + text(model, heading, child, FacetColumn::Amount) + u'\n';
            }
        }
        return lines.toStdString();
    }

    std::shared_ptr<const deals::DealSet> set =
        std::make_shared<deals::DealSet>(support::DealBuilder()
                                             .deal("systems", "2025-09-22")
                                             .promise({.id = "power"})
                                             .promise(support::investment("money", support::upTo(100)))
                                             .deal("cloud", "2025-11-03")
                                             .promise(support::purchase("pays", support::about(38)))
                                             .set());
};

TEST_F(FacetModelTest, EmptyModelHasNoRows)
{
    FacetModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(model.choiceOf({}), nullptr);
}

TEST_F(FacetModelTest, ShowsFacetsAndUnderEachItsChoices)
{
    FacetModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    Filter filter;
    filter.set(Facet::Kind, static_cast<filters::Choice>(deals::Kind::Purchase), true);
    show(model, filter);
    EXPECT_EQ(printed(model), R"(
Partner: all
  [ ] NVIDIA | 0 | 
  [ ] AWS | 1 | ≈ $38
Kind: 1 of 3
  [ ] Capacity | 1 | 1 GW
  [x] Purchase | 1 | ≈ $38
  [ ] Investment | 1 | $0–100
Measure: all
  [ ] Power | 0 | 
  [ ] Money | 1 | ≈ $38
Status: all
  [ ] Signed | 1 | ≈ $38
How it was said: all
  [ ] Exact | 0 | 
  [ ] About | 1 | ≈ $38
  [ ] Up to | 0 | 
)");
}

TEST_F(FacetModelTest, OnlyNamesOfChoicesAreChecked)
{
    FacetModel model;
    show(model);
    QSignalSpy asked(&model, &FacetModel::choiceAsked);
    const QModelIndex heading = model.index(0, 0), nvidia = model.index(0, 0, heading);
    const QModelIndex amount = nvidia.siblingAtColumn(static_cast<int>(FacetColumn::Amount));
    EXPECT_TRUE(nvidia.flags().testFlag(Qt::ItemIsUserCheckable));
    for (const QModelIndex &index : {heading, amount}) {
        EXPECT_FALSE(index.flags().testFlag(Qt::ItemIsUserCheckable));
        EXPECT_FALSE(index.data(Qt::CheckStateRole).isValid());
        EXPECT_FALSE(model.setData(index, Qt::Checked, Qt::CheckStateRole));
    }
    EXPECT_FALSE(model.setData(nvidia, u"x"_s, Qt::EditRole));
    EXPECT_EQ(asked.count(), 0);
    EXPECT_TRUE(model.setData(nvidia, Qt::Checked, Qt::CheckStateRole));
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked[0][0].value<Facet>(), Facet::Partner);
    EXPECT_EQ(asked[0][1].value<filters::Choice>(), set->findParty(u"NVIDIA").row);
    EXPECT_TRUE(asked[0][2].toBool());
    EXPECT_EQ(nvidia.data(Qt::CheckStateRole), Qt::Unchecked) << "asked for, not yet granted";
}

TEST_F(FacetModelTest, PartnersHaveTheirColourAndAllATip)
{
    FacetModel model;
    show(model);
    const QModelIndex aws = model.index(1, 0, model.index(0, 0)), power = model.index(0, 0, model.index(1, 0));
    EXPECT_EQ(aws.data(static_cast<int>(DealRole::Hue)).toInt(), static_cast<int>(set->findParty(u"AWS").row));
    EXPECT_FALSE(power.data(static_cast<int>(DealRole::Hue)).isValid());
    EXPECT_EQ(aws.data(Qt::ToolTipRole).toString().toStdString(), "AWS\n1 deal, 1 commitment\nOpenAI pays: ≈ $38");
    EXPECT_EQ(
        aws.data(Qt::AccessibleDescriptionRole).toString().toStdString(), "1 deal, 1 commitment\nOpenAI pays: ≈ $38");
}

TEST_F(FacetModelTest, IndexesStayWhileTheChoicesAreTheSame)
{
    FacetModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    show(model);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset), changes(&model, &QAbstractItemModel::dataChanged);
    const QPersistentModelIndex aws = model.index(1, 0, model.index(0, 0));
    Filter filter;
    filter.set(Facet::Partner, set->findParty(u"AWS").row, true);
    show(model, filter);
    EXPECT_EQ(resets.count(), 0);
    EXPECT_EQ(changes.count(), 6) << "the headings, and the choices of each";
    EXPECT_TRUE(aws.isValid());
    EXPECT_EQ(aws.data(Qt::CheckStateRole), Qt::Checked);
    set = std::make_shared<deals::DealSet>(support::bundled());
    show(model);
    EXPECT_EQ(resets.count(), 1);
    EXPECT_FALSE(aws.isValid());
}

} // namespace
