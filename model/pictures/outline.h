// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/known.h"
#include "counting/sides.h"
#include "pictures/picture.h"

#include <array>
#include <memory>

namespace pictures
{

/// What a view shows whatever its time, basis and panels: made once for its focus, filter and arrangement, and shared
/// by all who show it, in one thread. A pan and a hover make none.
struct Outline {
    std::shared_ptr<const counting::Ledger> ledger; ///< of what the filter keeps; never null
    LaneList lanes;
    std::shared_ptr<counting::Known> known; ///< of that ledger; never null
};
/// `all` is the ledger of the view's focus without a filter.
Outline outline(const std::shared_ptr<const counting::Ledger> &all, const View &view, const QLocale &locale);
Outline outline(const deals::DealSet &set, const View &view, const QLocale &locale);

/// The same for two partners side by side.
struct PairOutline {
    counting::Pair pair;
    std::shared_ptr<const counting::Ledger> both; ///< of both together
    std::shared_ptr<counting::Known> known;       ///< of that ledger; never null
    std::array<Outline, 2> panes;                 ///< left, right
};
PairOutline outline(const std::shared_ptr<const counting::Ledger> &all, const View &view, const counting::Pair &pair,
    const QLocale &locale);
PairOutline outline(const deals::DealSet &set, const View &view, const counting::Pair &pair, const QLocale &locale);

} // namespace pictures
