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
    connect(m_state, &ViewState::changed, this, &FilterBanner::showFilter);
    showFilter(allChanges);
}

void FilterBanner::showFilter(Changes what)
{
    if (!(what & (Change::Deals | Change::Filter)))
        return;
    const deals::DealSet &deals = *m_state->deals();
    const filters::Filter &filter = m_state->view().filter;
    setHidden(filter.isEmpty());
    if (filter.isEmpty())
        return;
    const QString only = tr("Only %1").arg(filters::filterText(deals, filter));
    m_text->setText(only + u" · "_s + filters::dealsKept(deals, filter).text(QLocale()));
}

void FilterBanner::clearFilter()
{
    m_state->setFilter({});
}

} // namespace window
