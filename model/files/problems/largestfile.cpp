// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/problems/largestfile.h"

#include <algorithm>

#include <unistd.h>

namespace files
{

qint64 largestFile()
{
    constexpr qint64 gibi = 1024 * 1024 * 1024, part = 16;
    const qint64 pages = ::sysconf(_SC_PHYS_PAGES), pageSize = ::sysconf(_SC_PAGESIZE);
    return pages > 0 && pageSize > 0 ? std::min(gibi, pages * pageSize / part) : gibi; // not told: as on any usual one
}

} // namespace files
