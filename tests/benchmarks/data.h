// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>

/// Deals to measure with, the same on every machine: a commitment a row, up to three rows a deal, one deal of 500 rows
/// and one day on which 10,000 are announced (a quarter of all, where there are few). Dates of every precision, French
/// texts, and a line break within the quotes of every sixth row.
namespace benchmarks
{

enum class Format { Csv, Json };

struct Extent {
    std::uint32_t rows = 1'000;
    std::uint32_t partners = 12;
};

/// Piece by piece, a megabyte or so each.
using Sink = std::function<void(const std::string &)>;
void writeDeals(Extent extent, Format format, const Sink &sink);

/// All of it, in memory.
std::string dealsText(Extent extent, Format format);

} // namespace benchmarks
