// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/dealformat/ourcells.h"

#include <algorithm>

namespace files
{

QString asOurs(Key key, const QString &cell, std::optional<DayOrder> order)
{
    constexpr std::array wordKeys{Key::Kind, Key::Status, Key::Type, Key::Measure, Key::Said, Key::Supports};
    if (isDate(key)) {
        const auto date = deals::Date::parse(cell) ? std::nullopt : foreignDate(cell, order);
        return date ? date->edtf() : cell;
    }
    if (std::ranges::find(wordKeys, key) == wordKeys.end())
        return cell;
    const QString word = cell.trimmed().toLower();
    const auto isOf = [&](const auto &...lists) { return (valueOf(lists, word).has_value() || ...); };
    const bool isOurs = isOf(deals::kinds, deals::statuses, deals::relationKinds, deals::sourceKinds, deals::claimKinds,
        deals::measures, deals::saids, deals::supports);
    return isOurs ? word : cell;
}

} // namespace files
