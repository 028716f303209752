// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/dealformat/columns.h"

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

std::optional<Key> keyNamed(QByteArrayView name)
{
    // Where the columns are found by the ends of their names, or at the next place that is free.
    using Places = std::array<std::uint8_t, 256>;
    constexpr std::uint8_t none = 255;
    constexpr auto placeOf = [](char first, char last) {
        return static_cast<std::uint8_t>(static_cast<unsigned char>(first) * 7 + static_cast<unsigned char>(last));
    };
    static constexpr Places places = [placeOf] {
        Places all{};
        for (std::uint8_t &each : all)
            each = none;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const QLatin1String text = columns[column].name;
            std::uint8_t place = placeOf(text.data()[0], text.data()[text.size() - 1]);
            while (all[place] != none)
                ++place;
            all[place] = static_cast<std::uint8_t>(column);
        }
        return all;
    }();
    if (name.isEmpty())
        return {};
    for (std::uint8_t place = placeOf(name.front(), name.back()); places[place] != none; ++place) {
        const Column &column = columns[places[place]];
        if (name == QByteArrayView(column.name.data(), column.name.size()))
            return column.key;
    }
    return {};
}

std::optional<Key> keyCalled(QStringView columnName)
{
    const QStringView bare = columnName.trimmed();
    const auto known = std::find_if(columns.begin(), columns.end(),
        [&](const Column &column) { return bare.compare(column.name, Qt::CaseInsensitive) == 0; });
    return known == columns.end() ? std::nullopt : std::optional(known->key);
}

} // namespace files
