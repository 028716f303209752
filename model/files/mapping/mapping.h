// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/dealformat/columns.h"
#include "files/problems/problems.h"
#include "files/sheets/table.h"
#include "files/wording/foreigndates.h"
#include "files/wording/wording.h"

#include <map>

/// Tables with columns of their own, turned into tables of ours.
namespace files
{

class Progress;

/// What of ours a foreign table may have, in the order in which people look for it. Unit is that of each amount.
inline constexpr std::array mappable{Key::Deal, Key::From, Key::To, Key::Kind, Key::Amount, Key::Low, Key::High,
    Key::Unit, Key::Announced, Key::KnownBy, Key::Start, Key::End, Key::Term, Key::What, Key::Status, Key::Date,
    Key::Option, Key::Condition, Key::Source, Key::Paragraph, Key::Printed, Key::Id, Key::PhaseOf};
inline constexpr std::array foreignDates{Key::Announced, Key::KnownBy, Key::Start, Key::End, Key::Date};
inline constexpr std::array foreignAmounts{Key::Amount, Key::Low, Key::High};
inline constexpr std::array foreignWords{Key::Kind, Key::Status};

// As a mapping's file says it.
inline constexpr std::array dayOrders{
    deals::Word{DayOrder::DayFirst, "day first"_L1}, deals::Word{DayOrder::MonthFirst, "month first"_L1}};
inline constexpr std::array decimalMarks{
    deals::Word{DecimalMark::Point, "point"_L1}, deals::Word{DecimalMark::Comma, "comma"_L1}};
inline constexpr std::array encodings{
    deals::Word{Encoding::Utf8, "utf-8"_L1}, deals::Word{Encoding::Windows1252, "windows-1252"_L1},
    deals::Word{Encoding::Latin1, "latin-1"_L1}};
inline constexpr std::array levelWords{deals::Word{true, "true"_L1}, deals::Word{false, "false"_L1}};

/// How the columns of a foreign table become ours. Where it says nothing, the whole column decides, or nothing does.
struct Mapping {
    std::map<Key, QString> columns;                       ///< their names in the foreign table
    std::map<Key, QString> constants;                     ///< what every row says
    std::map<Key, std::map<QString, QString>> words = {}; ///< of kinds and states: theirs, and ours for them
    std::optional<DayOrder> dayOrder = {};
    std::optional<DecimalMark> decimalMark = {};
    std::optional<Unit> unit = {}; ///< of numbers that name none
    /// Amounts are running totals of their deal: what a row promises is what was added since the row before of the
    /// same.
    std::optional<bool> levels = {};
    std::optional<Encoding> encoding = {}; ///< of a file without a byte order mark; it may be all that is said

    bool hasColumns() const { return !columns.empty() || !constants.empty(); }
    bool isMapped(Key key) const { return columns.count(key) > 0 || constants.count(key) > 0; }
    bool operator==(const Mapping &) const = default;
};

/// The table with our columns; its cells keep the places of the foreign ones, and each row stands where it stood. What
/// cannot be told of a row is a problem, and refuses that row whole. All rows are refused where constants would add
/// more than 64 MiB. Once cancelled, the rest is not there.
Table apply(const Mapping &mapping, const Table &foreign, Problems &problems, const Progress *progress = nullptr);

} // namespace files
