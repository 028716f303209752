// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <utility>
#include <vector>

namespace support
{

using Parts = std::vector<std::pair<QByteArray, QByteArray>>;

/// A zip file of these parts, by name, packed.
QByteArray zip(const Parts &parts);

/// A .xlsx with one sheet, "Deals"; what stands in <sheetData>, and parts that replace its own or come in addition.
QByteArray xlsx(const QByteArray &rows, const Parts &parts = {});
/// A .ods with one sheet, "Deals"; what stands in its table, before it, and in its styles.
QByteArray ods(const QByteArray &rows, const QByteArray &before = {}, const QByteArray &styles = {});

} // namespace support
