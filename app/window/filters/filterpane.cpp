// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/filters/filterpane.h"

#include "charts/drawing/fonts.h"
#include "pictures/facets.h"
#include "tables/facetmodel.h"
#include "window/filters/facetdelegate.h"
#include "window/state/viewstate.h"
#include "window/widgets/labels.h"
#include "window/widgets/partybox.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace window
{
namespace
{

using tables::FacetColumn;

} // namespace

FilterPane::FilterPane(ViewState *state, const Looks *looks, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_model(new tables::FacetModel(this))
    , m_delegate(new FacetDelegate(looks, this))
    , m_focus(new PartyBox(looks, this))
    , m_text(new QLineEdit(this))
    , m_choices(new QTreeView(this))
    , m_left(new QLabel(this))
    , m_clear(new QAction(tr("&Clear Filter"), this))
{
    setObjectName(u"filters"_s);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(180);
    arrangeChoices();
    addChoiceActions();
    arrange();
    connect(m_focus, &PartyBox::chosen, m_state, &ViewState::setFocus);
    connect(m_text, &QLineEdit::textChanged, m_state, &ViewState::setFilterText);
    connect(m_clear, &QAction::triggered, m_state, [this] { m_state->setFilter({}); });
    connect(m_state, &ViewState::changed, this, &FilterPane::follow);
    follow(allChanges);
}

void FilterPane::arrange()
{
    m_focus->setToolTip(tr("The party whose deals are shown: type any part of a name"));
    m_text->setPlaceholderText(tr("Text in anything"));
    m_text->setAccessibleName(tr("Text in anything"));
    m_text->setToolTip(tr("Names, chips, conditions, figures as printed, sources"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaxLength(200);
    m_left->setTextFormat(Qt::PlainText);
    m_left->setProperty("role", u"dim"_s);
    auto *clear = new QToolButton(this);
    clear->setDefaultAction(m_clear);
    clear->setFocusPolicy(Qt::StrongFocus);

    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_left, 1);
    bottom->addWidget(clear);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 12, 8, 10);
    column->setSpacing(6);
    column->addWidget(captionOf(m_focus, tr("Seen from"), this));
    column->addWidget(m_focus);
    column->addSpacing(4);
    column->addWidget(m_text);
    column->addSpacing(2);
    column->addWidget(m_choices, 1);
    column->addLayout(bottom);
}

void FilterPane::arrangeChoices()
{
    m_choices->setAccessibleName(tr("Filters"));
    m_choices->setModel(m_model);
    m_choices->setItemDelegate(m_delegate);
    m_choices->setHeaderHidden(true);
    m_choices->setIndentation(0);
    m_choices->setRootIsDecorated(false);
    m_choices->setExpandsOnDoubleClick(false);
    m_choices->setAllColumnsShowFocus(true);
    m_choices->setFrameShape(QFrame::NoFrame);
    m_choices->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_choices->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_choices->setTextElideMode(Qt::ElideRight);
    m_choices->header()->setMinimumSectionSize(12);
    m_choices->header()->setStretchLastSection(false);
    m_choices->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_choices->viewport()->installEventFilter(this);
    connect(m_model, &QAbstractItemModel::modelReset, m_choices, &QTreeView::expandAll);
    connect(m_model, &tables::FacetModel::choiceAsked, this, &FilterPane::choose);
    connect(m_delegate, &FacetDelegate::onlyAsked, this, &FilterPane::chooseOnly);
    connect(m_choices, &QTreeView::clicked, this, &FilterPane::foldHeading);
}

void FilterPane::addChoiceActions()
{
    auto *only = new QAction(tr("&Only This"), m_choices);
    only->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    only->setShortcutContext(Qt::WidgetShortcut);
    connect(only, &QAction::triggered, this, &FilterPane::chooseOnlyCurrent);
    auto *all = new QAction(tr("&All of This Kind of Filter"), m_choices);
    connect(all, &QAction::triggered, this, &FilterPane::chooseAllOfFacet);
    m_choices->addActions({only, all, m_clear});
}

void FilterPane::follow(Changes what)
{
    if (what & Change::Deals)
        listParties();
    if (what & (Change::Deals | Change::Focus | Change::Filter | Change::Time))
        showCounts();
}

void FilterPane::showCounts()
{
    filters::Filter filter = m_state->view().filter;
    filter.day = counting::lastDay(m_state->view().window); // what a choice would leave
    const deals::PartyId focus = m_state->focus();
    m_focus->setParty(focus);
    pictures::FacetCounts counts = pictures::facetCounts(m_state->ledger(), filter);
    m_left->setText(counts.kept.text(QLocale()));
    m_clear->setEnabled(!filter.isEmpty());
    m_model->show(m_state->deals(), focus, std::move(counts));
    showText();
    fitColumns();
}

void FilterPane::listParties()
{
    std::vector<deals::PartyId> parties{deals::everyone};
    for (const filters::Choice row : filters::choicesIn(*m_state->deals(), filters::Facet::Partner))
        parties.push_back({row});
    m_focus->setParties(m_state->deals(), std::move(parties));
}

void FilterPane::showText()
{
    const QString text = m_state->view().filter.texts.value(0);
    if (m_text->text() == text)
        return;
    const QSignalBlocker blocker(m_text);
    m_text->setText(text);
}

/// The name has what the figures leave it; long figures end in "…".
void FilterPane::fitColumns()
{
    constexpr int percent = 37; // of the width, for how much
    const int width = m_choices->viewport()->width(), amount = width * percent / 100;
    const auto place = [](FacetColumn column) { return static_cast<int>(column); };
    m_choices->resizeColumnToContents(place(FacetColumn::Deals));
    m_choices->setColumnWidth(place(FacetColumn::Amount), amount);
    m_choices->setColumnWidth(
        place(FacetColumn::Name), width - amount - m_choices->columnWidth(place(FacetColumn::Deals)));
}

void FilterPane::choose(filters::Facet facet, filters::Choice choice, bool on)
{
    filters::Filter filter = m_state->view().filter;
    filter.set(facet, choice, on);
    m_state->setFilter(filter);
}

void FilterPane::chooseOnly(const QModelIndex &index)
{
    const pictures::ChoiceCount *choice = m_model->choiceOf(index);
    if (!choice)
        return;
    filters::Filter filter = m_state->view().filter;
    filter.of(m_model->facetOf(index)) = {choice->choice};
    m_state->setFilter(filter);
}

void FilterPane::chooseOnlyCurrent()
{
    chooseOnly(m_choices->currentIndex());
}

void FilterPane::chooseAllOfFacet()
{
    const QModelIndex index = m_choices->currentIndex();
    if (!index.isValid())
        return;
    filters::Filter filter = m_state->view().filter;
    filter.of(m_model->facetOf(index)).clear();
    m_state->setFilter(filter);
}

void FilterPane::foldHeading(const QModelIndex &index)
{
    const QModelIndex heading = index.siblingAtColumn(0);
    if (!index.parent().isValid())
        m_choices->setExpanded(heading, !m_choices->isExpanded(heading));
}

/// The list is as wide as its scroll bar lets it be.
bool FilterPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_choices->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

} // namespace window
