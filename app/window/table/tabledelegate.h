// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/style.h"

#include <QStyledItemDelegate>

namespace window
{

/// Draws a row of the table of all commitments: the partner's colour, what is promised in bold, phases indented, phases
/// and what is not stated standing back, and the text that is looked for marked. Tells a text that is cut in a tip.
class TableDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit TableDelegate(QObject *parent = nullptr);
    void setStyle(const charts::Style &style);
    /// Empty: nothing is marked.
    void setFound(const QString &text);
    /// The ground of a text that was found; ink reads on it.
    static QColor foundGround(const charts::Style &style);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    void paintFound(QPainter *painter, const QRect &place, const QString &whole, const QString &shown) const;

    charts::Style m_style;
    QString m_found;
};

} // namespace window
