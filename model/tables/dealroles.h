// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace tables
{

/// The roles of every deal model; none has two meanings.
enum class DealRole : int {
    Sort = Qt::UserRole + 1, ///< a SortKey
    Whole,                   ///< QString: all of a text that is clipped for display
    Phase,                   ///< bool: part of the commitment above
    Stated,                  ///< bool: the source says how much
    Hue,                     ///< int: the party's place in the data set, which decides its colour
    Section,                 ///< int: rows with the same number support the same thing
    Address,                 ///< QString: where the source is; empty when it has none
    Citation                 ///< QString: figure, source, paragraph and address in plain text
};

} // namespace tables
