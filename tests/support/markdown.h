// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

/// The texts of the project, for tests that compare them with the program.
namespace support
{

/// Those that people read: README, CONTRIBUTING, the manual and the like; paths from the project's folder.
QStringList documents();
/// The text of a file in the project's folder.
QString document(const QString &path);
/// What stands under a heading, down to the next one of its rank or higher.
QString section(const QString &text, const QString &heading);
/// The cells of all tables in a text, without their headings.
std::vector<QStringList> tableRows(const QString &text);
/// What stands `so`, in its order.
QStringList codeIn(const QString &text);
/// What stands `so` in the first cell of each row of a section's tables.
QStringList firstCodes(const QString &page, const QString &heading);

} // namespace support
