// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/drawing/fonts.h"
#include "support/program.h"

#include <gtest/gtest.h>

#include <QDirIterator>
#include <QFontInfo>
#include <QGlyphRun>
#include <QRawFont>
#include <QRegularExpression>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace
{

const std::pair<QFont::Weight, bool> faces[] = {
    {QFont::Normal, false}, {QFont::DemiBold, false}, {QFont::Bold, false}, {QFont::Normal, true}};

TEST(Fonts, AreTheEmbeddedOnes)
{
    for (const auto &[weight, isItalic] : faces) {
        const QFontInfo found(charts::font(13, weight, isItalic));
        EXPECT_EQ(found.family().toStdString(), "Deal Timeline Sans");
        EXPECT_EQ(found.weight(), weight);
        EXPECT_EQ(found.italic(), isItalic);
    }
}

TEST(Fonts, DrawNamesAsTheyAreWritten)
{
    for (const auto &[weight, isItalic] : faces) {
        const QRawFont raw = QRawFont::fromFont(charts::font(13, weight, isItalic));
        const QString name = u"A->B 10x20 => c <- 5"_s;
        QTextLayout layout(name, charts::font(13, weight, isItalic));
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        QList<quint32> drawn;
        for (const QGlyphRun &run : layout.glyphRuns())
            drawn += run.glyphIndexes();
        EXPECT_EQ(drawn, raw.glyphIndexesForString(name)) << "no sign stands for two letters";
    }
}

/// Another font would stand in for it, a different one on each machine.
TEST(Fonts, HaveEveryLetterThatTheProgramDraws)
{
    static const QRegularExpression comment(u"//.*"_s);
    for (const char *room : {"/app", "/model/pictures"}) {
        QDirIterator files(QStringLiteral(DEALS_SOURCE_DIR) + QLatin1String(room), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
            QDirIterator::Subdirectories);
        ASSERT_TRUE(files.hasNext());
        while (files.hasNext()) {
            const QString path = files.next();
            const QString code = QString::fromUtf8(support::contents(path)).remove(comment);
            for (const auto &[weight, isItalic] : faces) {
                const QRawFont font = QRawFont::fromFont(charts::font(13, weight, isItalic));
                for (const char32_t letter : code.toUcs4())
                    EXPECT_TRUE(letter == U'\n' || font.supportsCharacter(letter))
                        << path.toStdString() << ": U+" << std::hex << std::uint32_t(letter);
            }
        }
    }
}

} // namespace
