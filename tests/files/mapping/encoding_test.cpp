// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/problems/encoding.h"

#include "deals/csvcells.h"
#include "files/mapping/mappingproposal.h"
#include "files/mapping/tablereader.h"
#include "support/randomdeals.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace
{

using files::Encoding, files::ReadResult;

/// What Windows-1252 has where Latin-1 has control characters, and its bytes.
const QString own = u"€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"_s;
const QByteArray ownBytes = "\x80\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8e\x91\x92\x93\x94\x95\x96\x97\x98\x99"
                            "\x9a\x9b\x9c\x9e\x9f";

QByteArray windows1252(const QString &text)
{
    QByteArray bytes;
    for (const QChar c : text)
        bytes += own.contains(c) ? ownBytes[own.indexOf(c)] : c.toLatin1();
    return bytes;
}

QString randomText(support::Random &random)
{
    QString text = u"x"_s; // none is blank
    for (std::uint64_t i = support::below(random, 8); i > 0; --i) {
        const std::uint64_t any = support::below(random, 40 + 96 + 40);
        text += any < 40 ? own[qsizetype(any % std::uint64_t(own.size()))]
            : any < 136  ? QChar(char16_t(0xa0 + any - 40))
                         : QChar(char16_t(u' ' + any - 136));
    }
    return text + u'x';
}

/// Of commitments; some amounts are none.
QString randomTable(support::Random &random)
{
    QString csv = u"deal,from,to,kind,amount,announced,what\n"_s;
    for (std::uint64_t row = support::below(random, 6) + 1; row > 0; --row) {
        const bool isGood = support::below(random, 3) > 0;
        csv += deals::csvLine({randomText(random), randomText(random), u"OpenAI"_s, u"capacity"_s,
            isGood ? u"2 GW"_s : randomText(random), u"2025-09-22"_s, randomText(random)});
    }
    return csv;
}

ReadResult readAs(std::optional<Encoding> encoding, const QByteArray &file)
{
    return readSheet(files::csvSheet(file, nullptr, encoding), nullptr, u"T"_s);
}

std::string problemsIn(const ReadResult &result)
{
    std::string lines;
    for (const files::Problem &problem : result.problems)
        lines += toText(problem, u"t"_s).toStdString() + " | " + problem.row.toStdString() + '\n';
    return lines;
}

TEST(Windows1252, ReadsAsItsTwinInUtf8)
{
    std::size_t problems = 0, commitments = 0;
    support::forEachSeed(500, [&](std::uint64_t seed) {
        support::Random random(seed);
        const QString table = randomTable(random);
        const QByteArray utf8 = table.toUtf8();
        const ReadResult twin = readAs({}, utf8), read = readAs(Encoding::Windows1252, windows1252(table));
        EXPECT_TRUE(read.set == twin.set) << utf8.toStdString();
        EXPECT_EQ(read.rows, twin.rows);
        EXPECT_EQ(problemsIn(read), problemsIn(twin));
        ASSERT_EQ(read.problems.size(), twin.problems.size());
        for (std::size_t i = 0; i < read.problems.size(); ++i)
            EXPECT_EQ(read.problems[i].byte, QString::fromUtf8(utf8.first(twin.problems[i].byte)).size())
                << "a byte of the file for each character";
        problems += read.problems.size();
        commitments += read.set.commitments.size();
    });
    EXPECT_GT(problems, 200U);
    EXPECT_GT(commitments, 500U);
}

TEST(Windows1252, IsAskedAboutOnce)
{
    const QByteArray file =
        windows1252(u"deal,from,to,kind,amount,announced\nPlain,A,B,capacity,1 GW,2025\nL’été,É,B,loan,5 €,2025\n"_s);
    const ReadResult asked = readAs({}, file);
    EXPECT_TRUE(asked.asksEncoding);
    EXPECT_FALSE(asked.isForeign);
    EXPECT_FALSE(asked.isUsable());
    EXPECT_EQ(asked.rows, (files::Count{2, 0}));
    EXPECT_EQ(problemsIn(asked),
        "t:3:2: error: expected UTF-8 (if it is Windows-1252, say so: \"encoding\": \"windows-1252\" in the mapping, "
        "or --encoding windows-1252), found the byte 0x92, which as Windows-1252 would read \"L’été\" | "
        "L’été,É,B,loan,5 €,2025\n");
    ASSERT_EQ(asked.problems.size(), 1U);
    EXPECT_EQ(asked.problems[0].byte, file.indexOf('\x92'));
    EXPECT_TRUE(problemsIn(readAs({}, "a\tb\nx\t\"caf\xe9\"\ty\n")).find("would read \"café\"") != std::string::npos);
    const ReadResult refused = readAs(Encoding::Utf8, file);
    EXPECT_FALSE(refused.asksEncoding);
    EXPECT_EQ(refused.rows, (files::Count{2, 1})) << "what is said to be UTF-8 is";
}

TEST(Windows1252, IsNotSeenWhereItIsNot)
{
    const auto isGuess = [](const QByteArray &file) { return files::decoded(file).isGuess; };
    EXPECT_TRUE(isGuess("caf\xe9"));
    EXPECT_TRUE(isGuess("CAF\xc9\x92s \xe9t\xe9")) << "two of its characters may be one of UTF-8";
    EXPECT_FALSE(isGuess("plain"));
    EXPECT_FALSE(isGuess("café"));
    EXPECT_FALSE(isGuess("café, été, caf\xe9")) << "a fault in UTF-8";
    EXPECT_FALSE(isGuess("\xef\xbb\xbf"
                         "caf\xe9"))
        << "which its mark says";
    for (const char *none : {"\x81", "\x8d", "\x8f", "\x90", "\x9d", "\x01", "\x1b", "\x7f"})
        EXPECT_FALSE(isGuess(QByteArray("caf\xe9") + none)) << "it has no such character";
    EXPECT_FALSE(isGuess(QByteArray("caf\xe9\0", 5)));
}

TEST(Windows1252, RefusesWhatItHasNot)
{
    const ReadResult read = readAs(Encoding::Windows1252,
        "deal,from,to,kind,amount,announced\n\xe9\xe9\x9dt,A,B,capacity,1 GW,2025\nTwo,\xc1,B,capacity,2 "
        "GW,2025\nThree,A,B,capacity,x,2025\n");
    EXPECT_EQ(read.rows, (files::Count{3, 1}));
    ASSERT_EQ(read.problems.size(), 2U);
    EXPECT_EQ(toText(read.problems[0], u"t"_s).toStdString(),
        "t:2:3: error: expected Windows-1252 text without NUL, found the byte 0x9d");
    EXPECT_EQ(read.problems[0].byte, 37);
    EXPECT_EQ(read.problems[1].line, 4);
    EXPECT_EQ(read.problems[1].byte, 109);
    EXPECT_EQ(read.set.party(read.set.members(read.set.commitments.at(0).from).front()).name, u"Á"_s);
}

TEST(Latin1, DiffersWhereItHasControlCharacters)
{
    const auto titleAs = [](Encoding encoding, const QByteArray &title) {
        const ReadResult read =
            readAs(encoding, "deal,from,to,kind,amount,announced\n" + title + ",A,B,capacity,1 GW,2025\n");
        return read.set.deals.empty() ? problemsIn(read) : read.set.deals[0].title.toStdString();
    };
    for (int byte = 0xa0; byte < 0x100; ++byte) {
        const QByteArray title = 'x' + QByteArray(1, char(byte)) + 'x';
        EXPECT_EQ(titleAs(Encoding::Latin1, title), titleAs(Encoding::Windows1252, title)) << byte;
        EXPECT_EQ(titleAs(Encoding::Latin1, title), QString::fromLatin1(title).toStdString()) << byte;
    }
    for (int byte = 0x80; byte < 0xa0; ++byte) {
        const QByteArray title = 'x' + QByteArray(1, char(byte)) + 'x';
        EXPECT_NE(titleAs(Encoding::Latin1, title), titleAs(Encoding::Windows1252, title)) << byte;
        EXPECT_EQ(titleAs(Encoding::Latin1, title), QString::fromLatin1(title).toStdString()) << byte;
    }
    EXPECT_EQ(titleAs(Encoding::Windows1252, "5 \x80"), "5 €");
    const ReadResult nul = readAs(Encoding::Latin1, QByteArray("deal,from,to,kind,amount,announced\n\xe9\0", 37));
    EXPECT_EQ(toText(nul.problems.at(0), u"t"_s).toStdString(),
        "t:2:2: error: expected Latin-1 text without NUL, found the byte 0x00");
    EXPECT_EQ(nul.problems[0].byte, 36);
}

TEST(Windows1252, OfAForeignTableIsAskedAboutTogetherWithItsColumns)
{
    const ReadResult asked = readAs({}, "Projet,Fournisseur\n\xc9nergie,A\n");
    EXPECT_TRUE(asked.asksEncoding && asked.isForeign);
    ASSERT_EQ(asked.problems.size(), 2U);
    EXPECT_EQ(asked.problems[0].line, 2);
    EXPECT_EQ(asked.problems[1].found.toStdString(), "Projet, Fournisseur");
}

TEST(Windows1252, GivesWayToAMark)
{
    const QByteArray file = "deal,from,to,kind,amount,announced\nDé,A,B,capacity,1 GW,2025\n";
    EXPECT_EQ(readAs(Encoding::Windows1252, file).set.deals.at(0).title, u"DÃ©"_s);
    EXPECT_EQ(readAs(Encoding::Windows1252, "\xef\xbb\xbf" + file).set.deals.at(0).title, u"Dé"_s);
}

TEST(Windows1252, IsSaidInTheMappingOfAForeignTable)
{
    const QByteArray file = windows1252(
        u"Project,Supplier,Customer,Type,Value,Announced\nÉnergie,Électricité,OpenAI,capacity,1 GW,2025-09-22\n"_s);
    const files::Sheet sheet = files::csvSheet(file);
    EXPECT_TRUE(sheet.isGuess);
    files::Mapping mapping = proposedMapping(sheet);
    EXPECT_EQ(mapping.encoding, Encoding::Windows1252);
    const ReadResult read = files::readTable(file, mapping, u"T"_s);
    EXPECT_EQ(problemsIn(read), "");
    EXPECT_EQ(read.set.deals.at(0).title, u"Énergie"_s);
    mapping.encoding.reset();
    EXPECT_TRUE(files::readTable(file, mapping, u"T"_s).asksEncoding);
    EXPECT_TRUE(files::readTable(file, u"T"_s).isForeign);
}

} // namespace
