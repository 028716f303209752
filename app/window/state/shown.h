// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/comparison.h"

#include <QFlags>

namespace window
{

enum class Page { Timeline, Compare, Table };

/// What a window shows of its deals, as a value: undo and redo go from one to another.
struct Shown {
    pictures::View view; ///< without columns and today, which nobody chooses
    counting::Pair pair;
    Page page = Page::Timeline;
    bool tableBeside = false; ///< under the chart
    bool operator==(const Shown &) const = default;
};

/// What is not as it was. Whoever depends on none of it need not look.
enum class Change {
    Deals = 1 << 0,
    Selection = 1 << 1,
    Time = 1 << 2,
    Basis = 1 << 3,
    Panels = 1 << 4,
    Focus = 1 << 5,
    Filter = 1 << 6,
    Arrangement = 1 << 7,
    Pair = 1 << 8,
    Page = 1 << 9 ///< or the table beside it
};
Q_DECLARE_FLAGS(Changes, Change)

Changes changesBetween(const Shown &before, const Shown &after);

} // namespace window

Q_DECLARE_OPERATORS_FOR_FLAGS(window::Changes) // in a namespace it would hide that of Qt's keys

namespace window
{

/// Where the ids of deals and parties are others, nothing is as it was.
constexpr auto allChanges = Changes::fromInt((1 << 10) - 1);
/// What a picture of the deals depends on.
constexpr auto pictureChanges = Change::Deals | Change::Time | Change::Basis | Change::Panels | Change::Focus
    | Change::Filter | Change::Arrangement;

} // namespace window
