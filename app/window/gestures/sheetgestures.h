// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace charts
{
class Sheet;
class SheetView;
} // namespace charts

namespace window
{

class ViewState;

/// What mouse and keys ask of one view changes the state, and so all views: zoom, pan, the first window again, the deal
/// that a click or a step through the sheet's lanes selects, and the group that a click on its heading folds.
void connectGestures(charts::SheetView *view, charts::Sheet *sheet, ViewState *state);

} // namespace window
