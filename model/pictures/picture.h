// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filters/filter.h"
#include "pictures/arrangement.h"
#include "pictures/chart.h"

class QLocale;

namespace pictures
{

/// Which picture of the deals is wanted.
struct View {
    counting::Window window;
    counting::Basis basis = counting::Basis::Announced;
    deals::PartyId focus; ///< invalid: the data set's own
    filters::Filter filter;
    Arrangement arrangement;
    bool lanes = true, power = true, dollars = true;
    int columns = 2000; ///< pixels across; a layer gets at most two points for each
    std::optional<deals::Day> today;
    bool operator==(const View &) const = default;
};

/// Pure: the same deals and view give the same picture. Texts are in the locale's numbers.
Picture picture(const deals::DealSet &set, const View &view, const QLocale &locale);
/// The values of that picture's panels at the end of `day`.
Readout readout(const deals::DealSet &set, const View &view, deals::Day day, const QLocale &locale);

} // namespace pictures
