// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/state/shown.h"

namespace window
{

Changes changesBetween(const Shown &before, const Shown &after)
{
    const pictures::View &a = before.view, &b = after.view;
    Changes changes;
    changes.setFlag(Change::Time, a.window != b.window);
    changes.setFlag(Change::Basis, a.basis != b.basis);
    changes.setFlag(Change::Panels, a.charts != b.charts);
    changes.setFlag(Change::Focus, a.focus != b.focus);
    changes.setFlag(Change::Filter, a.filter != b.filter);
    changes.setFlag(Change::Arrangement, a.arrangement != b.arrangement);
    changes.setFlag(Change::Pair, before.pair != after.pair);
    changes.setFlag(Change::Page, before.page != after.page || before.tableBeside != after.tableBeside);
    return changes;
}

} // namespace window
