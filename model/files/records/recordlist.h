// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/json/json.h"

namespace files
{

/// Whether every line of a JSON file is a value of its own: the first is an object that ends in its line, and more
/// follows.
bool areLines(const QByteArray &file);

struct RecordList {
    json::Value list;
    qsizetype others = 0; ///< that there are
};

/// The longest list of objects, among equals the first, that stands in objects alone.
std::optional<RecordList> listIn(json::Value object);

} // namespace files
