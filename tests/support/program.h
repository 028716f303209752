// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

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

QByteArray contents(const QString &path);
void write(const QString &path, const QByteArray &bytes);

} // namespace support
