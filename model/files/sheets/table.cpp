// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/sheets/table.h"

namespace files
{

void Table::reserve(qsizetype rows, qsizetype cells, qsizetype bytes)
{
    m_rows.reserve(static_cast<std::size_t>(rows));
    m_cells.reserve(static_cast<std::size_t>(cells));
    m_texts.reserve(bytes);
}

void Table::addRow(qsizetype byte)
{
    m_rows.push_back({static_cast<std::uint32_t>(byte), static_cast<std::uint32_t>(m_cells.size())});
}

void Table::addCell(QByteArrayView utf8, qsizetype byte)
{
    m_cells.push_back({static_cast<std::uint32_t>(byte), static_cast<std::uint32_t>(m_texts.size()),
        static_cast<std::uint32_t>(utf8.size())});
    m_texts.append(utf8);
}

void Table::refuseLastRow()
{
    if (m_cells.size() > m_rows.back().cell)
        m_texts.truncate(m_cells[m_rows.back().cell].text);
    m_cells.resize(m_rows.back().cell);
}

void Table::dropLastRow()
{
    refuseLastRow();
    m_rows.pop_back();
}

std::span<const Cell> Table::row(qsizetype row) const
{
    const auto at = static_cast<std::size_t>(row);
    const std::size_t first = m_rows[at].cell;
    const std::size_t last = at + 1 < m_rows.size() ? m_rows[at + 1].cell : m_cells.size();
    return std::span(m_cells).subspan(first, last - first);
}

QString Table::text(qsizetype row, qsizetype column) const
{
    const std::span<const Cell> cells = this->row(row);
    return column < std::ssize(cells) ? text(cells[static_cast<std::size_t>(column)]) : QString();
}

const Cell *Table::beyondHeader(qsizetype row) const
{
    const std::span<const Cell> cells = this->row(row);
    const std::size_t width = this->row(0).size();
    for (std::size_t place = width; place < cells.size(); ++place)
        if (cells[place].length > 0)
            return &cells[place];
    return nullptr;
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
