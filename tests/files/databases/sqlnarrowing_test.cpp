// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/summary.h"
#include "deals/labels.h"
#include "files/databases/sqlread.h"
#include "files/mapping/tablereader.h"
#include "support/databases.h"
#include "support/dealbuilder.h"
#include "support/randomdeals.h"
#include "support/sqlrows.h"

#include <QJsonDocument>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace
{

using deals::DealSet;
using filters::Facet;
using filters::Filter;
using support::below;

/// A filter of a data set, and the same in words.
struct Asked {
    Filter filter;
    files::WantedDeals wanted;
};

void choose(Asked &asked, const DealSet &set, Facet facet, support::Random &random)
{
    if (facet == Facet::Partner) {
        const auto row = static_cast<std::uint32_t>(below(random, set.parties.size()));
        const deals::Party &party = set.parties[row];
        const QStringList names = QStringList{party.id, party.name.toUpper()} + party.aliases;
        asked.filter.set(facet, row, true);
        asked.wanted.filter.of(facet) += names[qsizetype(below(random, std::uint64_t(names.size())))];
        return;
    }
    const QStringList words = filters::wordsOf(facet);
    const auto choice = static_cast<filters::Choice>(below(random, std::uint64_t(words.size())));
    asked.filter.set(facet, *filters::choiceCalled(set, facet, words[choice]), true);
    asked.wanted.filter.of(facet) += words[choice];
}

Asked randomFilter(const DealSet &set, const QStringList &texts, support::Random &random)
{
    Asked asked;
    for (const filters::FacetEntry &facet : filters::facets)
        for (auto more = below(random, 3) == 0 ? 1 + below(random, 2) : 0; more > 0; --more)
            choose(asked, set, facet.facet, random);
    if (below(random, 3) == 0) {
        const QString &text = texts[qsizetype(below(random, std::uint64_t(texts.size())))];
        asked.filter.texts += text;
        asked.wanted.filter.texts += text;
    }
    return asked;
}

/// All that a summary says, which is all that the totals say, and why.
std::string summary(const DealSet &set, const Filter &filter)
{
    const counting::Ledger ledger(set, {}, filter);
    const counting::Totals totals = counting::totals(ledger, support::day("2027-12-31"));
    return commandline::toText(ledger, totals, QLocale::c()).toStdString()
        + QJsonDocument(commandline::toJson(ledger, totals)).toJson().toStdString();
}

class SqlNarrowed : public support::DatabaseTest
{
protected:
    using DatabaseTest::fill;
    void fill(const DealSet &set, const QString &more = {})
    {
        fill(support::sqlSchemaText() + support::sqlRows(set) + more);
    }

    files::SqlRead read(const files::WantedDeals &wanted) const
    {
        const files::SqlRead read = files::readSql(*files::sqlPlace(address()), wanted);
        EXPECT_EQ(read.sheet.cannotRead, QString());
        return read;
    }

    /// The same text for both; counts the rows that came.
    void expectSame(const DealSet &set, const Asked &asked)
    {
        const files::SqlRead narrowed = read(asked.wanted);
        const files::ReadResult result = files::readSheet(narrowed.sheet, nullptr, {});
        EXPECT_FALSE(result.hasErrors());
        for (const files::Problem &problem : result.problems)
            EXPECT_EQ(problem.severity, files::Severity::Warning) << problem.row.toStdString();
        EXPECT_TRUE(summary(result.set, asked.filter) == summary(set, asked.filter))
            << filters::filterText(set, asked.filter).toStdString();
        EXPECT_EQ(filters::dealsKept(result.set, asked.filter), filters::dealsKept(set, asked.filter));
        EXPECT_EQ(result.set.asOf(), set.asOf());
        EXPECT_EQ(result.set.partyGroups, set.partyGroups);
        m_rows += narrowed.rows;
    }

    static qsizetype commitments(const files::SqlRead &read) { return support::csvOf(read).count("\ncommitment,"); }
    std::uint64_t seeds() const { return isServer() ? 20 : 100; }
    qsizetype m_rows = 0;
};

TEST_P(SqlNarrowed, RandomDealsAddUpToTheSame)
{
    const QStringList texts{u"chip"_s, u"nvidia"_s, u"in talks"_s, u"Purchase"_s, u"deal-1"_s, u"Something"_s,
        u"nowhere"_s, u"50% _!"_s, u"ORACLE"_s};
    qsizetype all = 0;
    support::forEachSeed(seeds(), [&](std::uint64_t seed) {
        const DealSet set = support::normal(support::randomDeals(seed, {.deals = 40}));
        fill(set);
        support::Random random(seed);
        constexpr int filters = 4;
        all += filters * read({}).rows;
        for (int i = 0; i < filters; ++i)
            expectSame(set, randomFilter(set, texts, random));
    });
    EXPECT_LT(m_rows, all * 9 / 10);
}

TEST_P(SqlNarrowed, BundledDealsAddUpToTheSame)
{
    const DealSet &set = support::bundled();
    const QStringList texts{u"vera rubin"_s, u"milliards"_s, u"ÉCRAN"_s, u"reuters"_s, u"advanced micro"_s,
        u"letter of intent"_s, u"archive.ph"_s, u"Investment"_s, u"s’allie"_s, u"\""_s, u"aws"_s,
        u"partenaire privilégié"_s, u"%"_s, u"lâche"_s};
    fill(set);
    support::forEachSeed(seeds(), [&](std::uint64_t seed) {
        support::Random random(seed);
        expectSame(set, randomFilter(set, texts, random));
    });
    for (const QString &text : texts) {
        SCOPED_TRACE(text.toStdString());
        Asked asked;
        asked.filter.texts = asked.wanted.filter.texts = {text};
        expectSame(set, asked);
    }
}

TEST_P(SqlNarrowed, OfManyDealsFewAreReadForOnePartner)
{
    const DealSet set = support::normal(support::randomDeals(7, {.deals = 400}));
    fill(set);
    Asked asked;
    asked.filter.set(Facet::Kind, static_cast<filters::Choice>(deals::Kind::Guarantee), true);
    asked.filter.set(Facet::Measure, static_cast<filters::Choice>(deals::Measure::Shares), true);
    asked.wanted.filter.of(Facet::Kind) = {u"guarantee"_s};
    asked.wanted.filter.of(Facet::Measure) = {u"shares"_s};
    expectSame(set, asked);
    EXPECT_GT(commitments(read({})), 100);
    EXPECT_LT(commitments(read(asked.wanted)), commitments(read({})) / 2);
}

TEST_P(SqlNarrowed, WhatIsImpliedIsReadWhole)
{
    const DealSet set = support::normal(support::randomDeals(7, {.deals = 100}));
    files::WantedDeals wanted;
    wanted.filter.texts = {u"nowhere"_s};
    fill(set);
    EXPECT_LT(read(wanted).rows, read({}).rows);
    for (const char *change :
        {"DELETE FROM data_set;", "DROP TABLE data_set;", "UPDATE data_set SET focus = '';", "DELETE FROM parties;",
            "DROP TABLE parties;", "DROP TABLE deals;", "ALTER TABLE commitments ADD COLUMN record text;"}) {
        fill(set, QLatin1String(change));
        EXPECT_EQ(support::csvOf(read(wanted)), support::csvOf(read({}))) << change;
    }
}

INSTANTIATE_TEST_SUITE_P(Engines, SqlNarrowed, support::engines, support::engineOf);

} // namespace
