// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/style.h"

#include <QStyledItemDelegate>

namespace window
{

/// How a table of commitments looks: what is promised stands out, phases and dates stand back.
class CommitmentDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CommitmentDelegate(QObject *parent = nullptr);
    void setStyle(const charts::Style &style);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    charts::Style m_style;
};

} // namespace window
