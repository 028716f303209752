// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/subject.h"

namespace exporting
{

Drawn Subject::drawn() const
{
    series::View shown = view;
    shown.today.reset();
    Drawn drawn =
        pair ? Drawn(series::comparison(*deals, shown, *pair, locale)) : Drawn(series::picture(*deals, shown, locale));
    if (title)
        std::visit([this](auto &page) { page.title = *title; }, drawn);
    return drawn;
}

} // namespace exporting
