// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

class QLocale;

namespace pictures
{

/// Texts that say the same from the longest to the shortest: the first that fits is drawn.
using Wordings = std::vector<QString>;

/// Stands between the amounts of a text, which may be broken there.
inline constexpr QStringView between = u" · ";

/// All of them in one text, then fewer and fewer of the first ones and how many more there are: "6 GW + 1 more".
Wordings enumerated(const QStringList &all, const QLocale &locale);

} // namespace pictures
