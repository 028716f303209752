// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/mapping.h"

#include "files/mapping/rowmaker.h"
#include "files/problems/filetranslation.h"
#include "files/problems/progress.h"
#include "files/wording/nothing.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

// The order of our columns.
constexpr std::array written{Key::Record, Key::Of, Key::Id, Key::Deal, Key::From, Key::To, Key::Kind, Key::What,
    Key::Measure, Key::Said, Key::Unit, Key::Value, Key::Low, Key::High, Key::Announced, Key::KnownBy, Key::Start,
    Key::End, Key::Term, Key::Option, Key::Condition, Key::PhaseOf, Key::Status, Key::Date, Key::Source, Key::Paragraph,
    Key::Printed, Key::Supports};
constexpr qsizetype mostAdded = 64 * 1024 * 1024;

/// Goes through the rows of a foreign table and writes ours.
class Applier final
{
public:
    Applier(const Mapping &mapping, const Table &foreign, Problems &problems, const Progress *progress)
        : m_rows(mapping, foreign)
        , m_problems(problems)
        , m_maker(m_rows, problems)
        , m_progress(progress)
    {
    }

    Applied applied()
    {
        const Table &foreign = m_rows.table();
        if (foreign.rowCount() == 0)
            return {};
        addHeader();
        for (const QString &name : m_rows.missing())
            m_problems.error(foreign.byteOf(0), escaped(name),
                m_rows.isRepeated(name) ? Text::tr("several") : Text::tr("no such column"),
                Text::tr("one column of this name, which the mapping needs"));
        findSteps();
        const qsizetype most = foreign.sizeOfCells() + mostAdded;
        for (qsizetype row = 1; row < foreign.rowCount() && !isCancelled(m_progress); ++row) {
            writeRow(row);
            if (m_table.textSize() > most) {
                refuseAll();
                break;
            }
        }
        return {std::move(m_table), m_rows.arrangement().leftOut() + std::ssize(m_steps.passedOver), m_filled};
    }

private:
    void addHeader()
    {
        m_table.addRow(m_rows.table().byteOf(0));
        for (const Key key : written) {
            const Cell *cell = m_rows.cell(0, key);
            const QLatin1String name = columnOf(key).name;
            m_table.addCell(QByteArrayView(name.data(), name.size()), cell ? cell->byte : m_rows.table().byteOf(0));
        }
    }

    void refuseAll()
    {
        const Table &foreign = m_rows.table();
        m_problems.error(foreign.byteOf(0), {}, Text::tr("more"),
            Text::tr("constants so short that they add at most %1 MiB").arg(mostAdded / (1024 * 1024)));
        m_table = firstRows(m_table, 0);
        for (qsizetype row = 1; row < foreign.rowCount(); ++row)
            addRefused(row);
    }

    void addRefused(qsizetype row)
    {
        m_table.addRow(m_rows.table().byteOf(row));
        m_table.refuseLastRow();
    }

    /// What the levels add, where amounts are levels; of rows that are not refused for anything else.
    void findSteps()
    {
        const auto key = m_rows.levelKey();
        if (!m_rows.mapping().levels.value_or(false) || !key)
            return;
        std::vector<Level> levels;
        for (qsizetype row = 1; row < m_rows.table().rowCount() && !isCancelled(m_progress); ++row) {
            if (!m_maker.read(row, RowMaker::Tell::Silently)) // it is told once, when the row is written
                continue;
            levels.push_back({m_rows.site(row), *m_rows.date(row, *key), std::get<WordedAmount>(m_rows.amount(row))});
            m_levelOf.insert(row, m_levelRows.size());
            m_levelRows.push_back(row);
        }
        m_steps = stepsOf(levels, m_rows.mapping().levelOfDay);
        m_passedOver = {m_steps.passedOver.begin(), m_steps.passedOver.end()};
        for (std::size_t i = 0; i < m_steps.steps.size(); ++i) {
            m_stepsOf.insert(m_steps.steps[i].level, i);
            if (m_steps.steps[i].endedBy)
                m_endedBy.insert(*m_steps.steps[i].endedBy, i);
        }
    }

    void writeRow(qsizetype row)
    {
        const auto level = m_levelOf.constFind(row);
        const bool isLevel = level != m_levelOf.cend();
        if (isLevel && m_passedOver.contains(*level))
            return;
        const auto refusal = isLevel ? m_steps.refused.find(*level) : m_steps.refused.end();
        if (!m_maker.read(row, RowMaker::Tell::Aloud, refusal == m_steps.refused.end() ? nullptr : &refusal->second))
            return addRefused(row);
        countFilled(row);
        if (!isLevel)
            return addCells(row, m_maker.cells());
        for (const std::size_t step : sorted(m_stepsOf.values(*level)))
            addStep(row, step);
        for (const std::size_t step : sorted(m_endedBy.values(*level)))
            addEnd(row, step);
    }

    /// A row with several amounts has each blank but once.
    void countFilled(qsizetype row)
    {
        const qsizetype origin = m_rows.arrangement().originOf(row);
        for (const auto &[key, constant] : m_rows.mapping().constants)
            m_filled[key] += origin != m_lastFilled && m_rows.isFilled(row, key) ? 1 : 0;
        m_lastFilled = origin;
    }

    static QList<std::size_t> sorted(QList<std::size_t> all)
    {
        std::sort(all.begin(), all.end());
        return all;
    }

    void addStep(qsizetype row, std::size_t at)
    {
        const Step &step = m_steps.steps[at];
        m_maker.setAmount(step.more);
        QHash<Key, QString> cells = m_maker.cells();
        if (step.endedBy)
            cells.insert(Key::Id, idOf(at)); // which the row of its end names
        if (step.endedBy && cells.value(Key::Status).isEmpty()) {
            cells.insert(Key::Status, textOf(deals::statuses, deals::Status::Announced));
            cells.insert(Key::Date, cells.value(Key::Start));
        }
        addCells(row, cells);
    }

    /// From that day on the step is gone.
    void addEnd(qsizetype row, std::size_t step)
    {
        addCells(row,
            {{Key::Record, textOf(records, Record::Status)}, {Key::Of, u"commitment:"_s + idOf(step)},
                {Key::Status, textOf(deals::statuses, deals::Status::Cancelled)},
                {Key::Date, m_maker.cells().value(Key::Start)}});
    }

    QString idOf(std::size_t step) const
    {
        const qsizetype row = m_levelRows[m_steps.steps[step].level];
        return u"%1/%2-%3"_s.arg(m_rows.nameOfSite(row)).arg(m_rows.arrangement().originOf(row) + 1).arg(step + 1);
    }

    void addCells(qsizetype row, const QHash<Key, QString> &cells)
    {
        m_table.addRow(m_rows.table().byteOf(row));
        for (const Key key : written) {
            const bool isAmount = key == Key::Measure || key == Key::Said || key == Key::Unit || key == Key::Value
                || key == Key::Low || key == Key::High;
            m_table.addCell(
                meant(cells.value(key)).toUtf8(), m_rows.byteOf(row, isAmount ? m_rows.amountKey(row) : key));
        }
    }

    ForeignRows m_rows;
    Problems &m_problems;
    RowMaker m_maker;
    const Progress *m_progress;
    Table m_table;
    Steps m_steps; // where amounts are levels
    std::vector<qsizetype> m_levelRows;
    QHash<qsizetype, std::size_t> m_levelOf;                   // a row
    QMultiHash<std::size_t, std::size_t> m_stepsOf, m_endedBy; // a level: places of its steps, and of those it ends
    QSet<std::size_t> m_passedOver;
    std::map<Key, qsizetype> m_filled;
    qsizetype m_lastFilled = -1; // row of the foreign table
};

} // namespace

Applied apply(const Mapping &mapping, const Table &foreign, Problems &problems, const Progress *progress)
{
    return Applier(mapping, foreign, problems, progress).applied();
}

} // namespace files
