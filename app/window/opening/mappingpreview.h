// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mapping/tablereader.h"

#include <QWidget>

class QAbstractItemModel;
class QLabel;
class QTableView;

namespace tables
{
class ValueTable;
}

namespace window
{

/// The first rows of a foreign table as a mapping reads them, and what it refuses.
class MappingPreview final : public QWidget
{
    Q_OBJECT
public:
    /// `isPart`: the file has more rows. The sheet must outlive it.
    MappingPreview(const QString &fileName, const files::Sheet *sheet, bool isPart, QWidget *parent);

    void showMapping(const files::Mapping &mapping);
    const files::ReadResult &result() const { return m_result; }

private:
    QTableView *addTable(QAbstractItemModel *model, const QString &name);

    QString m_fileName;
    const files::Sheet *m_sheet;
    bool m_isPart;
    files::ReadResult m_result;
    tables::ValueTable *m_rows, *m_problems;
    QLabel *m_headline, *m_refused;
    QTableView *m_rowTable, *m_problemTable;
};

} // namespace window
