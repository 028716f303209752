// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/exporting/exportpreview.h"

#include <QPainter>

namespace window
{
namespace
{

constexpr int soon = 50; // milliseconds
constexpr int margin = 12;

} // namespace

ExportPreview::ExportPreview(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Preview"));
    setMinimumSize(320, 200);
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    connect(&m_soon, &QTimer::timeout, this, &ExportPreview::draw);
}

void ExportPreview::showPage(const exporting::Subject &subject, const exporting::ImageOptions &options)
{
    m_subject = subject;
    m_options = options;
    m_soon.start();
}

QRect ExportPreview::pageRect() const
{
    const QSize room = size() - QSize(2 * margin, 2 * margin);
    QRect page(QPoint(), m_options.size.scaled(room, Qt::KeepAspectRatio));
    page.moveCenter(rect().center());
    return page;
}

QSize ExportPreview::sizeHint() const
{
    return {760, 480};
}

void ExportPreview::draw()
{
    if (!m_subject.deals)
        return;
    exporting::ImageOptions options = m_options;
    options.scale = pageRect().width() * devicePixelRatioF() / options.size.width();
    const exporting::Drawn page = exporting::drawnFor(m_subject, options);
    m_image = exporting::imageOf(page, options);
    update();
    if (!m_subject.title)
        Q_EMIT drawn(std::visit([](const auto &each) { return each.title; }, page));
}

void ExportPreview::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const QRect page = pageRect();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (!m_image.isNull())
        painter.drawImage(page, m_image);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(page.adjusted(-1, -1, 0, 0));
}

void ExportPreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_soon.start();
}

} // namespace window
