// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/picture.h"
#include "pictures/signs.h"

class QLocale;

/// What the signs of a picture mean, and who says so.
namespace pictures
{

/// Something in a picture, and the one of its signs that is meant.
struct Pointed {
    enum class What : std::uint8_t {
        Nothing, ///< no sign; with a deal, the empty ground of its lane
        Key,     ///< a sign as such
        Heading, ///< the index-th of Picture::lanes; with a deal, the announcement of one that is folded away in it
        Lane,    ///< its announcement, promise, dots, or arrow at an edge
        Bar,     ///< the index-th of its lane
        Mark,    ///< the same
        Layer,   ///< the index-th of its stack
        Stack,   ///< its sum, what is later or undated, or the claims beside it
        Line     ///< the named day of the sign
    };
    What what = What::Nothing;
    Sign sign = Sign::Announced;
    deals::DealId deal{};  ///< the lane's
    std::size_t panel = 0; ///< of Picture::panels
    bool up = true;        ///< which stack of the panel
    std::size_t index = 0;
    bool operator==(const Pointed &) const = default;
};

/// Plain texts for people.
struct Explanation {
    QString sign;                 ///< "Hatched: undated"; empty when there is nothing to explain
    QString meaning;              ///< a line on what is meant, and one on what the sign says of it; of a key the last
    std::vector<QString> sources; ///< who says so, at most four and how many more; empty: no source is asked
    bool operator==(const Explanation &) const = default;
};

/// `picture` is of `ledger` and `view`; what is pointed at but not in it explains nothing.
Explanation explanation(const counting::Ledger &ledger, const View &view, const Picture &picture,
    const Pointed &pointed, const QLocale &locale);

/// Every sign of a deal's lane and of the layers that it is part of, from the left and the top.
std::vector<Pointed> signsOf(const Picture &picture, deals::DealId deal);
/// The signs that belong to no deal: sums and what stands by them, and the named days.
std::vector<Pointed> signsOf(const Picture &picture);

} // namespace pictures
