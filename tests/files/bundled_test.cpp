// SPDX-License-Identifier: GPL-3.0-or-later
// The bundled deals against what the articles they come from state, and, where these stand beside the project, against
// their own paragraphs.
#include "deals/vocabulary.h"
#include "files/dealformat/dealreader.h"
#include "support/data.h"
#include "support/program.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <iostream>

using namespace Qt::StringLiterals;

namespace
{

constexpr int statements = 66;     // rows of statements.tsv
constexpr int longestPrinted = 80; // a figure or a few words, never a sentence

const QDir articles(QStringLiteral(DEALS_SHARED_DIR "/data/articles"));
const QDir bundled(QStringLiteral(DEALS_SOURCE_DIR "/resources/data"));

/// Plain apostrophes and quotation marks, and one plain space for any run of spaces.
QString normalised(QString text)
{
    for (QChar &c : text) {
        if (QStringView(u"’‘ʼ").contains(c))
            c = u'\'';
        else if (QStringView(u"“”„«»").contains(c))
            c = u'"';
    }
    return text.simplified();
}

QStringList paragraphsOf(const QByteArray &article)
{
    QStringList paragraphs;
    for (const QString &line : QString::fromUtf8(article).split(u'\n')) {
        if (const QString paragraph = normalised(line); !paragraph.isEmpty())
            paragraphs << paragraph;
    }
    return paragraphs;
}

const files::ReadResult &bundledFile()
{
    static const files::ReadResult result = files::readDeals(support::contents(bundled.filePath(u"openai.json"_s)));
    return result;
}

const deals::DealSet &bundledDeals()
{
    return bundledFile().set;
}

std::vector<deals::Evidence> allEvidence(const deals::DealSet &set)
{
    std::vector<deals::Evidence> all;
    const auto add = [&](const auto &entry) { all.insert(all.end(), entry.evidence.begin(), entry.evidence.end()); };
    const auto addEach = [&](const auto &entries) { std::for_each(entries.begin(), entries.end(), add); };
    addEach(set.deals);
    addEach(set.texts);
    addEach(set.claims);
    addEach(set.relations);
    for (const deals::Deal &deal : set.deals) {
        addEach(deal.statuses);
        addEach(deal.events);
    }
    for (const deals::CommitmentText &text : set.texts)
        addEach(text.statuses);
    return all;
}

/// Rule: the better kind of source; among equals the more cautious wording; then the newer page.
bool isBetter(const deals::Source &source, const deals::Amount &amount, const deals::Source &thanSource,
    const deals::Amount &thanAmount)
{
    const auto isCautious = [](const deals::Amount &a) {
        return a.said == deals::Said::AtLeast || a.said == deals::Said::UpTo;
    };
    if (source.kind != thanSource.kind)
        return source.kind < thanSource.kind;
    if (isCautious(amount) != isCautious(thanAmount))
        return isCautious(amount);
    return source.published.isPeriod() && thanSource.published.isPeriod()
        && source.published.first() > thanSource.published.last();
}

TEST(Bundled, IsReadWithoutAProblem)
{
    for (const files::Problem &problem : bundledFile().problems)
        ADD_FAILURE() << files::toText(problem, u"openai.json"_s).toStdString();
    const deals::DealSet &set = bundledDeals();
    EXPECT_EQ(set.deals.size(), 8U);
    EXPECT_EQ(set.party(set.focus).name.toStdString(), "OpenAI");
}

TEST(Bundled, EndsOnTheDayOfItsNewestPage)
{
    EXPECT_EQ(bundledDeals().asOf(), deals::dayOf(2025, 12, 17));
}

TEST(Bundled, SaysWhyAWordingIsPlottedAndPlotsTheBetter)
{
    const deals::DealSet &set = bundledDeals();
    int compared = 0;
    for (std::size_t i = 0; i < set.commitments.size(); ++i) {
        const deals::CommitmentText &text = set.texts[i];
        std::vector<deals::Evidence> plotted, others;
        for (const deals::Evidence &evidence : text.evidence) {
            if (evidence.reads)
                others.push_back(evidence);
            else if (evidence.supports == deals::Supports::Amount)
                plotted.push_back(evidence);
        }
        if (others.empty())
            continue;
        EXPECT_FALSE(text.plotted.isEmpty()) << text.id.toStdString();
        EXPECT_FALSE(plotted.empty()) << text.id.toStdString() << ": nobody says what is plotted";
        for (const deals::Evidence &other : others) {
            EXPECT_NE(*other.reads, set.commitments[i].amount) << text.id.toStdString();
            for (const deals::Evidence &chosen : plotted) {
                ++compared;
                EXPECT_FALSE(isBetter(
                    set.source(other.source), *other.reads, set.source(chosen.source), set.commitments[i].amount))
                    << text.id.toStdString() << ": " << set.source(other.source).id.toStdString() << ", “"
                    << other.printed.toStdString() << "” is the better wording";
            }
        }
    }
    EXPECT_GE(compared, 4); // NVIDIA's gigawatts and dollars, each said twice
}

TEST(Bundled, SchemaHasTheWordsOfTheReader)
{
    const QByteArray bytes = support::contents(bundled.filePath(u"deal-timeline.schema.json"_s));
    const QJsonObject types = QJsonDocument::fromJson(bytes).object()["$defs"_L1].toObject();
    const auto expectWords = [&](const QJsonObject &type, const auto &words) {
        QJsonArray expected;
        for (const auto &word : words)
            expected.append(QString(word.text));
        EXPECT_EQ(QJsonDocument(type["enum"_L1].toArray()).toJson().toStdString(),
            QJsonDocument(expected).toJson().toStdString());
    };
    const auto property = [&](QLatin1String type, QLatin1String name) {
        return types[type].toObject()["properties"_L1].toObject()[name].toObject();
    };
    expectWords(types["kind"_L1].toObject(), deals::kinds);
    expectWords(property("amount"_L1, "measure"_L1), deals::measures);
    expectWords(property("amount"_L1, "said"_L1), deals::saids);
    expectWords(property("status"_L1, "status"_L1), deals::statuses);
    expectWords(property("source"_L1, "kind"_L1), deals::sourceKinds);
    expectWords(property("evidence"_L1, "supports"_L1), deals::supports);
    expectWords(property("claim"_L1, "type"_L1), deals::claimKinds);
    expectWords(property("relation"_L1, "kind"_L1), deals::relationKinds);
}

TEST(Bundled, QuotesEveryStatementOfTheArticles)
{
    QSet<QString> quoted;
    const auto key = [](const QString &source, const QString &paragraph, const QString &printed) -> QString {
        return source + u'/' + paragraph + u'/' + normalised(printed);
    };
    for (const deals::Evidence &evidence : allEvidence(bundledDeals()))
        quoted.insert(
            key(bundledDeals().source(evidence.source).id, QString::number(evidence.paragraph), evidence.printed));
    int looked = 0;
    for (const auto &row : support::rowsOf(u"statements.tsv"_s)) {
        ++looked;
        const QString source = row[u"source"_s], paragraph = row[u"paragraph"_s], printed = row[u"printed"_s];
        EXPECT_FALSE(printed.isEmpty());
        EXPECT_TRUE(quoted.contains(key(source, paragraph, printed)))
            << source.toStdString() << ", paragraph " << paragraph.toStdString() << ": nothing quotes “"
            << printed.toStdString() << "”";
    }
    EXPECT_EQ(looked, statements);
}

TEST(Bundled, QuotesFiguresAndNoSentences)
{
    for (const deals::Evidence &evidence : allEvidence(bundledDeals()))
        EXPECT_LE(evidence.printed.size(), longestPrinted) << evidence.printed.toStdString();
}

/// The articles may not be copied into the project: skips without them, but fails where they have to be.
TEST(Articles, PrintWhatTheEvidenceQuotes)
{
    if (!articles.exists()) {
        if (qEnvironmentVariable("CI") == "true"_L1)
            FAIL() << "The articles are missing: " << articles.path().toStdString();
        GTEST_SKIP() << "The articles do not stand beside the project, nothing was compared: "
                     << articles.path().toStdString();
    }
    QHash<QString, QStringList> paragraphs; // of each article, by the id of its source
    for (const auto &row : support::rowsOf(u"statements.tsv"_s)) {
        const QString source = row[u"source"_s];
        if (paragraphs.contains(source))
            continue;
        const QStringList found = articles.entryList({row[u"article"_s] + u"_*.txt"_s});
        ASSERT_EQ(found.size(), 1) << source.toStdString();
        paragraphs.insert(source, paragraphsOf(support::contents(articles.filePath(found.front()))));
    }
    ASSERT_EQ(paragraphs.size(), 5);
    int checked = 0;
    for (const deals::Evidence &evidence : allEvidence(bundledDeals())) {
        const QString source = bundledDeals().source(evidence.source).id;
        if (!paragraphs.contains(source))
            continue;
        ++checked;
        // value() gives an empty text for a paragraph that the article does not have.
        const QString paragraph = paragraphs[source].value(evidence.paragraph - 1);
        EXPECT_TRUE(paragraph.contains(normalised(evidence.printed)))
            << source.toStdString() << ", paragraph " << evidence.paragraph << " does not print “"
            << evidence.printed.toStdString() << "” but: " << paragraph.toStdString();
    }
    std::cout << checked << " quotations of the articles compared\n";
    EXPECT_GE(checked, statements);
}

} // namespace
