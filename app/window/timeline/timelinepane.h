// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/state/shown.h"

#include <QWidget>

#include <optional>

class QScrollBar;

namespace charts
{
class Sheet;
class SheetView;
} // namespace charts

namespace window
{

class LaneActions;
class Looks;
class SignTips;
class ViewState;

/// The picture of the deals, with bars that say where in time and in the lanes one is.
class TimelinePane final : public QWidget
{
    Q_OBJECT
public:
    TimelinePane(ViewState *state, const Looks *looks, QWidget *parent = nullptr);

    /// The values under the pointer as a sentence; without a pointer those of the day where the data end.
    const QString &reading() const { return m_reading; }
    charts::Sheet *sheet() const { return m_sheet; }
    charts::SheetView *view() const { return m_view; }
    LaneActions *laneActions() const { return m_laneActions; }
    SignTips *signTips() const { return m_signTips; }
    /// What can be done with the selected deal.
    void showMenu(const QPoint &globalPos);

Q_SIGNALS:
    void readingChanged(const QString &sentence);

private:
    void arrange();
    void connectView();
    void follow(Changes what);
    void showPicture();
    void markSelection();
    void showSelection();
    void showReading();
    void followArrangement();
    void placeBars();
    void hover(std::optional<double> day);

    ViewState *m_state;
    charts::Sheet *m_sheet;
    charts::SheetView *m_view;
    SignTips *m_signTips;
    QScrollBar *m_time;
    QScrollBar *m_lanes;
    LaneActions *m_laneActions = nullptr;
    int m_columns = 0; ///< pixels that the time axis is across
    std::optional<double> m_hovered;
    QString m_reading;
};

} // namespace window
