// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/timeline/timelinepane.h"

#include "charts/sheet.h"
#include "charts/sheetview.h"
#include "deals/legible.h"
#include "window/gestures/laneactions.h"
#include "window/gestures/sheetgestures.h"
#include "window/gestures/signtips.h"
#include "window/state/viewstate.h"
#include "window/widgets/looks.h"

#include <QGridLayout>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>
#include <utility>

namespace window
{
namespace
{

/// A scroll bar counts in integers, and a pixel can be a hundredth of a day.
constexpr double perDay = 100;

int steps(double days)
{
    return static_cast<int>(std::lround(days * perDay));
}

} // namespace

TimelinePane::TimelinePane(ViewState *state, const Looks *looks, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_sheet(new charts::Sheet(this))
    , m_view(new charts::SheetView(m_sheet, this))
    , m_signTips(new SignTips(state, m_sheet, m_view,
          [state] {
              return SignTips::Pictured{*state->outline().ledger, state->view()};
          }))
    , m_time(new QScrollBar(Qt::Horizontal, this))
    , m_lanes(new QScrollBar(Qt::Vertical, this))
{
    arrange();
    connectView();
    looks->relay(m_view, [this](const charts::Style &style) { m_view->setStyle(style.theme); });
    connect(m_state, &ViewState::changed, this, &TimelinePane::follow);
    showPicture();
    m_laneActions = new LaneActions(m_state, m_sheet, this); // after the sheet shows a change, so does it
    addActions(m_laneActions->all());
}

void TimelinePane::arrange()
{
    m_view->setAccessibleName(tr("Timeline of the deals"));
    m_time->setAccessibleName(tr("Place in time"));
    m_lanes->setAccessibleName(tr("Place in the list of deals"));
    m_view->setAcceptDrops(false); // files are the window's
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setSpacing(0);
    grid->addWidget(m_view, 0, 0);
    grid->addWidget(m_lanes, 0, 1);
    grid->addWidget(m_time, 1, 0);
    setFocusProxy(m_view);
}

void TimelinePane::connectView()
{
    connectGestures(m_view, m_sheet, m_state);
    connect(m_view, &charts::SheetView::hovered, this, &TimelinePane::hover);
    connect(m_view, &charts::SheetView::menuWanted, this, &TimelinePane::showMenu);
    connect(m_sheet, &QGraphicsScene::sceneRectChanged, this, &TimelinePane::followArrangement);
    connect(m_sheet, &QGraphicsScene::changed, this, &TimelinePane::placeBars); // the view scrolls lanes by itself
    connect(m_time, &QScrollBar::valueChanged, m_state, [this](int value) { m_state->showFrom(value / perDay); });
    connect(m_lanes, &QScrollBar::valueChanged, m_sheet, &charts::Sheet::scrollLanes);
}

void TimelinePane::follow(Changes what)
{
    if (what & pictureChanges)
        showPicture();
    if (what & Change::Selection)
        showSelection();
}

void TimelinePane::showPicture()
{
    const bool wasInSight = m_sheet->rowOf(m_sheet->selected()).has_value();
    m_sheet->setPicture(pictures::picture(m_state->outline(), m_state->viewAcross(m_columns), QLocale()));
    if (wasInSight) // what one has scrolled away from does not come back by itself
        m_sheet->reveal(m_state->selected());
    markSelection();
    showReading();
}

void TimelinePane::showSelection()
{
    m_sheet->reveal(m_state->selected());
    markSelection();
}

void TimelinePane::markSelection()
{
    const deals::DealId deal = m_state->selected();
    m_sheet->select(deal);
    m_view->setAccessibleDescription(
        deal.isValid() ? deals::legible(m_state->deals()->deal(deal).title) : tr("No deal is selected."));
    placeBars();
}

void TimelinePane::showReading()
{
    const auto readAt = [this](deals::Day day) {
        return pictures::readout(m_state->outline(), m_state->view(), day, QLocale());
    };
    std::optional<pictures::Readout> readout;
    if (m_hovered)
        readout = readAt(static_cast<deals::Day>(std::floor(*m_hovered)));
    m_sheet->setHover(readout);
    if (const auto end = m_state->deals()->asOf(); !readout && end)
        readout = readAt(*end);
    const QString sentence = readout ? readout->sentence : QString();
    if (m_reading == sentence)
        return;
    m_reading = sentence;
    Q_EMIT readingChanged(m_reading);
}

void TimelinePane::followArrangement()
{
    const int columns = static_cast<int>(std::ceil(m_sheet->plotRect().width()));
    if (std::exchange(m_columns, columns) != columns)
        showPicture();
    placeBars();
}

void TimelinePane::placeBars()
{
    const counting::Window &whole = m_state->whole(), &shown = m_state->view().window;
    const double half = shown.span() / 2;
    const QSignalBlocker quiet(m_time), quietLanes(m_lanes);
    m_time->setRange(steps(whole.from - half), steps(whole.to - half));
    m_time->setPageStep(steps(shown.span()));
    m_time->setSingleStep(steps(shown.span() / 20));
    m_time->setValue(steps(shown.from));

    const int hidden = static_cast<int>(m_sheet->picture().lanes.size()) - m_sheet->lanesShown();
    m_lanes->setRange(0, std::max(hidden, 0));
    m_lanes->setPageStep(std::max(m_sheet->lanesShown(), 1));
    m_lanes->setValue(m_sheet->firstLane());
    m_lanes->setVisible(hidden > 0);
}

void TimelinePane::hover(std::optional<double> day)
{
    m_hovered = day;
    showReading();
}

void TimelinePane::showMenu(const QPoint &globalPos)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_laneActions->others());
    for (const QAction *action : menu->actions()) // its key may reach the pane behind the menu
        connect(action, &QAction::triggered, menu, &QWidget::close);
    menu->popup(globalPos);
}

} // namespace window
