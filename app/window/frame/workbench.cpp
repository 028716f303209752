// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/frame/workbench.h"

#include "charts/sheet.h"
#include "window/compare/comparepane.h"
#include "window/details/detailspane.h"
#include "window/filters/filterbanner.h"
#include "window/filters/filterpane.h"
#include "window/gestures/laneactions.h"
#include "window/gestures/signtips.h"
#include "window/state/viewstate.h"
#include "window/table/tablepane.h"
#include "window/timeline/timelinepane.h"
#include "window/widgets/sentencebutton.h"

#include <QApplication>
#include <QBoxLayout>
#include <QSplitter>
#include <QStackedWidget>

#include <array>

namespace window
{
namespace
{

/// Where the keyboard goes in a pane: what it names itself, else what Tab reaches first. Null when nothing does.
QWidget *firstControl(QWidget *pane)
{
    if (pane->focusProxy())
        return pane->focusProxy();
    for (QWidget *each = pane->nextInFocusChain(); each != pane; each = each->nextInFocusChain())
        if (pane->isAncestorOf(each) && each->isVisible() && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus))
            return each;
    return nullptr;
}

} // namespace

Workbench::Workbench(ViewState *state, const Looks *looks, OpenAddress open, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_splitter(new QSplitter(this))
    , m_pages(new QSplitter(Qt::Vertical, this))
    , m_sentence(new SentenceButton(this))
    , m_charts(new QStackedWidget(this))
    , m_filters(new FilterPane(state, looks, this))
    , m_timeline(new TimelinePane(state, looks, this))
    , m_compare(new ComparePane(state, looks, this))
    , m_table(new TablePane(state, looks, this))
    , m_details(new DetailsPane(state, looks, std::move(open), this))
{
    arrange();
    m_compare->addActions(m_timeline->laneActions()->all());
    connect(m_compare, &ComparePane::menuWanted, m_timeline, &TimelinePane::showMenu);
    connect(m_state, &ViewState::changed, this, &Workbench::showPage);
    connect(m_state, &ViewState::changed, this, &Workbench::showSentence);
    connect(m_sentence, &QPushButton::clicked, this, &Workbench::explainSums);
    connect(m_timeline, &TimelinePane::readingChanged, this, &Workbench::sayReading);
    connect(m_compare, &ComparePane::readingChanged, this, &Workbench::sayReading);
    showPage();
}

void Workbench::arrange()
{
    m_charts->addWidget(m_timeline);
    m_charts->addWidget(m_compare);
    m_pages->addWidget(m_charts);
    m_pages->addWidget(m_table);
    m_pages->setSizes({500, 260});
    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(new FilterBanner(m_state, middle));
    column->addWidget(m_sentence);
    column->addWidget(m_pages, 1);
    for (QWidget *pane : {static_cast<QWidget *>(m_filters), middle, static_cast<QWidget *>(m_details)})
        m_splitter->addWidget(pane);
    m_splitter->setStretchFactor(1, 1);
    for (QSplitter *splitter : {m_splitter, m_pages}) {
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(3);
    }
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_splitter);
}

void Workbench::showPage()
{
    const Shown &shown = m_state->shown();
    QWidget *chart = shown.page == Page::Compare ? static_cast<QWidget *>(m_compare) : m_timeline;
    const bool isTable = shown.page == Page::Table;
    if (m_charts->currentWidget() == chart && m_charts->isHidden() == isTable
        && m_table->isHidden() == !(isTable || shown.tableBeside))
        return;
    const QWidget *focus = QApplication::focusWidget();
    const bool hadFocus = focus && m_pages->isAncestorOf(focus);
    m_charts->setCurrentWidget(chart);
    m_charts->setVisible(!isTable);
    m_table->setVisible(isTable || shown.tableBeside);
    if (hadFocus && !focus->isVisible())
        focusPage();
    sayReading();
}

void Workbench::sayReading()
{
    Q_EMIT readingChanged(reading());
    showSentence(); // a comparison is made when it is shown
}

void Workbench::showSentence()
{
    const Page page = m_state->shown().page;
    m_sentence->setSentence(page == Page::Table ? QString()
            : page == Page::Compare             ? m_compare->comparison().sentence
                                                : m_timeline->sheet()->picture().sentence);
}

/// Of all that is drawn, whatever was selected.
void Workbench::explainSums()
{
    m_state->select({});
    m_details->explainSums(m_state->shown().page == Page::Compare ? m_compare->explanationsText()
                                                                  : m_timeline->signTips()->explanationsText());
    Q_EMIT detailsWanted();
}

QString Workbench::reading() const
{
    return m_state->shown().page == Page::Compare ? m_compare->reading() : m_timeline->reading();
}

void Workbench::focusPage()
{
    if (m_state->shown().page == Page::Table)
        m_table->setFocus();
    else
        m_charts->currentWidget()->setFocus();
}

void Workbench::explainSigns()
{
    if (m_state->shown().page == Page::Compare)
        m_compare->explainSigns();
    else
        m_timeline->signTips()->explainSelected();
}

void Workbench::focusPane(int step)
{
    std::vector<QWidget *> panes{m_filters, m_charts->currentWidget(), m_table, m_details};
    panes.insert(panes.end(), m_others.begin(), m_others.end());
    const QWidget *focus = QApplication::focusWidget();
    const int count = static_cast<int>(panes.size());
    int now = step > 0 ? -1 : count;
    for (int i = 0; i < count; ++i)
        if (focus && panes[static_cast<std::size_t>(i)]->isAncestorOf(focus))
            now = i;
    for (int tries = 0; tries < count; ++tries) {
        now = (now + step + count) % count;
        QWidget *pane = panes[static_cast<std::size_t>(now)];
        if (!pane->isVisible())
            continue;
        if (QWidget *control = firstControl(pane))
            return control->setFocus(Qt::TabFocusReason);
    }
}

} // namespace window
