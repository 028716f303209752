// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/frame/statusline.h"

#include "charts/drawing/fonts.h"
#include "deals/legible.h"
#include "window/opening/loadbar.h"
#include "window/widgets/elidedlabel.h"
#include "window/widgets/icons.h"
#include "window/widgets/looks.h"

#include <QToolButton>

namespace window
{

StatusLine::StatusLine(const Looks *looks, QWidget *parent)
    : QStatusBar(parent)
    , m_looks(looks)
    , m_reading(new ElidedLabel(this))
    , m_loading(new LoadBar(this))
    , m_rows(new QToolButton(this))
    , m_extent(new QLabel(this))
{
    setSizeGripEnabled(false);
    m_reading->setAccessibleName(tr("Values at a date"));
    m_extent->setTextFormat(Qt::PlainText);
    for (QLabel *label : {static_cast<QLabel *>(m_reading), m_extent}) {
        label->setFont(charts::font(12));
        label->setContentsMargins(8, 0, 8, 0);
    }
    m_rows->setAutoRaise(true);
    m_rows->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_rows->setFocusPolicy(Qt::StrongFocus);
    m_rows->setFont(charts::font(12));
    m_rows->setToolTip(tr("Show what is wrong with the file (F7)"));
    m_rows->hide();
    connect(m_rows, &QToolButton::clicked, this, &StatusLine::problemsWanted);
    connect(m_looks, &Looks::changed, this, &StatusLine::showWarning);
    addWidget(m_reading, 1);
    addPermanentWidget(m_loading);
    addPermanentWidget(m_rows);
    addPermanentWidget(m_extent);
}

void StatusLine::setReading(const QString &sentence)
{
    m_reading->setText(sentence);
    fit();
}

void StatusLine::setExtent(const QString &extent)
{
    m_extent->setText(extent);
    fit();
}

void StatusLine::setRows(const QString &rows, bool hasProblems)
{
    m_hasProblems = hasProblems;
    m_rows->setText(rows);
    m_rows->setAccessibleName(hasProblems ? tr("%1; there are problems").arg(rows) : rows);
    m_rows->setHidden(rows.isEmpty());
    showWarning();
    fit();
}

void StatusLine::showWarning()
{
    m_rows->setIcon(m_hasProblems ? warningIcon(m_looks->style().ink) : QIcon());
}

void StatusLine::say(const QString &news)
{
    showMessage(deals::legible(news), 5000); // milliseconds
}

/// The reading comes first.
void StatusLine::fit()
{
    constexpr int around = 32; // margins of both
    const int wanted = m_reading->fontMetrics().horizontalAdvance(m_reading->text())
        + m_extent->fontMetrics().horizontalAdvance(m_extent->text())
        + (m_rows->isHidden() ? 0 : m_rows->sizeHint().width());
    m_extent->setVisible(wanted + around <= width());
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QStatusBar::resizeEvent(event);
    fit();
}

} // namespace window
