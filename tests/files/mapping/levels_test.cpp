// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/levels.h"

#include "support/randomdeals.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

using namespace files;

namespace
{

using deals::Measure;
using deals::Quantity;
using deals::Said;

Level level(const QString &site, QStringView date, Quantity watts, Said said = Said::Exact)
{
    return {site, deals::Date::parse(date).value(), {{watts, watts, said}, Measure::Power, {}, {}}};
}

std::optional<Quantity> addedBy(const std::variant<WordedAmount, Refusal> &result)
{
    const auto *amount = std::get_if<WordedAmount>(&result);
    return amount ? std::optional(amount->amount.low) : std::nullopt;
}

TEST(Levels, AddWhatIsNew)
{
    const QString a = u"A"_s, b = u"B"_s;
    const auto all = added({level(a, u"2026", 300), level(b, u"2025", 7), level(a, u"2025-03", 100),
        level(a, u"2025-06", 100), level(a, u"2025-09", 90), level(a, u"2026-12", 999), level(a, u"2027", 350)});
    EXPECT_EQ(addedBy(all[0]), 200);
    EXPECT_EQ(addedBy(all[1]), 7);
    EXPECT_EQ(addedBy(all[2]), 100);
    EXPECT_EQ(addedBy(all[3]), 0);
    EXPECT_EQ(addedBy(all[4]), std::nullopt) << "it falls";
    EXPECT_EQ(addedBy(all[5]), std::nullopt) << "a month of the year before";
    EXPECT_EQ(addedBy(all[6]), 50);
}

TEST(Levels, StayAboutOnceTheyWere)
{
    const QString a = u"A"_s;
    const auto all = added(
        {level(a, u"2024", 100), level(a, u"2025", 200, Said::About), level(a, u"2026", 300), level(a, u"2027", 400)});
    const auto said = [&](std::size_t i) { return std::get<WordedAmount>(all[i]).amount.said; };
    EXPECT_EQ(said(0), Said::Exact);
    EXPECT_EQ(said(1), Said::About);
    EXPECT_EQ(said(2), Said::About);
    EXPECT_EQ(said(3), Said::Exact);
}

TEST(Levels, AddUpToTheLastOneThatStands)
{
    support::forEachSeed(1000, [](std::uint64_t seed) {
        support::Random random(seed);
        std::vector<Level> levels;
        for (std::uint64_t left = support::below(random, 40); left > 0; --left) {
            Level one = level(QString::number(support::below(random, 3)), u"2025",
                static_cast<Quantity>(support::below(random, 1000)));
            one.date = deals::Date::day(static_cast<deals::Day>(20000 + support::below(random, 100)));
            levels.push_back(one);
        }
        const auto all = added(levels);
        std::map<QString, Quantity> sums;
        std::map<QString, std::pair<deals::Day, Quantity>> last;
        for (std::size_t i = 0; i < levels.size(); ++i) {
            const auto more = addedBy(all[i]);
            if (!more)
                continue;
            EXPECT_GE(*more, 0);
            sums[levels[i].site] += *more;
            auto &latest = last[levels[i].site];
            latest = std::max(latest, {levels[i].date.first(), levels[i].total.amount.low});
        }
        for (const auto &[site, latest] : last)
            EXPECT_EQ(sums[site], latest.second);
        EXPECT_EQ(levels.empty(), last.empty()) << "the first of a site always stands";
    });
}

} // namespace
