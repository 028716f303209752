// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/comparison.h"
#include "pictures/explaining/explanation.h"
#include "pictures/facets.h"
#include "pictures/plotted.h"

#include <QLocale>

/// Pictures of deals that are looked at once: with a ledger and an outline of their own.
namespace support
{

inline const QLocale english(QLocale::English, QLocale::UnitedStates); ///< what the program writes

inline pictures::View viewOf(
    counting::Basis basis, counting::Window window = counting::firstWindow(), deals::PartyId focus = {})
{
    pictures::View view;
    view.window = window;
    view.basis = basis;
    view.focus = focus;
    return view;
}

inline counting::Ledger ledgerOf(const deals::DealSet &set, const pictures::View &view)
{
    return {set, view.focus, view.filter};
}

inline pictures::Picture picture(const deals::DealSet &set, const pictures::View &view, const QLocale &locale)
{
    return picture(outline(set, view, locale), view, locale);
}

inline pictures::Readout readout(
    const deals::DealSet &set, const pictures::View &view, deals::Day day, const QLocale &locale)
{
    return readout(outline(set, view, locale), view, day, locale);
}

inline pictures::Comparison comparison(
    const deals::DealSet &set, const pictures::View &view, const counting::Pair &pair, const QLocale &locale)
{
    return comparison(outline(set, view, pair, locale), view, locale);
}

inline std::array<pictures::Readout, 2> readouts(const deals::DealSet &set, const pictures::View &view,
    const counting::Pair &pair, deals::Day day, const QLocale &locale)
{
    return readouts(outline(set, view, pair, locale), view, day, locale);
}

inline pictures::Explanation explanation(const deals::DealSet &set, const pictures::View &view,
    const pictures::Picture &picture, const pictures::Pointed &pointed, const QLocale &locale)
{
    return explanation(ledgerOf(set, view), view, picture, pointed, locale);
}

inline std::vector<pictures::Plotted> plotted(
    const deals::DealSet &set, const pictures::View &view, const QLocale &locale)
{
    return plotted(outline(set, view, locale), view, locale);
}

inline pictures::FacetCounts facetCounts(const deals::DealSet &set, deals::PartyId focus, const filters::Filter &filter)
{
    return pictures::facetCounts(counting::Ledger(set, focus), filter);
}

} // namespace support
