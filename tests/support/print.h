// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/chart.h"

#include <ostream>
#include <string>

/// Charts as lines of text, to be compared with a literal; gtest shows them too.
namespace pictures
{

std::string toText(const Heading &heading);
std::string toText(const Lane &lane);
std::string toText(const Panel &panel);

inline void PrintTo(const Lane &lane, std::ostream *out)
{
    *out << '\n' << toText(lane);
}
inline void PrintTo(const Panel &panel, std::ostream *out)
{
    *out << '\n' << toText(panel);
}

} // namespace pictures
