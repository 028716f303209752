// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QLocale>

#include <vector>

namespace tables
{

/// A flat, read-only table of texts and numbers. Texts are made legible where they are shown; numbers stand at the
/// right. DealRole::Sort gives the values themselves.
class ValueTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    struct Row {
        QVariantList cells;
        bool isPart = false; ///< of the row above: DealRole::Phase
        bool operator==(const Row &) const = default;
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// As many rows and columns as before stay the same ones, with other values: what is selected stays so.
    void show(QStringList headings, std::vector<Row> rows);
    /// Whether its first text is all that the row says.
    bool isSentence(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QStringList m_headings;
    std::vector<Row> m_rows;
    QLocale m_locale;
};

} // namespace tables
