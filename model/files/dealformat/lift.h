// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/dealformat/fields.h"
#include "files/sheets/table.h"

namespace files
{

/// A table as a document of our format.
struct Lifted {
    json::Document document;          ///< whose places are those of the cells
    std::vector<std::uint32_t> nodes; ///< of the rows, the header first; 0: none
    std::vector<std::uint32_t> sets;  ///< the rows that say title and focus of the whole; all but one are wrong
    bool isEmpty = false;             ///< no row that can be told is a party or names one: there is nothing to read
};

/// Makes the document that says what a table with our columns says. Deals, parties and sources
/// are implied by being named where no row is one; the party in focus is then the one that most commitments name.
/// `title` is that of a table that has none. Judges nothing but which row belongs where: the rules are the reader's.
/// Once `progress` is cancelled, what comes back means nothing.
Lifted lift(const Table &table, const QString &title, Problems &problems, const Progress *progress = nullptr);

} // namespace files
