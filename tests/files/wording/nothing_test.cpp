// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/wording/nothing.h"

#include "files/wording/amountwords.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

using namespace files;

namespace
{

TEST(Nothing, IsSaidInManyWords)
{
    for (const char16_t *text : {u"", u"  ", u"NA", u"N/A", u"n.a.", u"NaN", u"NaT", u"NULL", u"null", u"\\N", u"None",
             u"nil", u"Nil", u"<NA>", u"(null)", u"-", u"--", u"\u2013", u"\u2014", u"?", u" - ", u"TBD", u"tba",
             u"To be determined", u"Not available", u"not applicable", u"#N/A", u"#REF!", u"#DIV/0!", u"#VALEUR!",
             u"\u00e0 confirmer", u"\u2026"}) {
        EXPECT_TRUE(saysNothing(QStringView(text))) << QString::fromUtf16(text).toStdString();
        EXPECT_TRUE(saysNotStated(text)) << QString::fromUtf16(text).toStdString();
    }
}

TEST(Nothing, IsNoWordThatTellsOfSomething)
{
    for (const char16_t *text : {u"undisclosed", u"Unknown", u"confidential", u"not disclosed"}) {
        EXPECT_FALSE(saysNothing(QStringView(text))) << QString::fromUtf16(text).toStdString();
        EXPECT_TRUE(saysNotStated(text)) << QString::fromUtf16(text).toStdString();
    }
    for (const char16_t *text :
        {u"0", u"..", u"NAVER", u"Nonesuch", u"no", u"false", u"Nan Ya", u"-5", u"- 5", u"N/A (see note)", u"TBD 2027",
            u"Tencent", u"\u4e2d", u"'NA", u"to be determined by both parties later"}) {
        EXPECT_FALSE(saysNothing(QStringView(text))) << QString::fromUtf16(text).toStdString();
        EXPECT_FALSE(saysNotStated(text)) << QString::fromUtf16(text).toStdString();
    }
}

TEST(Nothing, CanBeMeant)
{
    const QStringList texts{u"NA"_s, u"'NA"_s, u"''tbd"_s, u"-"_s, u"'"_s, u"'s-Hertogenbosch"_s, u"x"_s, QString()};
    for (const QString &text : texts) {
        const QByteArray written = meant(text).toUtf8();
        EXPECT_FALSE(!text.isEmpty() && saysNothing(written)) << written.toStdString();
        EXPECT_EQ(isMeant(written) ? written.sliced(1) : written, text.toUtf8()) << written.toStdString();
    }
    EXPECT_EQ(meant(u"TBD"_s), u"'TBD"_s);
    EXPECT_EQ(meant(u"NVIDIA"_s), u"NVIDIA"_s);
}

} // namespace
