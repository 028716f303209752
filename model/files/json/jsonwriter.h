// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/json/json.h"

namespace files::json
{

/// The document as UTF-8 text that parse() reads again: two blanks a level, a line end at the end.
QByteArray toBytes(const Document &document);

} // namespace files::json
