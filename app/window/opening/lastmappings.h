// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mapping/mapping.h"

#include <optional>

/// With which mapping each foreign table was opened last, kept from one start of the program to the next.
namespace window
{

/// Nothing for a file that never was, or whose table has not all of its columns any more.
std::optional<files::Mapping> lastMapping(const QString &path, const files::Table &table);
/// Of many files the ones that were opened last are kept.
void keepMapping(const QString &path, const files::Mapping &mapping);

} // namespace window
