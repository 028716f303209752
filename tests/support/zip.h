// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>
#include <utility>
#include <vector>

namespace support
{

using Parts = std::vector<std::pair<QByteArray, QByteArray>>;

enum class Packing : std::uint8_t { Tight, Quick };

/// A zip file of these parts, by name.
QByteArray zip(const Parts &parts, Packing packing = Packing::Tight);

/// A .xlsx with one sheet, "Deals"; what stands in <sheetData>, and parts that replace its own or come in addition.
QByteArray xlsx(const QByteArray &rows, const Parts &parts = {}, Packing packing = Packing::Tight);
/// A .ods with one sheet, "Deals"; what stands in its table, before it, and in its styles.
QByteArray ods(const QByteArray &rows, const QByteArray &before = {}, const QByteArray &styles = {});

} // namespace support
