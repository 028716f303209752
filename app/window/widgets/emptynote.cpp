// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/widgets/emptynote.h"

#include "deals/legible.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace window
{

EmptyNote::EmptyNote(const QString &wayBack, QWidget *parent)
    : QWidget(parent)
    , m_reason(new QLabel(this))
    , m_wayBack(new QPushButton(wayBack, this))
{
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_reason->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addStretch();
    column->addWidget(m_reason);
    column->addWidget(m_wayBack, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_wayBack, &QPushButton::clicked, this, &EmptyNote::wayBackWanted);
}

void EmptyNote::setReason(const QString &reason, bool hasWayBack)
{
    m_reason->setText(deals::legible(reason, 2 * deals::longestShown));
    m_wayBack->setVisible(hasWayBack);
}

} // namespace window
