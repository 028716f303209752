// SPDX-License-Identifier: GPL-3.0-or-later
// The rows that are plain commitments.
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

} // namespace files
