// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/table/tabledelegate.h"

#include "charts/drawing/fonts.h"
#include "tables/dealcolumns.h"
#include "tables/dealroles.h"

#include <QPainter>

namespace window
{
namespace
{

using tables::CommitmentColumn;
using tables::DealRole;

constexpr int margin = 8, chip = 10, indent = 14;

CommitmentColumn columnOf(const QModelIndex &index)
{
    return static_cast<CommitmentColumn>(index.column());
}

QVariant fact(const QModelIndex &index, DealRole role)
{
    return index.data(static_cast<int>(role));
}

bool saysHowMuch(CommitmentColumn column)
{
    return column == CommitmentColumn::Promise || column == CommitmentColumn::Low || column == CommitmentColumn::High;
}

QFont fontOf(const QModelIndex &index)
{
    const bool isBold = columnOf(index) == CommitmentColumn::Promise && fact(index, DealRole::Stated).toBool();
    return charts::font(12, isBold ? QFont::DemiBold : QFont::Normal);
}

bool standsBack(const QModelIndex &index)
{
    const CommitmentColumn column = columnOf(index);
    if (saysHowMuch(column))
        return !fact(index, DealRole::Stated).toBool();
    return fact(index, DealRole::Phase).toBool();
}

/// How far from the cell's left edge its text begins.
int textLeft(const QModelIndex &index)
{
    if (columnOf(index) == CommitmentColumn::Partner)
        return margin + chip + margin;
    return columnOf(index) == CommitmentColumn::Kind && fact(index, DealRole::Phase).toBool() ? margin + indent
                                                                                              : margin;
}

} // namespace

void TableDelegate::setFound(const QString &text)
{
    m_found = text;
}

QColor TableDelegate::foundGround(const charts::Style &style)
{
    return charts::mixed(style.paper, style.accent, 0.25);
}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QRect cell = option.rect;
    if (option.state & QStyle::State_Selected)
        painter->fillRect(cell, style().row);
    painter->fillRect(cell.left(), cell.bottom(), cell.width(), 1, style().grid);
    if (columnOf(index) == CommitmentColumn::Partner) {
        const QRect square(cell.left() + margin, cell.center().y() - chip / 2 + 1, chip, chip);
        painter->fillRect(square, style().fill(fact(index, DealRole::Hue).toInt()));
    }
    const QRect place = cell.adjusted(textLeft(index), 0, -margin, 0);
    const QString whole = index.data().toString();
    painter->setFont(fontOf(index));
    const QString shown = painter->fontMetrics().elidedText(whole, Qt::ElideRight, place.width());
    const bool isFound = !m_found.isEmpty() && whole.contains(m_found, Qt::CaseInsensitive);
    if (isFound)
        paintFound(painter, place, whole, shown);
    painter->setPen(standsBack(index) && !isFound ? style().dim : style().ink);
    painter->drawText(place, Qt::AlignVCenter | Qt::TextSingleLine, shown);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(style().accent);
        painter->drawRect(cell.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

/// A ground and a line under each place; under all of the text where the place is cut off.
void TableDelegate::paintFound(QPainter *painter, const QRect &place, const QString &whole, const QString &shown) const
{
    const QFontMetrics metrics = painter->fontMetrics();
    const int top = place.center().y() - metrics.height() / 2;
    const auto mark = [&](qsizetype from, qsizetype length) {
        const int left = place.left() + metrics.horizontalAdvance(shown.left(from));
        const int right = place.left() + metrics.horizontalAdvance(shown.left(from + length));
        painter->fillRect(left, top, right - left, metrics.height() + 1, foundGround(style()));
        painter->fillRect(left, top + metrics.height(), right - left, 2, style().accent);
    };
    bool isSeen = false;
    for (qsizetype at = 0; (at = shown.indexOf(m_found, at, Qt::CaseInsensitive)) >= 0; at += m_found.size()) {
        mark(at, m_found.size());
        isSeen = true;
    }
    if (!isSeen)
        mark(0, whole.isEmpty() ? 0 : shown.size());
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics metrics(fontOf(index));
    return {textLeft(index) + metrics.horizontalAdvance(index.data().toString()) + margin + 1, metrics.height() + 10};
}

} // namespace window
