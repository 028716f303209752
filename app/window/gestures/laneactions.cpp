// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/gestures/laneactions.h"

#include "charts/sheet.h"
#include "window/state/viewstate.h"

#include <algorithm>
#include <array>

namespace window
{
namespace
{

using pictures::Arrangement;
using pictures::Grouping;
using pictures::Order;

// Two keys one after the other: letters alone are for what is done often.
constexpr std::array groupingChoices{
    Choice<Grouping>{QT_TRANSLATE_NOOP("window::LaneActions", "Group by &Partner"),
        QT_TRANSLATE_NOOP("window::LaneActions", "The deals of a partner stand together"), Grouping::Partner, Qt::Key_G,
        Qt::Key_P},
    Choice<Grouping>{QT_TRANSLATE_NOOP("window::LaneActions", "Group by &Kind"),
        QT_TRANSLATE_NOOP("window::LaneActions", "Capacity, purchases, investments stand together"), Grouping::Kind,
        Qt::Key_G, Qt::Key_K},
    Choice<Grouping>{QT_TRANSLATE_NOOP("window::LaneActions", "Group by &Status"),
        QT_TRANSLATE_NOOP("window::LaneActions", "What is signed, announced, in talks stands together"),
        Grouping::Status, Qt::Key_G, Qt::Key_S},
};
constexpr std::array orderChoices{
    Choice<Order>{QT_TRANSLATE_NOOP("window::LaneActions", "Order by &Date"),
        QT_TRANSLATE_NOOP("window::LaneActions", "The oldest announcement first"), Order::Date, Qt::Key_O, Qt::Key_D},
    Choice<Order>{QT_TRANSLATE_NOOP("window::LaneActions", "Order by Si&ze"),
        QT_TRANSLATE_NOOP("window::LaneActions", "The largest promise first: power, then money"), Order::Size,
        Qt::Key_O, Qt::Key_S},
    Choice<Order>{QT_TRANSLATE_NOOP("window::LaneActions", "Order by &Name"),
        QT_TRANSLATE_NOOP("window::LaneActions", "From A to Z"), Order::Name, Qt::Key_O, Qt::Key_N},
};

QString words(const char *text)
{
    return LaneActions::tr(text);
}

} // namespace

LaneActions::LaneActions(ViewState *state, const charts::Sheet *sheet, QObject *parent)
    : QObject(parent)
    , m_state(state)
    , m_sheet(sheet)
    , m_groupings(this, groupingChoices, words,
          [this](Grouping grouping) { arrange([&](Arrangement &next) { next.grouping = grouping; }); })
    , m_orders(
          this, orderChoices, words, [this](Order order) { arrange([&](Arrangement &next) { next.order = order; }); })
    , m_pin(add(
          tr("&Pin to the Top"), Qt::Key_P, tr("The selected deal stands above all groups"), &LaneActions::togglePin))
    , m_fold(add(tr("&Fold Group"), Qt::Key_F, tr("Of the group of the selected deal, only the heading is left"),
          [this] { m_state->toggleGroup(groupOfSelected()); }))
    , m_unfoldAll(add(tr("&Unfold All"), Qt::SHIFT | Qt::Key_F, {},
          [this] { arrange([](Arrangement &next) { next.folded.clear(); }); }))
    , m_unpinAll(add(tr("U&npin All"), Qt::SHIFT | Qt::Key_P, {},
          [this] { arrange([](Arrangement &next) { next.pinned.clear(); }); }))
    , m_onlyPartner(add(tr("&Only This Partner"), {}, tr("Leave out the deals of all other partners"),
          &LaneActions::keepPartnerAlone))
{
    m_pin->setCheckable(true);
    m_fold->setCheckable(true);
    for (QAction *action : all()) // single letters: only where lanes have the keyboard
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_state, &ViewState::changed, this, &LaneActions::showState);
    showState();
}

template<typename Act>
QAction *LaneActions::add(const QString &text, const QKeySequence &key, const QString &tip, const Act &act)
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    action->setToolTip(tip);
    connect(action, &QAction::triggered, this, act);
    return action;
}

template<typename Edit> void LaneActions::arrange(const Edit &edit)
{
    Arrangement next = m_state->view().arrangement;
    edit(next);
    m_state->setArrangement(next);
}

QString LaneActions::groupOfSelected() const
{
    const pictures::LaneList &lanes = m_sheet->picture().lanes;
    const auto row = lanes.rowOf(m_state->selected());
    return row ? lanes[*row].group : QString();
}

void LaneActions::togglePin()
{
    arrange([this](Arrangement &next) {
        if (std::erase(next.pinned, m_state->selected()) == 0)
            next.pinned.push_back(m_state->selected());
    });
}

void LaneActions::keepPartnerAlone()
{
    const deals::DealSet &deals = *m_state->deals();
    filters::Filter filter = m_state->view().filter;
    filter.of(filters::Facet::Partner).clear();
    for (std::uint32_t row = 0; row < deals.commitments.size(); ++row)
        if (deals.commitments[row].deal == m_state->selected())
            for (const filters::Choice party : filters::choicesOf(deals, {row}, filters::Facet::Partner))
                filter.set(filters::Facet::Partner, party, deals::PartyId{party} != m_state->focus());
    m_state->setFilter(filter);
}

void LaneActions::showState()
{
    const Arrangement &now = m_state->view().arrangement;
    m_groupings.show(now.grouping);
    m_orders.show(now.order);
    const deals::DealId selected = m_state->selected();
    const QString group = groupOfSelected();
    m_pin->setEnabled(selected.isValid());
    m_pin->setChecked(std::ranges::find(now.pinned, selected) != now.pinned.end());
    m_fold->setEnabled(!group.isEmpty());
    m_fold->setChecked(now.folded.contains(group));
    m_unfoldAll->setEnabled(!now.folded.isEmpty());
    m_unpinAll->setEnabled(!now.pinned.empty());
    m_onlyPartner->setEnabled(selected.isValid());
}

} // namespace window
