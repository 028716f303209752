// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/problems/problem.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

using namespace files;

namespace
{

Problem at(qint64 byte)
{
    Problem problem;
    problem.byte = byte;
    problem.field = u"deals[0].title"_s;
    problem.found = u"7"_s;
    problem.expected = u"a text"_s;
    return problem;
}

} // namespace

TEST(Problem, IsOneLine)
{
    Problem problem = at(30);
    problem.line = 3;
    problem.column = 14;
    EXPECT_EQ(
        toText(problem, u"a\nb.json"_s), u"a\\u000ab.json:3:14: error: deals[0].title: expected a text, found 7"_s);
    problem.severity = Severity::Warning;
    problem.field.clear();
    EXPECT_EQ(toText(problem, u"b"_s), u"b:3:14: warning: expected a text, found 7"_s);
}

TEST(Problem, IsAnObject)
{
    const QJsonObject object = toJson(at(30));
    EXPECT_EQ(object.keys().join(u' '), u"byte column expected field found line row severity"_s);
    EXPECT_EQ(object[u"severity"_s].toString(), u"error"_s);
    EXPECT_EQ(object[u"byte"_s].toInt(), 30);
}

TEST(Problem, IsLocatedInCodePoints)
{
    const QByteArray file = "\xef\xbb\xbf"
                            "a\r\n\xc3\xa9\xf0\x9f\x98\x80x\n\n";
    std::vector<Problem> problems{at(13), at(12), at(3), at(14), at(99), at(6)};
    locate(problems, file);
    std::string places;
    for (const Problem &problem : problems)
        places += std::to_string(problem.line) + ':' + std::to_string(problem.column) + ' ';
    EXPECT_EQ(places, "1:1 2:1 2:3 2:4 3:1 4:1 ");
}

TEST(Escaped, HidesNothingAndBreaksNoLine)
{
    EXPECT_EQ(escaped(u"plain é 😀 \\ \""), u"plain é 😀 \\ \""_s);
    EXPECT_EQ(escaped(u"\u202egpj.exe\u2066"), u"\\u202egpj.exe\\u2066"_s);
    EXPECT_EQ(escaped(u"\x1b[31m\n\u2028\u00ad\ufeff"), u"\\u001b[31m\\u000a\\u2028\\u00ad\\ufeff"_s);
    EXPECT_EQ(escaped(QString(QChar(0xd83d))), u"\\ud83d"_s) << "half a character";
    EXPECT_EQ(escaped(u"abcdef", 3), u"abc…"_s);
    EXPECT_EQ(escaped(u"a😀😀", 3), u"a😀😀"_s);
    EXPECT_EQ(escaped(u"ab😀cd", 3), u"ab😀…"_s);
}
