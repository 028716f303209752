// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/sheetwishes.h"

#include "charts/sheet.h"
#include "charts/sheetview.h"
#include "window/viewstate.h"

#include <algorithm>

namespace window
{
namespace
{

void step(const charts::Sheet &sheet, ViewState &state, int lanes)
{
    const std::vector<series::Lane> &all = sheet.picture().lanes;
    if (all.empty())
        return;
    const auto now =
        std::find_if(all.begin(), all.end(), [&](const series::Lane &lane) { return lane.deal == state.selected(); });
    const auto last = static_cast<std::ptrdiff_t>(all.size()) - 1;
    const std::ptrdiff_t first = lanes > 0 ? 0 : last;
    const std::ptrdiff_t next =
        now == all.end() ? first : std::clamp<std::ptrdiff_t>(now - all.begin() + lanes, 0, last);
    state.select(all[static_cast<std::size_t>(next)].deal);
}

} // namespace

void obeyWishes(charts::SheetView *view, charts::Sheet *sheet, ViewState *state)
{
    using charts::SheetView;
    QObject::connect(view, &SheetView::zoomWanted, state, &ViewState::zoom);
    QObject::connect(view, &SheetView::panWanted, state, &ViewState::pan);
    QObject::connect(view, &SheetView::resetWanted, state, &ViewState::resetWindow);
    QObject::connect(view, &SheetView::dealClicked, state, &ViewState::select);
    QObject::connect(view, &SheetView::stepWanted, state, [sheet, state](int lanes) { step(*sheet, *state, lanes); });
}

} // namespace window
