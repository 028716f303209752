// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sqlrows.h"

#include "deals/csvcells.h"
#include "files/databases/sqlschema.h"
#include "files/formats.h"
#include "files/sheets/csvreader.h"
#include "support/program.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace support
{
namespace
{

QByteArray written(const char *suffix, const deals::DealSet &set)
{
    return files::formatOf(u"x."_s + QLatin1String(suffix))->write(set);
}

QString literal(QString text)
{
    return u'\'' + text.replace(u'\'', u"''"_s) + u'\'';
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
            names += u"position"_s;
            values += QString::number(row);
        }
        statements.prepend(
            u"INSERT INTO %1 (%2) VALUES (%3);\n"_s.arg(tableOf(record), names.join(u", "_s), values.join(u", "_s)));
    }
    return u"BEGIN;\n"_s + statements.join(QString()) + u"COMMIT;\n"_s;
}

QByteArray csvOf(const files::SqlRead &read)
{
    QString csv;
    const files::Table &table = read.sheet.table;
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        QStringList cells;
        for (const files::Cell &cell : table.row(row))
            cells += table.text(cell);
        csv += deals::csvLine(cells);
    }
    return csv.toUtf8();
}

deals::DealSet normal(const deals::DealSet &set)
{
    return files::formatOf(u"x.json"_s)->read(written("json", set), {}, nullptr).set;
}

files::SqlRead read(const QString &address, files::Progress *progress, const files::SqlLimits &limits)
{
    const auto place = files::sqlPlace(address);
    EXPECT_TRUE(place) << address.toStdString();
    return place ? readSql(*place, {}, progress, limits) : files::SqlRead();
}

void expectNothing(const files::SqlRead &read, const char *reason)
{
    EXPECT_TRUE(read.sheet.cannotRead.contains(QString::fromUtf8(reason))) << read.sheet.cannotRead.toStdString();
    EXPECT_FALSE(read.sheet.cannotRead.contains(u'\n'));
    EXPECT_FALSE(read.sheet.cannotRead.contains(u"s3cret"));
    EXPECT_EQ(read.sheet.table.rowCount(), 0);
    EXPECT_EQ(read.rows, 0);
}

} // namespace support
