// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/compare/differencedelegate.h"

#include "charts/fonts.h"
#include "tables/dealroles.h"

#include <QAbstractItemView>

namespace window
{
namespace
{

constexpr int partIndent = 16;
constexpr int padding = 24; // of both sides, by the looks and by Qt: what a text has less than its column

} // namespace

DifferenceDelegate::DifferenceDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_style(charts::Style::of(charts::Theme::Light))
{
}

void DifferenceDelegate::setStyle(const charts::Style &style)
{
    m_style = style;
}

QSize DifferenceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem narrower = option;
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool isSentence = view && index.siblingAtColumn(1).data().toString().isEmpty();
    narrower.rect.setWidth((isSentence ? view->viewport()->width() : option.rect.width()) - padding);
    return QStyledItemDelegate::sizeHint(narrower, index);
}

void DifferenceDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const bool isPart = index.data(static_cast<int>(tables::DealRole::Phase)).toBool(), isName = index.column() == 0;
    option->font = charts::font(12, isName && !isPart ? QFont::DemiBold : QFont::Normal);
    option->fontMetrics = QFontMetrics(option->font);
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::HighlightedText})
        option->palette.setColor(role, isName && isPart ? m_style.dim : m_style.ink);
    option->palette.setColor(QPalette::Highlight, m_style.row);
    option->features |= QStyleOptionViewItem::WrapText;
    option->displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
    if (isName && isPart) { // an empty picture is the indent
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = {partIndent, 1};
        option->icon = {};
    }
}

} // namespace window
