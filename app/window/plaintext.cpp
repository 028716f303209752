// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/plaintext.h"

#include "deals/legible.h"

#include <QStringList>

namespace window
{

QString tipOf(const QString &text)
{
    constexpr qsizetype most = 500;
    const QString lines = deals::legibleLines(text, most).join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_qs);
    // As a paragraph, or Qt guesses from the escaped text whether it is rich.
    return text.isEmpty() ? QString() : u"<p>"_qs + lines + u"</p>"_qs;
}

QString titleOf(const QString &text)
{
    return deals::legible(text).replace(u"[*]"_qs, u"[*][*]"_qs); // which stands for "changed", and vanishes
}

} // namespace window
