// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/picture.h"

#include <QObject>

#include <memory>

namespace window
{

/// What all panes of a window share: the deals, which picture of them is wanted, and the selected deal.
class ViewState final : public QObject
{
    Q_OBJECT
public:
    static constexpr double shortestSpan = 7; ///< days

    /// `today` is where the line of today stands.
    ViewState(std::shared_ptr<const deals::DealSet> deals, std::optional<deals::Day> today, QObject *parent = nullptr);

    const std::shared_ptr<const deals::DealSet> &deals() const { return m_deals; }
    const series::View &view() const { return m_view; }
    deals::DealId selected() const { return m_selected; }
    /// All that the deals date; the middle of the window stays in it.
    const series::Window &whole() const { return m_whole; }

    /// Never null. Starts over: the first window, nothing selected.
    void setDeals(std::shared_ptr<const deals::DealSet> deals);
    void setBasis(series::Basis basis);
    void setPanels(bool power, bool dollars);
    /// How many pixels the time axis is across.
    void setColumns(int columns);

    /// The span of time times `factor`; `anchorDay` stays where it is.
    void zoom(double factor, double anchorDay);
    void pan(double days);
    void showFrom(double day);
    void resetWindow();

    void select(deals::DealId deal);

Q_SIGNALS:
    void dealsChanged();
    void viewChanged();
    void selectionChanged();

private:
    void setWindow(series::Window window);
    template<typename Value> void change(Value &member, const Value &value);

    std::shared_ptr<const deals::DealSet> m_deals;
    series::View m_view;
    series::Window m_whole;
    deals::DealId m_selected;
};

} // namespace window
