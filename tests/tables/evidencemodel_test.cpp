// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/evidencemodel.h"
#include "tables/sample.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

using namespace tables;

namespace
{

class EvidenceModelTest : public testing::Test
{
protected:
    void SetUp() override { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    static QVariant fact(const EvidenceModel &model, int row, DealRole role)
    {
        return model.index(row, 0).data(static_cast<int>(role));
    }
};

TEST_F(EvidenceModelTest, emptyModel)
{
    EvidenceModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.rowCount(), 0);
    model.setDeal(nullptr, {});
    EXPECT_EQ(model.rowCount(), 0);
    model.setDeal(sample(), {});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(EvidenceModelTest, claimsWithoutADealStandUnderNoDeal)
{
    auto set = std::make_shared<DealSet>(*sample());
    set->claims.push_back(set->claims.front());
    set->claims.back().deal = {};
    set->claims.back().what = u"of everybody"_s;
    EvidenceModel model;
    model.setDeal(set, {});
    EXPECT_EQ(printed(model), R"(
at least $1,400 B | claim | “plus de 1 400 milliards” | 84 Studio · fr · page undated | paragraph 9 | Total stated by others: of everybody | NVIDIA. Beside the sums, never in them
)");
}

TEST_F(EvidenceModelTest, everyFigureWithThePlacesThatSaySo)
{
    EvidenceModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setDeal(sample(), {0});
    EXPECT_EQ(printed(model), R"(
22 Sep 2025 | announcement | “September 22, 2025” | OpenAI · en · 22 Sep 2025 | paragraph 2 | Announcement |
Letter of intent | status | “letter of intent” | OpenAI · en · 22 Sep 2025 | page as a whole | Status: Letter of intent |
at least 10 GW | amount | “au moins 10 gigawatts” | 84 Studio · fr · page undated | paragraph 1 | Capacity: at least 10 GW | NVIDIA → OpenAI. The more cautious one.
10 GW here; plotted: at least 10 GW | amount | “10 gigawatts” | 84 Studio · fr · page undated | paragraph 6 | Capacity: at least 10 GW | NVIDIA → OpenAI. The more cautious one.
H2 2026 | start | “second semestre 2026” | 84 Studio · fr · page undated | paragraph 6 | Phase: 1 GW, Vera Rubin | NVIDIA → OpenAI
up to $100 B | amount | “100 milliards”, currency implied | 84 Studio · fr · page undated | paragraph 1 | Investment: up to $100 B; as each gigawatt is deployed | NVIDIA → OpenAI
as each gigawatt is deployed | condition | “au fur et à mesure” | 84 Studio · fr · page undated | paragraph 3 | Investment: up to $100 B; as each gigawatt is deployed | NVIDIA → OpenAI
the same halls | | | no source given | | Overlaps: AMD – OpenAI | Capacity: at least 10 GW → Capacity (option): 6 GW
May 2026 | | | no source given | | Event: first chips |
at least $1,400 B | claim | “plus de 1 400 milliards” | 84 Studio · fr · page undated | paragraph 9 | Total stated by others: all of it | NVIDIA. Beside the sums, never in them
)");
    EXPECT_TRUE(isFlat(model));
}

TEST_F(EvidenceModelTest, whatHasNoSourceSaysSo)
{
    EvidenceModel model;
    model.setDeal(sample(), {1});
    EXPECT_EQ(printed(model), R"(
known by Oct 2025 | | | no source given | | Announcement |
Announced, 6 Oct 2025 | | | no source given | | Status: Announced |
6 GW | | | no source given | | Capacity (option): 6 GW | AMD → OpenAI
not stated | | | no source given | | Warrant: not stated | AMD → OpenAI
the same halls | | | no source given | | Overlaps: NVIDIA – OpenAI | Capacity: at least 10 GW → Capacity (option): 6 GW
)");
    EXPECT_TRUE(fact(model, 0, DealRole::Address).toString().isEmpty());
    EXPECT_TRUE(fact(model, 0, DealRole::Citation).toString().isEmpty());
}

TEST_F(EvidenceModelTest, sectionsAddressesAndCitations)
{
    EvidenceModel model;
    model.setDeal(sample(), {0});
    EXPECT_EQ(fact(model, 2, DealRole::Section), fact(model, 3, DealRole::Section)) << "two places for one figure";
    EXPECT_NE(fact(model, 1, DealRole::Section), fact(model, 2, DealRole::Section));
    EXPECT_EQ(fact(model, 2, DealRole::Address).toString(), u"https://84studio.fr/a");
    EXPECT_EQ(fact(model, 2, DealRole::Citation).toString().toStdString(),
        "Capacity: at least 10 GW — “au moins 10 gigawatts”\n“Un partenariat”, 84 Studio · fr · page undated\n"
        "paragraph 1\nhttps://84studio.fr/a");
    EXPECT_TRUE(
        fact(model, 4, DealRole::Citation).toString().startsWith(u"Phase: 1 GW, Vera Rubin — H2 2026 (“second"));
}

} // namespace
