// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mapping/mapping.h"

namespace files
{

/// What a mapping leaves open about a table: only people can say.
struct Question {
    enum class Ask : std::uint8_t {
        Column,      ///< which column, or what for all rows, `key` is
        Missing,     ///< the mapping names the column `text`, which the table has not, or twice
        DayOrder,    ///< whether `text` is day or month first
        DecimalMark, ///< what the mark in `text` is
        Unit,        ///< of what and how much the number `text` is
        Word,        ///< which kind or state `text` is, or how much or when
        Levels,      ///< whether rows are running totals of their deal; `text` is one
        LevelOfDay,  ///< which of several levels of one day counts; `text` is one
        DateForm,    ///< what `text` is, which is written like no date
        Rows         ///< whether rows that look like totals, repeats or notes are promises; `text` is one
    };

    Ask ask = Ask::Column;
    Key key = Key::Deal;
    QString text = {};            ///< a cell of the table
    qsizetype row = 0;            ///< where that cell stands; 0: nowhere
    QString column = {};          ///< its column in the foreign table
    bool isContradictory = false; ///< the column says both
    int amount = -1;              ///< of several in a row, from 0; -1: of all
    Doubt doubt = Doubt::Total;   ///< of rows
    qsizetype count = 0;          ///< of such rows

    /// Whether a column is the answer.
    bool isAboutColumns() const { return (ask == Ask::Column && amount < 0) || ask == Ask::Missing; }
    /// Whether reading the table without the answer would give wrong numbers, or none. Without the others single rows
    /// are refused, or amounts not stated.
    bool mustBeAnswered() const { return ask != Ask::Word; }
    /// Whether a table may be opened without: amounts that are not understood are then not stated.
    bool mayStayOpen() const { return ask == Ask::Word && (key == Key::Amount || key == Key::Date); }
    bool operator==(const Question &) const = default;
};

/// In the order in which people best answer them; none: every row can be read or refused for what it says itself.
std::vector<Question> openQuestions(const Mapping &mapping, const Table &table);
/// "Is 3/4/2026 (column "Announced", row 5) the 3rd of April or the 4th of March?"; for people.
QString toText(const Question &question);

} // namespace files
