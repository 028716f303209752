// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/data.h"

#include "support/program.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace support
{

std::vector<QHash<QString, QString>> rowsOf(const QString &name)
{
    const QByteArray bytes = contents(QStringLiteral(DEALS_SOURCE_DIR "/tests/data/") + name);
    QStringList lines = QString::fromUtf8(bytes).split(u'\n', Qt::SkipEmptyParts);
    std::vector<QHash<QString, QString>> rows;
    if (lines.isEmpty())
        return rows;
    const QStringList columns = lines.takeFirst().split(u'\t');
    for (const QString &line : lines) {
        const QStringList cells = line.split(u'\t');
        auto &row = rows.emplace_back();
        for (qsizetype i = 0; i < columns.size(); ++i)
            row.insert(columns[i], cells.value(i));
    }
    return rows;
}

} // namespace support
