// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/state/rangetext.h"

#include <QLocale>

#include <gtest/gtest.h>

namespace
{

std::string text(deals::Day from, deals::Day to)
{
    return window::rangeText({double(from), double(to)}, QLocale(QLocale::English, QLocale::UnitedStates))
        .toStdString();
}

TEST(RangeTextTest, isAsCoarseAsTheWindow)
{
    EXPECT_EQ(text(deals::dayOf(2025, 1, 1), deals::dayOf(2028, 1, 1)), "2025 – 2027");
    EXPECT_EQ(text(deals::dayOf(2026, 1, 1), deals::dayOf(2027, 1, 1)), "Jan – Dec 2026");
    EXPECT_EQ(text(deals::dayOf(2025, 11, 1), deals::dayOf(2026, 5, 1)), "Nov 2025 – Apr 2026");
    EXPECT_EQ(text(deals::dayOf(2026, 11, 3), deals::dayOf(2026, 11, 10)), "3 Nov – 9 Nov 2026");
}

} // namespace
