// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/mappingquestions.h"

#include "deals/legible.h"
#include "files/mapping/doubtfulrows.h"
#include "files/mapping/foreignrows.h"
#include "files/mapping/levels.h"
#include "files/problems/filetranslation.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

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
        : m_given(mapping)
        , m_rows(mapping, table)
        , m_mapping(m_rows.mapping())
    {
    }

    std::vector<Question> questions()
    {
        for (const QString &name : m_rows.missing())
            m_questions.push_back({.ask = Ask::Missing, .text = name});
        askForColumns();
        askForKinds();
        askForDayOrder();
        askForDateForm();
        askForDecimalMark();
        askForUnit();
        for (const Key key : foreignWords)
            askForWords(key);
        askForUnread();
        askForRows();
        askForLevels();
        return m_questions;
    }

private:
    void askForColumns()
    {
        const bool areLevels = m_mapping.levels.value_or(false);
        for (const Key key : {Key::From, Key::To, Key::Kind})
            if (!m_mapping.isMapped(key))
                m_questions.push_back({.key = key});
        if (!m_mapping.hasAmountColumn())
            m_questions.push_back({.key = Key::Amount});
        if (areLevels && !m_rows.levelKey())
            m_questions.push_back({.key = Key::Start});
        if (!areLevels && !m_mapping.isMapped(Key::Announced) && !m_mapping.isMapped(Key::KnownBy))
            m_questions.push_back({.key = Key::Announced});
    }

    /// Of several amounts in a row, where not all say theirs.
    void askForKinds()
    {
        if (m_given.isMapped(Key::Kind) || !m_mapping.isMapped(Key::Kind))
            return;
        for (std::size_t i = 0; i < m_given.amounts.size(); ++i)
            if (m_given.amounts[i].says.count(Key::Kind) == 0)
                m_questions.push_back(
                    {.key = Key::Kind, .text = m_given.amounts[i].column, .amount = static_cast<int>(i)});
    }

    /// With the place of that cell.
    void add(Question question, qsizetype row, Key column)
    {
        question.text = m_rows.text(row, column);
        question.row = m_rows.arrangement().originOf(row);
        question.column = m_rows.arrangement().columnOf(row, column);
        m_questions.push_back(question);
    }

    bool hasText(qsizetype row, Key key) const { return m_rows.cell(row, key) && !m_rows.text(row, key).isEmpty(); }

    /// Adds a question about the first cell of the column that `isOpen` tells of.
    template<typename IsOpen> bool askAbout(Key key, Question question, const IsOpen &isOpen)
    {
        const bool hasUnits = std::any_of(m_given.amounts.begin(), m_given.amounts.end(),
            [](const AmountColumn &amount) { return amount.says.count(Key::Unit) > 0; });
        for (qsizetype row = 1; row < m_rows.table().rowCount(); ++row) {
            if (!hasText(row, key) || !isOpen(m_rows.text(row, key), row))
                continue;
            question.key = key;
            if (question.ask == Ask::Unit && hasUnits)
                question.amount = m_rows.arrangement().amountOf(row);
            add(question, row, key);
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

    /// One form answers for all columns.
    void askForDateForm()
    {
        if (m_mapping.dateForm)
            return;
        for (const Key key : foreignDates) {
            const std::vector<DateForm> forms = m_rows.form(key).candidates();
            const auto isOpen = [&](const QString &text, qsizetype row) {
                return !m_rows.date(row, key) && dateOfForm(text, forms.front());
            };
            if (!forms.empty() && askAbout(key, {.ask = Ask::DateForm}, isOpen))
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

    /// A question about each text of a column that `isOpen`, once: as long as there are few enough to be answered.
    template<typename IsOpen> void askForEach(Key column, Key word, const IsOpen &isOpen)
    {
        QSet<QString> seen;
        qsizetype asked = 0;
        for (qsizetype row = 1; row < m_rows.table().rowCount() && asked < wordLimit; ++row) {
            if (!hasText(row, column))
                continue;
            const QString text = deals::sameName(m_rows.text(row, column));
            if (seen.contains(text))
                continue;
            seen.insert(text);
            if (!isOpen(row))
                continue;
            ++asked;
            add({.ask = Ask::Word, .key = word}, row, column);
        }
    }

    void askForWords(Key key)
    {
        askForEach(key, key, [&](qsizetype row) { return !m_rows.word(row, key); });
    }

    /// Amounts and dates that are not understood.
    void askForUnread()
    {
        askForEach(Key::Amount, Key::Amount, [&](qsizetype row) { return m_rows.isUnread(row); });
        for (const Key key : foreignDates)
            if (m_rows.form(key).candidates().empty())
                askForEach(key, Key::Date, [&](qsizetype row) {
                    const QString text = m_rows.text(row, key);
                    const bool isPeriod = (key == Key::Start || key == Key::End) && foreignPeriod(text);
                    return !isPeriod && !foreignDate(text, DayOrder::DayFirst)
                        && !foreignDate(text, DayOrder::MonthFirst);
                });
    }

    /// Rows that may be no promises: counted in silence, they would be wrong.
    void askForRows()
    {
        const Table &foreign = m_rows.arrangement().foreign();
        for (const auto &[doubt, name] : doubts) {
            const std::vector<qsizetype> &rows = m_rows.arrangement().rowsOf(doubt);
            const bool isMoot = doubt == Doubt::Repeat && m_mapping.levels.value_or(false);
            if (rows.empty() || isMoot || m_given.rows.count(doubt) > 0)
                continue;
            QStringList cells;
            for (const Cell &cell : foreign.row(rows.front()))
                if (const QString text = foreign.text(cell).trimmed(); !text.isEmpty())
                    cells += text;
            m_questions.push_back({.ask = Ask::Rows,
                .text = cells.join(", "_L1),
                .row = rows.front(),
                .doubt = doubt,
                .count = std::ssize(rows)});
        }
    }

    /// The rows of which date and amount are known, as if they were levels.
    std::vector<Level> levels(Key date, std::vector<qsizetype> &rows) const
    {
        std::vector<Level> levels;
        for (qsizetype row = 1; row < m_rows.table().rowCount(); ++row) {
            const auto day = m_rows.date(row, date);
            const auto amount = m_rows.amount(row);
            if (!day || !std::holds_alternative<WordedAmount>(amount))
                continue;
            levels.push_back({m_rows.site(row), *day, std::get<WordedAmount>(amount)});
            rows.push_back(row);
        }
        return levels;
    }

    /// Whether a column sums up the amounts of a row, as no one would with running totals.
    bool hasTotals() const
    {
        const Table &foreign = m_rows.arrangement().foreign();
        const std::span<const Cell> header = headerOf(foreign, m_given.headerRow());
        return m_given.amounts.size() > 1 && std::any_of(header.begin(), header.end(), [&](const Cell &cell) {
            return saysTotal(foreign.text(cell));
        });
    }

    /// Rows of one thing that grow with their dates may be running totals: summed, they would be a multiple of what
    /// there is.
    void askForLevels()
    {
        const auto date = m_rows.levelKey();
        const bool areLevels = m_mapping.levels.value_or(false);
        const bool isAnswered = areLevels ? m_mapping.levelOfDay.has_value() : m_mapping.levels.has_value();
        if (!date || !m_mapping.hasAmountColumn() || isAnswered || hasTotals())
            return;
        std::vector<qsizetype> rows;
        const std::vector<Level> all = levels(*date, rows);
        const auto found = areLevels ? contested(all) : growing(all);
        if (!found)
            return;
        const qsizetype row = rows[*found];
        add({.ask = areLevels ? Ask::LevelOfDay : Ask::Levels, .key = m_rows.amountKey(row)}, row,
            m_rows.amountKey(row));
        m_questions.back().text = m_rows.nameOfSite(row);
    }

    const Mapping &m_given;
    ForeignRows m_rows;
    const Mapping &m_mapping; // as the table is arranged
    std::vector<Question> m_questions;
};

} // namespace

std::vector<Question> openQuestions(const Mapping &mapping, const Table &table)
{
    return Asker(mapping, table).questions();
}

} // namespace files
