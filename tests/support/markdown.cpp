// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/markdown.h"

#include "support/program.h"

#include <QDir>
#include <QRegularExpression>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace support
{
namespace
{

const QDir project(QStringLiteral(DEALS_SOURCE_DIR));

} // namespace

QStringList documents()
{
    QStringList all{u"README.md"_s, u"CONTRIBUTING.md"_s, u"tests/data/README.md"_s};
    for (const QString &folder : {u"resources/manual"_s, u"findings"_s})
        for (const QString &name : QDir(project.filePath(folder)).entryList({u"*.md"_s}))
            all += folder + u'/' + name;
    return all;
}

QString document(const QString &path)
{
    return QString::fromUtf8(contents(project.filePath(path)));
}

QString section(const QString &text, const QString &heading)
{
    QStringList lines;
    qsizetype rank = 0;
    for (const QString &line : text.split(u'\n')) {
        const qsizetype own = line.indexOf(u' ');
        const bool isHeading = line.startsWith(u'#') && line.count(u'#') >= own && own > 0;
        if (isHeading && rank > 0 && own <= rank)
            break;
        if (rank > 0)
            lines += line;
        else if (isHeading && line.sliced(own + 1) == heading)
            rank = own;
    }
    EXPECT_GT(rank, 0) << "there is no heading " << heading.toStdString();
    return lines.join(u'\n');
}

std::vector<QStringList> tableRows(const QString &text)
{
    std::vector<QStringList> rows;
    for (const QString &line : text.split(u'\n')) {
        if (!line.startsWith(u'|'))
            continue;
        if (line.startsWith("|---"_L1)) {
            rows.pop_back(); // the headings
            continue;
        }
        QStringList cells = line.sliced(1, line.size() - 2).split(u'|');
        for (QString &cell : cells)
            cell = cell.trimmed();
        rows.push_back(cells);
    }
    return rows;
}

QStringList codeIn(const QString &text)
{
    static const QRegularExpression code(u"`([^`\n]+)`"_s);
    QStringList all;
    for (const QRegularExpressionMatch &match : code.globalMatch(text))
        all += match.captured(1);
    return all;
}

QStringList firstCodes(const QString &page, const QString &heading)
{
    QStringList all;
    for (const QStringList &row : tableRows(section(document(page), heading)))
        all += codeIn(row.front());
    return all;
}

} // namespace support
