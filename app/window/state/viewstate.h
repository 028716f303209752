// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/state/history.h"

#include <QObject>

#include <memory>

namespace window
{

/// What all panes of a window share: the deals, what is shown of them, and the selected deal.
class ViewState final : public QObject
{
    Q_OBJECT
public:
    static constexpr double shortestSpan = 7; ///< days

    /// `today` is where the line of today stands.
    ViewState(std::shared_ptr<const deals::DealSet> deals, std::optional<deals::Day> today, QObject *parent = nullptr);

    const std::shared_ptr<const deals::DealSet> &deals() const { return m_deals; }
    const Shown &shown() const { return m_shown; }
    const pictures::View &view() const { return m_shown.view; }
    /// The same for a picture of so many pixels across, with the line of today.
    pictures::View viewAcross(int columns) const;
    /// The view's, or the data set's own.
    deals::PartyId focus() const;
    deals::DealId selected() const { return m_selected; }
    /// All that the deals date; the middle of the window stays in it.
    const counting::Window &whole() const { return m_whole; }
    const History &history() const { return m_history; }

    // What does not depend on time, basis and panels is made once, when first asked for, and shared by all panes.
    // Valid until changed() is emitted.
    /// Seen from the focus, without a filter.
    const counting::Ledger &ledger() const;
    const pictures::Outline &outline() const;
    const pictures::PairOutline &pairOutline() const;

    /// Never null. Starts over: the first window, nothing selected, nothing to undo.
    void setDeals(std::shared_ptr<const deals::DealSet> deals);
    /// Never null: a later version of the deals. Everything that is shown, selected or can be undone stays, as far as
    /// its deals and parties are still there. The same deals once more change nothing.
    void reloadDeals(std::shared_ptr<const deals::DealSet> deals);

    // Each is one step back for undo.
    void setBasis(counting::Basis basis);
    /// The lanes stay as they are.
    void setPanels(pictures::Charts panels);
    void setFocus(deals::PartyId focus);
    void setFilter(const filters::Filter &filter);
    /// Typed letter by letter.
    void setFilterText(const QString &text);
    void setArrangement(const pictures::Arrangement &arrangement);
    /// Folds or unfolds the lanes of that group (pictures::Lane::group).
    void toggleGroup(const QString &group);
    void setPair(const counting::Pair &pair);
    void setPage(Page page);
    void setTableBeside(bool beside);
    /// The span of time times `factor`; `anchorDay` stays where it is.
    void zoom(double factor, double anchorDay);
    void pan(double days);
    void showFrom(double day);
    void resetWindow();

    void undo();
    void redo();
    /// No change of view: nothing to undo.
    void select(deals::DealId deal);

Q_SIGNALS:
    void changed(window::Changes what);

private:
    template<typename Edit> void change(const QString &what, const Edit &edit, Gesture gesture = Gesture::None);
    void show(const Shown &shown);
    void forget(Changes what);
    std::shared_ptr<const counting::Ledger> sharedLedger() const;
    void setWindow(counting::Window window);

    std::shared_ptr<const deals::DealSet> m_deals;
    std::optional<deals::Day> m_today;
    Shown m_shown;
    counting::Window m_whole;
    deals::DealId m_selected;
    History m_history;
    mutable std::shared_ptr<const counting::Ledger> m_ledger;
    mutable std::optional<pictures::Outline> m_outline;
    mutable std::optional<pictures::PairOutline> m_pairOutline;
};

} // namespace window
