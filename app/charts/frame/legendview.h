// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing/style.h"
#include "charts/frame/legend.h"
#include "pictures/comparison.h"

#include <QWidget>

namespace charts
{

/// One legend for the two panes of a comparison, as high as its width makes it.
class LegendView final : public QWidget
{
    Q_OBJECT
public:
    explicit LegendView(QWidget *parent = nullptr);

    void setComparison(const pictures::Comparison &comparison);
    void setStyle(const Style &style);
    /// The sign there, like Sheet::pointedAt.
    Hit pointedAt(const QPointF &at) const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Legend legend() const { return Legend({&m_pictures[0], &m_pictures[1]}, {}, m_style); }
    Shapes shapes() const;

    std::array<pictures::Picture, 2> m_pictures;
    Style m_style;
};

} // namespace charts
