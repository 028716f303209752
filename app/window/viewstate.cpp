// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/viewstate.h"

#include <algorithm>

namespace window
{
namespace
{

/// At least a week, at most everything, and the middle of it never beyond the data.
series::Window limited(series::Window window, const series::Window &whole)
{
    const double span = std::clamp(window.span(), ViewState::shortestSpan, whole.span());
    const double middle = std::clamp(window.from + window.span() / 2, whole.from, whole.to);
    return {middle - span / 2, middle + span / 2};
}

} // namespace

ViewState::ViewState(std::shared_ptr<const deals::DealSet> deals, std::optional<deals::Day> today, QObject *parent)
    : QObject(parent)
    , m_deals(std::move(deals))
    , m_whole(series::wholeWindow(*m_deals))
{
    m_view.window = series::firstWindow();
    m_view.today = today;
}

void ViewState::setDeals(std::shared_ptr<const deals::DealSet> deals)
{
    m_deals = std::move(deals);
    m_whole = series::wholeWindow(*m_deals);
    m_view.window = series::firstWindow();
    m_selected = {};
    Q_EMIT dealsChanged();
    Q_EMIT viewChanged();
    Q_EMIT selectionChanged();
}

template<typename Value> void ViewState::change(Value &member, const Value &value)
{
    if (member == value)
        return;
    member = value;
    Q_EMIT viewChanged();
}

void ViewState::setBasis(series::Basis basis)
{
    change(m_view.basis, basis);
}

void ViewState::setPanels(bool power, bool dollars)
{
    series::View view = m_view;
    view.power = power;
    view.dollars = dollars;
    change(m_view, view);
}

void ViewState::setColumns(int columns)
{
    change(m_view.columns, std::max(columns, 1));
}

void ViewState::zoom(double factor, double anchorDay)
{
    const series::Window &now = m_view.window;
    // Past a limit the anchor would drift: cut the factor first.
    const double span = std::clamp(now.span() * factor, shortestSpan, m_whole.span());
    const double part = (anchorDay - now.from) / now.span();
    setWindow({anchorDay - part * span, anchorDay + (1 - part) * span});
}

void ViewState::pan(double days)
{
    showFrom(m_view.window.from + days);
}

void ViewState::showFrom(double day)
{
    setWindow({day, day + m_view.window.span()});
}

void ViewState::resetWindow()
{
    setWindow(series::firstWindow());
}

void ViewState::setWindow(series::Window window)
{
    change(m_view.window, limited(window, m_whole));
}

void ViewState::select(deals::DealId deal)
{
    if (m_selected == deal)
        return;
    m_selected = deal;
    Q_EMIT selectionChanged();
}

} // namespace window
