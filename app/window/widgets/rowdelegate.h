// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/widgets/looks.h"

#include <QStyledItemDelegate>

namespace window
{

/// Tells in a tip what a cell does not show all of: the text of Qt::ToolTipRole as it is written, never interpreted.
class TipDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
};

/// Draws rows in the colours of a window.
class RowDelegate : public TipDelegate
{
public:
    RowDelegate(const Looks *looks, QObject *parent);

protected:
    const charts::Style &style() const { return m_looks->style(); }
    /// A cell's text in this font and ink; the ground of a selected row.
    void dress(QStyleOptionViewItem *option, const QFont &font, const QColor &ink) const;

private:
    const Looks *m_looks;
};

} // namespace window
