// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"
#include "files/problems/encoding.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace files
{

enum class Severity : std::uint8_t {
    Error,  ///< what it names was left out
    Warning ///< all was read, but it breaks a rule
};

/// One reason why a file is not as it should be.
struct Problem {
    Severity severity = Severity::Error;
    int line = 1, column = 1; ///< from 1; the column counts Unicode code points, a byte order mark not
    qint64 byte = 0;          ///< from 0, a byte order mark included
    QString field{};          ///< deals[2].commitments[0].amount; empty when the file is no JSON
    QString found{};          ///< cut to a line, controls and bidirectional marks escaped
    QString expected{};
    QString row{};        ///< the line, or the record of a table, that it stands in; cut and escaped likewise
    int rowPlace = -1;    ///< where in there, in UTF-16 units; -1: not known
    deals::DealId deal{}; ///< that it stands in, where that was read

    bool operator==(const Problem &) const = default;
};

/// Of one file so many are listed; the others are counted.
constexpr qsizetype problemLimit = 1000;

/// FILE:LINE:COLUMN: error: FIELD: expected …, found …
QString toText(const Problem &problem, const QString &fileName);
QJsonObject toJson(const Problem &problem);

/// How a text lies in its file.
struct Layout {
    Encoding encoding = Encoding::Utf8;
    qsizetype mark = 0;                ///< bytes of the file before the text
    std::vector<std::uint32_t> rows{}; ///< where records of a table start; empty: a row is a line
};

/// Sorts by place, and fills in lines, columns and rows from the text (UTF-8), of which the bytes are; they become
/// those of the file.
void locate(std::vector<Problem> &problems, QByteArrayView text, const Layout &layout = {});

/// Fit for one line of a terminal: no control, bidirectional mark or line separator, and no more than `limit`
/// characters.
QString escaped(QStringView text, qsizetype limit = 60);
/// The same in quotation marks, as what was found is said.
QString inQuotes(QStringView text);

} // namespace files
