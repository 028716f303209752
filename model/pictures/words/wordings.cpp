// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/words/wordings.h"

#include "pictures/words/picturetranslation.h"

#include <QLocale>

namespace pictures
{

Wordings enumerated(const QStringList &all, const QLocale &locale)
{
    constexpr qsizetype most = 8; // more than a lane has room for
    Wordings texts;
    if (!all.isEmpty())
        texts.push_back(all.join(between));
    for (qsizetype count = std::min(all.size() - 1, most); count > 0; --count)
        texts.push_back(
            Text::tr("%1 + %2 more").arg(all.mid(0, count).join(between), locale.toString(all.size() - count)));
    return texts;
}

} // namespace pictures
