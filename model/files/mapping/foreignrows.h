// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mapping/arrangement.h"

namespace files
{

/// The rows of a foreign table as a mapping sees them. Both outlive it.
class ForeignRows final
{
public:
    ForeignRows(const Mapping &mapping, const Table &table);
    Q_DISABLE_COPY_MOVE(ForeignRows)

    /// As the table is arranged (files/mapping/arrangement.h).
    const Mapping &mapping() const { return m_mapping; }
    const Table &table() const { return m_table; }
    const Arrangement &arrangement() const { return m_arrangement; }
    /// Columns that the mapping names and the table has not, or has twice.
    const QStringList &missing() const { return m_missing; }
    bool isRepeated(const QString &name) const;

    /// Null for a constant, and where the row has no such cell.
    const Cell *cell(qsizetype row, Key key) const;
    /// Without blanks around; the constant where there is no such column, or where it says nothing.
    QString text(qsizetype row, Key key) const;
    /// Where that cell stands, or its row.
    qsizetype byteOf(qsizetype row, Key key) const;
    /// Whether that is a constant in place of a blank.
    bool isFilled(qsizetype row, Key key) const;
    /// As the mapping calls them, each once, as a list of ours.
    QString parties(qsizetype row, Key key) const;
    /// From all columns of sources, as a list of ours.
    QString sources(qsizetype row) const;
    /// What the levels of one thing have in common.
    QString site(qsizetype row) const;
    QString nameOfSite(qsizetype row) const;
    /// The column that dates levels.
    std::optional<Key> levelKey() const;

    const OrderOfColumn &order(Key key) const { return m_orders[static_cast<std::size_t>(key)]; }
    /// What a column has that is written like no date.
    const FormOfColumn &form(Key key) const { return m_forms[static_cast<std::size_t>(key)]; }
    const MarkOfColumn &mark(Key key) const { return m_marks[static_cast<std::size_t>(key)]; }
    /// As the mapping declares it, or else as the column decides.
    std::optional<DayOrder> dayOrder(Key key) const;
    std::optional<DecimalMark> decimalMark(Key key) const;
    ColumnNumbers numbers(Key key) const;

    std::optional<deals::Date> date(qsizetype row, Key key) const;
    /// Our word for a kind or a state.
    std::optional<QString> word(qsizetype row, Key key) const;
    /// From words or a number, or where these state none, from a lowest and a highest number. An empty cell states
    /// none; one that contradicts the unit of its row is refused.
    std::variant<WordedAmount, Refusal> amount(qsizetype row) const;
    /// Where it stands: at its words, or else at the first of its limits.
    Key amountKey(qsizetype row) const;
    /// Whether a cell of the row has an amount without a unit.
    bool needsUnit(qsizetype row) const;
    /// Whether a number of the row has two meanings, and neither its column nor the mapping says which.
    bool isMarkOpen(qsizetype row) const;
    /// Whether no column of units or marks would make an amount of its words.
    bool isUnread(qsizetype row) const;
    /// Of what the row does not state: by its own unit, the mapping's, or that of all amounts.
    std::optional<Unit> unitOf(qsizetype row) const;
    /// The one in which all amounts of the table are, where there is one.
    std::optional<Unit> commonUnit() const;
    /// What all amounts of the table measure, where it is one thing; currencies may differ.
    std::optional<deals::Measure> commonMeasure() const;

private:
    /// Of what is not stated in a table of several; the dollar where there is none.
    deals::Currency firstCurrency() const;
    bool isStated(qsizetype row, Key key) const;
    const std::variant<WordedAmount, Refusal> &asStated(qsizetype row) const;
    std::variant<WordedAmount, Refusal> readAmount(qsizetype row) const;
    std::variant<WordedAmount, Refusal> inWords(qsizetype row, Key key, const std::optional<Unit> &unit) const;
    std::variant<WordedAmount, Refusal> limits(qsizetype row, const std::optional<Unit> &unit) const;
    /// Ours for a word of theirs; theirs where the mapping has none.
    QString worded(Key key, const QString &text) const;
    QString partyOf(QString name) const;
    qsizetype placeOf(const QString &column);
    void readColumns();

    Arrangement m_arrangement;
    const Mapping &m_mapping;
    const Table &m_table;
    QStringList m_missing;
    std::array<qsizetype, columns.size()> m_places; // -1: none
    std::vector<qsizetype> m_moreSources;
    std::array<OrderOfColumn, columns.size()> m_orders;
    std::array<FormOfColumn, columns.size()> m_forms;
    std::array<MarkOfColumn, columns.size()> m_marks;
    // Once they were asked for: columns are looked through more than once.
    mutable std::vector<std::optional<std::variant<WordedAmount, Refusal>>> m_stated;
    mutable std::optional<std::optional<Unit>> m_common;
    mutable std::optional<deals::Currency> m_firstCurrency;
};

} // namespace files
