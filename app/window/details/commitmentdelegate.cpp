// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/details/commitmentdelegate.h"

#include "charts/fonts.h"
#include "tables/dealcolumns.h"
#include "tables/dealroles.h"

namespace window
{

CommitmentDelegate::CommitmentDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_style(charts::Style::of(charts::Theme::Light))
{
}

void CommitmentDelegate::setStyle(const charts::Style &style)
{
    m_style = style;
}

QSize CommitmentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(4, 2);
}

void CommitmentDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto column = static_cast<tables::CommitmentColumn>(index.column());
    const bool isPromise = column == tables::CommitmentColumn::Promise;
    const bool isPhase = index.data(static_cast<int>(tables::DealRole::Phase)).toBool();
    const bool isLesser = column == tables::CommitmentColumn::When || (isPhase && !isPromise);
    option->font = charts::font(12, isPromise ? QFont::DemiBold : QFont::Normal);
    option->fontMetrics = QFontMetrics(option->font);
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::HighlightedText})
        option->palette.setColor(role, isLesser ? m_style.dim : m_style.ink);
    option->palette.setColor(QPalette::Highlight, m_style.row);
    option->features |= QStyleOptionViewItem::WrapText;
    option->displayAlignment =
        (column == tables::CommitmentColumn::When ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop;
}

} // namespace window
