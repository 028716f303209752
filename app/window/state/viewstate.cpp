// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/state/viewstate.h"

#include "window/state/carryover.h"
#include "window/state/viewchange.h"

#include <QUndoStack>

#include <algorithm>

namespace window
{
namespace
{

constexpr int mostSteps = 200; // to undo

/// At least a week, at most everything, and the middle of it never beyond the data.
pictures::Window limited(pictures::Window window, const pictures::Window &whole)
{
    const double span = std::clamp(window.span(), ViewState::shortestSpan, whole.span());
    const double middle = std::clamp(window.from + window.span() / 2, whole.from, whole.to);
    return {middle - span / 2, middle + span / 2};
}

} // namespace

ViewState::ViewState(std::shared_ptr<const deals::DealSet> deals, std::optional<deals::Day> today, QObject *parent)
    : QObject(parent)
    , m_deals(std::move(deals))
    , m_whole(pictures::wholeWindow(*m_deals))
    , m_undo(new QUndoStack(this))
{
    m_undo->setUndoLimit(mostSteps);
    m_shown.view.window = pictures::firstWindow();
    m_shown.view.today = today;
    m_shown.pair = pictures::firstPair(*m_deals, m_shown.view);
}

void ViewState::setDeals(std::shared_ptr<const deals::DealSet> deals)
{
    m_deals = std::move(deals);
    m_whole = pictures::wholeWindow(*m_deals);
    m_undo->clear();
    pictures::View &view = m_shown.view;
    view.window = pictures::firstWindow();
    view.focus = {};
    view.filter = {};
    view.arrangement.folded.clear();
    view.arrangement.pinned.clear();
    m_shown.pair = pictures::firstPair(*m_deals, view);
    m_selected = {};
    Q_EMIT dealsChanged();
    Q_EMIT viewChanged();
    Q_EMIT selectionChanged();
}

void ViewState::reloadDeals(std::shared_ptr<const deals::DealSet> deals)
{
    if (*deals == *m_deals)
        return;
    const CarryOver carryOver(*m_deals, *deals);
    m_deals = std::move(deals);
    m_whole = pictures::wholeWindow(*m_deals);
    const auto carried = [&](const Shown &before) {
        Shown shown = carryOver.shown(before);
        shown.view.window = limited(shown.view.window, m_whole);
        return shown;
    };
    m_shown = carried(m_shown);
    m_selected = carryOver.deal(m_selected);
    for (int step = 0; step < m_undo->count(); ++step) // the stack gives its own away as const
        static_cast<ViewChange *>(const_cast<QUndoCommand *>(m_undo->command(step)))->translate(carried);
    Q_EMIT dealsChanged();
    Q_EMIT viewChanged();
    Q_EMIT selectionChanged();
}

deals::PartyId ViewState::focus() const
{
    return view().focus.isValid() ? view().focus : m_deals->focus;
}

void ViewState::change(const QString &what, Shown next, Gesture gesture)
{
    if (next != m_shown)
        m_undo->push(new ViewChange(this, what, std::move(next), gesture));
}

void ViewState::show(const Shown &shown)
{
    const int columns = m_shown.view.columns;
    m_shown = shown;
    m_shown.view.columns = columns;
    Q_EMIT viewChanged();
}

void ViewState::setBasis(pictures::Basis basis)
{
    Shown next = m_shown;
    next.view.basis = basis;
    change(tr("Basis"), next);
}

void ViewState::setPanels(bool power, bool dollars)
{
    Shown next = m_shown;
    next.view.power = power;
    next.view.dollars = dollars;
    change(tr("Panels"), next);
}

void ViewState::setFocus(deals::PartyId focus)
{
    Shown next = m_shown;
    next.view.focus = focus == m_deals->focus ? deals::PartyId{} : focus;
    next.pair = pictures::firstPair(*m_deals, next.view);
    if (next.view.focus != view().focus)
        change(tr("Focus"), next);
}

void ViewState::setFilter(const filters::Filter &filter)
{
    Shown next = m_shown;
    next.view.filter = filter;
    change(tr("Filter"), next);
}

void ViewState::setFilterText(const QString &text)
{
    Shown next = m_shown;
    next.view.filter.texts = text.isEmpty() ? QStringList() : QStringList(text);
    change(tr("Filter"), next, Gesture::Text);
}

void ViewState::setArrangement(const pictures::Arrangement &arrangement)
{
    Shown next = m_shown;
    next.view.arrangement = arrangement;
    change(tr("Order of the Lanes"), next);
}

void ViewState::toggleGroup(const QString &group)
{
    pictures::Arrangement next = view().arrangement;
    if (next.folded.removeAll(group) == 0)
        next.folded += group;
    setArrangement(next);
}

void ViewState::setPair(const pictures::Pair &pair)
{
    Shown next = m_shown;
    next.pair = pair;
    change(tr("Partners"), next);
}

void ViewState::setPage(Page page)
{
    Shown next = m_shown;
    next.page = page;
    change(tr("Page"), next);
}

void ViewState::setTableBeside(bool beside)
{
    Shown next = m_shown;
    next.tableBeside = beside;
    change(tr("Table"), next);
}

void ViewState::setColumns(int columns)
{
    if (m_shown.view.columns == std::max(columns, 1))
        return;
    m_shown.view.columns = std::max(columns, 1);
    Q_EMIT viewChanged();
}

void ViewState::zoom(double factor, double anchorDay)
{
    const pictures::Window &now = view().window;
    // Past a limit the anchor would drift: cut the factor first.
    const double span = std::clamp(now.span() * factor, shortestSpan, m_whole.span());
    const double part = (anchorDay - now.from) / now.span();
    setWindow({anchorDay - part * span, anchorDay + (1 - part) * span});
}

void ViewState::pan(double days)
{
    showFrom(view().window.from + days);
}

void ViewState::showFrom(double day)
{
    setWindow({day, day + view().window.span()});
}

void ViewState::resetWindow()
{
    setWindow(pictures::firstWindow());
}

void ViewState::setWindow(pictures::Window window)
{
    Shown next = m_shown;
    next.view.window = limited(window, m_whole);
    change(tr("Time"), next, Gesture::Time);
}

void ViewState::select(deals::DealId deal)
{
    if (m_selected == deal)
        return;
    m_selected = deal;
    Q_EMIT selectionChanged();
}

} // namespace window
