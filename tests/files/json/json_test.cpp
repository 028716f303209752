// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/json/json.h"

#include <gtest/gtest.h>

using namespace files;
using json::Value;

namespace
{

/// One node a line, indented: "key: string "value" @12". Of a refusal: its place, and what was expected and found.
void print(Value value, const std::string &indent, std::string &out)
{
    constexpr const char *names[] = {"null", "bool", "number", "string", "list", "object"};
    out += names[static_cast<int>(value.type())];
    if (!value.utf8().empty())
        out += ' ' + value.text().toStdString();
    out += " @" + std::to_string(value.byte()) + ' ' + value.path().toStdString() + '\n';
    for (const Value element : value.elements()) {
        out += indent + "- ";
        print(element, indent + "  ", out);
    }
    for (const json::Member &member : value.members()) {
        out += indent + member.key.text().toStdString() + " @" + std::to_string(member.key.byte()) + ": ";
        print(member.value, indent + "  ", out);
    }
}

std::string read(const QByteArray &file)
{
    const auto parsed = json::parse(file);
    if (const auto *document = std::get_if<json::Document>(&parsed)) {
        std::string out;
        print({*document, 0}, {}, out);
        return out;
    }
    std::vector<Problem> problems{std::get<Problem>(parsed)};
    locate(problems, file);
    const Problem &problem = problems.front();
    return std::to_string(problem.line) + ':' + std::to_string(problem.column) + " expected "
        + problem.expected.toStdString() + ", found " + problem.found.toStdString();
}

std::string read(const char *file)
{
    return read(QByteArray(file));
}

} // namespace

TEST(Json, SaysWhereEverythingStands)
{
    EXPECT_EQ(
        read("{ \"a\" : [1, -2.50e3 ,\"x\\\"\\\\\"],\n\"b\":{\"c\":null, \"d\":true}, \"\\u0065\":false, \"\":[] }"),
        "object @0 \n"
        "a @2: list @8 a\n"
        "  - number 1 @9 a[0]\n"
        "  - number -2.50e3 @12 a[1]\n"
        "  - string x\"\\ @21 a[2]\n"
        "b @31: object @35 b\n"
        "  c @36: null @40 b.c\n"
        "  d @46: bool true @50 b.d\n"
        "e @57: bool false @66 e\n"
        " @73: list @76 \n");
}

TEST(Json, KeepsNumbersAsTheyAreWritten)
{
    EXPECT_EQ(read("[0.10, 12345678901234567890123, 1E5]"),
        "list @0 \n- number 0.10 @1 [0]\n- number 12345678901234567890123 @7 [1]\n- number 1E5 @32 [2]\n");
}

TEST(Json, KeepsEveryCharacter)
{
    EXPECT_EQ(read("\"\\ud83d\\ude00 é \\u00e9 \xf0\x9f\x98\x80\\/\\n\""), "string 😀 é é 😀/\n @0 \n");
}

TEST(Json, SkipsAByteOrderMark)
{
    EXPECT_EQ(read("\xef\xbb\xbf[1]"), "list @3 \n- number 1 @4 [0]\n");
    EXPECT_EQ(read("\xef\xbb\xbf[x]"), "1:2 expected a JSON value, found x]");
    EXPECT_EQ(read("\xef\xbb\xbf\xef\xbb\xbf[]"), "1:1 expected a JSON value, found the byte 0xef");
}

TEST(Json, RefusesWhatIsNotStrict)
{
    struct Case {
        const char *file, *problem;
    };
    constexpr Case cases[] = {
        {"", "1:1 expected a JSON value, found the end of the file"},
        {" \n ", "2:2 expected a JSON value, found the end of the file"},
        {"[1,]", "1:4 expected a JSON value, found ]"},
        {"{\"a\":1,}", "1:8 expected a key in quotation marks, found }"},
        {"[1 2]", "1:4 expected ',' or ']', found 2]"},
        {R"({"a":1 "b":2})", "1:8 expected ',' or '}', found \"b\":2}"},
        {"{\"a\" 1}", "1:6 expected ':' after the key, found 1}"},
        {"{a:1}", "1:2 expected a key in quotation marks, found a:1}"},
        {"{1:1}", "1:2 expected a key in quotation marks, found 1:1}"},
        {"[1]\n[2]", "2:1 expected the end of the file, found [2]"},
        {"[1] // one", "1:5 expected the end of the file, found // one"},
        {"[.5]", "1:2 expected a JSON value, found .5]"},
        {"[-2.]", "1:5 expected a digit after the point, found ]"},
        {"[1e+]", "1:5 expected a digit in the exponent, found ]"},
        {"[01]", "1:3 expected ',' or ']', found 1]"},
        {"[+1]", "1:2 expected a JSON value, found +1]"},
        {"[0x1]", "1:3 expected ',' or ']', found x1]"},
        {"[1e400]", "1:2 expected a number below 1e308, found 1e400]"},
        {"[NaN]", "1:2 expected a JSON value, found NaN]"},
        {"[Infinity]", "1:2 expected a JSON value, found Infinity]"},
        {"[-Infinity]", "1:3 expected a JSON value, found Infinity]"},
        {"[True]", "1:2 expected a JSON value, found True]"},
        {"['a']", "1:2 expected a JSON value, found 'a']"},
        {"[\"a]", "1:5 expected a closing quotation mark, found the end of the file"},
        {R"(["\x"])", "1:3 expected an escape that JSON knows, found \\x\"]"},
        {R"(["\u12"])", R"(1:3 expected four hexadecimal digits after \u, found \u12"])"},
        {"[\"a\nb\"]", "1:4 expected an escaped control character, found \\u000ab\"]"},
        {"[\"a\tb\"]", "1:4 expected an escaped control character, found \\u0009b\"]"},
        {R"(["\ud800"])", "1:3 expected a whole surrogate pair, found \\ud800\"]"},
        {R"(["\ud800\u0041"])", R"(1:3 expected a whole surrogate pair, found \ud800\u0041"])"},
        {R"(["", "\udc00"])", "1:6 expected a text of whole characters, found half a surrogate pair"},
        {R"(["a\u0000b"])", "1:2 expected a text without NUL, found \\u0000"},
        {"[\"\xff\"]", "1:3 expected UTF-8, found the byte 0xff"},
        {"[\"\xc0\x80\"]", "1:3 expected UTF-8, found the byte 0xc0"},
        {"[\"\xed\xa0\x80\"]", "1:3 expected UTF-8, found the byte 0xed"},
        {"[\"\xf4\x90\x80\x80\"]", "1:3 expected UTF-8, found the byte 0xf4"},
        {"[\"\xe2\x82\"]", "1:3 expected UTF-8, found the byte 0xe2"},
        {"[\xa0]", "1:2 expected a JSON value, found the byte 0xa0"},
        {"{\"é\":1,\n \"b\":{\"c\":1,\"\\u0063\":2}}", "2:13 expected each key once, found \"c\""},
        {"\xff\xfe[", "1:1 expected a JSON value, found the byte 0xff"},
    };
    for (const Case &c : cases)
        EXPECT_EQ(read(c.file), c.problem) << c.file;
}

TEST(Json, RefusesNul)
{
    EXPECT_EQ(read(QByteArray("[1]\0", 4)), "1:4 expected UTF-8 text without NUL, found the byte 0x00");
    EXPECT_EQ(read(QByteArray("[\"\0\"]", 5)), "1:3 expected UTF-8 text without NUL, found the byte 0x00");
}

TEST(Json, NestsAsDeepAsTheLimit)
{
    const auto nested = [](int levels) -> QByteArray { return QByteArray(levels, '[') + QByteArray(levels, ']'); };
    EXPECT_NE(read(nested(json::depthLimit)).find("@63 [0][0]"), std::string::npos);
    EXPECT_EQ(read(nested(json::depthLimit + 1)), "1:65 expected at most 64 levels, found one more");
    EXPECT_EQ(read(QByteArray(1'000'000, '[')), "1:65 expected at most 64 levels, found one more");
}

TEST(Json, RefusesMoreThanItsSizeLimit)
{
    constexpr char notRead = ' ';
    const QByteArray file = QByteArray::fromRawData(&notRead, json::sizeLimit + 1);
    const auto parsed = json::parse(file);
    EXPECT_EQ(std::get<Problem>(parsed).found, QStringLiteral("1073741825 bytes"));
    EXPECT_EQ(std::get<Problem>(parsed).expected, QStringLiteral("at most 1073741824 bytes"));
}

TEST(Json, SurvivesAnyCutAndAnyFlippedByte)
{
    const QByteArray file = "\xef\xbb\xbf{\"a\": [1.5e3, true, null, \"\\ud83d\\ude00 é\\\"\"], \"b\": {\"c\": \"\"}}";
    for (qsizetype size = 0; size < file.size(); ++size)
        EXPECT_NE(read(file.first(size)).find("expected"), std::string::npos) << size;
    for (qsizetype at = 0; at < file.size(); ++at) {
        for (int byte = 0; byte < 256; ++byte) {
            QByteArray other = file;
            other[at] = static_cast<char>(byte);
            EXPECT_FALSE(read(other).empty());
        }
    }
}
