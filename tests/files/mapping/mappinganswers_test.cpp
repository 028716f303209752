// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/mappinganswers.h"

#include "files/mapping/mappingproposal.h"
#include "files/sheets/csvreader.h"

#include <gtest/gtest.h>

#include <QLocale>

#include <set>

using namespace Qt::StringLiterals;

using namespace files;

namespace
{

/// Leaves everything open that can be.
const Table &table()
{
    static const Table all = readCsv("Site,Operator,User,Type,How much,Live,Told\n"
                                     "A,b,c,swap,\"1,234\",3/4/2026,3/4/2025\n"
                                     "A,b,c,swap,\"2,234\",4/5/2026,3/4/2025\n"
                                     "A,b,c,swap,\"3,234\",5/6/2026,3/4/2025\n")
                                 .table;
    return all;
}

Mapping withSite()
{
    return {.columns = {{Key::Deal, u"Site"_s}, {Key::From, u"Operator"_s}, {Key::To, u"Gone"_s},
                {Key::Kind, u"Type"_s}, {Key::Amount, u"How much"_s}, {Key::Start, u"Live"_s}},
        .constants = {}};
}

/// Every answer settles its question, is found again, and can be taken back.
TEST(MappingAnswers, SettleTheirQuestions)
{
    std::set<Question::Ask> asked;
    Mapping mapping = withSite();
    for (int i = 0; i < 20; ++i) {
        const std::vector<Question> open = openQuestions(mapping, table());
        if (open.empty())
            break;
        const Question &question = open.front();
        asked.insert(question.ask);
        const std::vector<Answer> answers = answersTo(question, table(), QLocale::c());
        ASSERT_FALSE(answers.empty()) << toText(question).toStdString();
        Mapping next;
        for (const Answer &answer : answers) {
            next = mapping;
            setAnswer(next, question, answer.written);
            EXPECT_FALSE(answer.text.isEmpty());
            EXPECT_NE(next, mapping) << answer.written.toStdString();
            const std::vector<Question> left = openQuestions(next, table());
            if (!question.isAboutColumns()) {
                EXPECT_EQ(std::count(left.begin(), left.end(), question), 0) << answer.written.toStdString();
                EXPECT_EQ(answerIn(next, question), answer.written);
                setAnswer(next, question, {});
                EXPECT_EQ(next, mapping);
            }
        }
        const auto wanted = std::find_if(answers.begin(), answers.end(), [&](const Answer &answer) {
            return answer.written == (question.key == Key::Announced ? u"Told"_s : u"User"_s);
        });
        setAnswer(mapping, question, (question.isAboutColumns() ? *wanted : answers.front()).written);
    }
    EXPECT_TRUE(openQuestions(mapping, table()).empty());
    using Ask = Question::Ask;
    EXPECT_EQ(asked,
        (std::set<Ask>{Ask::Column, Ask::Missing, Ask::DayOrder, Ask::DecimalMark, Ask::Unit, Ask::Word, Ask::Levels}));
}

TEST(MappingAnswers, AreSaidAsTheFileHasThem)
{
    QStringList lines;
    for (const Question &question : openQuestions(withSite(), table()))
        if (question.ask != Question::Ask::Unit && question.ask != Question::Ask::Word)
            lines += answersText(question, table());
    const std::string columns = R"(may be "Site" or "Operator" or "User" or "Type" or "How much" or "Live" or "Told")";
    EXPECT_EQ(lines.join(u'\n').toStdString(),
        "columns " + columns + "\ncolumns.announced " + columns
            + "; or constants.announced may be the same for all rows\ndates may be \"day first\" or \"month "
              "first\"\ndecimals may be \"point\" or \"comma\"");
}

} // namespace
