// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/sheetview.h"

#include "charts/sheet.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <cmath>

namespace charts
{
namespace
{

constexpr double wheelStep = 120, zoomStep = 1.25; // a notch of a wheel, in eighths of a degree
constexpr double panShare = 0.1;                   // of the visible time, for a key

} // namespace

SheetView::SheetView(Sheet *sheet, QWidget *parent, Frame frame)
    : QGraphicsView(sheet, parent)
    , m_sheet(sheet)
    , m_frame(frame)
{
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportUpdateMode(FullViewportUpdate);
    setOptimizationFlags(DontSavePainterState | DontAdjustForAntialiasing);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    viewport()->setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(
        tr("Deals as lanes above the values over time. Arrow keys up and down step through the deals, "
           "left and right move in time, plus and minus zoom, 0 shows all again."));
}

void SheetView::setStyle(Theme theme)
{
    m_theme = theme;
    arrange();
}

QSize SheetView::sizeHint() const
{
    return {900, 700};
}

QSize SheetView::minimumSizeHint() const
{
    return {320, 240};
}

void SheetView::arrange()
{
    const QSize size = viewport()->size();
    m_sheet->arrange(size, Style::of(m_theme, baseFor(size, m_frame)), m_frame);
}

void SheetView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    arrange();
}

void SheetView::hoverAt(const QPointF &pos)
{
    Q_EMIT hovered(m_sheet->dayAt(pos));
}

void SheetView::wheelEvent(QWheelEvent *event)
{
    const QPoint angle = event->angleDelta();
    const std::optional<double> day = m_sheet->dayAt(event->position());
    const bool sideways = std::abs(angle.x()) > std::abs(angle.y());
    event->accept();
    // Beside the time axis, or with Shift: through the lanes.
    if (!sideways && m_sheet->lanesRect().contains(event->position())
        && (!day || event->modifiers().testFlag(Qt::ShiftModifier))) {
        m_wheel += angle.y() / wheelStep;
        const int lanes = static_cast<int>(m_wheel);
        m_wheel -= lanes;
        if (lanes != 0)
            m_sheet->scrollLanes(m_sheet->firstLane() - lanes);
        return;
    }
    if (!day || angle.isNull())
        return event->ignore();
    if (sideways)
        Q_EMIT panWanted(-angle.x() * m_sheet->daysPerPixel());
    else
        Q_EMIT zoomWanted(std::pow(zoomStep, -angle.y() / wheelStep), *day);
    hoverAt(event->position());
}

void SheetView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    m_pressed = event->position();
    m_lastX = event->position().x();
    m_dragging = false;
}

void SheetView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_pressed && event->buttons().testFlag(Qt::LeftButton)) {
        const bool inTime = m_sheet->dayAt(*m_pressed).has_value();
        if (!m_dragging && inTime
            && std::abs(event->position().x() - m_pressed->x()) >= QApplication::startDragDistance() / 2.0) {
            m_dragging = true;
            viewport()->setCursor(Qt::ClosedHandCursor);
        }
        if (m_dragging) {
            const double moved = m_lastX - event->position().x();
            m_lastX = event->position().x();
            if (moved != 0)
                Q_EMIT panWanted(moved * m_sheet->daysPerPixel());
        }
    } else {
        const bool isClickable =
            m_sheet->dealAt(event->position()).isValid() || m_sheet->headingAt(event->position()).has_value();
        viewport()->setCursor(isClickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
    hoverAt(event->position());
}

void SheetView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    const bool isClick = m_pressed && !m_dragging;
    m_pressed.reset();
    m_dragging = false;
    viewport()->unsetCursor();
    if (!isClick)
        return;
    if (const std::optional<QString> group = m_sheet->headingAt(event->position()))
        Q_EMIT headingClicked(*group);
    else
        Q_EMIT dealClicked(m_sheet->dealAt(event->position()));
}

void SheetView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard)
        return askForMenuOfSelection();
    const deals::DealId deal = m_sheet->dealAt(event->pos());
    if (!deal.isValid())
        return;
    Q_EMIT dealClicked(deal);
    Q_EMIT menuWanted(event->globalPos());
}

void SheetView::askForMenuOfSelection()
{
    if (!m_sheet->selected().isValid())
        return;
    const QRectF row = m_sheet->rowOf(m_sheet->selected()).value_or(m_sheet->lanesRect());
    Q_EMIT menuWanted(viewport()->mapToGlobal(QPointF(m_sheet->plotRect().left(), row.center().y()).toPoint()));
}

void SheetView::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept(); // its first click has chosen already
}

void SheetView::zoomAtCentre(double factor)
{
    const counting::Window window = m_sheet->picture().window;
    Q_EMIT zoomWanted(factor, window.from + window.span() / 2);
}

void SheetView::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return event->ignore();
    const double step = m_sheet->picture().window.span() * panShare;
    event->accept();
    switch (event->key()) {
    case Qt::Key_Up:
        return Q_EMIT stepWanted(-1);
    case Qt::Key_Down:
        return Q_EMIT stepWanted(1);
    case Qt::Key_Left:
    case Qt::Key_A:
        return Q_EMIT panWanted(-step);
    case Qt::Key_Right:
    case Qt::Key_D:
        return Q_EMIT panWanted(step);
    case Qt::Key_W:
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomAtCentre(1 / zoomStep);
    case Qt::Key_S:
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
        return zoomAtCentre(zoomStep);
    case Qt::Key_0:
        return Q_EMIT resetWanted();
    case Qt::Key_F10: // with Shift; the menu key comes as a context menu event
        return event->modifiers().testFlag(Qt::ShiftModifier) ? askForMenuOfSelection() : event->ignore();
    case Qt::Key_PageUp:
        return m_sheet->scrollLanes(m_sheet->firstLane() - m_sheet->lanesShown());
    case Qt::Key_PageDown:
        return m_sheet->scrollLanes(m_sheet->firstLane() + m_sheet->lanesShown());
    default:
        event->ignore();
    }
}

void SheetView::leaveEvent(QEvent *event)
{
    QGraphicsView::leaveEvent(event);
    Q_EMIT hovered({});
}

void SheetView::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    viewport()->update();
}

void SheetView::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    viewport()->update();
}

void SheetView::drawForeground(QPainter *painter, const QRectF &)
{
    if (!hasFocus())
        return;
    const Style style = Style::of(m_theme);
    painter->setPen(QPen(style.accent, 1.5));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(QRectF(viewport()->rect()).adjusted(0.75, 0.75, -0.75, -0.75));
}

} // namespace charts
