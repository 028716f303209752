// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/formats.h"

#include "deals/texts.h"
#include "support/dealbuilder.h"
#include "support/randomdeals.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace
{

using deals::DealSet;
using files::ReadResult;

const QString title = u"Unused"_s;

QByteArray write(const char *format, const DealSet &set)
{
    return files::formatOf(u"x."_s + QLatin1String(format))->write(set);
}

ReadResult read(const char *format, const QByteArray &bytes)
{
    return files::formatOf(u"x."_s + QLatin1String(format))->read(bytes, title, nullptr);
}

std::string problemsOf(const ReadResult &result)
{
    std::string lines;
    for (const files::Problem &problem : result.problems)
        if (problem.severity == files::Severity::Error)
            lines += toText(problem, u"file"_s).toStdString() + '\n';
    return lines;
}

/// The set as any file of it says it: commitments by deal, groups of parties in the order of their first mention.
DealSet normal(const DealSet &set)
{
    const ReadResult result = read("json", write("json", set));
    EXPECT_EQ(problemsOf(result), "");
    return result.set;
}

/// Both ways there and back, from the normal form.
void expectIdentities(const DealSet &set)
{
    const DealSet first = normal(set);
    const QByteArray json = write("json", first), csv = write("csv", first);
    const ReadResult ofJson = read("json", json), ofCsv = read("csv", csv);
    ASSERT_EQ(problemsOf(ofJson) + problemsOf(ofCsv), "") << csv.toStdString();
    EXPECT_TRUE(ofJson.set == first);
    EXPECT_TRUE(ofCsv.set == first) << csv.toStdString();
    EXPECT_EQ(write("csv", ofJson.set), csv);
    EXPECT_EQ(write("json", ofCsv.set), json);
    EXPECT_EQ(ofCsv.rows.found, ofCsv.rows.read);
    EXPECT_EQ(ofJson.rows.found, ofJson.rows.read);
}

TEST(Formats, KeepTheBundledDealsThereAndBack)
{
    expectIdentities(support::bundled());
    EXPECT_TRUE(normal(support::bundled()) == support::bundled()); // which is in its normal form
}

TEST(Formats, KeepRandomDealsThereAndBack)
{
    support::forEachSeed(1000, [](std::uint64_t seed) { expectIdentities(support::randomDeals(seed)); });
}

/// Ids that look like others' names, formulas, lists, quotation marks, controls: all texts come back as they are.
TEST(Formats, KeepAnyText)
{
    support::forEachSeed(300, [](std::uint64_t seed) {
        support::Random random(seed);
        DealSet set = seed == 1 ? support::bundled() : support::randomDeals(seed);
        const QString alphabet = u"a:;,'\"=+-@\t\r\n| é＝\u202e\ufeff\u2028\u0001\ufffeb"_s;
        int number = 0;
        deals::forEachText(set, [&](QString &text) {
            if (text.isEmpty())
                return;
            text = QString::number(++number); // ids stay different
            for (std::uint64_t i = support::below(random, 6); i > 0; --i)
                text.insert(qsizetype(support::below(random, std::uint64_t(text.size()) + 1)),
                    alphabet.at(qsizetype(support::below(random, std::uint64_t(alphabet.size())))));
        });
        expectIdentities(set);
    });
}

} // namespace
