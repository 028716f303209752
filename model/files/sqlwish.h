// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace files
{

/// A filter before anything is read: the files' words, and parties by id, name or alias. What a list leaves out is not
/// asked for; an empty one leaves out nothing.
struct SqlWish {
    QStringList partners, kinds, measures, statuses, saids;
    QStringList texts; ///< one of them is mentioned by the deal

    bool isEmpty() const
    {
        return partners.isEmpty() && kinds.isEmpty() && measures.isEmpty() && statuses.isEmpty() && saids.isEmpty()
            && texts.isEmpty();
    }
};

} // namespace files
