// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/frame/legendview.h"

#include <QPainter>

#include <cmath>

namespace charts
{
namespace
{

constexpr int aroundLegend = 12, belowLegend = 4;

} // namespace

LegendView::LegendView(QWidget *parent)
    : QWidget(parent)
    , m_style(Style::of(Theme::Light))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Legend of the signs"));
}

void LegendView::setComparison(const pictures::Comparison &comparison)
{
    m_pictures = {comparison.panes[0].picture, comparison.panes[1].picture};
    updateGeometry();
    update();
}

void LegendView::setStyle(const Style &style)
{
    m_style = style;
    updateGeometry();
    update();
}

int LegendView::heightForWidth(int width) const
{
    const double height = legend().height(std::max(width - 2 * aroundLegend, 1));
    return height > 0 ? static_cast<int>(std::ceil(height)) + belowLegend : 0;
}

QSize LegendView::sizeHint() const
{
    constexpr int wide = 900;
    return {wide, heightForWidth(wide)};
}

Shapes LegendView::shapes() const
{
    Shapes shapes;
    LabelPlacer labels(rect());
    legend().add(shapes, labels, QRectF(rect()).adjusted(aroundLegend, 0, -aroundLegend, -belowLegend));
    return shapes;
}

Hit LegendView::pointedAt(const QPointF &at) const
{
    return hitAt(shapes(), at, isSign).value_or(Hit());
}

void LegendView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_style.paper);
    charts::paint(painter, shapes());
}

} // namespace charts
