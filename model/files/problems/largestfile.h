// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace files
{

/// In bytes; beyond it a file is refused before it is read. A GiB, or the sixteenth part of the machine's memory.
qint64 largestFile();

} // namespace files
