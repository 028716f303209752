// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/mappingquestions.h"

#include "files/mapping/foreignrows.h"
#include "files/mapping/levels.h"
#include "files/problems/filetranslation.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace files
{
namespace
{

using Ask = Question::Ask;

constexpr qsizetype wordLimit = 12; // questions about words: more are no list that anyone answers

class Asker final
{
public:
    Asker(const Mapping &mapping, const Table &table)
        : m_mapping(mapping)
        , m_rows(mapping, table)
    {
    }

    std::vector<Question> questions()
    {
        for (const QString &name : m_rows.missing())
            m_questions.push_back({.ask = Ask::Missing, .text = name});
        askForColumns();
        askForDayOrder();
        askForDecimalMark();
        askForUnit();
        for (const Key key : foreignWords)
            askForWords(key);
        askForLevels();
        return m_questions;
    }

private:
    void askForColumns()
    {
        const bool hasAmount =
            std::any_of(foreignAmounts.begin(), foreignAmounts.end(), [&](Key key) { return m_mapping.isMapped(key); });
        const bool isLevel = m_mapping.levels.value_or(false);
        for (const Key key : {Key::From, Key::To, Key::Kind})
            if (!m_mapping.isMapped(key))
                m_questions.push_back({.key = key});
        if (!hasAmount)
            m_questions.push_back({.key = Key::Amount});
        if (isLevel && !m_mapping.isMapped(Key::Start))
            m_questions.push_back({.key = Key::Start});
        if (!isLevel && !m_mapping.isMapped(Key::Announced) && !m_mapping.isMapped(Key::KnownBy))
            m_questions.push_back({.key = Key::Announced});
    }

    /// Adds a question about the first cell of the column that `isOpen` tells of.
    template<typename IsOpen> bool askAbout(Key key, Question question, const IsOpen &isOpen)
    {
        for (qsizetype row = 1; row < m_rows.table().rowCount(); ++row) {
            const QString text = m_rows.text(row, key);
            if (!m_rows.cell(row, key) || text.isEmpty() || !isOpen(text, row))
                continue;
            question.key = key;
            question.text = text;
            question.row = row;
            question.column = m_mapping.columns.at(key);
            m_questions.push_back(question);
            return true;
        }
        return false;
    }

    /// One order answers for all columns, so the first that needs it asks.
    void askForDayOrder()
    {
        if (m_mapping.dayOrder)
            return;
        for (const Key key : foreignDates) {
            const OrderOfColumn &order = m_rows.order(key);
            if (!order.isOpen() && !order.isContradictory())
                continue;
            const auto isOpen = [](const QString &text, qsizetype) {
                return !foreignDate(text, {})
                    && (foreignDate(text, DayOrder::DayFirst) || foreignDate(text, DayOrder::MonthFirst));
            };
            if (askAbout(key, {.ask = Ask::DayOrder, .isContradictory = order.isContradictory()}, isOpen))
                return;
        }
    }

    void askForDecimalMark()
    {
        if (m_mapping.decimalMark)
            return;
        for (const Key key : foreignAmounts) {
            const MarkOfColumn &mark = m_rows.mark(key);
            if (!mark.isOpen() && !mark.isContradictory())
                continue;
            const auto isOpen = [](const QString &text, qsizetype) {
                MarkOfColumn one;
                addNumbers(text, one);
                return one.isOpen() || one.mark();
            };
            if (askAbout(key, {.ask = Ask::DecimalMark, .isContradictory = mark.isContradictory()}, isOpen))
                return;
        }
    }

    void askForUnit()
    {
        const auto isOpen = [this](const QString &, qsizetype row) { return m_rows.needsUnit(row); };
        for (const Key key : foreignAmounts)
            if (askAbout(key, {.ask = Ask::Unit}, isOpen))
                return;
    }

    void askForWords(Key key)
    {
        QSet<QString> seen;
        qsizetype asked = 0;
        for (qsizetype row = 1; row < m_rows.table().rowCount() && asked < wordLimit; ++row) {
            const QString text = m_rows.text(row, key);
            if (!m_rows.cell(row, key) || text.isEmpty() || seen.contains(text.toLower()))
                continue;
            seen.insert(text.toLower());
            if (m_rows.word(row, key))
                continue;
            ++asked;
            m_questions.push_back(
                {.ask = Ask::Word, .key = key, .text = text, .row = row, .column = m_mapping.columns.at(key)});
        }
    }

    /// Rows of one deal whose exact amounts mostly grow with their dates may be running totals: summed, they would be a
    /// multiple of what there is.
    void askForLevels()
    {
        if (m_mapping.levels || !m_mapping.isMapped(Key::Start) || !m_mapping.isMapped(Key::Deal))
            return;
        std::vector<Level> levels;
        std::vector<qsizetype> rows;
        QHash<QString, int> counts;
        for (qsizetype row = 1; row < m_rows.table().rowCount(); ++row) {
            const auto date = m_rows.date(row, Key::Start);
            const auto amount = m_rows.amount(row);
            if (!date || !std::holds_alternative<WordedAmount>(amount))
                continue;
            levels.push_back({m_rows.text(row, Key::Deal), *date, std::get<WordedAmount>(amount)});
            rows.push_back(row);
            ++counts[levels.back().site];
        }
        const auto differences = added(levels);
        QHash<QString, int> growing;
        for (std::size_t i = 0; i < levels.size(); ++i)
            growing[levels[i].site] += std::holds_alternative<WordedAmount>(differences[i]) ? 1 : 0;
        for (std::size_t i = 0; i < levels.size(); ++i) {
            const QString &site = levels[i].site;
            if (counts.value(site) < 3 || 3 * growing.value(site) < 2 * counts.value(site))
                continue;
            const Key key = m_mapping.isMapped(Key::Amount) ? Key::Amount : Key::Low;
            const auto column = m_mapping.columns.find(key);
            m_questions.push_back({Ask::Levels, key, site, rows[i],
                column == m_mapping.columns.end() ? QString() : column->second, false});
            return;
        }
    }

    const Mapping &m_mapping;
    ForeignRows m_rows;
    std::vector<Question> m_questions;
};

/// What `key` is, as a question.
QString columnQuestion(Key key)
{
    switch (key) {
    case Key::From:
        return Text::tr("Who promises?");
    case Key::To:
        return Text::tr("Who is it promised to?");
    case Key::Kind:
        return Text::tr("What kind of promise is it?");
    case Key::Start:
        return Text::tr("Which column has the dates of the levels?");
    case Key::Announced:
        return Text::tr("When was it announced?");
    default:
        return Text::tr("Which column has the amounts?");
    }
}

QString placed(const Question &question, const QString &text)
{
    return Text::tr("%1 (column \"%2\", row %3)")
        .arg(text, escaped(question.column, 40), QString::number(question.row + 1));
}

} // namespace

std::vector<Question> openQuestions(const Mapping &mapping, const Table &table)
{
    return Asker(mapping, table).questions();
}

QString toText(const Question &question)
{
    const QString text = escaped(question.text, 40);
    const QString where = question.row > 0 ? placed(question, u'"' + text + u'"') : QString();
    switch (question.ask) {
    case Ask::Column:
        return columnQuestion(question.key);
    case Ask::Missing:
        return Text::tr("Which column is \"%1\"? The table has none of this name, or two.").arg(text);
    case Ask::DayOrder:
        return question.isContradictory
            ? Text::tr("Does the day or the month come first in %1? The column has both.").arg(where)
            : Text::tr("Does the day or the month come first in %1?").arg(where);
    case Ask::DecimalMark:
        return question.isContradictory
            ? Text::tr("What stands before the decimals in %1? The column has both.").arg(where)
            : Text::tr("What stands before the decimals in %1?").arg(where);
    case Ask::Unit:
        return Text::tr("What does the number %1 count?").arg(where);
    case Ask::Word:
        return question.key == Key::Kind ? Text::tr("What kind is %1?").arg(where)
                                         : Text::tr("What status is %1?").arg(where);
    case Ask::Levels:
        return Text::tr("The amounts of \"%1\" grow from row to row. Are they running totals, or is each one added?")
            .arg(text);
    }
    return {};
}

} // namespace files
