// SPDX-License-Identifier: GPL-3.0-or-later
// A column of amounts is read as each of them alone.
#include "files/wording/wordedamounts.h"

#include "support/randomdeals.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace
{

using support::Random;

const std::vector<QString> before{u""_s, u"$"_s, u"up to $"_s, u"about "_s, u"at least "_s, u"≈ €"_s, u"plus de "_s,
    u"over seven years $"_s, u"."_s, u"'"_s, u"’"_s, u"B"_s, u"half a "_s, u"five billion dollars over "_s, u"-"_s,
    u"30 to "_s, u"USD "_s, u"one of "_s, u"twice "_s};
const std::vector<QString> behind{u""_s, u" GW"_s, u" B"_s, u"B"_s, u" milliards de dollars"_s, u" MW"_s, u"k chips"_s,
    u"-gigawatt"_s, u" GW a year"_s, u" years"_s, u"%"_s, u"."_s, u"e"_s, u"e3 W"_s, u"'000 W"_s, u"’000 chips"_s,
    u" 000 shares"_s, u" tens of W"_s, u" or more GW"_s, u" W over two years"_s, u" mW"_s, u"\u00a0GW"_s, u" W, 5 W"_s,
    u" GW of chips"_s, u" MWac"_s, u" B Cloud (est.)"_s, u" Md $US"_s, u"x500 MW"_s, u" GW by 2029"_s,
    u" GW, phase 2"_s, u" Mld USD"_s};
const std::vector<QString> figures{u"0"_s, u"1"_s, u"2"_s, u"10"_s, u"38"_s, u"2026"_s, u"1.5"_s, u"0.25"_s, u"1.234"_s,
    u"1,5"_s, u"1,234"_s, u"007"_s, u"999999999999"_s, u"99999999999999999999"_s, u"0.0000000000000001"_s, u"12.3456"_s,
    u"5."_s, u"a"_s, u""_s};

QString pick(const std::vector<QString> &texts, Random &random)
{
    return texts[support::below(random, texts.size())];
}

std::string print(const std::variant<files::WordedAmount, files::Refusal> &read)
{
    if (const auto *refusal = std::get_if<files::Refusal>(&read))
        return "refused: " + refusal->expected.toStdString();
    const auto &[amount, measure, currency, term, by, rest] = std::get<files::WordedAmount>(read);
    return std::to_string(amount.low) + " to " + std::to_string(amount.high) + ", " + std::to_string(int(amount.said))
        + ' ' + std::to_string(measure ? int(*measure) : -1) + currency.text().toStdString() + ' '
        + term.iso().toStdString() + by.edtf().toStdString() + rest.toStdString();
}

TEST(WordedAmounts, AreReadAsEachAlone)
{
    std::size_t read = 0;
    support::forEachSeed(200, [&](std::uint64_t seed) {
        Random random(seed);
        std::vector<QString> column;
        const std::size_t kinds = 2 + support::below(random, figures.size() - 2); // sometimes a column without commas
        for (int row = 0; row < 40; ++row) {
            QString text;
            for (std::uint64_t parts = 1 + support::below(random, 2); parts > 0; --parts)
                text += pick(before, random) + figures[support::below(random, kinds)] + pick(behind, random);
            column.push_back(text);
        }
        files::MarkOfColumn mark;
        files::WordedAmounts amounts;
        for (const QString &text : column) {
            files::addNumbers(text, mark);
            amounts.see(text.toUtf8());
        }
        for (const QString &text : column) {
            const auto alone = files::amountInWords(text, mark.numbers());
            EXPECT_EQ(print(amounts.read(text.toUtf8())), print(alone)) << text.toStdString();
            read += std::holds_alternative<files::WordedAmount>(alone) ? 1 : 0;
        }
    });
    EXPECT_GT(read, 400U) << "many are amounts";
}

} // namespace
