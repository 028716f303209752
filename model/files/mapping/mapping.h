// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/dealformat/columns.h"
#include "files/problems/problems.h"
#include "files/sheets/table.h"
#include "files/wording/dateforms.h"
#include "files/wording/foreigndates.h"
#include "files/wording/wording.h"

#include <algorithm>
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
inline constexpr std::array foreignParties{Key::From, Key::To};
/// What an amount of several in a row may have of its own.
inline constexpr std::array saidOfAmounts{Key::From, Key::To, Key::Kind, Key::Unit, Key::Announced, Key::KnownBy,
    Key::Start, Key::End, Key::Term, Key::What, Key::Status, Key::Date};

/// Cells that have words of ours for theirs, as a mapping's file calls them; Name stands for parties, Date for any
/// date.
inline constexpr std::array wordedKeys{deals::Word{Key::Kind, "kind"_L1}, deals::Word{Key::Status, "status"_L1},
    deals::Word{Key::Amount, "amount"_L1}, deals::Word{Key::Name, "party"_L1}, deals::Word{Key::Date, "date"_L1}};

// As a mapping's file says it.
inline constexpr std::array dayOrders{
    deals::Word{DayOrder::DayFirst, "day first"_L1}, deals::Word{DayOrder::MonthFirst, "month first"_L1}};
inline constexpr std::array dateForms{deals::Word{DateForm::Zoned, "with a zone"_L1},
    deals::Word{DateForm::DecimalYear, "decimal years"_L1}, deals::Word{DateForm::DaysSince1900, "days since 1900"_L1},
    deals::Word{DateForm::DaysSince1904, "days since 1904"_L1},
    deals::Word{DateForm::DaysSince1970, "days since 1970"_L1}};
inline constexpr std::array decimalMarks{
    deals::Word{DecimalMark::Point, "point"_L1}, deals::Word{DecimalMark::Comma, "comma"_L1}};
inline constexpr std::array encodings{deals::Word{Encoding::Utf8, "utf-8"_L1},
    deals::Word{Encoding::Windows1252, "windows-1252"_L1}, deals::Word{Encoding::Latin1, "latin-1"_L1}};
inline constexpr std::array levelWords{deals::Word{true, "true"_L1}, deals::Word{false, "false"_L1}};
/// Which of several levels of one day counts, as their rows stand.
enum class LevelOfDay : std::uint8_t { First, Last };
inline constexpr std::array levelsOfDay{
    deals::Word{LevelOfDay::First, "first"_L1}, deals::Word{LevelOfDay::Last, "last"_L1}};
enum class RowUse : std::uint8_t { LeftOut, Read };
inline constexpr std::array rowUses{deals::Word{RowUse::LeftOut, "leave out"_L1}, deals::Word{RowUse::Read, "read"_L1}};

/// Rows that may be no promise of their own.
enum class Doubt : std::uint8_t {
    Total,  ///< it says that it sums up others
    Repeat, ///< every cell is that of an earlier row
    Note    ///< one cell alone has a text
};
inline constexpr std::array doubts{deals::Word{Doubt::Total, "totals"_L1}, deals::Word{Doubt::Repeat, "repeats"_L1},
    deals::Word{Doubt::Note, "notes"_L1}};

/// One of several columns of amounts.
struct AmountColumn {
    QString column;
    std::map<Key, QString> says; ///< what all its amounts are: their kind, unit, start

    bool operator==(const AmountColumn &) const = default;
};

/// How the columns of a foreign table become ours. Where it says nothing, the whole column decides, or nothing does.
struct Mapping {
    std::map<Key, QString> columns;   ///< their names in the foreign table
    std::map<Key, QString> constants; ///< what every row says, or where a column is named too, its blanks
    std::map<Key, std::map<QString, QString>> words = {}; ///< by `wordedKeys`: theirs, and ours for them
    std::vector<AmountColumn> amounts = {};               ///< each promises for itself, in place of columns[Amount]
    QStringList moreSources = {};                         ///< columns besides columns[Source]
    QStringList separators = {};                          ///< that part parties in a cell, besides semicolons
    QString suffix = {};                                  ///< from which on a party's name is cut
    std::optional<int> header = {};                       ///< its row, from 1; above it stand titles
    std::optional<DayOrder> dayOrder = {};
    std::optional<DateForm> dateForm = {}; ///< of what is written like no date
    std::optional<DecimalMark> decimalMark = {};
    std::optional<Unit> unit = {}; ///< of numbers that name none
    /// Amounts are running totals of their deal: what a row promises is what was added since the row before of the
    /// same.
    std::optional<bool> levels = {};
    std::optional<LevelOfDay> levelOfDay = {};
    std::map<Doubt, RowUse> rows = {};
    std::optional<Encoding> encoding = {}; ///< of a file without a byte order mark; it may be all that is said

    bool hasColumns() const { return !columns.empty() || !constants.empty() || !amounts.empty(); }
    bool isMapped(Key key) const { return columns.count(key) > 0 || constants.count(key) > 0; }
    bool hasAmountColumn() const
    {
        return std::any_of(foreignAmounts.begin(), foreignAmounts.end(), [this](Key key) { return isMapped(key); });
    }
    /// Of the table that it maps.
    qsizetype headerRow() const { return header.value_or(1) - 1; }
    bool operator==(const Mapping &) const = default;
};

/// What comes of a foreign table.
struct Applied {
    Table table;                     ///< ours; rows that one foreign row gave stand at its place, one after the other
    qsizetype leftOut = 0;           ///< rows, as the mapping says
    std::map<Key, qsizetype> filled; ///< blanks that a constant filled
};

/// The table with our columns; its cells keep the places of the foreign ones, and each row stands where it stood. What
/// cannot be told of a row is a problem, and refuses that row whole. All rows are refused where constants would add
/// more than 64 MiB. Once cancelled, the rest is not there.
Applied apply(const Mapping &mapping, const Table &foreign, Problems &problems, const Progress *progress = nullptr);

} // namespace files
