// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/comparison.h"

#include <QLocale>

#include <optional>
#include <variant>

namespace exporting
{

/// What a page shows: one picture, or two partners side by side.
using Drawn = std::variant<pictures::Picture, pictures::Comparison>;

/// What is exported. `deals` must outlive it.
struct Subject {
    const deals::DealSet *deals = nullptr;
    pictures::View view;                ///< its today is left out: a file outlives the day it was made on
    std::optional<counting::Pair> pair; ///< compared side by side
    std::optional<QString> title;       ///< instead of the picture's own
    QLocale locale;

    Drawn drawn() const;
};

} // namespace exporting
