// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace support
{

struct BadFile {
    QString name; ///< what is wrong with it, and a suffix
    QByteArray bytes;
};

/// Far more than a hundred files that break every rule of a format: cut, flipped, of another encoding, of the wrong
/// values, nested, endless. The same on every run.
std::vector<BadFile> badJson();
/// The same made of a table.
std::vector<BadFile> badTables(const QByteArray &table);
/// The bundled deals as CSV.
QByteArray bundledTable();

} // namespace support
