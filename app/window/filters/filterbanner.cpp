// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/filters/filterbanner.h"

#include "window/state/viewstate.h"
#include "window/widgets/elidedlabel.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace window
{

FilterBanner::FilterBanner(ViewState *state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_text(new ElidedLabel(this))
{
    setObjectName(u"filterBanner"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *clear = new QPushButton(tr("Clear filter"), this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 8, 4);
    row->addWidget(m_text, 1);
    row->addWidget(clear);
    connect(clear, &QPushButton::clicked, this, &FilterBanner::clearFilter);
    connect(m_state, &ViewState::viewChanged, this, &FilterBanner::showFilter);
    showFilter();
}

void FilterBanner::showFilter()
{
    const filters::Filter &filter = m_state->view().filter;
    if (m_shownDeals == m_state->deals() && m_shownFilter == filter)
        return;
    m_shownDeals = m_state->deals();
    m_shownFilter = filter;
    setHidden(filter.isEmpty());
    if (filter.isEmpty())
        return;
    const QString only = tr("Only %1").arg(filters::filterText(*m_shownDeals, filter));
    m_text->setText(only + u" · "_s + filters::left(*m_shownDeals, filter).text(QLocale()));
}

void FilterBanner::clearFilter()
{
    m_state->setFilter({});
}

} // namespace window
