// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/state/viewstate.h"

#include "window/state/carryover.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace window
{
namespace
{

/// At least a week, at most everything, and the middle of it never beyond the data.
counting::Window limited(counting::Window window, const counting::Window &whole)
{
    const double span = std::clamp(window.span(), ViewState::shortestSpan, whole.span());
    const double middle = std::clamp(window.from + window.span() / 2, whole.from, whole.to);
    return {middle - span / 2, middle + span / 2};
}

/// A status is that of the last day shown. Where none is asked for, a filter is the same on all days, and a pan leaves
/// it as it is.
Shown judged(Shown shown)
{
    filters::Filter &filter = shown.view.filter;
    filter.day = filter.of(filters::Facet::Status).empty() ? filters::inTheEnd : counting::lastDay(shown.view.window);
    return shown;
}

} // namespace

ViewState::ViewState(std::shared_ptr<const deals::DealSet> deals, std::optional<deals::Day> today, QObject *parent)
    : QObject(parent)
    , m_deals(std::move(deals))
    , m_today(today)
    , m_whole(counting::wholeWindow(*m_deals))
{
    m_shown.view.window = counting::firstWindow();
    m_shown.pair = counting::firstPair(ledger());
}

void ViewState::setDeals(std::shared_ptr<const deals::DealSet> deals)
{
    forget(allChanges);
    m_deals = std::move(deals);
    m_whole = counting::wholeWindow(*m_deals);
    m_history.clear();
    pictures::View &view = m_shown.view;
    view.window = counting::firstWindow();
    view.focus = {};
    view.filter = {};
    view.arrangement.folded.clear();
    view.arrangement.pinned.clear();
    m_shown.pair = counting::firstPair(ledger());
    m_selected = {};
    Q_EMIT changed(allChanges);
}

void ViewState::reloadDeals(std::shared_ptr<const deals::DealSet> deals)
{
    if (*deals == *m_deals)
        return;
    const CarryOver carryOver(*m_deals, *deals);
    forget(allChanges);
    m_deals = std::move(deals);
    m_whole = counting::wholeWindow(*m_deals);
    const auto carried = [&](const Shown &before) {
        Shown shown = carryOver.shown(before);
        shown.view.window = limited(shown.view.window, m_whole);
        return judged(shown);
    };
    m_shown = carried(m_shown);
    m_selected = carryOver.deal(m_selected);
    m_history.carry(carried);
    Q_EMIT changed(allChanges);
}

std::shared_ptr<const counting::Ledger> ViewState::sharedLedger() const
{
    if (!m_ledger || m_ledger->focus() != focus())
        m_ledger = std::make_shared<const counting::Ledger>(m_deals, view().focus);
    return m_ledger;
}

const counting::Ledger &ViewState::ledger() const
{
    return *sharedLedger();
}

const pictures::Outline &ViewState::outline() const
{
    if (!m_outline)
        m_outline = pictures::outline(sharedLedger(), view(), QLocale());
    return *m_outline;
}

const pictures::PairOutline &ViewState::pairOutline() const
{
    if (!m_pairOutline)
        m_pairOutline = pictures::outline(sharedLedger(), view(), m_shown.pair, QLocale());
    return *m_pairOutline;
}

/// Of what is shared, that which depends on it.
void ViewState::forget(Changes what)
{
    constexpr Changes lanes = Change::Deals | Change::Focus | Change::Filter | Change::Arrangement;
    if (what & Change::Deals)
        m_ledger.reset(); // one of another focus is replaced when it is asked for
    if (what & lanes)
        m_outline.reset();
    if (what & (lanes | Change::Pair))
        m_pairOutline.reset();
}

pictures::View ViewState::viewAcross(int columns) const
{
    pictures::View view = m_shown.view;
    view.columns = std::max(columns, 1);
    view.today = m_today;
    return view;
}

deals::PartyId ViewState::focus() const
{
    return view().focus.isValid() ? view().focus : m_deals->focus;
}

/// `edit` makes what is to be shown of what is shown.
template<typename Edit> void ViewState::change(const QString &what, const Edit &edit, Gesture gesture)
{
    Shown next = m_shown;
    edit(next);
    next = judged(next);
    if (next == m_shown)
        return;
    m_history.add(what, m_shown, next, gesture);
    show(next);
}

void ViewState::show(const Shown &shown)
{
    const Changes what = changesBetween(std::exchange(m_shown, shown), shown);
    forget(what);
    Q_EMIT changed(what);
}

void ViewState::undo()
{
    if (const Shown *before = m_history.undo())
        show(*before);
}

void ViewState::redo()
{
    if (const Shown *after = m_history.redo())
        show(*after);
}

void ViewState::setBasis(counting::Basis basis)
{
    change(tr("Basis"), [&](Shown &next) { next.view.basis = basis; });
}

void ViewState::setPanels(pictures::Charts panels)
{
    change(tr("Panels"), [&](Shown &next) { next.view.charts = (next.view.charts & pictures::Chart::Lanes) | panels; });
}

void ViewState::setFocus(deals::PartyId focus)
{
    const deals::PartyId chosen = focus == m_deals->focus ? deals::PartyId{} : focus;
    if (chosen == view().focus)
        return;
    m_ledger = std::make_shared<const counting::Ledger>(m_deals, chosen);
    change(tr("Focus"), [&](Shown &next) {
        next.view.focus = chosen;
        next.pair = counting::firstPair(*m_ledger);
    });
}

void ViewState::setFilter(const filters::Filter &filter)
{
    change(tr("Filter"), [&](Shown &next) { next.view.filter = filter; });
}

void ViewState::setFilterText(const QString &text)
{
    const QStringList texts = text.isEmpty() ? QStringList() : QStringList(text);
    change(
        tr("Filter"), [&](Shown &next) { next.view.filter.texts = texts; }, Gesture::Text);
}

void ViewState::setArrangement(const pictures::Arrangement &arrangement)
{
    change(tr("Order of the Lanes"), [&](Shown &next) { next.view.arrangement = arrangement; });
}

void ViewState::toggleGroup(const QString &group)
{
    pictures::Arrangement next = view().arrangement;
    if (next.folded.removeAll(group) == 0)
        next.folded += group;
    setArrangement(next);
}

void ViewState::setPair(const counting::Pair &pair)
{
    change(tr("Partners"), [&](Shown &next) { next.pair = pair; });
}

void ViewState::setPage(Page page)
{
    change(tr("Page"), [&](Shown &next) { next.page = page; });
}

void ViewState::setTableBeside(bool beside)
{
    change(tr("Table"), [&](Shown &next) { next.tableBeside = beside; });
}

void ViewState::zoom(double factor, double anchorDay)
{
    const counting::Window &now = view().window;
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
    setWindow(counting::firstWindow());
}

void ViewState::setWindow(counting::Window window)
{
    change(
        tr("Time"), [&](Shown &next) { next.view.window = limited(window, m_whole); }, Gesture::Time);
}

void ViewState::select(deals::DealId deal)
{
    if (m_selected == deal)
        return;
    m_selected = deal;
    Q_EMIT changed(Change::Selection);
}

} // namespace window
