// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/facetdelegate.h"

#include "charts/fonts.h"
#include "tables/dealroles.h"
#include "tables/facetmodel.h"
#include "window/chip.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace window
{
namespace
{

constexpr int chipSide = 11;

bool isHeading(const QModelIndex &index)
{
    return !index.parent().isValid();
}

} // namespace

FacetDelegate::FacetDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_style(charts::Style::of(charts::Theme::Light))
{
}

void FacetDelegate::setStyle(const charts::Style &style)
{
    m_style = style;
}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), isHeading(index) ? 30 : 23};
}

void FacetDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const bool isName = index.column() == static_cast<int>(tables::FacetColumn::Name);
    const bool isLeft = index.siblingAtColumn(static_cast<int>(tables::FacetColumn::Deals)).data() != u"0"_qs;
    option->font = charts::font(isName ? 13 : 12, isHeading(index) && isName ? QFont::DemiBold : QFont::Normal);
    option->fontMetrics = QFontMetrics(option->font);
    option->displayAlignment = (isName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::HighlightedText})
        option->palette.setColor(role, isName && isLeft ? m_style.ink : m_style.dim);
    option->palette.setColor(QPalette::Highlight, m_style.row);
    if (isHeading(index) && isName)
        option->text.prepend(option->state.testFlag(QStyle::State_Open) ? u"▾ "_qs : u"▸ "_qs);
    const QVariant party = index.data(static_cast<int>(tables::DealRole::Party));
    if (!isName || !party.isValid())
        return;
    const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1;
    option->icon = QIcon(chip(m_style.fill(party.toInt()), chipSide, ratio));
    option->decorationSize = QSize(chipSide, chipSide);
    option->features |= QStyleOptionViewItem::HasDecoration;
}

bool FacetDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem & /*option*/, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    const QString text = index.data(Qt::ToolTipRole).toString().toHtmlEscaped().replace(u'\n', u"<br>"_qs);
    // As a paragraph, or Qt guesses from the escaped text whether it is rich.
    QToolTip::showText(event->globalPos(), text.isEmpty() ? text : u"<p>"_qs + text + u"</p>"_qs, view);
    return true;
}

bool FacetDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    // The space bar checks a row, whichever of its columns was clicked last.
    const bool isKey = event->type() == QEvent::KeyPress;
    if (QStyledItemDelegate::editorEvent(event, model, option, isKey ? index.siblingAtColumn(0) : index))
        return true;
    if (event->type() != QEvent::MouseButtonDblClick || isHeading(index)
        || static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton)
        return false;
    Q_EMIT onlyAsked(index);
    return true;
}

} // namespace window
