// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/sheets/table.h"

#include <algorithm>
#include <numeric>

namespace files
{

void Table::reserve(qsizetype rows, qsizetype cells)
{
    m_rows.reserve(static_cast<std::size_t>(rows));
    m_cells.reserve(static_cast<std::size_t>(cells));
}

void Table::addRow(qsizetype byte)
{
    m_rows.push_back({static_cast<std::uint32_t>(byte), static_cast<std::uint32_t>(m_cells.size())});
}

void Table::addCell(QByteArrayView utf8, qsizetype byte)
{
    addCellOfFile(byte, m_texts.size(), utf8.size());
    m_cells.back().isWritten = 1;
    m_texts.append(utf8);
}

void Table::addCell(const Table &table, const Cell &cell)
{
    if (cell.isWritten)
        addCell(table.utf8(cell), cell.byte);
    else
        m_cells.push_back(cell);
}

Table Table::withoutRows() const
{
    Table table(m_file);
    table.m_separator = m_separator;
    return table;
}

void Table::addCellOfFile(qsizetype byte, qsizetype text, qsizetype length)
{
    Cell &cell = m_cells.emplace_back();
    cell.byte = static_cast<std::uint32_t>(byte);
    cell.text = static_cast<std::uint32_t>(text);
    cell.length = static_cast<std::uint32_t>(length) & 0x7fffffffU;
}

void Table::refuseLastRow()
{
    const auto first = m_cells.begin() + m_rows.back().cell;
    const auto written = std::find_if(first, m_cells.end(), [](const Cell &cell) { return cell.isWritten != 0; });
    if (written != m_cells.end())
        m_texts.truncate(written->text);
    m_cells.erase(first, m_cells.end());
}

void Table::clearCell(qsizetype row, qsizetype column)
{
    const auto at = m_rows[static_cast<std::size_t>(row)].cell + static_cast<std::size_t>(column);
    m_cells[at].length = 0;
}

void Table::dropLastRow()
{
    refuseLastRow();
    m_rows.pop_back();
}

QString Table::text(qsizetype row, qsizetype column) const
{
    const std::span<const Cell> cells = this->row(row);
    return column < std::ssize(cells) ? text(cells[static_cast<std::size_t>(column)]) : QString();
}

const Cell *Table::beyondHeader(qsizetype row, qsizetype header) const
{
    const std::span<const Cell> cells = this->row(row);
    const std::size_t width = this->row(header).size();
    for (std::size_t place = width; place < cells.size(); ++place)
        if (cells[place].length > 0)
            return &cells[place];
    return nullptr;
}

qsizetype Table::sizeOfCells() const
{
    return std::accumulate(m_cells.begin(), m_cells.end(), qsizetype{0},
        [](qsizetype size, const Cell &cell) { return size + qsizetype(cell.length); });
}

Table firstRows(const Table &table, qsizetype count)
{
    Table first;
    first.setSeparator(table.separator());
    for (qsizetype row = 0; row < table.rowCount() && row <= count; ++row) {
        first.addRow(table.byteOf(row));
        for (const Cell &cell : table.row(row))
            first.addCell(table.utf8(cell), cell.byte);
    }
    return first;
}

} // namespace files
