// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/problems/problem.h"
#include "tables/valuetable.h"

#include <span>

namespace window
{

enum class ProblemColumn : int { Line, Column, Byte, Severity, Field, Found, Expected };

/// What is wrong with a file as a table: its columns, and a row for each problem.
QStringList problemHeadings();
std::vector<tables::ValueTable::Row> problemRows(std::span<const files::Problem> problems);

} // namespace window
