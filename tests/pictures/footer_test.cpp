// SPDX-License-Identifier: GPL-3.0-or-later
// What a picture says of its filter.
#include "pictures/picture.h"

#include "support/dealbuilder.h"
#include "support/pictured.h"

#include <gtest/gtest.h>

#include <QLocale>

using namespace Qt::StringLiterals;

namespace
{

pictures::Picture pictureOf(const filters::Filter &filter)
{
    pictures::View view;
    view.window = counting::firstWindow();
    view.filter = filter;
    return support::picture(support::bundled(), view, QLocale(QLocale::English));
}

filters::Filter onlyNvidia()
{
    filters::Filter filter;
    filter.set(filters::Facet::Partner, support::bundled().findParty(u"NVIDIA").row, true);
    return filter;
}

std::string words(const pictures::Picture &picture)
{
    return QStringList(picture.footer.begin(), picture.footer.end()).join(u'\n').toStdString();
}

TEST(Footer, NamesTheFilterAndHowManyDealsItLeaves)
{
    const std::string all = words(pictureOf({})), some = words(pictureOf(onlyNvidia()));
    EXPECT_EQ(all.find("shown:"), std::string::npos);
    EXPECT_NE(
        some.find("data end 17 Dec 2025 · shown: 1 of 8 deals (Partner: NVIDIA) · not counted: "), std::string::npos)
        << some;
}

TEST(Footer, CitesNobodyWhereNothingIsDrawn)
{
    filters::Filter filter = onlyNvidia();
    filter.set(filters::Facet::Kind, static_cast<filters::Choice>(deals::Kind::Loan), true);
    const pictures::Picture picture = pictureOf(filter);
    EXPECT_EQ(words(picture),
        "Basis: as announced · data end 17 Dec 2025 · shown: 0 of 8 deals (Partner: NVIDIA; Kind: loan).");
    EXPECT_EQ(picture.empty.toStdString(), "No deal passes the filter. Partner: NVIDIA; Kind: loan");
    EXPECT_TRUE(picture.lanes.empty() && picture.panels.empty());
}

TEST(Panels, SayThatTheFilterLeavesNothingOfThem)
{
    filters::Filter filter = onlyNvidia();
    filter.set(filters::Facet::Kind, static_cast<filters::Choice>(deals::Kind::Capacity), true);
    const pictures::Picture picture = pictureOf(filter);
    ASSERT_EQ(picture.panels.size(), 2U);
    EXPECT_EQ(picture.panels[0].empty, QString());
    EXPECT_EQ(picture.panels[1].empty.toStdString(), "The filter leaves nothing of this");
}

TEST(Subtitle, NamesTheFilterThatTheSumsAreOf)
{
    EXPECT_EQ(pictureOf(onlyNvidia()).subtitle.toStdString(),
        "At least 10 GW promised; 1 GW with a date; only Partner: NVIDIA. Power and money promised, by partner, from "
        "the "
        "day each promise was announced");
}

} // namespace
