// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mapping/mapping.h"

namespace files
{

/// What such a file says that it is.
inline constexpr QLatin1String mappingFormat("deal-timeline-mapping");

/// Reads the bytes of a mapping file (JSON, version 1), or every reason why it is none.
std::variant<Mapping, std::vector<Problem>> readMapping(const QByteArray &file);
/// The bytes that readMapping() reads back.
QByteArray toBytes(const Mapping &mapping);

} // namespace files
