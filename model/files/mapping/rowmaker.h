// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mapping/foreignrows.h"
#include "files/mapping/levels.h"

#include <QHash>

namespace files
{

/// What one foreign row says, as the cells of a row of ours.
class RowMaker final
{
public:
    /// Both outlive it.
    RowMaker(const ForeignRows &rows, Problems &problems)
        : m_rows(rows)
        , m_problems(problems)
    {
    }

    /// Whether the row says all that it needs; a refusal of its level is one of its amount. What is refused is a
    /// problem, unless it is `silent`.
    enum class Tell : bool { Silently, Aloud };
    bool read(qsizetype row, Tell tell, const Refusal *ofLevel = nullptr);
    const QHash<Key, QString> &cells() const { return m_cells; }
    /// Puts that amount in the place of the row's own.
    void setAmount(const WordedAmount &worded);
    void set(Key key, const QString &text) { m_cells.insert(key, text); }

private:
    void readCells(qsizetype row, const Refusal *ofLevel);
    void readParties(qsizetype row);
    void readEvidence(qsizetype row);
    void readDeal(qsizetype row);
    void readWord(qsizetype row, Key key);
    void readDate(qsizetype row, Key key);
    bool readPeriod(qsizetype row, Key key, const DatePeriod &both);
    void readAmount(qsizetype row, const Refusal *ofLevel);
    bool readUnread(qsizetype row, const Refusal &refusal);
    void readTerm(qsizetype row);
    bool areLevels() const { return m_rows.mapping().levels.value_or(false); }
    void refuse(qsizetype row, Key key, const QString &expected);
    void refuse(qsizetype byte, const QString &field, const QString &text, const QString &expected);
    QString nameOf(qsizetype row, Key key) const;

    const ForeignRows &m_rows;
    Problems &m_problems;
    QHash<Key, QString> m_cells;
    qsizetype m_origin = -1;                           ///< the foreign row
    std::vector<std::pair<qsizetype, QString>> m_told; ///< refusals of it: byte and field
    bool m_isGood = true;
    Tell m_tell = Tell::Aloud;
};

} // namespace files
