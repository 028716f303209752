// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/program.h"

#include <gtest/gtest.h>

#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace
{

const QString names = QStringLiteral(DEALS_SOURCE_DIR "/tests/data/cases/names.csv");

/// Machines differ in the fonts they have: a letter of a block for private use is in none.
TEST(Names, ThatNoFontHasAreNamedOnce)
{
    const QTemporaryDir folder;
    const QString table = folder.filePath(u"private.csv"_s);
    support::write(table,
        "deal,from,to,kind,amount,announced\n"
        "a,\uE7FA\uE7FB Co,OpenAI,capacity,1 GW,2025\n"
        "b,\uE7FA\uE7FA,OpenAI,capacity,1 GW,2025\n");
    for (const char *suffix : {"png", "svg", "pdf"}) {
        const support::Ended ended =
            support::deal({u"export"_s, table, u"--output"_s, folder.filePath(u"a."_s + QLatin1String(suffix))});
        EXPECT_EQ(ended.code, 0);
        EXPECT_EQ(ended.err.toStdString(), "warning: no font of this machine has \uE7FA\uE7FB: boxes stand for them\n")
            << suffix;
    }
}

TEST(Names, InAnyScriptKeepTheirDigits)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.pdf"_s);
    EXPECT_EQ(support::deal({u"export"_s, names, u"--output"_s, path}).code, 0);
    QProcess process;
    process.start(u"pdftotext"_s, {path, u"-"_s});
    ASSERT_TRUE(process.waitForFinished());
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    for (const char *word : {"Яндекс ООО", "ΔΕΗ Α.Ε.", "Rocket", "123", "1 GW", "2 GW", "$3 B", "$8 B"})
        EXPECT_TRUE(text.contains(QString::fromUtf8(word))) << word << " in " << text.toStdString();
}

} // namespace
