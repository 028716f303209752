// SPDX-License-Identifier: GPL-3.0-or-later
// Filters and the party in focus on the command line.
#include "filters/filter.h"
#include "support/program.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace
{

using support::deal, support::Ended;

QStringList with(const char *command, const QStringList &more)
{
    return QStringList{QString::fromLatin1(command)} + more;
}

QJsonObject filteredSummary(const QStringList &more)
{
    const Ended ended = deal(with("summary", QStringList{u"--json"_s} + more));
    EXPECT_EQ(ended.code, 0) << ended.err.toStdString();
    EXPECT_EQ(ended.err.toStdString(), "");
    return QJsonDocument::fromJson(ended.out).object();
}

std::string partnersOf(const QJsonObject &summary)
{
    QStringList partners;
    for (const QJsonValue total : summary[u"totals"_s].toArray())
        partners += total[u"partner"_s].toString();
    partners.removeDuplicates();
    return partners.join(u'|').toStdString();
}

TEST(Filters, ArePartnersByNameOrAlias)
{
    const QJsonObject one = filteredSummary({u"--partner"_s, u"nvidia"_s});
    EXPECT_EQ(partnersOf(one), "NVIDIA");
    const QJsonObject two = filteredSummary({u"--partner"_s, u"aws"_s, u"--partner"_s, u"AMD"_s});
    EXPECT_EQ(partnersOf(two), "AMD|Amazon Web Services");
    EXPECT_EQ(
        support::compact(two[u"filter"_s]), R"([{"deals":2,"of_deals":8,"partner":["AMD","Amazon Web Services"]}])");
}

TEST(Filters, AreWordsOfEveryFacetInAnyCase)
{
    const QJsonObject object = filteredSummary({u"--kind"_s, u"Investment"_s, u"--status"_s, u"LETTER OF INTENT"_s,
        u"--measure"_s, u"money"_s, u"--said"_s, u"up-to"_s, u"--text"_s, u"rubin"_s});
    EXPECT_EQ(partnersOf(object), "NVIDIA");
    EXPECT_EQ(object[u"totals"_s].toArray().size(), 1);
    EXPECT_EQ(support::compact(object[u"filter"_s]),
        R"([{"deals":1,"kind":["investment"],"measure":["money"],"of_deals":8,"said":["up to"],"status":["letter of intent"],"text":["rubin"]}])");
}

TEST(Filters, LeaveOutClaimsAboutMoreThanIsLeft)
{
    EXPECT_FALSE(filteredSummary({})[u"claims"_s].toArray().isEmpty());
    for (const QJsonValue claim : filteredSummary({u"--kind"_s, u"warrant"_s})[u"claims"_s].toArray())
        EXPECT_NE(claim[u"type"_s], u"total"_s);
}

TEST(Filters, ThatAreNoneChangeNothing)
{
    const Ended plain = deal(with("summary", {})), empty = deal(with("summary", {u"--text"_s, QString()}));
    EXPECT_EQ(plain.code, 0);
    EXPECT_EQ(empty.out.toStdString(), plain.out.toStdString());
    EXPECT_FALSE(filteredSummary({}).contains(u"filter"_s));
    QStringList all;
    for (const QString &kind : filters::wordsOf(filters::Facet::Kind))
        all += {u"--kind"_s, kind};
    QJsonObject filtered = filteredSummary(all);
    filtered.remove(u"filter"_s);
    EXPECT_EQ(filtered[u"totals"_s], filteredSummary({})[u"totals"_s]);
}

TEST(Filters, AreNamedInTheSummary)
{
    const Ended ended = deal(with("summary", {u"--partner"_s, u"NVIDIA"_s}));
    EXPECT_EQ(ended.code, 0);
    EXPECT_TRUE(ended.out.contains("Only Partner: NVIDIA: 1 of 8 deals.\n")) << ended.out.toStdString();
    EXPECT_TRUE(ended.out.contains("capacity for OpenAI: ≥ 10 GW"));
    EXPECT_FALSE(ended.out.contains("AMD"));
}

TEST(Filters, ToNothingSayIt)
{
    const QStringList nothing{u"--partner"_s, u"NVIDIA"_s, u"--kind"_s, u"loan"_s};
    const Ended ended = deal(with("summary", nothing));
    EXPECT_EQ(ended.code, 0);
    EXPECT_TRUE(ended.out.contains("No deal passes the filter.")) << ended.out.toStdString();
    EXPECT_EQ(filteredSummary(nothing)[u"totals"_s].toArray().size(), 0);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"nothing.png"_s);
    const Ended exported = deal(with("export", QStringList{u"--output"_s, file} + nothing));
    EXPECT_EQ(exported.code, 0) << exported.err.toStdString();
    EXPECT_TRUE(support::contents(file).startsWith("\x89PNG"));
}

TEST(Filters, ChangeTheExportedPicture)
{
    const QTemporaryDir folder;
    const auto png = [&](const QStringList &filter) {
        const QString file = folder.filePath(u"picture.png"_s);
        const Ended ended = deal(with("export", QStringList{u"--output"_s, file} + filter));
        EXPECT_EQ(ended.code, 0) << ended.err.toStdString();
        return support::contents(file);
    };
    const QByteArray one = png({u"--partner"_s, u"NVIDIA"_s});
    EXPECT_NE(one, png({}));
    EXPECT_NE(one, png({u"--partner"_s, u"AMD"_s}));
    EXPECT_EQ(one, png({u"--partner"_s, u"Nvidia"_s}));
}

/// Expects exit 2, nothing written, and words on stderr.
void refused(const QStringList &options, const QStringList &words)
{
    const QTemporaryDir folder;
    const QStringList output{u"--output"_s, folder.filePath(u"no.png"_s)};
    for (const QStringList &arguments : {with("summary", options), with("export", output + options)}) {
        const Ended ended = deal(arguments);
        const QString err = QString::fromUtf8(ended.err);
        EXPECT_EQ(ended.code, 2) << arguments.join(u' ').toStdString();
        EXPECT_EQ(ended.out.toStdString(), "");
        for (const QString &word : words)
            EXPECT_TRUE(err.contains(word)) << word.toStdString() << " is not in " << err.toStdString();
        EXPECT_TRUE(err.endsWith(u'\n'));
    }
    EXPECT_TRUE(QDir(folder.path()).isEmpty());
}

TEST(Refusals, NameTheWordsThatThereAre)
{
    for (const filters::FacetEntry &facet : filters::facets)
        if (const QStringList words = filters::wordsOf(facet.facet); !words.isEmpty())
            refused({u"--"_s + facet.key, u"nonsense"_s}, words + QStringList{u"nonsense"_s, u"--"_s + facet.key});
}

TEST(Refusals, NameTheNearestParties)
{
    for (const char *option : {"--partner", "--focus"}) {
        const QString name = QString::fromLatin1(option);
        refused({name, u"NVIDA"_s}, {u"NVIDA"_s, u"NVIDIA"_s});
        refused({name, u"Amazon Web Service"_s}, {u"Amazon Web Services"_s});
        refused({name, u"Anthropic"_s}, {u"No deal has the party \"Anthropic\""_s});
    }
}

TEST(Refusals, NameTheOptionWithoutItsValue)
{
    for (const filters::FacetEntry &facet : filters::facets)
        refused({u"--"_s + facet.key}, {facet.key});
}

TEST(Help, NamesEveryFilter)
{
    for (const char *command : {"export", "summary"}) {
        const QByteArray help = deal(with(command, {u"--help"_s})).out.simplified();
        for (const filters::FacetEntry &facet : filters::facets)
            EXPECT_TRUE(QString::fromUtf8(help).contains(u"--"_s + facet.key)) << facet.key.data();
        EXPECT_TRUE(help.contains("--text"));
        EXPECT_TRUE(help.contains("letter of intent"));
    }
}

} // namespace
