// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace files
{

/// A day with the time that programs write beside it: "2025-11-03 00:00:00", "11/3/2025 9:30 AM".
struct Stamp {
    QStringView day; ///< all of the text where it has no time
    bool isZoned = false;
};

Stamp stampOf(QStringView text);

} // namespace files
