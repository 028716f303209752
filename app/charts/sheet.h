// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing/shapes.h"
#include "charts/drawing/style.h"
#include "charts/layout/sheetlayout.h"
#include "pictures/chart.h"

#include <QGraphicsScene>

#include <memory>

namespace charts
{

/// One picture as a scene: lanes and value panels on one time axis. Window and files show this same scene.
class Sheet final : public QGraphicsScene
{
    Q_OBJECT
public:
    explicit Sheet(QObject *parent = nullptr);
    ~Sheet() override;

    /// Redraws in the present arrangement; Picture::window is the visible time. Lines up with the picture beside it.
    void setPicture(pictures::Picture picture, std::optional<pictures::Picture> beside = {});
    const pictures::Picture &picture() const { return m_picture; }
    void arrange(const QSizeF &size, const Style &style, Frame frame, const Parts &parts = {});
    /// How often any was drawn anew so far: tests hold gestures to once.
    static std::size_t drawn();
    void setHover(std::optional<pictures::Readout> readout);
    /// An invalid id: none.
    void select(deals::DealId deal);
    deals::DealId selected() const { return m_selected; }

    /// Nothing beside the time axis.
    std::optional<double> dayAt(const QPointF &scenePos) const;
    /// Of the lane or the layer there, of whose deals it is the one after the selected; invalid where there is none.
    deals::DealId dealAt(const QPointF &scenePos) const;
    /// The key of the group (Lane::group) whose heading stands there.
    std::optional<QString> headingAt(const QPointF &scenePos) const;
    double daysPerPixel() const;
    /// From the first plot area's top to the last one's bottom.
    QRectF plotRect() const;
    /// Where the names of the lanes and the lanes themselves stand.
    QRectF lanesRect() const;

    int firstLane() const { return m_layout.firstLane; }
    int lanesShown() const { return m_layout.lanesShown; }
    /// Lanes that do not fit keep a legible height and scroll.
    void scrollLanes(int firstLane);
    /// Brings its lane into sight, or the heading under which it is folded away.
    void reveal(deals::DealId deal);
    /// Where that row is; nothing while it is out of sight.
    std::optional<QRectF> rowOf(deals::DealId deal) const;

    /// Every text drawn, in scene coordinates.
    std::vector<Label> labels() const;
    const SheetLayout &layout() const { return m_layout; }
    /// The sign there; nothing where none is.
    Hit pointedAt(const QPointF &scenePos) const;

private:
    std::vector<const Shapes *> layers() const;
    std::optional<Hit> frontmost(const QPointF &at, bool (*wanted)(const pictures::Pointed &)) const;
    void redraw();
    void redrawHover();
    int laneOf(deals::DealId deal) const;

    class Items;
    pictures::Picture m_picture;
    std::optional<pictures::Picture> m_beside;
    Style m_style = Style::of(Theme::Light);
    QSizeF m_size{800, 600};
    Frame m_frame = Frame::Window;
    Parts m_parts;
    int m_firstLane = 0;
    deals::DealId m_selected;
    std::optional<pictures::Readout> m_hover;
    SheetLayout m_layout;
    std::unique_ptr<Items> m_items;
};

} // namespace charts
