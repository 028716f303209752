// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/gestures/sheetgestures.h"

#include "charts/sheet.h"
#include "charts/sheetview.h"
#include "window/state/viewstate.h"

#include <algorithm>

namespace window
{
namespace
{

/// A group that is folded is one step, so that it can be reached and unfolded.
void step(const charts::Sheet &sheet, ViewState &state, int lanes)
{
    std::vector<const pictures::Lane *> stops;
    for (const pictures::Lane &lane : sheet.picture().lanes)
        if (lane.firstDeal().isValid())
            stops.push_back(&lane);
    if (stops.empty())
        return;
    const auto now = std::find_if(
        stops.begin(), stops.end(), [&](const pictures::Lane *lane) { return lane->holds(state.selected()); });
    const auto last = static_cast<std::ptrdiff_t>(stops.size()) - 1;
    const std::ptrdiff_t first = lanes > 0 ? 0 : last;
    const std::ptrdiff_t next =
        now == stops.end() ? first : std::clamp<std::ptrdiff_t>(now - stops.begin() + lanes, 0, last);
    state.select(stops[static_cast<std::size_t>(next)]->firstDeal());
}

} // namespace

void connectGestures(charts::SheetView *view, charts::Sheet *sheet, ViewState *state)
{
    using charts::SheetView;
    QObject::connect(view, &SheetView::zoomWanted, state, &ViewState::zoom);
    QObject::connect(view, &SheetView::panWanted, state, &ViewState::pan);
    QObject::connect(view, &SheetView::resetWanted, state, &ViewState::resetWindow);
    QObject::connect(view, &SheetView::dealClicked, state, &ViewState::select);
    QObject::connect(view, &SheetView::headingClicked, state, &ViewState::toggleGroup);
    QObject::connect(view, &SheetView::stepWanted, state, [sheet, state](int lanes) { step(*sheet, *state, lanes); });
}

} // namespace window
