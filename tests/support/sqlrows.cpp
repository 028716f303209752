// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sqlrows.h"

#include "files/csv.h"
#include "files/formats.h"
#include "files/sqlschema.h"
#include "support/program.h"

#include <gtest/gtest.h>

namespace support
{
namespace
{

QByteArray written(const char *suffix, const deals::DealSet &set)
{
    return files::formatOf(QStringLiteral("x.") + QLatin1String(suffix))->write(set);
}

QString literal(QString text)
{
    return u'\'' + text.replace(u'\'', QStringLiteral("''")) + u'\'';
}

QLatin1String tableOf(const QString &record)
{
    for (const files::SqlTableName &table : files::sqlTableNames)
        if (textOf(files::records, table.record) == record)
            return table.name;
    ADD_FAILURE() << "no table for " << record.toStdString();
    return {};
}

} // namespace

QString sqlSchemaText()
{
    return QString::fromUtf8(contents(QStringLiteral(DEALS_SOURCE_DIR "/resources/data/schema.sql")));
}

QString sqlRows(const deals::DealSet &set)
{
    QByteArray csv = written("csv", set);
    csv.remove(0, csv.startsWith("\xef\xbb\xbf") ? 3 : 0);
    const files::Table table = files::readCsv(csv).table;
    const QLatin1String dataSet = textOf(files::records, files::Record::Set);
    QStringList statements;
    for (qsizetype row = 1; row < table.rowCount(); ++row) {
        QStringList names, values;
        for (qsizetype column = 1; column < std::ssize(table.row(0)); ++column) {
            const QString text = table.text(row, column);
            if (text.isEmpty())
                continue;
            names += u'"' + table.text(0, column) + u'"';
            values += literal(text);
        }
        const QString record = table.text(row, 0);
        if (record != dataSet) {
            names += QStringLiteral("position");
            values += QString::number(row);
        }
        statements.prepend(
            QStringLiteral("INSERT INTO %1 (%2) VALUES (%3);\n")
                .arg(tableOf(record), names.join(QStringLiteral(", ")), values.join(QStringLiteral(", "))));
    }
    return QStringLiteral("BEGIN;\n") + statements.join(QString()) + QStringLiteral("COMMIT;\n");
}

deals::DealSet normal(const deals::DealSet &set)
{
    return files::formatOf(QStringLiteral("x.json"))->read(written("json", set), {}, nullptr).set;
}

} // namespace support
