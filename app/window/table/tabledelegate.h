// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/widgets/rowdelegate.h"

namespace window
{

/// Draws a row of the table of all commitments: the partner's colour, what is promised in bold, phases indented, phases
/// and what is not stated standing back, and the text that is looked for marked.
class TableDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;
    /// Empty: nothing is marked.
    void setFound(const QString &text);
    /// The ground of a text that was found; ink reads on it.
    static QColor foundGround(const charts::Style &style);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintFound(QPainter *painter, const QRect &place, const QString &whole, const QString &shown) const;

    QString m_found;
};

} // namespace window
