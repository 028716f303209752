// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/widgets/rowdelegate.h"

#include "window/widgets/plaintext.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace window
{

bool TipDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString whole = index.data(Qt::ToolTipRole).toString();
    const bool isSeen = whole == index.data().toString() && sizeHint(option, index).width() <= option.rect.width();
    QToolTip::showText(event->globalPos(), isSeen ? QString() : tipOf(whole), view, option.rect); // "" hides it
    return true;
}

RowDelegate::RowDelegate(const Looks *looks, QObject *parent)
    : TipDelegate(parent)
    , m_looks(looks)
{
}

void RowDelegate::dress(QStyleOptionViewItem *option, const QFont &font, const QColor &ink) const
{
    option->font = font;
    option->fontMetrics = QFontMetrics(font);
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::HighlightedText})
        option->palette.setColor(role, ink);
    option->palette.setColor(QPalette::Highlight, style().row);
}

} // namespace window
