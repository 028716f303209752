// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/compare/comparisonpage.h"

#include "charts/compare/differencetable.h"
#include "charts/drawing/textmetrics.h"
#include "charts/frame/framemarks.h"
#include "charts/frame/legend.h"
#include "charts/lanes/lanemarks.h"

#include <QPainter>

namespace charts
{

ComparisonPage::ComparisonPage(
    const pictures::Comparison &comparison, const QSizeF &size, const Style &style, const Parts &parts)
    : m_layout(comparisonLayout(comparison, size, style, parts))
    , m_style(style)
    , m_placer(m_layout.frame.page)
{
    const double u = style.unit();
    const pictures::Picture &left = comparison.panes[0].picture, &right = comparison.panes[1].picture;
    pictures::Picture head;
    head.title = comparison.title;
    head.subtitle = comparison.subtitle;
    addFrame(m_shapes, m_placer, head, m_layout.frame, m_layout.footer, style);
    if (!m_layout.frame.legend.isEmpty())
        Legend({&left, &right}, RowsInSight::on(m_layout.frame.page.size(), style, 0), style)
            .add(m_shapes, m_placer, m_layout.frame.legend);
    for (std::size_t i = 0; i < m_sheets.size(); ++i) {
        m_sheets[i].arrange(m_layout.panes[i].sheet.size(), style, Frame::FilePane);
        m_sheets[i].setPicture(i == 0 ? left : right, i == 0 ? right : left);
        addHeading(comparison.panes[i], m_layout.panes[i].heading);
    }
    const double middle = (m_layout.panes[0].sheet.right() + m_layout.panes[1].sheet.left()) / 2;
    m_shapes.push_back(
        Line{{middle, m_layout.panes[0].heading.top()}, {middle, m_layout.panes[0].sheet.bottom()}, style.grid, u});
    addFolded(comparison.folded);
    addTable(comparison);
}

void ComparisonPage::addHeading(const pictures::Pane &pane, const QRectF &rect)
{
    const double u = m_style.unit();
    const QFont bold = headingFont(m_style), plain = promiseFont(m_style);
    const QString name = elided(bold, pane.name, rect.width() - chipRoom(m_style));
    const QSizeF size = textSize(bold, name);
    const QRectF nameBox(QPointF(rect.left() + chipRoom(m_style), rect.top()), size);
    addChip(m_shapes, QRectF(rect.left(), nameBox.center().y() - 7 * u, 14 * u, 14 * u), pane.hue, m_style);
    const auto put = [&](const QRectF &box, const QString &text, const QFont &f, const QColor &colour) {
        addLabel(m_shapes, m_placer, {box, text, f, colour, m_style.paper}, rect.adjusted(0, -u, 0, 2 * u));
    };
    put(nameBox, name, bold, m_style.ink);
    const double x = m_layout.oneLine ? nameBox.right() + 12 * u : nameBox.left();
    const QString promise = elided(plain, pane.promise, rect.right() - x);
    const QSizeF promiseSize = textSize(plain, promise);
    const double y = m_layout.oneLine ? nameBox.center().y() - promiseSize.height() / 2 : nameBox.bottom();
    put({QPointF(x, y), promiseSize}, promise, plain, m_style.dim);
}

void ComparisonPage::addFolded(const QString &text)
{
    if (m_layout.folded.isEmpty())
        return;
    const QFont italic = foldedFont(m_style);
    const QString words = elided(italic, text, m_layout.folded.width());
    addLabel(m_shapes, m_placer, labelAt(m_layout.folded.topLeft(), words, italic, m_style.dim, m_style.paper),
        m_layout.folded);
}

void ComparisonPage::addTable(const pictures::Comparison &comparison)
{
    if (m_layout.table.isEmpty())
        return;
    DifferenceTable(comparison, m_layout.table.width(), m_layout.table.height() + 0.01, m_style)
        .add(m_shapes, m_placer, m_layout.table.topLeft());
}

void ComparisonPage::paint(QPainter &painter)
{
    painter.fillRect(m_layout.frame.page, m_style.paper);
    for (std::size_t i = 0; i < m_sheets.size(); ++i) {
        const QRectF &sheet = m_layout.panes[i].sheet;
        m_sheets[i].render(&painter, sheet, QRectF(QPointF(), sheet.size()), Qt::IgnoreAspectRatio);
    }
    charts::paint(painter, m_shapes);
}

std::vector<Label> ComparisonPage::labels() const
{
    std::vector<Label> labels = labelsIn(m_shapes);
    for (std::size_t i = 0; i < m_sheets.size(); ++i)
        for (Label label : m_sheets[i].labels()) {
            label.rect.translate(m_layout.panes[i].sheet.topLeft());
            labels.push_back(std::move(label));
        }
    return labels;
}

void paintPage(QPainter &painter, const pictures::Comparison &comparison, const QSizeF &size, const Style &style,
    const Parts &parts)
{
    ComparisonPage(comparison, size, style, parts).paint(painter);
}

} // namespace charts
