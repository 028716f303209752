// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts in words against what people read in the same pages.
#include "files/wording/wording.h"
#include "support/data.h"

#include <gtest/gtest.h>

#include <QHash>

#include <array>
#include <iostream>

using namespace Qt::StringLiterals;

using namespace files;

namespace
{

using deals::Said;
using Row = QHash<QString, QString>;

/// What the row measures; nothing for dates, rates, prices, shares of something.
std::optional<Unit> unitOf(const Row &row)
{
    const QString measure = row[u"measure"_s];
    if (measure.contains(" per "_L1) || measure.startsWith("share "_L1))
        return {};
    return unitInWords(measure.section(u'(', 0, 0));
}

/// The interval that the row's reader saw, in base units; open or from 0 where a column is empty.
std::optional<deals::Interval> intervalOf(const Row &row, int exponent)
{
    const QString amount = row[u"amount"_s], low = row[u"low"_s], high = row[u"high"_s], said = row[u"said"_s];
    const auto value = [&](const QString &text) { return deals::quantity(text, exponent); };
    if (said == "about"_L1 || said == "nearly"_L1)
        return deals::Interval{value(amount).value_or(0), value(amount).value_or(0)};
    if (low.isEmpty() && high.isEmpty())
        return {};
    return deals::Interval{value(low).value_or(0), high.isEmpty() ? deals::openHigh : value(high).value_or(0)};
}

/// Where the row has another interval than its phrase.
constexpr std::array apartFromTheirRows{// The words do not hedge; the page does elsewhere, and the row with it.
    u"$300 billion in computing power", u"$300 billion, five-year agreement", u"300 milliards de dollars sur cinq ans",
    u"additional 600MW", u"$22.4 billion", u"33.4 million shares", u"3.5 gigawatts",
    u"$40 billion investment commitment", u"$5 billion", u"$25bn", u"$33 billion", u"additional $21 billion",
    u"$27 billion financing deal", u"3.5 gigawatts are additive", u"additional $2 billion", u"$20 billion investment",
    u"deal worth $40 billion",
    // The words hedge in another way than the row.
    u"up to $200 billion", u"approximately $600 billion",
    // The row counts something else than the words: nearly 1 GW, two of them, a part of a site.
    u"902 MW", u"336 megawatts of critical IT load", u"230MW campus",
    // The row has a target or a total of others, or no amount where the words have a least one.
    u"500 billion dollars over the next four", u"$35.2 billion through December 2032", u"millions of AI chips",
    u"multi-billion-dollar", u"multibillion-dollar agreement", u"multiple billions of dollars", u"several gigawatts"};

TEST(Phrases, AreReadAsPeopleReadThem)
{
    std::vector<Row> rows = support::rowsOf(u"phrases.tsv"_s);
    for (Row row : support::rowsOf(u"statements.tsv"_s)) {
        row.insert(u"language"_s, u"fr"_s);
        rows.push_back(row);
    }
    QHash<QString, MarkOfColumn> marks; // of the pages of a language
    const auto phraseOf = [](const Row &row) { return row[u"printed"_s]; };
    const auto languageOf = [](const Row &row) { return row[u"language"_s]; };
    for (const Row &row : rows)
        addNumbers(phraseOf(row), marks[languageOf(row)]);
    EXPECT_EQ(marks[u"en"_s].mark(), DecimalMark::Point);
    EXPECT_EQ(marks[u"fr"_s].mark(), DecimalMark::Comma);

    int read = 0, refused = 0, other = 0;
    QStringList apart;
    for (const Row &row : rows) {
        const QString phrase = phraseOf(row), said = row[u"said"_s];
        const auto unit = unitOf(row);
        if (!unit) {
            ++other;
            continue;
        }
        const auto result = amountInWords(phrase, marks[languageOf(row)].mark(), unit);
        const auto *words = std::get_if<WordedAmount>(&result);
        if (!words) {
            ++refused;
            continue;
        }
        ++read;
        const auto interval = intervalOf(row, unit->exponent);
        const bool isAbout = said == "about"_L1 || said == "nearly"_L1;
        const bool isSame = interval && *interval == deals::Interval{words->amount.low, words->amount.high}
            && (words->amount.said == Said::About) == isAbout;
        EXPECT_EQ(words->measure, unit->measure) << phrase.toStdString();
        EXPECT_EQ(words->currency, unit->currency) << phrase.toStdString();
        if (!isSame)
            apart << phrase;
    }
    std::cout << read << " phrases read, " << refused << " refused, " << apart.size() << " apart from their rows for a "
              << "reason, " << other << " rows of dates, rates and shares of something\n";
    EXPECT_GT(read, 200);
    QStringList known;
    for (const char16_t *phrase : apartFromTheirRows)
        known << QString::fromUtf16(phrase);
    apart.sort();
    known.sort();
    EXPECT_EQ(apart.join(u'\n').toStdString(), known.join(u'\n').toStdString());
}

} // namespace
