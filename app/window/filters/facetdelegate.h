// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/widgets/rowdelegate.h"

namespace window
{

/// How the facets of a filter look: headings, choices with the colour of their partner, and figures that stand back.
class FacetDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

Q_SIGNALS:
    /// A double click beside the check box.
    void onlyAsked(const QModelIndex &index);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
};

} // namespace window
