# SPDX-License-Identifier: GPL-3.0-or-later
# The rooms of the app and which others each may include, as in model/rooms.cmake. A pane sees state, gestures and widgets, and no other pane.
set(model pictures counting filters deals)
set(files files files/databases files/mapping files/dealformat files/sheets files/problems)
set(parts window/gestures window/state window/widgets)

deal_room(charts SEES ${model} STANDS_ON Qt6::Widgets Qt6::Charts)
deal_room(export SEES charts ${files} ${model} STANDS_ON Qt6::Svg)
deal_room(commandline SEES export ${files} ${model})

deal_room(window/widgets SEES charts deals)
deal_room(window/state SEES files ${model} STANDS_ON Qt6::Widgets)
deal_room(window/gestures SEES window/state window/widgets charts ${model})
deal_room(window/timeline SEES ${parts} charts ${model})
deal_room(window/compare SEES ${parts} charts tables ${model})
deal_room(window/table SEES ${parts} charts tables ${model})
deal_room(window/details SEES ${parts} charts tables ${model})
deal_room(window/filters SEES ${parts} charts tables ${model})
deal_room(window/opening SEES window/state window/widgets charts tables ${files} ${model})
deal_room(window/exporting SEES window/opening window/state window/widgets export charts tables ${files} ${model})
deal_room(window/frame SEES window/timeline window/compare window/table window/details window/filters window/opening
  window/exporting ${parts} export charts tables ${files} ${model})
