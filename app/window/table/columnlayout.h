// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

#include <vector>

namespace window
{

/// How the columns of the table of all commitments stand, as a value.
struct ColumnLayout {
    struct Place {
        int column; ///< a tables::CommitmentColumn
        int width;
        bool operator==(const Place &) const = default;
    };
    std::vector<Place> shown; ///< from left to right
    int sorting = -1;         ///< by which column; -1: as the file lists them
    Qt::SortOrder order = Qt::AscendingOrder;
    bool operator==(const ColumnLayout &) const = default;
};

constexpr int narrowestColumn = 40, widestColumn = 2000;

/// Before anyone changes it.
ColumnLayout firstLayout();
int firstWidth(int column);
/// As it was when the program was last used, as far as the settings make sense.
ColumnLayout rememberedLayout();
void remember(const ColumnLayout &layout);

} // namespace window
