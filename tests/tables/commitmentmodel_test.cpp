// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/commitmentmodel.h"

#include "support/dealbuilder.h"
#include "support/randomdeals.h"
#include "tables/commitmentrows.h"
#include "tables/sample.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include <map>
#include <set>

using namespace Qt::StringLiterals;

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
    static std::string print(const QAbstractItemModel &model, const std::vector<CommitmentColumn> &columns)
    {
        std::vector<int> places;
        for (const CommitmentColumn column : columns)
            places.push_back(static_cast<int>(column));
        return printed(model, places);
    }

    const std::vector<CommitmentColumn> brief{CommitmentColumn::Kind, CommitmentColumn::Promise, CommitmentColumn::When,
        CommitmentColumn::Parties, CommitmentColumn::Status, CommitmentColumn::Announced, CommitmentColumn::Deal};
};

TEST_F(CommitmentModelTest, aPartIsInTheUnitOfItsWhole)
{
    support::DealBuilder builder;
    builder.deal("d", "2025-01-01").promise({.id = "whole", .amount = support::atLeast(GW * 12 / 10)});
    builder.promise({.id = "part", .amount = support::exact(GW * 3 / 10), .phaseOf = "whole"});
    CommitmentModel model;
    model.setRows(std::make_shared<const DealSet>(builder.set()), {{0}, {1}});
    const auto promise = [&](int row) {
        return model.index(row, static_cast<int>(CommitmentColumn::Promise)).data().toString().toStdString();
    };
    EXPECT_EQ(promise(0), "at least 1.2 GW");
    EXPECT_EQ(promise(1), "0.3 GW");
}

TEST_F(CommitmentModelTest, emptyModelHasHeadingsAndNoRows)
{
    CommitmentModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.rowCount(), 0);
    QStringList headings;
    for (int column = 0; column < model.columnCount(); ++column)
        headings += model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    EXPECT_EQ(headings.join(u'|').toStdString(),
        "Partner|Kind|Promise|When|Status|Announced|From → to|Source|Deal|From|To|Measure|At least|At most|How it was "
        "said|"
        "Start|End|Term|Condition");
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
    EXPECT_EQ(print(model, brief), R"(
Capacity | at least 10 GW | undated | NVIDIA → OpenAI | Letter of intent | 22 Sep 2025 | NVIDIA – OpenAI
Phase | 1 GW, Vera Rubin | H2 2026 | NVIDIA → OpenAI | Letter of intent | 22 Sep 2025 | NVIDIA – OpenAI
Investment | up to $100 B; as each gigawatt is deployed | undated | NVIDIA → OpenAI | Letter of intent | 22 Sep 2025 | NVIDIA – OpenAI
)");
    EXPECT_TRUE(isFlat(model));
    model.setRows(set, commitmentsOf(*set, {1}));
    EXPECT_EQ(print(model, brief), R"(
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

TEST_F(CommitmentModelTest, theRestOfTheColumns)
{
    CommitmentModel model;
    auto set = std::make_shared<DealSet>(*sample());
    set->commitments[1].term = *Term::parse(u"P7Y");
    model.setRows(set, commitmentsKept(*set, {}));
    using enum CommitmentColumn;
    EXPECT_EQ(print(model, {Partner, Source, From, To, Measure, Low, High, Said, Start, End, Term, Condition}), R"(
NVIDIA | 84 Studio · fr · page undated | NVIDIA | OpenAI | Power | 10 GW | open | At least | | | |
NVIDIA | 84 Studio · fr · page undated | NVIDIA | OpenAI | Power | 1 GW | 1 GW | Exact | H2 2026 | | |
NVIDIA | 84 Studio · fr · page undated | NVIDIA | OpenAI | Money | $0 | $100 B | Up to | | | 7 years | as each gigawatt is deployed
AMD | no source given | AMD | OpenAI | Power | 6 GW | 6 GW | Exact | | | |
AMD | no source given | AMD | OpenAI | Shares | not stated | not stated | Not stated | | | |
)");
}

TEST_F(CommitmentModelTest, thePartnerIsSeenFromTheFocus)
{
    CommitmentModel model;
    const auto set = sample();
    const auto partners = [&](PartyId focus) {
        model.setRows(set, {{0}, {2}}, focus);
        return print(model, {CommitmentColumn::Partner});
    };
    EXPECT_EQ(partners({}), "\nNVIDIA\nAMD\n");
    EXPECT_EQ(partners({1}), "\nOpenAI\nOthers\n");
    EXPECT_EQ(model.index(0, 0).data(static_cast<int>(DealRole::Hue)).toInt(), 0) << "OpenAI";
    EXPECT_EQ(model.index(1, 0).data(static_cast<int>(DealRole::Hue)).toInt(), 2) << "AMD";
}

TEST_F(CommitmentModelTest, currenciesDoNotMix)
{
    CommitmentModel model;
    auto set = std::make_shared<DealSet>(*sample());
    for (Commitment &commitment : set->commitments) {
        commitment.measure = deals::Measure::Money;
        commitment.currency = *Currency::parse(u"USD");
    }
    set->commitments[1].currency = *Currency::parse(u"EUR"); // 100 billion
    model.setRows(set, {{0}, {1}, {2}});
    model.sort(static_cast<int>(CommitmentColumn::Promise), Qt::AscendingOrder);
    EXPECT_EQ(print(model, {CommitmentColumn::High}), "\n€100 B\n$6 B\nopen\n");
    model.sort(static_cast<int>(CommitmentColumn::Promise), Qt::DescendingOrder);
    EXPECT_EQ(print(model, {CommitmentColumn::High}), "\n€100 B\nopen\n$6 B\n") << "largest first, in each currency";
}

TEST_F(CommitmentModelTest, wordsAreSortedAsPeopleReadThem)
{
    EXPECT_LT(textKey(u"amazon"_s), textKey(u"AMD"_s));
    EXPECT_LT(textKey(u"Écran"_s), textKey(u"Figaro"_s));
    EXPECT_GT(textKey(u"Écran"_s), textKey(u"Dell"_s));
}

TEST_F(CommitmentModelTest, whatIsNotStatedComesLastEitherWay)
{
    CommitmentModel model;
    auto set = std::make_shared<DealSet>(*sample());
    set->commitments[2].amount = {};
    set->commitments[2].start = date("2027");
    model.setRows(set, {{2}, {0}, {3}});
    const auto sorted = [&](CommitmentColumn column, Qt::SortOrder order) {
        model.sort(static_cast<int>(column), order);
        return print(model, {column});
    };
    EXPECT_EQ(sorted(CommitmentColumn::Low, Qt::AscendingOrder), "\n1 GW\n10 GW\nnot stated\n");
    EXPECT_EQ(sorted(CommitmentColumn::Low, Qt::DescendingOrder), "\n10 GW\n1 GW\nnot stated\n");
    EXPECT_EQ(sorted(CommitmentColumn::When, Qt::AscendingOrder), "\nH2 2026\n2027\nundated\n");
    EXPECT_EQ(sorted(CommitmentColumn::When, Qt::DescendingOrder), "\n2027\nH2 2026\nundated\n");
}

TEST_F(CommitmentModelTest, sortingByOneColumnAfterAnotherSortsWithin)
{
    CommitmentModel model;
    const auto set = sample();
    model.setRows(set, commitmentsKept(*set, {}));
    model.sort(static_cast<int>(CommitmentColumn::Kind), Qt::DescendingOrder);
    model.sort(static_cast<int>(CommitmentColumn::Partner), Qt::AscendingOrder);
    const std::string sorted = R"(
AMD | Warrant
AMD | Capacity (option)
NVIDIA | Phase
NVIDIA | Investment
NVIDIA | Capacity
)";
    EXPECT_EQ(print(model, {CommitmentColumn::Partner, CommitmentColumn::Kind}), sorted);
    model.setRows(set, commitmentsKept(*set, {}));
    EXPECT_EQ(print(model, {CommitmentColumn::Partner, CommitmentColumn::Kind}), sorted) << "new rows are sorted too";
    EXPECT_EQ(set->text(model.at(2)).what, u"Vera Rubin");
    model.sort(-1);
    EXPECT_EQ(print(model, {CommitmentColumn::Kind}), "\nCapacity\nPhase\nInvestment\nCapacity (option)\nWarrant\n");
    model.sort(99);
    EXPECT_EQ(print(model, {CommitmentColumn::Kind}), "\nCapacity\nPhase\nInvestment\nCapacity (option)\nWarrant\n");
}

TEST_F(CommitmentModelTest, sortingIsStableLosesNothingAndKeepsThePlaceOfEveryIndex)
{
    support::forEachSeed(40, [](std::uint64_t seed) {
        const auto set = std::make_shared<const DealSet>(support::randomDeals(seed));
        CommitmentModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setRows(set, commitmentsKept(*set, {}));
        for (int column = 0; column < model.columnCount(); ++column) {
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                std::map<CommitmentId, int> placeBefore;
                std::vector<QPersistentModelIndex> kept;
                std::vector<CommitmentId> before;
                for (int row = 0; row < model.rowCount(); ++row) {
                    placeBefore[model.at(row)] = row;
                    kept.emplace_back(model.index(row, column));
                    before.push_back(model.at(row));
                }
                model.sort(column, order);
                for (std::size_t row = 0; row < kept.size(); ++row)
                    ASSERT_EQ(model.at(kept[row].row()), before[row]);
                std::set<CommitmentId> seen;
                for (int row = 0; row < model.rowCount(); ++row)
                    seen.insert(model.at(row));
                ASSERT_EQ(seen.size(), before.size());
                for (int row = 1; row < model.rowCount(); ++row) {
                    const SortKey a = key(model, row - 1, CommitmentColumn(column));
                    const SortKey b = key(model, row, CommitmentColumn(column));
                    ASSERT_LE(a.group, b.group);
                    if (a.group == b.group) {
                        ASSERT_GE(a.isStated(), b.isStated());
                    }
                    if (a.group == b.group && a.isStated() == b.isStated()) {
                        ASSERT_TRUE(order == Qt::AscendingOrder ? a <= b : b <= a);
                    }
                    if (a == b) {
                        ASSERT_LT(placeBefore[model.at(row - 1)], placeBefore[model.at(row)]);
                    }
                }
            }
        }
    });
}

TEST_F(CommitmentModelTest, aFilterKeepsItsRowsDealByDeal)
{
    const auto set = sample();
    filters::Filter filter;
    filter.set(filters::Facet::Kind, static_cast<filters::Choice>(deals::Kind::Capacity), true);
    EXPECT_EQ(commitmentsKept(*set, filter), (std::vector<CommitmentId>{{0}, {3}, {2}}));
    EXPECT_EQ(commitmentsKept(*set, {}), (std::vector<CommitmentId>{{0}, {3}, {1}, {2}, {4}}));
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
    const int whole = static_cast<int>(DealRole::Whole);
    EXPECT_GT(model.index(0, static_cast<int>(CommitmentColumn::Promise)).data(whole).toString().size(), 1'000'000);
}

} // namespace
