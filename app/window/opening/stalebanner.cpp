// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/opening/stalebanner.h"

#include "charts/drawing/fonts.h"
#include "deals/legible.h"
#include "window/opening/dealfile.h"
#include "window/opening/readwords.h"
#include "window/widgets/elidedlabel.h"
#include "window/widgets/icons.h"
#include "window/widgets/looks.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace window
{

constexpr int signSide = 16;

StaleBanner::StaleBanner(DealFile *file, const Looks *looks, QWidget *parent)
    : QWidget(parent)
    , m_file(file)
    , m_sign(new QLabel(this))
    , m_text(new ElidedLabel(this))
    , m_problems(new QPushButton(tr("Show pro&blems"), this))
{
    setObjectName(u"staleBanner"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_sign->setTextFormat(Qt::PlainText);
    looks->relay(m_sign,
        [this](const charts::Style &style) { m_sign->setPixmap(warningIcon(style.ink).pixmap(signSide, signSide)); });
    m_text->setFont(charts::font(13, QFont::DemiBold));
    auto *again = new QPushButton(tr("Try a&gain"), this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 8, 4);
    row->addWidget(m_sign);
    row->addWidget(m_text, 1);
    row->addWidget(m_problems);
    row->addWidget(again);
    connect(again, &QPushButton::clicked, m_file, &DealFile::reload);
    connect(m_problems, &QPushButton::clicked, this, &StaleBanner::problemsWanted);
    connect(m_file, &DealFile::changed, this, &StaleBanner::showFile);
    showFile();
}

void StaleBanner::showFile()
{
    const auto &stale = m_file->stale();
    setVisible(stale.has_value());
    if (!stale)
        return;
    const files::ReadResult &report = stale->report;
    const bool isToday = stale->since.date() == QDate::currentDate();
    const QString when = isToday ? QLocale().toString(stale->since.time(), QLocale::ShortFormat)
                                 : QLocale().toString(stale->since, QLocale::ShortFormat);
    const QString why = reasonText(report, m_file->name());
    const QString name = deals::legible(m_file->name());
    m_text->setText(
        tr("“%1” is stale since %2: %3. These are the last deals that could be read.").arg(name, when, why));
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    m_problems->setVisible(!report.problems.empty());
}

} // namespace window
