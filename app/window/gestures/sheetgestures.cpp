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
    const pictures::LaneList &rows = sheet.picture().lanes;
    std::vector<std::size_t> stops;
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (rows.row(row).deal.isValid())
            stops.push_back(row);
    if (stops.empty())
        return;
    const auto last = static_cast<std::ptrdiff_t>(stops.size()) - 1;
    std::ptrdiff_t next = lanes > 0 ? 0 : last;
    if (const auto now = rows.rowOf(state.selected()))
        next = std::clamp<std::ptrdiff_t>(std::ranges::find(stops, *now) - stops.begin() + lanes, 0, last);
    state.select(rows.row(stops[static_cast<std::size_t>(next)]).deal);
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
