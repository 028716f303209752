// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/mapping.h"

#include "files/mapping/foreignrows.h"
#include "files/mapping/levels.h"
#include "files/problems/filetranslation.h"
#include "files/problems/progress.h"
#include "files/wording/amountwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

using deals::Said;

constexpr std::array copied{
    Key::Id, Key::From, Key::To, Key::What, Key::Option, Key::Condition, Key::PhaseOf, Key::Source, Key::Paragraph};
constexpr std::array made{Key::Deal, Key::Kind, Key::Measure, Key::Said, Key::Unit, Key::Value, Key::Low, Key::High,
    Key::Announced, Key::KnownBy, Key::Start, Key::End, Key::Term, Key::Status, Key::Date, Key::Printed, Key::Supports};

constexpr qsizetype mostAdded = 64 * 1024 * 1024;

/// Goes through the rows of a foreign table and writes ours.
class Applier final
{
public:
    Applier(const Mapping &mapping, const Table &foreign, Problems &problems, const Progress *progress)
        : m_rows(mapping, foreign)
        , m_problems(problems)
        , m_progress(progress)
    {
    }

    Table table()
    {
        const Table &foreign = m_rows.table();
        if (foreign.rowCount() == 0)
            return {};
        m_table.addRow(foreign.byteOf(0));
        const auto addName = [&](Key key) {
            const Cell *cell = m_rows.cell(0, key);
            const QLatin1String name = columnOf(key).name;
            m_table.addCell(QByteArrayView(name.data(), name.size()), cell ? cell->byte : foreign.byteOf(0));
        };
        std::for_each(copied.begin(), copied.end(), addName);
        std::for_each(made.begin(), made.end(), addName);
        for (const QString &name : m_rows.missing())
            m_problems.error(foreign.byteOf(0), escaped(name),
                m_rows.isRepeated(name) ? Text::tr("several") : Text::tr("no such column"),
                Text::tr("one column of this name, which the mapping needs"));
        findAdded();
        const qsizetype most = foreign.sizeOfCells() + mostAdded;
        for (qsizetype row = 1; row < foreign.rowCount() && !isCancelled(m_progress); ++row) {
            m_table.addRow(foreign.byteOf(row));
            if (readRow(row))
                writeRow(row);
            else
                m_table.refuseLastRow();
            if (m_table.textSize() > most)
                return refuseAll();
        }
        return m_table;
    }

private:
    Table refuseAll()
    {
        const Table &foreign = m_rows.table();
        m_problems.error(foreign.byteOf(0), {}, Text::tr("more"),
            Text::tr("constants so short that they add at most %1 MiB").arg(mostAdded / (1024 * 1024)));
        Table table = firstRows(m_table, 0);
        for (qsizetype row = 1; row < foreign.rowCount(); ++row) {
            table.addRow(foreign.byteOf(row));
            table.refuseLastRow();
        }
        return table;
    }

    QString siteOf(qsizetype row) const
    {
        QStringList names;
        for (const Key key : {Key::Deal, Key::From, Key::To, Key::Kind})
            names += m_rows.text(row, key);
        return names.join(QChar(u'\n'));
    }

    /// What the levels add, where amounts are levels; of rows that are not refused for anything else.
    void findAdded()
    {
        if (!m_rows.mapping().levels.value_or(false))
            return;
        std::vector<Level> levels;
        std::vector<qsizetype> rows;
        m_isSilent = true; // each refusal is told once, when the row is written
        for (qsizetype row = 1; row < m_rows.table().rowCount() && !isCancelled(m_progress); ++row) {
            if (!readRow(row))
                continue;
            levels.push_back({siteOf(row), *m_rows.date(row, Key::Start), std::get<WordedAmount>(m_rows.amount(row))});
            rows.push_back(row);
        }
        m_isSilent = false;
        const auto all = added(levels);
        for (std::size_t i = 0; i < rows.size(); ++i)
            m_added.insert(rows[i], all[i]);
    }

    /// Whether it is good.
    bool readRow(qsizetype row)
    {
        m_made.clear();
        m_isGood = !m_rows.table().isRefused(row) && m_rows.missing().isEmpty();
        if (m_isGood)
            readCells(row);
        return m_isGood;
    }

    void readCells(qsizetype row)
    {
        if (const Cell *beyond = m_rows.table().beyondHeader(row))
            return refuse(beyond->byte, {}, m_rows.table().text(*beyond),
                Text::tr("at most the header’s %1 cells").arg(m_rows.table().row(0).size()));
        for (const Key key : {Key::From, Key::To, Key::Kind})
            if (m_rows.text(row, key).isEmpty())
                refuse(row, key, Text::tr("something in this column, or for all rows"));
        readDeal(row);
        for (const Key key : foreignWords)
            readWord(row, key);
        for (const Key key : foreignDates)
            readDate(row, key);
        readAmount(row);
        readTerm(row);
        readEvidence(row);
        if (m_made.contains(Key::Announced))
            m_made.remove(Key::KnownBy);
        else if (m_rows.mapping().levels.value_or(false) && !m_made.contains(Key::KnownBy))
            m_made.insert(Key::KnownBy, m_made.value(Key::Start)); // a level that stands was known by then
    }

    void writeRow(qsizetype row)
    {
        const auto add = [&](Key key, const QByteArray &text) {
            const bool isAmount = key == Key::Measure || key == Key::Said || key == Key::Unit || key == Key::Value
                || key == Key::Low || key == Key::High;
            m_table.addCell(text, byteOf(row, isAmount ? m_rows.amountKey(row) : key));
        };
        for (const Key key : copied)
            add(key, m_rows.text(row, key).toUtf8());
        for (const Key key : made)
            add(key, m_made.value(key).toUtf8());
    }

    /// What a source prints: where no column says so, its amount, or else its announcement.
    void readEvidence(qsizetype row)
    {
        if (m_rows.text(row, Key::Source).isEmpty())
            return;
        const auto cells = {Key::Printed, m_rows.amountKey(row), Key::Announced};
        const auto printed =
            std::find_if(cells.begin(), cells.end(), [&](Key key) { return !m_rows.text(row, key).isEmpty(); });
        if (printed == cells.end())
            return refuse(row, Key::Source, Text::tr("a figure that it prints"));
        m_made.insert(Key::Printed, m_rows.text(row, *printed));
        m_made.insert(Key::Supports,
            textOf(
                deals::supports, *printed == Key::Announced ? deals::Supports::Announcement : deals::Supports::Amount));
    }

    void readDeal(qsizetype row)
    {
        QString name = m_rows.text(row, Key::Deal);
        if (name.isEmpty()) { // what identifies it, then
            QStringList parts{m_rows.text(row, Key::From), m_rows.text(row, Key::To)};
            const auto announced = m_rows.date(row, Key::Announced);
            if (announced)
                parts += announced->edtf();
            parts.removeAll(QString());
            name = parts.join(u" – "_s);
        }
        m_made.insert(Key::Deal, name);
    }

    void readWord(qsizetype row, Key key)
    {
        const QString text = m_rows.text(row, key);
        if (text.isEmpty())
            return;
        const auto word = m_rows.word(row, key);
        if (!word)
            return refuse(row, key,
                key == Key::Kind ? Text::tr("a kind, or a word that the mapping has one for")
                                 : Text::tr("a status, or a word that the mapping has one for"));
        m_made.insert(key, *word);
    }

    void readDate(qsizetype row, Key key)
    {
        const QString text = m_rows.text(row, key);
        if (saysNotStated(text))
            return;
        const auto date = m_rows.date(row, key);
        const bool isOpen =
            !m_rows.dayOrder(key) && (foreignDate(text, DayOrder::DayFirst) || foreignDate(text, DayOrder::MonthFirst));
        if (!date && isOpen)
            return refuse(row, key,
                m_rows.order(key).isContradictory()
                    ? Text::tr("day and month in one order in the whole column, or the order in the mapping")
                    : Text::tr("the order of day and month in the mapping, as no row settles it"));
        if (!date)
            return refuse(row, key, Text::tr("a date such as 2026-11-03, Nov 3, 2026, Q3 2026 or 2026"));
        m_made.insert(key, date->edtf());
    }

    void readAmount(qsizetype row)
    {
        const bool isLevel = m_rows.mapping().levels.value_or(false);
        if (isLevel && !m_made.contains(Key::Start))
            return refuse(row, Key::Start, Text::tr("the date of the level"));
        const auto read = m_added.contains(row) ? m_added.value(row) : m_rows.amount(row);
        if (const auto *refusal = std::get_if<Refusal>(&read))
            return refuse(row, m_rows.amountKey(row), refusal->expected);
        const auto &[amount, measure, currency, term] = std::get<WordedAmount>(read);
        if (!measure)
            return refuse(row, m_rows.amountKey(row), Text::tr("what is not stated: money, power, shares or chips"));
        m_made.insert(Key::Measure, deals::textOf(deals::measures, *measure));
        m_made.insert(Key::Said, deals::textOf(deals::saids, amount.said));
        if (measure == deals::Measure::Money)
            m_made.insert(Key::Unit, currency.text());
        else if (measure == deals::Measure::Power && amount.said != Said::NotStated)
            m_made.insert(Key::Unit, u"W"_s);
        if (amount.said == Said::Range) {
            m_made.insert(Key::Low, QString::number(amount.low));
            m_made.insert(Key::High, QString::number(amount.high));
        } else if (amount.said != Said::NotStated) {
            m_made.insert(Key::Value, QString::number(amount.said == Said::AtLeast ? amount.low : amount.high));
        }
        if (term.isStated() && !m_rows.mapping().isMapped(Key::Term) && !m_made.contains(Key::End))
            m_made.insert(Key::Term, term.iso());
    }

    void readTerm(qsizetype row)
    {
        const QString text = m_rows.text(row, Key::Term);
        if (saysNotStated(text))
            return;
        if (const auto term = termInWords(text))
            m_made.insert(Key::Term, term->iso());
        else
            refuse(row, Key::Term, Text::tr(R"(a duration such as P7Y, "7 years" or "18 months")"));
    }

    qsizetype byteOf(qsizetype row, Key key) const
    {
        const Cell *cell = m_rows.cell(row, key);
        return cell ? cell->byte : m_rows.table().byteOf(row);
    }

    void refuse(qsizetype row, Key key, const QString &expected)
    {
        const auto column = m_rows.mapping().columns.find(key);
        const QString name =
            column == m_rows.mapping().columns.end() ? QString(columnOf(key).name) : escaped(column->second);
        refuse(byteOf(row, key), name, m_rows.text(row, key), expected);
    }

    void refuse(qsizetype byte, const QString &field, const QString &text, const QString &expected)
    {
        if (!m_isSilent)
            m_problems.error(byte, field, inQuotes(text), expected);
        m_isGood = false;
    }

    ForeignRows m_rows;
    Problems &m_problems;
    const Progress *m_progress;
    Table m_table;
    QHash<qsizetype, std::variant<WordedAmount, Refusal>> m_added;
    QHash<Key, QString> m_made; // of the row
    bool m_isGood = true, m_isSilent = false;
};

} // namespace

Table apply(const Mapping &mapping, const Table &foreign, Problems &problems, const Progress *progress)
{
    return Applier(mapping, foreign, problems, progress).table();
}

} // namespace files
