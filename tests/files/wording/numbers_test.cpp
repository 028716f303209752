// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/wording/numbers.h"

#include "deals/amount.h"
#include "support/randomdeals.h"

#include <gtest/gtest.h>

#include <array>

using namespace files;

namespace
{

std::string readNumber(QStringView text, std::optional<DecimalMark> mark)
{
    return plainNumber(text, mark).value_or("nothing").toStdString();
}

MarkOfColumn marksOfColumn(std::initializer_list<QStringView> texts)
{
    MarkOfColumn column;
    for (const QStringView text : texts)
        column.add(text);
    return column;
}

std::optional<DecimalMark> markOf(std::initializer_list<QStringView> texts)
{
    return marksOfColumn(texts).mark();
}

TEST(Numbers, AreReadWithTheMarkOfTheirColumn)
{
    struct Case {
        const char16_t *text;
        const char *point, *comma, *open;
    };
    const char *const nothing = "nothing";
    const std::array cases{
        Case{u"38", "38", "38", "38"},
        Case{u" 38 ", "38", "38", "38"},
        Case{u"38.5", "38.5", nothing, nothing},
        Case{u"38,5", nothing, "38.5", nothing},
        Case{u"38,50", nothing, "38.50", nothing},
        Case{u"1,234", "1234", "1.234", nothing},
        Case{u"1.234", "1.234", "1234", nothing},
        Case{u"12,345,678", "12345678", nothing, nothing},
        Case{u"1.234.567,8", nothing, "1234567.8", nothing},
        Case{u"1 234 567", "1234567", "1234567", "1234567"},
        Case{u"1\u00a0234\u00a0567,25", nothing, "1234567.25", nothing},
        Case{u"1\u202f234", "1234", "1234", "1234"},
        Case{u"1'234.50", "1234.50", nothing, nothing},
        Case{u"1\u2019234", "1234", "1234", "1234"},
        Case{u"1E+11", "1E+11", "1E+11", "1E+11"},
        Case{u"1e11", "1E11", "1E11", "1E11"},
        Case{u"1,234E+11", nothing, "1.234E+11", nothing},
        Case{u"1.5E-3", "1.5E-3", nothing, nothing},
        Case{u"0,123", nothing, "0.123", nothing},
        Case{u".5", "0.5", nothing, nothing},
        Case{u",500", nothing, "0.500", nothing},
        Case{u"-5", "-5", "-5", "-5"},
        Case{u"\u2212"
             u"5",
            "-5", "-5", "-5"},
        Case{u"1234,567", nothing, "1234.567", nothing},
    };
    for (const Case &one : cases) {
        SCOPED_TRACE(QString::fromUtf16(one.text).toStdString());
        EXPECT_EQ(readNumber(one.text, DecimalMark::Point), one.point);
        EXPECT_EQ(readNumber(one.text, DecimalMark::Comma), one.comma);
        EXPECT_EQ(readNumber(one.text, {}), one.open);
    }
}

TEST(Numbers, AreNothingElse)
{
    for (const char16_t *text : {u"", u" ", u"-", u"+5", u"38.", u"38,", u"1.2.3", u"1,00,000", u"1234,567,890",
             u"1,234,56", u"1 2345", u"1 234'567", u"1,234 567", u"1.234,567,890", u"1  234", u"007", u"0 123", u"0x10",
             u"nan", u"inf", u"E5", u"1E", u"1E+", u"1E1.5", u"1 234E5", u"5%", u"$5", u"\u0665", u"1\n234", u"--5"}) {
        SCOPED_TRACE(QString::fromUtf16(text).toStdString());
        EXPECT_EQ(readNumber(text, DecimalMark::Comma), "nothing");
        EXPECT_EQ(readNumber(text, DecimalMark::Point), "nothing");
        EXPECT_EQ(readNumber(text, {}), "nothing");
    }
}

TEST(Numbers, DecideTheirMarkTogether)
{
    EXPECT_EQ(markOf({u"38,5", u"1,234"}), DecimalMark::Comma);
    EXPECT_EQ(markOf({u"1,234", u"38.5"}), DecimalMark::Point);
    EXPECT_EQ(markOf({u"1.234", u"1.234.567"}), DecimalMark::Comma) << "two of a mark stand between thousands";
    EXPECT_EQ(markOf({u"1.234", u"0.123"}), DecimalMark::Point) << "no thousands begin with 0";
    EXPECT_EQ(markOf({u"not stated", u"", u"1,25"}), DecimalMark::Comma);
    EXPECT_EQ(markOf({u"38", u"1 234", u"1E+11"}), std::nullopt);
    EXPECT_FALSE(marksOfColumn({u"38", u"1 234", u"1E+11"}).isOpen()) << "none of them needs a mark";
    EXPECT_EQ(markOf({u"1,234", u"5"}), std::nullopt);
    EXPECT_TRUE(marksOfColumn({u"1,234", u"5"}).isOpen());
    EXPECT_FALSE(marksOfColumn({u"1,234", u"5"}).isContradictory());
    EXPECT_EQ(markOf({u"38,5", u"38.5"}), std::nullopt);
    EXPECT_TRUE(marksOfColumn({u"38,5", u"1,234", u"38.5"}).isContradictory());
    EXPECT_FALSE(marksOfColumn({u"38,5", u"1,234", u"38.5"}).isOpen());
}

constexpr std::array<QStringView, 6> thousands{u"", u" ", u"'", u"\u00a0", u"\u202f", u"other"};

QString written(deals::Quantity quantity, int places, DecimalMark mark, QStringView between)
{
    QString whole = deals::decimal(quantity, places), fraction;
    if (const qsizetype at = whole.indexOf(u'.'); at >= 0) {
        fraction = (mark == DecimalMark::Point ? u'.' : u',') + whole.mid(at + 1);
        whole.truncate(at);
    }
    if (between == u"other")
        between = mark == DecimalMark::Point ? u"," : u".";
    for (qsizetype at = whole.size() - 3; at > 0; at -= 3)
        whole.insert(at, between);
    return whole + fraction;
}

TEST(Numbers, AreTheSameHoweverTheyAreWritten)
{
    support::forEachSeed(1000, [](std::uint64_t seed) {
        support::Random random(seed);
        const auto quantity = static_cast<deals::Quantity>(random() >> support::below(random, 63) >> 1);
        const int places = static_cast<int>(support::below(random, 10));
        const DecimalMark mark = support::below(random, 2) == 0 ? DecimalMark::Point : DecimalMark::Comma;
        const QString text = written(quantity, places, mark, thousands[support::below(random, thousands.size())]);
        const auto number = plainNumber(text, mark);
        ASSERT_TRUE(number) << text.toStdString();
        EXPECT_EQ(deals::quantity(QString::fromLatin1(*number), places), quantity) << text.toStdString();
        EXPECT_FALSE(marksOfColumn({text}).mark().value_or(mark) != mark) << text.toStdString();
    });
}

TEST(Numbers, WithoutAMarkAreReadOnlyIfItMakesNoDifference)
{
    support::forEachSeed(1000, [](std::uint64_t seed) {
        support::Random random(seed);
        constexpr QStringView letters = u"0123456789012345678900.,.,.,'e- \u00a0";
        for (int i = 0; i < 100; ++i) {
            QString text;
            for (std::uint64_t left = support::below(random, 12); left > 0; --left)
                text +=
                    letters[static_cast<qsizetype>(support::below(random, static_cast<std::uint64_t>(letters.size())))];
            const auto point = plainNumber(text, DecimalMark::Point), comma = plainNumber(text, DecimalMark::Comma);
            const auto open = plainNumber(text, {});
            EXPECT_EQ(open.has_value(), point && point == comma) << text.toStdString();
            EXPECT_TRUE(!open || open == point) << text.toStdString();
            const MarkOfColumn column = marksOfColumn({text});
            EXPECT_FALSE(column.isContradictory()) << text.toStdString();
            EXPECT_TRUE(!column.mark() || plainNumber(text, column.mark())) << text.toStdString();
            EXPECT_EQ(column.isOpen(), point && comma && point != comma) << text.toStdString();
        }
    });
}

} // namespace
