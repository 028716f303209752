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

namespace
{

using support::deal, support::Ended;

QStringList with(const char *command, const QStringList &more)
{
    return QStringList{QString::fromLatin1(command)} + more;
}

QJsonObject summary(const QStringList &more)
{
    const Ended ended = deal(with("summary", QStringList{QStringLiteral("--json")} + more));
    EXPECT_EQ(ended.code, 0) << ended.err.toStdString();
    EXPECT_EQ(ended.err.toStdString(), "");
    return QJsonDocument::fromJson(ended.out).object();
}

std::string partnersOf(const QJsonObject &summary)
{
    QStringList partners;
    for (const QJsonValue total : summary[QStringLiteral("totals")].toArray())
        partners += total[QStringLiteral("partner")].toString();
    partners.removeDuplicates();
    return partners.join(u'|').toStdString();
}

std::string compact(const QJsonValue &value)
{
    return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact).toStdString();
}

TEST(Filters, ArePartnersByNameOrAlias)
{
    const QJsonObject one = summary({QStringLiteral("--partner"), QStringLiteral("nvidia")});
    EXPECT_EQ(partnersOf(one), "NVIDIA");
    const QJsonObject two = summary(
        {QStringLiteral("--partner"), QStringLiteral("aws"), QStringLiteral("--partner"), QStringLiteral("AMD")});
    EXPECT_EQ(partnersOf(two), "AMD|Amazon Web Services");
    EXPECT_EQ(
        compact(two[QStringLiteral("filter")]), R"({"deals":2,"of_deals":8,"partner":["AMD","Amazon Web Services"]})");
}

TEST(Filters, AreWordsOfEveryFacetInAnyCase)
{
    const QJsonObject object =
        summary({QStringLiteral("--kind"), QStringLiteral("Investment"), QStringLiteral("--status"),
            QStringLiteral("LETTER OF INTENT"), QStringLiteral("--measure"), QStringLiteral("money"),
            QStringLiteral("--said"), QStringLiteral("up-to"), QStringLiteral("--text"), QStringLiteral("rubin")});
    EXPECT_EQ(partnersOf(object), "NVIDIA");
    EXPECT_EQ(object[QStringLiteral("totals")].toArray().size(), 1);
    EXPECT_EQ(compact(object[QStringLiteral("filter")]),
        R"({"deals":1,"kind":["investment"],"measure":["money"],"of_deals":8,"said":["up to"],"status":["letter of intent"],"text":["rubin"]})");
}

TEST(Filters, LeaveOutClaimsAboutMoreThanIsLeft)
{
    EXPECT_FALSE(summary({})[QStringLiteral("claims")].toArray().isEmpty());
    for (const QJsonValue claim :
        summary({QStringLiteral("--kind"), QStringLiteral("warrant")})[QStringLiteral("claims")].toArray())
        EXPECT_NE(claim[QStringLiteral("type")], QStringLiteral("total"));
}

TEST(Filters, ThatAreNoneChangeNothing)
{
    const Ended plain = deal(with("summary", {})), empty = deal(with("summary", {QStringLiteral("--text"), QString()}));
    EXPECT_EQ(plain.code, 0);
    EXPECT_EQ(empty.out.toStdString(), plain.out.toStdString());
    EXPECT_FALSE(summary({}).contains(QStringLiteral("filter")));
    QStringList all;
    for (const QString &kind : filters::wordsOf(filters::Facet::Kind))
        all += {QStringLiteral("--kind"), kind};
    QJsonObject filtered = summary(all);
    filtered.remove(QStringLiteral("filter"));
    EXPECT_EQ(filtered[QStringLiteral("totals")], summary({})[QStringLiteral("totals")]);
}

TEST(Filters, AreNamedInTheSummary)
{
    const Ended ended = deal(with("summary", {QStringLiteral("--partner"), QStringLiteral("NVIDIA")}));
    EXPECT_EQ(ended.code, 0);
    EXPECT_TRUE(ended.out.contains("Only Partner: NVIDIA: 1 of 8 deals.\n")) << ended.out.toStdString();
    EXPECT_TRUE(ended.out.contains("capacity for OpenAI: ≥ 10 GW"));
    EXPECT_FALSE(ended.out.contains("AMD"));
}

TEST(Filters, ToNothingSayIt)
{
    const QStringList nothing{
        QStringLiteral("--partner"), QStringLiteral("NVIDIA"), QStringLiteral("--kind"), QStringLiteral("loan")};
    const Ended ended = deal(with("summary", nothing));
    EXPECT_EQ(ended.code, 0);
    EXPECT_TRUE(ended.out.contains("No deal passes the filter.")) << ended.out.toStdString();
    EXPECT_EQ(summary(nothing)[QStringLiteral("totals")].toArray().size(), 0);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("nothing.png"));
    const Ended exported = deal(with("export", QStringList{QStringLiteral("--output"), file} + nothing));
    EXPECT_EQ(exported.code, 0) << exported.err.toStdString();
    EXPECT_TRUE(support::contents(file).startsWith("\x89PNG"));
}

TEST(Filters, ChangeTheExportedPicture)
{
    const QTemporaryDir folder;
    const auto png = [&](const QStringList &filter) {
        const QString file = folder.filePath(QStringLiteral("picture.png"));
        const Ended ended = deal(with("export", QStringList{QStringLiteral("--output"), file} + filter));
        EXPECT_EQ(ended.code, 0) << ended.err.toStdString();
        return support::contents(file);
    };
    const QByteArray one = png({QStringLiteral("--partner"), QStringLiteral("NVIDIA")});
    EXPECT_NE(one, png({}));
    EXPECT_NE(one, png({QStringLiteral("--partner"), QStringLiteral("AMD")}));
    EXPECT_EQ(one, png({QStringLiteral("--partner"), QStringLiteral("Nvidia")}));
}

/// Expects exit 2, nothing written, and words on stderr.
void refused(const QStringList &options, const QStringList &words)
{
    const QTemporaryDir folder;
    const QStringList output{QStringLiteral("--output"), folder.filePath(QStringLiteral("no.png"))};
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
    for (const filters::FacetName &facet : filters::facets)
        if (const QStringList words = filters::wordsOf(facet.facet); !words.isEmpty())
            refused({QStringLiteral("--") + facet.key, QStringLiteral("nonsense")},
                words + QStringList{QStringLiteral("nonsense"), QStringLiteral("--") + facet.key});
}

TEST(Refusals, NameTheNearestParties)
{
    for (const char *option : {"--partner", "--focus"}) {
        const QString name = QString::fromLatin1(option);
        refused({name, QStringLiteral("NVIDA")}, {QStringLiteral("NVIDA"), QStringLiteral("NVIDIA")});
        refused({name, QStringLiteral("Amazon Web Service")}, {QStringLiteral("Amazon Web Services")});
        refused({name, QStringLiteral("Anthropic")}, {QStringLiteral("No deal has the party \"Anthropic\"")});
    }
}

TEST(Refusals, NameTheOptionWithoutItsValue)
{
    for (const filters::FacetName &facet : filters::facets)
        refused({QStringLiteral("--") + facet.key}, {facet.key});
}

TEST(Help, NamesEveryFilter)
{
    for (const char *command : {"export", "summary"}) {
        const QByteArray help = deal(with(command, {QStringLiteral("--help")})).out.simplified();
        for (const filters::FacetName &facet : filters::facets)
            EXPECT_TRUE(QString::fromUtf8(help).contains(QStringLiteral("--") + facet.key)) << facet.key.data();
        EXPECT_TRUE(help.contains("--text"));
        EXPECT_TRUE(help.contains("letter of intent"));
    }
}

} // namespace
