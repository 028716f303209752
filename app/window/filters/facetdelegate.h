// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/style.h"

#include <QStyledItemDelegate>

namespace window
{

/// How the facets of a filter look: headings, choices with the colour of their partner, and figures that stand back.
class FacetDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit FacetDelegate(QObject *parent = nullptr);
    void setStyle(const charts::Style &style);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// What is not all visible, and more: text of a file, never interpreted.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

Q_SIGNALS:
    /// A double click beside the check box.
    void onlyAsked(const QModelIndex &index);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    charts::Style m_style;
};

} // namespace window
