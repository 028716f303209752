// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/date.h"

#include <QStringList>

#include <optional>

namespace files
{

/// A filter before anything is read: the files' words, and parties by id, name or alias. What a list leaves out is not
/// asked for; an empty one leaves out nothing.
struct SqlWish {
    QStringList partners, kinds, measures, statuses, saids;
    QStringList texts; ///< one of them is mentioned by the deal
    /// The last day of which anything is asked: of curves and their sums, not of lanes, which show what comes later.
    std::optional<deals::Day> until{};

    bool isEmpty() const
    {
        return partners.isEmpty() && kinds.isEmpty() && measures.isEmpty() && statuses.isEmpty() && saids.isEmpty()
            && texts.isEmpty() && !until;
    }
};

} // namespace files
