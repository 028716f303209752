// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/ledger.h"
#include "pictures/catalogue.h"
#include "pictures/chart.h"
#include "pictures/lanes/arrangement.h"

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
    Charts charts = allCharts;
    int columns = 2000; ///< pixels across; a layer gets at most two points for each
    std::optional<deals::Day> today;
    bool operator==(const View &) const = default;
};

struct Outline;
/// The same deals and view give the same picture; `outline` is of both. Texts are in the locale's numbers.
Picture picture(const Outline &outline, const View &view, const QLocale &locale);
/// The values of that picture's panels at the end of `day`. `ledger` is of the view's focus and filter.
Readout readout(const Outline &outline, const View &view, deals::Day day, const QLocale &locale);

} // namespace pictures
