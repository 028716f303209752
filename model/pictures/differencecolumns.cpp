// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/differencecolumns.h"

#include "pictures/words/picturetranslation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pictures
{

DifferenceHeadings differenceHeadings(const Comparison &comparison)
{
    const QString &left = comparison.panes[0].name, &right = comparison.panes[1].name;
    return {QString(), left, right, Text::tr("Difference"), left + u" ÷ "_s + right};
}

bool isSentence(const Difference &difference)
{
    return std::all_of(differenceColumns.begin() + 1, differenceColumns.end(),
        [&](QString Difference::*column) { return (difference.*column).isEmpty(); });
}

} // namespace pictures
