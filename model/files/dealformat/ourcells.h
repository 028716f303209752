// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/dealformat/columns.h"
#include "files/wording/foreigndates.h"

#include <QString>

namespace files
{

inline constexpr std::array dateKeys{
    Key::Published, Key::Announced, Key::KnownBy, Key::Start, Key::End, Key::Date, Key::Known};
constexpr bool isDate(Key key)
{
    return std::ranges::find(dateKeys, key) != dateKeys.end();
}
/// A date as EDTF, whoever wrote it, and a word of ours in whatever case; all others as they are.
QString asOurs(Key key, const QString &cell, std::optional<DayOrder> order);

} // namespace files
