// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/filters/facetdelegate.h"

#include "charts/drawing/fonts.h"
#include "tables/dealroles.h"
#include "tables/facetmodel.h"
#include "window/widgets/chip.h"

#include <QMouseEvent>
#include <QPainter>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace window
{
namespace
{

constexpr int chipSide = 11;

bool isHeading(const QModelIndex &index)
{
    return !index.parent().isValid();
}

/// Several figures that do not all fit: the first ones whole, since a figure that is cut reads as another.
QString fitted(const QString &figures, const QFontMetrics &metrics, int width)
{
    QStringList parts = figures.split(u" · "_s);
    QString text = figures;
    while (parts.size() > 1 && metrics.horizontalAdvance(text) > width) {
        parts.removeLast();
        text = parts.join(u" · "_s) + u" …"_s;
    }
    return text;
}

/// In the colours of the charts: those of a desktop's style need not be seen on this ground.
void paintCheckBox(QPainter *painter, const QRect &place, bool isChecked, const charts::Style &style)
{
    const QRectF box = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(isChecked ? style.accent : style.dim);
    painter->setBrush(isChecked ? style.accent : style.paper);
    painter->drawRoundedRect(box, 3, 3);
    if (isChecked) {
        painter->setPen(QPen(style.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&](double x, double y) { return box.topLeft() + QPointF(x * box.width(), y * box.height()); };
        painter->drawPolyline(QPolygonF({at(0.24, 0.52), at(0.43, 0.7), at(0.76, 0.3)}));
    }
    painter->restore();
}

} // namespace

void FacetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem whole = option;
    const auto *view = qobject_cast<const QTreeView *>(option.widget);
    if (view && isHeading(index) && index.column() == static_cast<int>(tables::FacetColumn::Name))
        whole.rect.setWidth(whole.rect.width() + view->columnWidth(static_cast<int>(tables::FacetColumn::Deals)));
    QStyledItemDelegate::paint(painter, whole, index);
    initStyleOption(&whole, index);
    if (!view || !whole.features.testFlag(QStyleOptionViewItem::HasCheckIndicator))
        return;
    const QRect place = view->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &whole, view);
    paintCheckBox(painter, place, whole.checkState == Qt::Checked, style());
}

/// Asked for each of many rows: the width is wanted of one column alone, and takes time.
QSize FacetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isCount = index.column() == static_cast<int>(tables::FacetColumn::Deals);
    const int width = isCount ? option.fontMetrics.horizontalAdvance(index.data().toString()) + 8 : 0;
    return {width, isHeading(index) ? 30 : 23};
}

void FacetDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const bool isName = index.column() == static_cast<int>(tables::FacetColumn::Name);
    const bool isLeft = index.siblingAtColumn(static_cast<int>(tables::FacetColumn::Deals)).data() != u"0"_s;
    dress(option, charts::font(isName ? 13 : 12, isHeading(index) && isName ? QFont::DemiBold : QFont::Normal),
        isName && isLeft ? style().ink : style().dim);
    option->displayAlignment = (isName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
    if (isHeading(index) && isName)
        option->text.prepend(option->state.testFlag(QStyle::State_Open) ? u"▼ "_s : u"▶ "_s);
    if (index.column() == static_cast<int>(tables::FacetColumn::Amount))
        option->text = fitted(option->text, option->fontMetrics, option->rect.width() - 8);
    const QVariant party = index.data(static_cast<int>(tables::DealRole::Hue));
    if (!isName || !party.isValid())
        return;
    const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1;
    const QPixmap colour = chip(style().fill(party.toInt()), chipSide, ratio);
    option->icon = QIcon();
    option->icon.addPixmap(colour, QIcon::Normal);
    option->icon.addPixmap(colour, QIcon::Selected); // else a selected row tints it
    option->decorationSize = QSize(chipSide, chipSide);
    option->features |= QStyleOptionViewItem::HasDecoration;
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
