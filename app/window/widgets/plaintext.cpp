// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/widgets/plaintext.h"

#include "deals/legible.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace window
{

QString tipOf(const QString &text)
{
    constexpr qsizetype most = 500;
    const QString lines = deals::legibleLines(text, most).join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_s);
    // As a paragraph, or Qt guesses from the escaped text whether it is rich.
    return text.isEmpty() ? QString() : u"<p>"_s + lines + u"</p>"_s;
}

QString titleOf(const QString &text)
{
    return deals::legible(text).replace(u"[*]"_s, u"[*][*]"_s); // which stands for "changed", and vanishes
}

} // namespace window
