// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/subject.h"

namespace exporting
{

Drawn Subject::drawn() const
{
    pictures::View shown = view;
    shown.today.reset();
    Drawn drawn = pair ? Drawn(comparison(outline(*deals, shown, *pair, locale), shown, locale))
                       : Drawn(picture(outline(*deals, shown, locale), shown, locale));
    if (title)
        std::visit([this](auto &page) { page.title = *title; }, drawn);
    return drawn;
}

} // namespace exporting
