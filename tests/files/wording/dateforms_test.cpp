// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/wording/dateforms.h"

#include <gtest/gtest.h>

using namespace files;

namespace
{

std::vector<DateForm> formsOf(std::initializer_list<QStringView> texts)
{
    FormOfColumn column;
    for (const QStringView text : texts)
        column.add(text);
    return column.candidates();
}

std::string dateOf(QStringView text, DateForm form)
{
    const auto date = dateOfForm(text, form);
    return date ? date->edtf().toStdString() : "nothing";
}

TEST(DateForms, AreRecognisedByTheirColumn)
{
    using Forms = std::vector<DateForm>;
    EXPECT_EQ(formsOf({u"45678", u"45922"}), (Forms{DateForm::DaysSince1900, DateForm::DaysSince1904}));
    EXPECT_EQ(formsOf({u"20353", u"NA", u"20400"}), Forms{DateForm::DaysSince1970});
    EXPECT_EQ(formsOf({u"1990.0", u"", u"2026.0"}), Forms{DateForm::DecimalYear});
    EXPECT_EQ(formsOf({u"2025-09-22", u"2017-12-07T13:00:00Z"}), Forms{DateForm::Zoned});
    EXPECT_EQ(formsOf({u"2025-09-22 00:00:00+00"}), Forms{DateForm::Zoned});
    for (const auto &texts : {std::initializer_list<QStringView>{u"2026", u"2027"}, {u"45678", u"2026"}, {u"20250922"},
             {u"1990.5"}, {u"TBD"}, {u"2025-09-22 10:00"}, {}})
        EXPECT_EQ(formsOf(texts), Forms()) << (texts.size() > 0 ? texts.begin()->toString().toStdString() : "");
}

TEST(DateForms, GiveTheDayThatTheyMean)
{
    EXPECT_EQ(dateOf(u"45922", DateForm::DaysSince1900), "2025-09-22");
    EXPECT_EQ(dateOf(u"45922.5", DateForm::DaysSince1900), "2025-09-22");
    EXPECT_EQ(dateOf(u"44460", DateForm::DaysSince1904), "2025-09-22");
    EXPECT_EQ(dateOf(u"20353", DateForm::DaysSince1970), "2025-09-22");
    EXPECT_EQ(dateOf(u"1990.0", DateForm::DecimalYear), "1990");
    EXPECT_EQ(dateOf(u"2017-12-07T13:00:00Z", DateForm::Zoned), "2017-12-07");
    EXPECT_EQ(dateOf(u"60", DateForm::DaysSince1900), "nothing") << "29 February 1900, which was none";
    for (const char16_t *text : {u"", u"2025-09-22", u"TBD", u"1e300", u"nan", u"-99999999", u"2017-12-07 13:00"})
        for (const DateForm form : {DateForm::Zoned, DateForm::DecimalYear, DateForm::DaysSince1900,
                 DateForm::DaysSince1904, DateForm::DaysSince1970})
            EXPECT_EQ(dateOf(text, form), "nothing") << QString::fromUtf16(text).toStdString();
}

} // namespace
