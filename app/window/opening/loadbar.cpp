// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/opening/loadbar.h"

#include "charts/drawing/fonts.h"
#include "deals/legible.h"
#include "window/opening/loader.h"
#include "window/opening/readwords.h"
#include "window/widgets/elidedlabel.h"

#include <QBoxLayout>
#include <QProgressBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace window
{
namespace
{

constexpr int late = 200; // milliseconds: what is read sooner would only flicker

} // namespace

LoadBar::LoadBar(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel(this))
    , m_bar(new QProgressBar(this))
{
    setObjectName(u"loading"_s);
    auto *cancel = new QToolButton(this);
    cancel->setText(tr("Cancel"));
    cancel->setToolTip(tr("Stop reading; the deals that are shown stay"));
    cancel->setAccessibleName(tr("Stop reading"));
    cancel->setFocusPolicy(Qt::StrongFocus);
    cancel->setFont(charts::font(12));
    m_name->setFont(charts::font(12));
    m_name->setMaximumWidth(260);
    m_bar->setAccessibleName(tr("How much of the file is read"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(140);
    m_bar->setMaximumHeight(10);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(m_name);
    row->addWidget(m_bar, 0, Qt::AlignVCenter);
    row->addWidget(cancel);
    hide();
    m_late.setSingleShot(true);
    m_late.setInterval(late);
    connect(&m_late, &QTimer::timeout, this, &QWidget::show);
    connect(cancel, &QToolButton::clicked, this, &LoadBar::cancelWanted);
}

void LoadBar::follow(const Loader *loader)
{
    connect(loader, &Loader::started, this, &LoadBar::start);
    connect(loader, &Loader::progressed, this, &LoadBar::showProgress);
    connect(loader, &Loader::ended, this, &LoadBar::end);
}

void LoadBar::start(const QString &path)
{
    m_name->setText(tr("Reading %1").arg(deals::legible(nameOf(path))));
    m_bar->setRange(0, 0);
    m_late.start();
}

/// As long as nothing is known, the bar only says that something goes on.
void LoadBar::showProgress(int permille)
{
    if (permille > 0)
        m_bar->setRange(0, 1000);
    m_bar->setValue(permille);
}

void LoadBar::end()
{
    m_late.stop();
    hide();
}

} // namespace window
