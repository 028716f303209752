// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/arrangement.h"

#include "files/mapping/doubtfulrows.h"
#include "files/wording/amountwords.h"
#include "files/wording/nothing.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

/// What columns of amounts are called once they are one: no table has such a name.
QString inOne(Key key)
{
    return QChar(u'\ue000') + QString(columnOf(key).name);
}

bool isNothing(const Table &table, const Cell &cell)
{
    const QByteArrayView text = table.utf8(cell).trimmed();
    return text.isEmpty() || saysNothing(fromUtf8(text));
}

} // namespace

std::span<const Cell> headerOf(const Table &table, qsizetype header)
{
    return header < table.rowCount() ? table.row(header) : std::span<const Cell>();
}

bool hasBlanks(const Table &table, qsizetype header, qsizetype column)
{
    for (qsizetype row = header + 1; row < table.rowCount(); ++row)
        if (!table.isRefused(row) && saysNothing(table.text(row, column)))
            return true;
    return false;
}

std::vector<qsizetype> placesOf(const QString &name, const Table &table, qsizetype header)
{
    std::vector<qsizetype> places;
    const std::span<const Cell> cells = headerOf(table, header);
    for (std::size_t place = 0; place < cells.size(); ++place)
        if (table.text(cells[place]).trimmed() == name.trimmed())
            places.push_back(static_cast<qsizetype>(place));
    return places;
}

std::size_t Arrangement::placeOf(const QString &column) const
{
    const std::vector<qsizetype> places = placesOf(column, m_foreign, m_mapping.headerRow());
    return places.size() == 1 ? static_cast<std::size_t>(places.front()) : noPlace;
}

Arrangement::Arrangement(const Mapping &mapping, const Table &foreign)
    : m_mapping(mapping)
    , m_foreign(foreign)
    , m_rows(doubtfulRows(foreign, mapping.headerRow()))
{
    for (const AmountColumn &amount : mapping.amounts) {
        m_places.push_back(placeOf(amount.column));
        if (m_places.back() == noPlace)
            m_missing += amount.column;
    }
    const bool leavesOut = std::any_of(mapping.rows.begin(), mapping.rows.end(),
        [&](const auto &each) { return each.second == RowUse::LeftOut && !rowsOf(each.first).empty(); });
    if (leavesOut || mapping.headerRow() > 0 || !mapping.amounts.empty())
        arrange();
}

qsizetype Arrangement::originOf(qsizetype row) const
{
    return m_arranged ? m_origins[static_cast<std::size_t>(row)].row : row;
}

int Arrangement::amountOf(qsizetype row) const
{
    return m_arranged ? m_origins[static_cast<std::size_t>(row)].amount : -1;
}

QString Arrangement::columnOf(qsizetype row, Key key) const
{
    if (const int amount = amountOf(row); amount >= 0 && key == Key::Amount)
        return m_mapping.amounts[static_cast<std::size_t>(amount)].column;
    const auto known = m_mapping.columns.find(key);
    return known == m_mapping.columns.end() ? QString() : known->second;
}

void Arrangement::arrange()
{
    for (const Key key : saidOfAmounts) {
        if (std::none_of(m_mapping.amounts.begin(), m_mapping.amounts.end(),
                [&](const AmountColumn &amount) { return amount.says.count(key) > 0; }))
            continue;
        const auto column = m_mapping.columns.find(key);
        m_said.push_back({key, column == m_mapping.columns.end() ? noPlace : placeOf(column->second)});
    }
    m_plain = m_mapping;
    m_plain->amounts.clear();
    m_plain->header.reset();
    if (!m_mapping.amounts.empty())
        m_plain->columns[Key::Amount] = inOne(Key::Amount);
    for (const auto &[key, others] : m_said)
        m_plain->columns[key] = inOne(key);
    m_arranged.emplace(m_foreign.withoutRows());
    addHeader();
    std::vector<qsizetype> leftOut;
    for (const auto &[doubt, use] : m_mapping.rows)
        if (use == RowUse::LeftOut)
            leftOut.insert(leftOut.end(), rowsOf(doubt).begin(), rowsOf(doubt).end());
    std::sort(leftOut.begin(), leftOut.end());
    leftOut.erase(std::unique(leftOut.begin(), leftOut.end()), leftOut.end());
    m_leftOut = std::ssize(leftOut);
    for (qsizetype row = m_mapping.headerRow() + 1; row < m_foreign.rowCount(); ++row) {
        if (std::binary_search(leftOut.begin(), leftOut.end(), row))
            continue;
        const qsizetype before = m_arranged->rowCount();
        const std::span<const Cell> cells = m_foreign.row(row);
        for (std::size_t amount = 0; amount < m_places.size(); ++amount)
            if (m_places[amount] < cells.size() && !isNothing(m_foreign, cells[m_places[amount]]))
                addRow(row, static_cast<int>(amount));
        if (m_arranged->rowCount() == before)
            addRow(row, m_mapping.amounts.empty() ? -1 : 0);
    }
}

void Arrangement::addHeader()
{
    const qsizetype header = m_mapping.headerRow();
    const qsizetype byte = header < m_foreign.rowCount() ? m_foreign.byteOf(header) : 0;
    m_arranged->addRow(byte);
    m_origins.push_back({header, -1});
    for (const Cell &cell : headerOf(m_foreign, header))
        m_arranged->addCell(m_foreign, cell);
    if (!m_mapping.amounts.empty())
        m_arranged->addCell(inOne(Key::Amount).toUtf8(), byte);
    for (const auto &[key, others] : m_said)
        m_arranged->addCell(inOne(key).toUtf8(), byte);
}

/// Its cells, and behind them those of the one amount.
void Arrangement::addRow(qsizetype row, int amount)
{
    std::span<const Cell> cells = m_foreign.row(row);
    m_arranged->addRow(m_foreign.byteOf(row));
    m_origins.push_back({row, amount});
    const std::size_t width = m_foreign.row(m_mapping.headerRow()).size();
    if (amount >= 0 && cells.size() > width)
        cells = cells.first(width);
    for (const Cell &cell : cells)
        m_arranged->addCell(m_foreign, cell);
    if (amount < 0 || cells.empty())
        return;
    for (std::size_t column = cells.size(); column < width; ++column)
        m_arranged->addCell({}, m_foreign.byteOf(row));
    const auto &says = m_mapping.amounts[static_cast<std::size_t>(amount)].says;
    const std::size_t place = m_places[static_cast<std::size_t>(amount)];
    if (place < cells.size())
        m_arranged->addCell(m_foreign, cells[place]);
    else
        m_arranged->addCell({}, m_foreign.byteOf(row));
    for (const auto &[key, others] : m_said) {
        const auto said = says.find(key);
        if (said != says.end())
            m_arranged->addCell(
                said->second.toUtf8(), place < cells.size() ? cells[place].byte : m_foreign.byteOf(row));
        else if (others < cells.size())
            m_arranged->addCell(m_foreign, cells[others]);
        else
            m_arranged->addCell({}, m_foreign.byteOf(row));
    }
}

} // namespace files
