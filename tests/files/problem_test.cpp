// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/problem.h"

#include <gtest/gtest.h>

using namespace files;

namespace
{

Problem at(qint64 byte)
{
    Problem problem;
    problem.byte = byte;
    problem.field = QStringLiteral("deals[0].title");
    problem.found = QStringLiteral("7");
    problem.expected = QStringLiteral("a text");
    return problem;
}

} // namespace

TEST(Problem, IsOneLine)
{
    Problem problem = at(30);
    problem.line = 3;
    problem.column = 14;
    EXPECT_EQ(toText(problem, QStringLiteral("a\nb.json")),
        QStringLiteral("a\\u000ab.json:3:14: error: deals[0].title: expected a text, found 7"));
    problem.severity = Severity::Warning;
    problem.field.clear();
    EXPECT_EQ(toText(problem, QStringLiteral("b")), QStringLiteral("b:3:14: warning: expected a text, found 7"));
}

TEST(Problem, IsAnObject)
{
    const QJsonObject object = toJson(at(30));
    EXPECT_EQ(object.keys().join(u' '), QStringLiteral("byte column expected field found line row severity"));
    EXPECT_EQ(object[QStringLiteral("severity")].toString(), QStringLiteral("error"));
    EXPECT_EQ(object[QStringLiteral("byte")].toInt(), 30);
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
    EXPECT_EQ(escaped(u"plain é 😀 \\ \""), QStringLiteral("plain é 😀 \\ \""));
    EXPECT_EQ(escaped(u"\u202egpj.exe\u2066"), QStringLiteral("\\u202egpj.exe\\u2066"));
    EXPECT_EQ(escaped(u"\x1b[31m\n\u2028\u00ad\ufeff"), QStringLiteral("\\u001b[31m\\u000a\\u2028\\u00ad\\ufeff"));
    EXPECT_EQ(escaped(QString(QChar(0xd83d))), QStringLiteral("\\ud83d")) << "half a character";
    EXPECT_EQ(escaped(u"abcdef", 3), QStringLiteral("abc…"));
    EXPECT_EQ(escaped(u"a😀😀", 3), QStringLiteral("a😀😀"));
    EXPECT_EQ(escaped(u"ab😀cd", 3), QStringLiteral("ab😀…"));
}
