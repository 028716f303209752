// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/wording/units.h"

#include <optional>

namespace files
{

/// "Deal_Value (US$ bn)" as "deal value" and "us$ bn"; what stands in brackets, or after "in", may be a unit.
struct Heading {
    QString name;
    std::optional<Unit> unit;
    std::optional<int> scale; ///< it has a scale, but the unit stands elsewhere
};

/// Of a price ("cost per MW") it is the name alone, and nothing of what is too long for a name.
Heading headingOf(const QString &text);

} // namespace files
