// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows are plain commitments, how their dates are written, and which were read.
#include "files/dealformat/rowtree.h"

#include "files/problems/asciitext.h"

namespace files
{

/// Whether number() gives it as it is.
bool RowTree::isPlainNumber(QByteArrayView text) const
{
    const qsizetype point = text.indexOf('.');
    if (point < 0)
        return isAllDigits(text);
    const auto mark = m_mark.mark();
    const bool isPoint = mark == DecimalMark::Point || (!mark && m_rows.table().separator() == ',');
    return isPoint && !m_mark.isContradictory() && point > 0 && point + 1 < text.size()
        && isAllDigits(text.first(point)) && isAllDigits(text.sliced(point + 1));
}

bool RowTree::isPlain(Node node, PlainRecord &record) const
{
    const Spot spot = Spot::of(node);
    if (spot.part != Part::Row || m_rows.recordOf(spot.row) != Record::Commitment || m_rows.hasOwned(spot.row))
        return false;
    m_rows.forEachCell(spot.row, [&](Key key, QByteArrayView text) { record.set(key, text); });
    for (const Key key : {Key::Value, Key::Low, Key::High})
        if (record.has(key) && !isPlainNumber(record[key]))
            return false;
    if (record.has(Key::Paragraph) && !isAllDigits(record[Key::Paragraph]))
        return false;
    record.amount = m_rows.amount(spot.row);
    if (record.hasAny(evidenceKeys) && !record.has(Key::Supports))
        record.set(Key::Supports, "amount");
    if (record.hasAny(evidenceKeys) && record.amount && !record.has(Key::Printed))
        record.set(Key::Printed, record[Key::Amount]);
    if (!record.has(Key::Id))
        record.id = m_rows.dealName(spot.row) + u'/' + QString::number(m_rows.numberInDeal(spot.row));
    return true;
}

/// Nothing for several.
QString RowTree::partyCalled(QByteArrayView text) const
{
    if (text.contains(';') || text.contains('"'))
        return {};
    return partyId(fromUtf8(text).trimmed());
}

void RowTree::findOrders()
{
    // Most dates are a year, or have a year before their first hyphen.
    const auto isOrdered = [](QByteArrayView text) { return text.size() > 5 && text[4] != '-'; };
    for (const Key key : dateKeys)
        for (Owner row = 1; m_rows.hasColumn(key) && row < m_rows.rowCount(); ++row)
            if (const Cell *cell = m_rows.cell(row, key); cell && isOrdered(m_rows.utf8(*cell)))
                m_orders[static_cast<std::size_t>(key)].add(m_rows.text(*cell));
}

std::vector<bool> RowTree::rowsRead(const std::deque<Node> &refused, bool hasSet) const
{
    std::vector<bool> isRefused(m_rows.rowCount() + m_rows.undeclared().size(), false);
    for (const Node node : refused)
        if (Spot::of(node).part == Part::Row)
            isRefused[Spot::of(node).row] = true;
    for (const Record record : {Record::Status, Record::Event, Record::Commitment, Record::Evidence})
        for (const Owner row : m_rows.all(record))
            isRefused[row] = isRefused[row] || m_rows.ownerOf(row) == nobody;
    for (const Owner row : m_rows.all(Record::Set))
        isRefused[row] = !hasSet;
    const auto isRead = [&](Owner row) {
        while (row != nobody && !isRefused[row])
            row = m_rows.ownerOf(row);
        return row == nobody;
    };
    std::vector<bool> read(m_rows.rowCount(), false);
    for (const auto &record : records)
        for (const Owner row : m_rows.all(record.value))
            read[row] = isRead(row);
    return read;
}

} // namespace files
