// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace support
{

struct Child {
    int code = -1;   ///< of its exit; -1 when a signal ended it
    int signal = 0;  ///< that ended it
    qint64 peak = 0; ///< bytes of memory that it had at most
};

/// Runs deal-timeline without a display and without a word, with arguments byte by byte as they are.
Child runChild(const std::vector<QByteArray> &arguments);

/// Whether memory says nothing here: a sanitizer keeps its own account in it.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool isSanitized = true;
#elif defined(__has_feature)
constexpr bool isSanitized = __has_feature(address_sanitizer);
#else
constexpr bool isSanitized = false;
#endif

} // namespace support
