// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace window
{

/// Two widgets side by side, always of the same size to the pixel; a thin line between them. They have a minimum size.
class PanePair final : public QWidget
{
    Q_OBJECT
public:
    PanePair(QWidget *left, QWidget *right, QWidget *parent = nullptr);
    void setLine(const QColor &colour);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_left;
    QWidget *m_right;
    QColor m_line;
};

} // namespace window
