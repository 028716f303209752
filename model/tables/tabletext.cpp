// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/tabletext.h"

#include "deals/csvcells.h"
#include "tables/dealroles.h"

#include <QAbstractItemModel>

using namespace Qt::StringLiterals;

namespace tables
{
namespace
{

QString onOneLine(const QString &text)
{
    QString line = text;
    for (QChar &each : line)
        if (QStringView(u"\t\r\n\u2028\u2029").contains(each))
            each = u' ';
    return line;
}

struct Format {
    QString (*cell)(const QString &);
    QChar between;
    QLatin1String lineEnd;
};

QString textOf(const QAbstractItemModel &model, const std::vector<int> &rows, const std::vector<int> &columns,
    const Format &format)
{
    QString text;
    const auto add = [&](const auto &cellAt) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i > 0)
                text += format.between;
            text += format.cell(deals::guarded(cellAt(columns[i])));
        }
        text += format.lineEnd;
    };
    add([&](int column) { return model.headerData(column, Qt::Horizontal).toString(); });
    for (const int row : rows)
        add([&](int column) { return model.index(row, column).data(static_cast<int>(DealRole::Whole)).toString(); });
    return text;
}

} // namespace

QString csvOf(const QAbstractItemModel &model, const std::vector<int> &rows, const std::vector<int> &columns)
{
    return textOf(model, rows, columns, {deals::quoted, u',', "\r\n"_L1});
}

QString tabbedOf(const QAbstractItemModel &model, const std::vector<int> &rows, const std::vector<int> &columns)
{
    return textOf(model, rows, columns, {onOneLine, u'\t', "\n"_L1});
}

} // namespace tables
