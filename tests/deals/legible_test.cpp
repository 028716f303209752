// SPDX-License-Identifier: GPL-3.0-or-later
#include "deals/legible.h"

#include "deals/texts.h"
#include "support/hostiledeals.h"

#include <gtest/gtest.h>

using namespace deals;

namespace
{

std::string lineOf(QStringView text, qsizetype most = longestShown)
{
    return oneLine(text.toString(), most).toStdString();
}

TEST(OneLine, KeepsWhatPeopleWrite)
{
    for (const char16_t *text :
        {u"", u"NVIDIA – OpenAI", u"≥ 10 GW, “38 milliards”, $100 B → H2 2026", u"Ünïcödé", u"深圳市 株式会社 주식회사",
            u"עברית", u"شرکت می‌خواهد", u"👩‍👩‍👧 🇫🇷", u"Việt Nam", u"a\u00a0b\u202fc"})
        EXPECT_EQ(oneLine(QString::fromUtf16(text)), QString::fromUtf16(text));
}

TEST(OneLine, HoldsNothingThatActs)
{
    EXPECT_EQ(lineOf(u"one\ntwo\r\nthree\tfour\u0085five\u2028six\vseven"), "one two  three four five six seven");
    EXPECT_EQ(lineOf(u"\x1b[31mred\x7f"), "�[31mred�");
    EXPECT_EQ(lineOf(u"\u202etxt\u2066\u200f\ufeff\u200b\u00ad."), "txt.");
    EXPECT_EQ(lineOf(u"\ufffe\uffff\U0001fffe\ufdd0"), "����");
    EXPECT_EQ(lineOf(u"a\U000e0041b"), "ab");
    EXPECT_EQ(oneLine(u'a' + QString(100, QChar(0x301)) + u'b'), u'a' + QString(4, QChar(0x301)) + u'b');
    EXPECT_EQ(lineOf(std::u16string{0xd800, u'a'}), "�a");
}

TEST(OneLine, CutsWhatIsLong)
{
    EXPECT_EQ(lineOf(u"abcd", 4), "abcd");
    EXPECT_EQ(lineOf(u"abcde", 4), "abc…");
    EXPECT_EQ(lineOf(u"👩👩👩👩👩", 4), "👩👩👩…");
    EXPECT_EQ(oneLine(QString(10'000, u'x')).size(), longestShown);
    EXPECT_EQ(oneLine(QString(10'000'000, QChar(0x200b))), u"…");
}

TEST(Legible, LettersFromRightToLeftReorderNothingElse)
{
    const auto shown = [](const char16_t *text) { return legible(QString::fromUtf16(text)); };
    EXPECT_EQ(shown(u"NVIDIA: ≥ 10 GW"), u"NVIDIA: ≥ 10 GW");
    EXPECT_EQ(shown(u"אבג: ≥ 10 GW"), u"\u2067אבג\u2069: ≥ 10 GW");
    EXPECT_EQ(shown(u"אב גד"), u"\u2067אב גד\u2069");
    EXPECT_EQ(shown(u"to אב, גד 10 to شركة."), u"to \u2067אב, גד\u2069 10 to \u2067شركة\u2069.");
    EXPECT_EQ(shown(u"שָׁ"), u"\u2067שָׁ\u2069");
    EXPECT_EQ(shown(u"\u2067אב\u2069\u202e 10"), u"\u2067אב\u2069 10");
}

TEST(Legible, IsTheSameTwice)
{
    for (const QString &text : support::hostileTexts()) {
        const QString once = legible(text);
        EXPECT_EQ(legible(once), once);
        EXPECT_EQ(support::flawOf(once, longestShown + 4).toStdString(), "") << once.toStdString();
    }
}

TEST(Texts, AreAllOfASet)
{
    DealSet set = support::hostileDeals(0), other = support::hostileDeals(1);
    EXPECT_NE(set, other);
    const DealSet lines = inOneLine(set);
    EXPECT_EQ(lines.commitments, set.commitments);
    int count = 0;
    const auto clear = [&](QString &text) {
        text.clear();
        ++count;
    };
    forEachText(set, clear);
    forEachText(other, clear);
    EXPECT_EQ(set, other) << "apart from their texts the sets are alike";
    EXPECT_GT(count, 600);
    DealSet shown = lines;
    forEachText(shown, [](QString &text) { EXPECT_EQ(support::flawOf(text, longestShown).toStdString(), ""); });
}

} // namespace
