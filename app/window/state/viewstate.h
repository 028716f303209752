// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/comparison.h"

#include <QObject>

#include <memory>

class QUndoStack;

namespace window
{

enum class Page { Timeline, Compare, Table };

/// What a window shows of its deals, as a value: undo and redo go from one to another.
struct Shown {
    pictures::View view;
    pictures::Pair pair;
    Page page = Page::Timeline;
    bool tableBeside = false; ///< under the chart
    bool operator==(const Shown &) const = default;
};

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
    /// The view's, or the data set's own.
    deals::PartyId focus() const;
    deals::DealId selected() const { return m_selected; }
    /// All that the deals date; the middle of the window stays in it.
    const pictures::Window &whole() const { return m_whole; }
    QUndoStack *undoStack() const { return m_undo; }

    /// Never null. Starts over: the first window, nothing selected, nothing to undo.
    void setDeals(std::shared_ptr<const deals::DealSet> deals);
    /// Never null: a later version of the deals. Everything that is shown, selected or can be undone stays, as far as
    /// its deals and parties are still there. The same deals once more change nothing.
    void reloadDeals(std::shared_ptr<const deals::DealSet> deals);

    // Each is one step back for undo; what is dragged, turned or typed without a pause is one together.
    void setBasis(pictures::Basis basis);
    void setPanels(bool power, bool dollars);
    void setFocus(deals::PartyId focus);
    void setFilter(const filters::Filter &filter);
    /// Typed letter by letter.
    void setFilterText(const QString &text);
    void setArrangement(const pictures::Arrangement &arrangement);
    /// Folds or unfolds the lanes of that group (pictures::Lane::group).
    void toggleGroup(const QString &group);
    void setPair(const pictures::Pair &pair);
    void setPage(Page page);
    void setTableBeside(bool beside);
    /// The span of time times `factor`; `anchorDay` stays where it is.
    void zoom(double factor, double anchorDay);
    void pan(double days);
    void showFrom(double day);
    void resetWindow();

    /// How many pixels the time axis is across. No change of view: nothing to undo.
    void setColumns(int columns);
    void select(deals::DealId deal);

Q_SIGNALS:
    void dealsChanged();
    void viewChanged(); ///< anything of shown()
    void selectionChanged();

private:
    friend class ViewChange;
    enum class Gesture { None, Time, Text };

    void change(const QString &what, Shown next, Gesture gesture = Gesture::None);
    void show(const Shown &shown);
    void setWindow(pictures::Window window);

    std::shared_ptr<const deals::DealSet> m_deals;
    Shown m_shown;
    pictures::Window m_whole;
    deals::DealId m_selected;
    QUndoStack *m_undo;
};

} // namespace window
