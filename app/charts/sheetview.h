// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/layout/sheetlayout.h"
#include "deals/dealset.h"

#include <QGraphicsView>

namespace charts
{

class Sheet;

/// A sheet in a window: wheel, drag, hover and keys become signals. It changes no window of time and knows no deals.
class SheetView final : public QGraphicsView
{
    Q_OBJECT
public:
    explicit SheetView(Sheet *sheet, QWidget *parent = nullptr, Frame frame = Frame::Window);
    void setStyle(Theme theme);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void zoomWanted(double factor, double anchorDay); ///< the span of time times factor; the anchor stays where it is
    void panWanted(double days);
    void resetWanted();
    void hovered(std::optional<double> day);
    void dealClicked(deals::DealId deal); ///< invalid: beside every deal
    void headingClicked(const QString &group);
    void stepWanted(int lanes);               ///< -1 up, +1 down
    void menuWanted(const QPoint &globalPos); ///< of the deal that was clicked just before, or is selected

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void arrange();
    void zoomAtCentre(double factor);
    void askForMenuOfSelection();
    void hoverAt(const QPointF &pos);

    Sheet *m_sheet;
    Frame m_frame;
    Theme m_theme = Theme::Light;
    std::optional<QPointF> m_pressed;
    double m_lastX = 0, m_wheel = 0;
    bool m_dragging = false;
};

} // namespace charts
