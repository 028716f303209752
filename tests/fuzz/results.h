// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/dealformat/dealreader.h"
#include "fuzz/targets.h"

namespace fuzz
{

/// What every reader promises of what it makes of these bytes.
void expectHonest(const files::ReadResult &result, const QByteArray &file);

/// What was read can be written in both formats and is then read as the same deals.
void expectKept(const files::ReadResult &result);

} // namespace fuzz
