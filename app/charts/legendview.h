// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/style.h"
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

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::array<pictures::Picture, 2> m_pictures;
    Style m_style;
};

} // namespace charts
