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

/// What is wished in a view of deals comes true for all: zoom, pan, the first window again, which deal is selected by
/// a click or a step through the sheet's lanes, and which group a click on its heading folds.
void obeyWishes(charts::SheetView *view, charts::Sheet *sheet, ViewState *state);

} // namespace window
