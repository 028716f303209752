// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/mappingfile.h"

#include "support/program.h"
#include "support/randomdeals.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

using namespace files;

namespace
{

std::string problemsOf(const QByteArray &file)
{
    const auto read = readMapping(file);
    QStringList lines;
    if (const auto *problems = std::get_if<std::vector<Problem>>(&read))
        for (const Problem &problem : *problems)
            lines += toText(problem, u"m.json"_s);
    return lines.join(u'\n').toStdString();
}

TEST(MappingFile, TheOneThatTheManualShowsIsOne)
{
    const QByteArray manual = support::contents(QStringLiteral(DEALS_SOURCE_DIR "/resources/manual/mapping.md"));
    const QByteArray start = "```json\n";
    const qsizetype from = manual.indexOf(start) + start.size();
    ASSERT_GE(from, start.size());
    const QByteArray shown = manual.sliced(from, manual.indexOf("```", from) - from);
    ASSERT_TRUE(shown.contains("deal-timeline-mapping"));
    EXPECT_EQ(problemsOf(shown), "");
}

TEST(MappingFile, IsRead)
{
    const auto read = readMapping(R"json({
  "format": "deal-timeline-mapping",
  "version": 1,
  "columns": {"deal": "Project", "amount": "Value ($B)"},
  "constants": {"kind": "purchase"},
  "words": {"status": {"On hold": "paused"}},
  "dates": "day first",
  "decimals": "comma",
  "unit": "USD billion",
  "levels": false,
  "encoding": "windows-1252"
})json");
    ASSERT_TRUE(std::holds_alternative<Mapping>(read));
    Mapping mapping;
    mapping.columns = {{Key::Deal, u"Project"_s}, {Key::Amount, u"Value ($B)"_s}};
    mapping.constants = {{Key::Kind, u"purchase"_s}};
    mapping.words[Key::Status] = {{u"On hold"_s, u"paused"_s}};
    mapping.dayOrder = DayOrder::DayFirst;
    mapping.decimalMark = DecimalMark::Comma;
    mapping.unit = unitInWords(u"USD billion");
    mapping.levels = false;
    mapping.encoding = Encoding::Windows1252;
    EXPECT_EQ(std::get<Mapping>(read), mapping);
}

TEST(MappingFile, IsRefusedWithEveryReason)
{
    EXPECT_EQ(problemsOf(R"({"format": "x", "version": 2, "colums": {},
"columns": {"deal": 5, "colour": "X", "kind": "K"},
"constants": {"kind": "purchase"},
"words": {"status": {"On hold": "asleep"}},
"dates": "3/4", "decimals": "dot", "unit": "parsec", "levels": "yes"})"),
        "m.json:1:12: error: format: expected \"deal-timeline-mapping\", found \"x\"\n"
        "m.json:1:28: error: version: expected 1, found 2\n"
        "m.json:1:31: error: colums: expected one of format, version, columns, constants, words, amounts, separators, "
        "suffix, header, dates, date_form, decimals, "
        "unit, "
        "levels, level_of_day, totals, repeats, notes, encoding, found \"colums\"\n"
        "m.json:2:21: error: columns.deal: expected a text that is not blank, found 5\n"
        "m.json:2:24: error: columns.colour: expected one of deal, from, to, kind, amount, low, high, unit, announced, "
        "known_by, start, end, term, what, status, date, option, condition, source, paragraph, printed, id, phase_of, "
        "found \"colour\"\n"
        "m.json:4:33: error: words.status.On hold: expected one of reported, in talks, letter of intent, announced, "
        "signed, amended, under way, delivered, paused, cancelled, superseded, found \"asleep\"\n"
        "m.json:5:10: error: dates: expected one of day first, month first, found \"3/4\"\n"
        "m.json:5:29: error: decimals: expected one of point, comma, found \"dot\"\n"
        "m.json:5:44: error: unit: expected a unit such as MW, USD billion, million shares or chips, found \"parsec\"\n"
        "m.json:5:64: error: levels: expected true or false, found \"yes\"");
    EXPECT_NE(problemsOf("[]"), "");
    EXPECT_NE(problemsOf("{"), "");
    EXPECT_NE(problemsOf(""), "");
    EXPECT_NE(problemsOf(R"({"format": "deal-timeline-mapping", "version": 1, "unit": "MW", "unit": "GW"})"), "");
}

TEST(MappingFile, HasNoLongTexts)
{
    const QByteArray start = R"({"format": "deal-timeline-mapping", "version": 1, )", word(1000, 'x');
    EXPECT_EQ(problemsOf(start + R"("constants": {"what": ")" + word + R"("}})"), "");
    EXPECT_NE(problemsOf(start + R"("constants": {"what": "x)" + word + R"("}})"), "");
    EXPECT_NE(problemsOf(start + R"("columns": {"what": "x)" + word + R"("}})"), "");
    EXPECT_EQ(problemsOf(start + R"("words": {"kind": {")" + word + R"(": "loan"}}})"), "");
    EXPECT_NE(problemsOf(start + R"("words": {"kind": {"x)" + word + R"(": "loan"}}})"), "");
}

TEST(MappingFile, HasEachWordOnce)
{
    EXPECT_EQ(problemsOf(R"({"format": "deal-timeline-mapping", "version": 1,
"words": {"kind": {"Equity": "loan", "equity": "investment"}, "status": {"equity": "signed"}}})"),
        "m.json:2:38: error: words.kind.equity: expected each word once, whatever its case, found \"equity\"");
}

TEST(MappingFile, KeepsEveryMapping)
{
    support::forEachSeed(1000, [](std::uint64_t seed) {
        support::Random random(seed);
        const auto chance = [&](std::uint64_t of) { return support::below(random, of) == 0; };
        const auto text = [&] {
            constexpr QStringView letters = u"ab ($)\"\\/é\u202e\u4e2d;,{\n\t";
            QString word(u'x');
            for (std::uint64_t left = support::below(random, 8); left > 0; --left)
                word += letters[static_cast<qsizetype>(support::below(random, std::uint64_t(letters.size())))];
            word += u'x'; // a word with a blank behind it is the same as without
            return word;
        };
        Mapping mapping;
        for (const Key key : mappable) {
            if (chance(3))
                mapping.columns[key] = text();
            if (chance(3))
                mapping.constants[key] = text();
        }
        if (mapping.columns.count(Key::Source) > 0 && chance(2))
            mapping.moreSources = {text(), text()};
        for (std::uint64_t left = mapping.hasAmountColumn() ? 0 : support::below(random, 3); left > 0; --left)
            mapping.amounts.push_back(
                {text(), {{Key::Kind, u"loan"_s}, {Key::Unit, u"USD million"_s}, {Key::Start, u"2027"_s}}});
        if (chance(2))
            mapping.separators = {text(), u"/"_s};
        if (chance(2))
            mapping.dateForm = dateForms[support::below(random, dateForms.size())].value;
        if (chance(2))
            mapping.suffix = text();
        if (chance(2))
            mapping.header = 1 + static_cast<int>(support::below(random, 1000));
        if (chance(2))
            mapping.levelOfDay = chance(2) ? LevelOfDay::First : LevelOfDay::Last;
        for (const auto &[doubt, name] : doubts)
            if (chance(2))
                mapping.rows[doubt] = chance(2) ? RowUse::LeftOut : RowUse::Read;
        mapping.words[Key::Name][text()] = text();
        mapping.words[Key::Amount][text()] = chance(2) ? u"not stated"_s : u"$5B"_s;
        mapping.words[Key::Date][text()] = u"2026-H2"_s;
        for (std::uint64_t left = support::below(random, 4); left > 0; --left) {
            mapping.words[Key::Kind][text()] = deals::kinds[support::below(random, deals::kinds.size())].text;
            mapping.words[Key::Status][text()] = deals::statuses[support::below(random, deals::statuses.size())].text;
        }
        if (chance(2))
            mapping.dayOrder = chance(2) ? DayOrder::DayFirst : DayOrder::MonthFirst;
        if (chance(2))
            mapping.decimalMark = chance(2) ? DecimalMark::Point : DecimalMark::Comma;
        if (chance(2))
            mapping.levels = chance(2);
        if (chance(2))
            mapping.encoding = chance(2) ? Encoding::Utf8 : Encoding::Windows1252;
        constexpr QStringView units[] = {
            u"W", u"MW", u"GW", u"USD", u"EUR million", u"CAD billion", u"shares", u"chips thousand"};
        if (chance(2))
            mapping.unit = unitInWords(units[support::below(random, std::size(units))]);
        const QByteArray bytes = toBytes(mapping);
        const auto read = readMapping(bytes);
        ASSERT_TRUE(std::holds_alternative<Mapping>(read)) << bytes.toStdString() << problemsOf(bytes);
        EXPECT_EQ(std::get<Mapping>(read), mapping) << bytes.toStdString();
    });
}

} // namespace
