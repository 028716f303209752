// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/problems/encoding.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace files
{

/// One cell of a table: where it stands in the file, and where its text: in there too, unless that had to be written
/// anew.
struct Cell {
    std::uint32_t byte = 0, text = 0;
    std::uint32_t length : 31 = 0;
    std::uint32_t isWritten : 1 = 0;
};

/// Rows of cells, the first of them the header. Rows may be of different lengths. A row may be refused: then it is
/// there, so that it is counted, but without cells; every other row has some.
class Table final
{
public:
    Table() = default;
    /// Of that file, in which most texts of cells stand as they are.
    explicit Table(const QByteArray &file)
        : m_file(file)
    {
    }

    /// Of the same file, and empty.
    Table withoutRows() const;
    /// Room for so much: no table grows in steps of twice its size.
    void reserve(qsizetype rows, qsizetype cells);
    /// The cells that follow are in it.
    void addRow(qsizetype byte);
    void addCell(QByteArrayView utf8, qsizetype byte);
    /// Of a table of the same file.
    void addCell(const Table &table, const Cell &cell);
    /// With the text that stands in the file from `text` on.
    void addCellOfFile(qsizetype byte, qsizetype text, qsizetype length);
    void refuseLastRow();
    /// The cell keeps its place and has no text.
    void clearCell(qsizetype row, qsizetype column);
    /// As if it had not been added.
    void dropLastRow();
    /// Of its cells in the file.
    void setSeparator(char separator) { m_separator = separator; }
    char separator() const { return m_separator; }

    /// The header included.
    qsizetype rowCount() const { return std::ssize(m_rows); }
    std::span<const Cell> row(qsizetype row) const
    {
        const auto at = static_cast<std::size_t>(row);
        const std::size_t last = at + 1 < m_rows.size() ? m_rows[at + 1].cell : m_cells.size();
        return {m_cells.data() + m_rows[at].cell, last - m_rows[at].cell};
    }
    bool isRefused(qsizetype row) const { return this->row(row).empty(); }
    /// Where it starts in the file.
    qsizetype byteOf(qsizetype row) const { return m_rows[static_cast<std::size_t>(row)].byte; }
    QByteArrayView utf8(const Cell &cell) const
    {
        return {(cell.isWritten ? m_texts : m_file).constData() + cell.text, qsizetype(cell.length)};
    }
    QString text(const Cell &cell) const { return fromUtf8(utf8(cell)); }
    /// Empty where the row is too short.
    QString text(qsizetype row, qsizetype column) const;
    /// The first cell with text that has no column, as the header is too short; null for none.
    const Cell *beyondHeader(qsizetype row, qsizetype header = 0) const;
    /// Bytes of all texts.
    qsizetype sizeOfCells() const;
    /// Bytes of all texts that do not stand in the file.
    qsizetype textSize() const { return m_texts.size(); }

private:
    struct Row {
        std::uint32_t byte = 0, cell = 0; // the first
    };

    std::vector<Row> m_rows;
    std::vector<Cell> m_cells;
    QByteArray m_file, m_texts;
    char m_separator = ',';
};

/// The header and `count` rows, or all there are.
Table firstRows(const Table &table, qsizetype count);

} // namespace files
