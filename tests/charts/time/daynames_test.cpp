// SPDX-License-Identifier: GPL-3.0-or-later
// Where the data end and today are named above the first chart, however near they are.
#include "charts/sheet.h"
#include "support/dealbuilder.h"
#include "support/pictured.h"

#include <gtest/gtest.h>

#include <map>

using namespace Qt::StringLiterals;

namespace
{

using charts::Frame, charts::Sheet, charts::Style;

/// The labels of the two days, by their first word.
std::map<QString, charts::Label> namesOf(deals::Day today, const counting::Window &window, const QSizeF &size)
{
    pictures::View view = support::viewOf(counting::Basis::Announced, window);
    view.today = today;
    Sheet sheet;
    sheet.arrange(size, Style::of(charts::Theme::Light, charts::baseFor(size, Frame::Window)), Frame::Window);
    sheet.setPicture(support::picture(support::bundled(), view, support::english));
    std::map<QString, charts::Label> names;
    for (const charts::Label &label : sheet.labels())
        for (const QString &name : {u"data end"_s, u"today"_s})
            if (label.text.startsWith(name))
                names.emplace(name, label);
    return names;
}

/// Two days that are near are named on the outer sides of their lines; neither is lost, and they do not touch.
TEST(DayNames, AreBothReadAndApart)
{
    const deals::Day end = deals::dayOf(2025, 12, 17);
    const auto around = [end](double before, double after) { return counting::Window{end - before, end + after}; };
    for (const QSizeF &size : {QSizeF(1440, 900), QSizeF(1024, 700), QSizeF(640, 480)})
        for (const counting::Window &window : {counting::firstWindow(), around(40, 40), around(800, 12)})
            for (const int days : {-30, -3, -1, 0, 1, 2, 5, 11}) {
                SCOPED_TRACE(testing::Message() << days << " days, " << size.width() << " wide");
                const auto names = namesOf(end + days, window, size);
                ASSERT_EQ(names.size(), 2U);
                const charts::Label &dataEnd = names.at(u"data end"_s), &today = names.at(u"today"_s);
                const bool isBefore = today.rect.center().x() < dataEnd.rect.center().x();
                EXPECT_EQ(isBefore, days < 1) << "as the days themselves";
                const double gap =
                    isBefore ? dataEnd.rect.left() - today.rect.right() : today.rect.left() - dataEnd.rect.right();
                EXPECT_GE(gap, 6);
            }
    EXPECT_EQ(namesOf(end + 2, counting::firstWindow(), {1440, 900}).at(u"data end"_s).text, u"data end 17 Dec 2025"_s);
    EXPECT_EQ(namesOf(end + 2, counting::firstWindow(), {1440, 900}).at(u"today"_s).text, u"today 19 Dec 2025"_s);
}

} // namespace
