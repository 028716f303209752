// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/details/evidencedelegate.h"

#include "charts/drawing/fonts.h"
#include "tables/dealcolumns.h"
#include "tables/dealroles.h"

#include <QAbstractItemView>
#include <QPainter>

#include <cmath>
#include <vector>

namespace window
{
namespace
{

constexpr int margin = EvidenceDelegate::margin, gap = 3, sectionGap = 10;

struct Piece {
    QString text;
    QFont font;
    QColor colour;
    int flags = 0;
    QRect rect;
};

/// A row of evidence laid out for a width: every piece of text and its place, from the row's top left.
class EvidenceLayout final
{
public:
    EvidenceLayout(const QModelIndex &index, int width, const charts::Style &style);

    int height() const { return m_bottom; }
    /// Where the heading of its section ends; 0 without one.
    int bodyTop() const { return m_bodyTop; }
    const std::vector<Piece> &pieces() const { return m_pieces; }

private:
    QString cell(tables::EvidenceColumn column) const;
    bool startsSection() const;
    void addHeading();
    void addLine(const QString &text, const QFont &font, const QColor &colour);
    /// `left` wraps beside `right`, which stands at the right end of its first line.
    void addPair(const QString &left, const QFont &font, const QColor &colour, const QString &right);
    /// Returns the height.
    int add(const QString &text, const QFont &font, const QColor &colour, int x, int width);

    QModelIndex m_index;
    int m_width, m_bottom = 0, m_bodyTop = 0;
    const charts::Style &m_style;
    std::vector<Piece> m_pieces;
};

EvidenceLayout::EvidenceLayout(const QModelIndex &index, int width, const charts::Style &style)
    : m_index(index)
    , m_width(width - 2 * margin)
    , m_style(style)
{
    if (startsSection())
        addHeading();
    m_bodyTop = m_bottom;
    m_bottom += gap;
    const QString says = cell(tables::EvidenceColumn::Says), printed = cell(tables::EvidenceColumn::Printed);
    const QFont italic = charts::font(12, QFont::Normal, true);
    if (!says.isEmpty()) {
        addPair(says, charts::font(13), m_style.ink, cell(tables::EvidenceColumn::Supports));
        addLine(printed, italic, m_style.dim);
    } else {
        addPair(printed, italic, m_style.dim, cell(tables::EvidenceColumn::Supports));
    }
    addPair(cell(tables::EvidenceColumn::Source), charts::font(12), m_style.accent,
        cell(tables::EvidenceColumn::Paragraph));
    m_bottom += gap;
}

QString EvidenceLayout::cell(tables::EvidenceColumn column) const
{
    return m_index.siblingAtColumn(static_cast<int>(column)).data().toString();
}

bool EvidenceLayout::startsSection() const
{
    const auto section = [](const QModelIndex &index) {
        return index.data(static_cast<int>(tables::DealRole::Section));
    };
    return m_index.row() == 0 || section(m_index) != section(m_index.siblingAtRow(m_index.row() - 1));
}

void EvidenceLayout::addHeading()
{
    m_bottom += m_index.row() == 0 ? 0 : sectionGap;
    addLine(cell(tables::EvidenceColumn::About), charts::font(13, QFont::DemiBold), m_style.ink);
    addLine(cell(tables::EvidenceColumn::Why), charts::font(12), m_style.dim);
}

void EvidenceLayout::addLine(const QString &text, const QFont &font, const QColor &colour)
{
    m_bottom += add(text, font, colour, 0, m_width);
}

void EvidenceLayout::addPair(const QString &left, const QFont &font, const QColor &colour, const QString &right)
{
    const QFont small = charts::font(12);
    const int taken = right.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(right) + 4;
    const int rightHeight = add(right, small, m_style.dim, m_width - taken, taken);
    m_bottom += std::max(rightHeight, add(left, font, colour, 0, m_width - (taken == 0 ? 0 : taken + margin)));
}

int EvidenceLayout::add(const QString &text, const QFont &font, const QColor &colour, int x, int width)
{
    if (text.isEmpty())
        return 0;
    const auto bounds = [&](int flags) {
        return QFontMetrics(font).boundingRect(QRect(0, 0, std::max(width, 1), 10'000), flags, text);
    };
    // A word that is wider than the line breaks anywhere.
    const int flags = bounds(Qt::TextWordWrap).width() <= width ? Qt::TextWordWrap : Qt::TextWrapAnywhere;
    const int height = bounds(flags).height();
    m_pieces.push_back({text, font, colour, flags, QRect(margin + x, m_bottom, width, height)});
    return height;
}

} // namespace

void EvidenceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const EvidenceLayout row(index, option.rect.width(), style());
    painter->save();
    painter->translate(option.rect.topLeft());
    if (option.state & QStyle::State_Selected) {
        const QRectF body(0, row.bodyTop(), option.rect.width(), row.height() - row.bodyTop());
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(option.state & QStyle::State_HasFocus ? QPen(style().accent, 1) : QPen(Qt::NoPen));
        painter->setBrush(style().row);
        painter->drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    if (row.bodyTop() > 0 && index.row() > 0)
        painter->fillRect(0, sectionGap / 2, option.rect.width(), 1, style().grid);
    for (const Piece &piece : row.pieces()) {
        painter->setFont(piece.font);
        painter->setPen(piece.colour);
        painter->drawText(piece.rect, piece.flags, piece.text);
    }
    painter->restore();
}

QSize EvidenceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return {width, EvidenceLayout(index, width, style()).height()};
}

} // namespace window
