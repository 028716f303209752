// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/gestures/laneactions.h"

#include "charts/sheet.h"
#include "window/state/viewstate.h"

#include <QAction>
#include <QActionGroup>

#include <algorithm>
#include <array>

namespace window
{
namespace
{

using pictures::Grouping;
using pictures::Order;

/// Two keys one after the other: letters alone are for what is done often.
struct GroupingChoice {
    const char *text, *tip;
    Qt::Key first, second;
    Grouping value;
};
constexpr std::array groupingChoices{
    GroupingChoice{QT_TRANSLATE_NOOP("window::LaneActions", "Group by &Partner"),
        QT_TRANSLATE_NOOP("window::LaneActions", "The deals of a partner stand together"), Qt::Key_G, Qt::Key_P,
        Grouping::Partner},
    GroupingChoice{QT_TRANSLATE_NOOP("window::LaneActions", "Group by &Kind"),
        QT_TRANSLATE_NOOP("window::LaneActions", "Capacity, purchases, investments stand together"), Qt::Key_G,
        Qt::Key_K, Grouping::Kind},
    GroupingChoice{QT_TRANSLATE_NOOP("window::LaneActions", "Group by &Status"),
        QT_TRANSLATE_NOOP("window::LaneActions", "What is signed, announced, in talks stands together"), Qt::Key_G,
        Qt::Key_S, Grouping::Status},
};

struct OrderChoice {
    const char *text, *tip;
    Qt::Key first, second;
    Order value;
};
constexpr std::array orderChoices{
    OrderChoice{QT_TRANSLATE_NOOP("window::LaneActions", "Order by &Date"),
        QT_TRANSLATE_NOOP("window::LaneActions", "The oldest announcement first"), Qt::Key_O, Qt::Key_D, Order::Date},
    OrderChoice{QT_TRANSLATE_NOOP("window::LaneActions", "Order by Si&ze"),
        QT_TRANSLATE_NOOP("window::LaneActions", "The largest promise first: power, then money"), Qt::Key_O, Qt::Key_S,
        Order::Size},
    OrderChoice{QT_TRANSLATE_NOOP("window::LaneActions", "Order by &Name"),
        QT_TRANSLATE_NOOP("window::LaneActions", "From A to Z"), Qt::Key_O, Qt::Key_N, Order::Name},
};

} // namespace

LaneActions::LaneActions(ViewState *state, const charts::Sheet *sheet, QObject *parent)
    : QObject(parent)
    , m_state(state)
    , m_sheet(sheet)
{
    createGroupings();
    createOrders();
    createOthers();
    for (QAction *action : all()) // single letters: only where lanes have the keyboard
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_state, &ViewState::changed, this, &LaneActions::showState);
    showState();
}

void LaneActions::createGroupings()
{
    auto *group = new QActionGroup(this);
    for (const GroupingChoice &choice : groupingChoices) {
        QAction *action = group->addAction(tr(choice.text));
        action->setCheckable(true);
        action->setToolTip(tr(choice.tip));
        action->setShortcut(QKeySequence(choice.first, choice.second));
        connect(action, &QAction::triggered, m_state, [this, choice] {
            pictures::Arrangement next = m_state->view().arrangement;
            next.grouping = choice.value;
            m_state->setArrangement(next);
        });
        m_groupings += action;
    }
}

void LaneActions::createOrders()
{
    auto *group = new QActionGroup(this);
    for (const OrderChoice &choice : orderChoices) {
        QAction *action = group->addAction(tr(choice.text));
        action->setCheckable(true);
        action->setToolTip(tr(choice.tip));
        action->setShortcut(QKeySequence(choice.first, choice.second));
        connect(action, &QAction::triggered, m_state, [this, choice] {
            pictures::Arrangement next = m_state->view().arrangement;
            next.order = choice.value;
            m_state->setArrangement(next);
        });
        m_orders += action;
    }
}

void LaneActions::createOthers()
{
    m_pin = new QAction(tr("&Pin to the Top"), this);
    m_pin->setCheckable(true);
    m_pin->setShortcut(Qt::Key_P);
    m_pin->setToolTip(tr("The selected deal stands above all groups"));
    connect(m_pin, &QAction::triggered, this, &LaneActions::togglePin);
    m_fold = new QAction(tr("&Fold Group"), this);
    m_fold->setCheckable(true);
    m_fold->setShortcut(Qt::Key_F);
    m_fold->setToolTip(tr("Of the group of the selected deal, only the heading is left"));
    connect(m_fold, &QAction::triggered, this, &LaneActions::toggleGroup);
    m_unfoldAll = new QAction(tr("&Unfold All"), this);
    m_unfoldAll->setShortcut(Qt::SHIFT | Qt::Key_F);
    connect(m_unfoldAll, &QAction::triggered, this, &LaneActions::unfoldAll);
    m_unpinAll = new QAction(tr("U&npin All"), this);
    m_unpinAll->setShortcut(Qt::SHIFT | Qt::Key_P);
    connect(m_unpinAll, &QAction::triggered, this, &LaneActions::unpinAll);
    m_onlyPartner = new QAction(tr("&Only This Partner"), this);
    m_onlyPartner->setToolTip(tr("Leave out the deals of all other partners"));
    connect(m_onlyPartner, &QAction::triggered, this, &LaneActions::keepPartnerAlone);
}

QString LaneActions::groupOfSelected() const
{
    const std::vector<pictures::Lane> &lanes = m_sheet->picture().lanes;
    const auto lane = std::find_if(
        lanes.begin(), lanes.end(), [this](const pictures::Lane &each) { return each.holds(m_state->selected()); });
    return m_state->selected().isValid() && lane != lanes.end() ? lane->group : QString();
}

void LaneActions::togglePin()
{
    pictures::Arrangement next = m_state->view().arrangement;
    if (std::erase(next.pinned, m_state->selected()) == 0)
        next.pinned.push_back(m_state->selected());
    m_state->setArrangement(next);
}

void LaneActions::toggleGroup()
{
    m_state->toggleGroup(groupOfSelected());
}

void LaneActions::unfoldAll()
{
    pictures::Arrangement next = m_state->view().arrangement;
    next.folded.clear();
    m_state->setArrangement(next);
}

void LaneActions::unpinAll()
{
    pictures::Arrangement next = m_state->view().arrangement;
    next.pinned.clear();
    m_state->setArrangement(next);
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
    const pictures::Arrangement &now = m_state->view().arrangement;
    for (std::size_t i = 0; i < groupingChoices.size(); ++i)
        m_groupings[static_cast<qsizetype>(i)]->setChecked(groupingChoices[i].value == now.grouping);
    for (std::size_t i = 0; i < orderChoices.size(); ++i)
        m_orders[static_cast<qsizetype>(i)]->setChecked(orderChoices[i].value == now.order);
    const deals::DealId selected = m_state->selected();
    const QString group = groupOfSelected();
    m_pin->setEnabled(selected.isValid());
    m_pin->setChecked(std::find(now.pinned.begin(), now.pinned.end(), selected) != now.pinned.end());
    m_fold->setEnabled(!group.isEmpty());
    m_fold->setChecked(now.folded.contains(group));
    m_unfoldAll->setEnabled(!now.folded.isEmpty());
    m_unpinAll->setEnabled(!now.pinned.empty());
    m_onlyPartner->setEnabled(selected.isValid());
}

} // namespace window
