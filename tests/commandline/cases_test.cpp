// SPDX-License-Identifier: GPL-3.0-or-later
// Small files that were drawn wrong: what is counted is in the picture's figures, whatever its currency or direction.
#include "support/program.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace
{

QString smallFile(const char *name)
{
    return QStringLiteral(DEALS_SOURCE_DIR "/tests/data/cases/%1").arg(QLatin1String(name));
}

/// The figures of its picture, as CSV.
QString figuresOf(const char *name, const QStringList &more = {})
{
    const QTemporaryDir folder;
    const QString out = folder.filePath(u"out.csv"_s);
    const support::Ended ended = support::deal(QStringList{u"export"_s, smallFile(name), u"--output"_s, out} + more);
    EXPECT_EQ(ended.code, 0) << name << ": " << ended.err.toStdString();
    return QString::fromUtf8(support::contents(out));
}

QString summaryOf(const char *name, const QStringList &more = {})
{
    const support::Ended ended = support::deal(QStringList{u"summary"_s, smallFile(name)} + more);
    EXPECT_EQ(ended.code, 0) << name << ": " << ended.err.toStdString();
    return QString::fromUtf8(ended.out);
}

TEST(Cases, DrawEuros)
{
    const QString figures = figuresOf("eur.csv");
    EXPECT_TRUE(figures.contains(u"€38 B"_s)) << figures.toStdString();
    EXPECT_TRUE(figures.contains(u"€12 B"_s)) << figures.toStdString();
    EXPECT_TRUE(summaryOf("eur.csv").contains(u"paid to OpenAI: €50 B"_s));
}

TEST(Cases, NameEveryCurrencyWithItsSum)
{
    const QString figures = figuresOf("currencies.csv");
    for (const QString &sum : {u"$10 B"_s, u"€38 B"_s, u"JPY"_s, u"CNY"_s})
        EXPECT_TRUE(figures.contains(sum)) << sum.toStdString() << " in " << figures.toStdString();
}

TEST(Cases, NameADirectionThatIsNotDrawn)
{
    const QString figures = figuresOf("06-other-direction-hidden.json");
    EXPECT_TRUE(figures.contains(u"$9 B"_s)) << figures.toStdString();
}

TEST(Cases, TakeOverlappingSumsOnceAndSaySo)
{
    const QString summary = summaryOf("19-overlaps.json");
    EXPECT_TRUE(summary.contains(u"7–12 GW"_s)) << summary.toStdString();
    EXPECT_TRUE(summary.contains(u"What may overlap is sure to count once only: x – y; y – z"_s))
        << summary.toStdString();
}

TEST(Cases, SeeFromEveryone)
{
    const QString summary = summaryOf("currencies.csv", {u"--focus"_s, u"everyone"_s});
    EXPECT_TRUE(summary.contains(u"purchase: $10 B"_s)) << summary.toStdString();
    EXPECT_TRUE(summary.contains(u"passed on from hand to hand"_s)) << summary.toStdString();
}

} // namespace
