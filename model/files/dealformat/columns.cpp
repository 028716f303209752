// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/dealformat/columns.h"

#include <QRegularExpression>

#include <algorithm>

namespace files
{

bool isOwnValue(Record record, Key key)
{
    const auto isIn = [key](const auto &keys) { return std::find(keys.begin(), keys.end(), key) != keys.end(); };
    switch (key) {
    case Key::Record:
        return false;
    case Key::Id:
        return record != Record::Status && record != Record::Relation;
    case Key::Of:
        return record != Record::Status && record != Record::Evidence;
    case Key::Deal:
        return record != Record::Commitment && record != Record::Event;
    default:
        return !isIn(amountKeys) && (record != Record::Commitment || (!isIn(statusKeys) && !isIn(evidenceKeys)));
    }
}

QString withoutMidnight(Key key, const QString &cell)
{
    constexpr std::array dates{
        Key::Published, Key::Announced, Key::KnownBy, Key::Start, Key::End, Key::Date, Key::Known};
    static const QRegularExpression midnight(uR"(\A\s*([0-9]{4}-[0-9]{2}-[0-9]{2})[ T]00:00(:00(\.0+)?)?\s*\z)"_s);
    if (!cell.contains(u':') || std::find(dates.begin(), dates.end(), key) == dates.end())
        return cell;
    const auto match = midnight.match(cell);
    return match.hasMatch() ? match.captured(1) : cell;
}

std::optional<Key> keyCalled(QStringView columnName)
{
    const QStringView bare = columnName.trimmed();
    const auto known = std::find_if(columns.begin(), columns.end(),
        [&](const Column &column) { return bare.compare(column.name, Qt::CaseInsensitive) == 0; });
    return known == columns.end() ? std::nullopt : std::optional(known->key);
}

} // namespace files
