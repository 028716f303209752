// SPDX-License-Identifier: GPL-3.0-or-later
#include "deals/rounding.h"
#include "deals/words.h"
#include "files/wording/wording.h"
#include "support/randomdeals.h"

#include <QLocale>

#include <array>

using namespace deals;
using namespace files;

namespace
{

struct Language {
    QLocale locale;
    DecimalMark mark;
};

const std::array<Language, 2> &languages()
{
    static const std::array<Language, 2> all{
        Language{QLocale(QLocale::English, QLocale::UnitedStates), DecimalMark::Point},
        Language{QLocale(QLocale::French, QLocale::France), DecimalMark::Comma}};
    return all;
}

struct Kind {
    Measure measure;
    const char *currency;
};
constexpr std::array kinds{Kind{Measure::Power, ""}, Kind{Measure::Shares, ""}, Kind{Measure::Chips, ""},
    Kind{Measure::Money, "USD"}, Kind{Measure::Money, "EUR"}, Kind{Measure::Money, "CAD"}, Kind{Measure::Money, "JPY"},
    Kind{Measure::Money, "PLN"}, Kind{Measure::Money, "ALL"}};

/// Of any length up to thousands of billions; not 0, which is no amount of anything.
Quantity anyQuantity(support::Random &random)
{
    Quantity size = 1;
    for (std::uint64_t digits = support::below(random, 11); digits > 0; --digits)
        size *= 10;
    return static_cast<Quantity>(1 + support::below(random, 99'999)) * size / (support::below(random, 2) == 0 ? 1 : 7)
        + 1;
}

Amount anyAmount(support::Random &random)
{
    const Quantity low = anyQuantity(random), high = low + anyQuantity(random);
    const std::array amounts{Amount{low, low, Said::Exact}, Amount{low, low, Said::About},
        Amount{low, openHigh, Said::AtLeast}, Amount{0, high, Said::UpTo}, Amount{low, high, Said::Range},
        Amount{0, high, Said::Range}, Amount{}};
    return amounts[support::below(random, amounts.size())];
}

Amount asPrinted(Amount amount, Measure measure)
{
    const Interval kept =
        printed(amount.said == Said::UpTo ? Interval{0, amount.high} : Interval{amount.low, amount.high}, measure);
    return {kept.low, kept.high, amount.said};
}

std::optional<WordedAmount> readBack(const QString &text, DecimalMark mark)
{
    const auto read = amountInWords(text, mark);
    const auto *amount = std::get_if<WordedAmount>(&read);
    return amount ? std::optional(*amount) : std::nullopt;
}

TEST(PrintedAmount, IsReadBackAsPrinted)
{
    support::forEachSeed(3000, [](std::uint64_t seed) {
        support::Random random(seed);
        const Amount amount = anyAmount(random);
        const auto &[measure, code] = kinds[support::below(random, kinds.size())];
        const Currency currency = Currency::parse(QString::fromLatin1(code)).value_or(Currency());
        for (const auto &[locale, mark] : languages())
            for (const Length length : {Length::Short, Length::Long}) {
                const QString text = amountText(amount, measure, currency, locale, length);
                const auto read = readBack(text, mark);
                ASSERT_TRUE(read) << text.toStdString();
                EXPECT_EQ(read->amount, asPrinted(amount, measure)) << text.toStdString();
                if (amount.said != Said::NotStated) {
                    EXPECT_EQ(read->measure, measure) << text.toStdString();
                    EXPECT_EQ(read->currency, currency) << text.toStdString();
                }
            }
    });
}

TEST(PrintedInterval, IsReadBackAsPrinted)
{
    support::forEachSeed(3000, [](std::uint64_t seed) {
        support::Random random(seed);
        const Amount amount = asPrinted(anyAmount(random), Measure::Money);
        const Interval interval{amount.low, amount.high};
        if (amount.said == Said::NotStated)
            return;
        const About about(support::below(random, 2) == 0, support::below(random, 2) == 0);
        const std::optional<int> unit = support::below(random, 2) == 0 ? std::optional(9) : std::nullopt;
        for (const auto &[locale, mark] : languages()) {
            const QString text = intervalText(interval, about, Measure::Money, {'U', 'S', 'D'}, locale, unit);
            const auto read = readBack(text, mark);
            ASSERT_TRUE(read) << text.toStdString();
            EXPECT_EQ(read->amount.low, interval.low) << text.toStdString();
            EXPECT_EQ(read->amount.high, interval.high) << text.toStdString();
        }
    });
}

TEST(PrintedInterval, TakesNoHedgeInWordsForOneOfItsEnds)
{
    for (const char16_t *text : {u"about 30 to 50 GW", u"about 1234-2345.6 MW", u"≈ 30-50 GW", u"30 to about 50 GW"})
        EXPECT_FALSE(readBack(QString::fromUtf16(text), DecimalMark::Point)) << QString::fromUtf16(text).toStdString();
}

} // namespace
