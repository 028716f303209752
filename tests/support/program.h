// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QStringList>

#include <string>
#include <utility>
#include <vector>

namespace support
{

struct Ended {
    int code = -1;
    QByteArray out, err;
};

using Variables = std::vector<std::pair<const char *, QString>>;

/// Runs deal-timeline without a display, with these variables besides; its output may go to a file.
Ended deal(const QStringList &arguments, const Variables &variables = {}, const QString &output = {});

/// [value], as JSON on one line.
std::string compact(const QJsonValue &value);
QByteArray contents(const QString &path);
void write(const QString &path, const QByteArray &bytes);

} // namespace support
