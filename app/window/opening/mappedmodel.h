// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

#include <QAbstractTableModel>

namespace window
{

enum class MappedColumn : int { Deal, Parties, Kind, Amount, Announced, When };

/// The first commitments of a table that is being mapped, in words.
class MappedModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int most = 200;

    using QAbstractTableModel::QAbstractTableModel;

    /// Must outlive it.
    void setDeals(const deals::DealSet *set);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const deals::Commitment &commitment, MappedColumn column) const;

    const deals::DealSet *m_set = nullptr;
};

} // namespace window
