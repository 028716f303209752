// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/dealfile.h"

#include <QFileInfo>

#include <utility>

namespace window
{
namespace
{

// Milliseconds.
constexpr int retry = 200;
constexpr int patience = 1500; // what is being written may be broken for so long

} // namespace

DealFile::DealFile(QObject *parent)
    : QObject(parent)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(retry);
    connect(&m_retry, &QTimer::timeout, this, &DealFile::reload);
    connect(&m_watch, &FileWatch::changed, this, &DealFile::follow);
    connect(&m_loader, &Loader::finished, this, &DealFile::take);
}

QString DealFile::name() const
{
    return QFileInfo(m_path).fileName();
}

void DealFile::open(const QString &path)
{
    m_missed = m_missed || m_loader.isLoading() || m_retry.isActive();
    m_retry.stop();
    m_opening = QFileInfo(path).absoluteFilePath();
    m_loader.load(m_opening);
}

void DealFile::reload()
{
    if (m_path.isEmpty() || !m_opening.isEmpty())
        return;
    m_missed = false;
    m_retry.stop();
    m_loader.load(m_path);
}

void DealFile::cancel()
{
    if (!m_loader.isLoading())
        return;
    m_loader.cancel();
    if (m_opening.isEmpty()) {
        files::ReadResult report;
        report.cannotRead = tr("reading it was cancelled");
        return markStale(report);
    }
    m_opening.clear();
    Q_EMIT cancelled();
    catchUp();
}

/// What is being read is read to its end: a file that changes all the time would never be shown.
void DealFile::follow()
{
    if (m_loader.isLoading())
        m_missed = true;
    else
        reload();
}

void DealFile::catchUp()
{
    if (m_missed)
        reload();
}

void DealFile::take(const LoadedFile &file)
{
    if (m_opening.isEmpty())
        takeReloaded(file);
    else
        takeOpened(file);
    catchUp();
}

void DealFile::takeOpened(const LoadedFile &file)
{
    m_opening.clear();
    if (!file.deals) {
        Q_EMIT refused(file.path, file.report);
        return;
    }
    m_missed = false; // it was another file
    m_path = file.path;
    m_watch.watch(file.path, file.stamp);
    accept(file);
    Q_EMIT opened(file.deals);
    Q_EMIT changed();
}

void DealFile::takeReloaded(const LoadedFile &file)
{
    m_watch.settle(file.stamp);
    if (!file.deals || file.report.hasErrors()) {
        if (!m_unsettled.isValid())
            m_unsettled.start();
        if (!m_unsettled.hasExpired(patience))
            return m_retry.start();
    }
    if (!file.deals)
        return markStale(file.report);
    accept(file);
    Q_EMIT reloaded(file.deals);
    Q_EMIT changed();
}

void DealFile::accept(const LoadedFile &file)
{
    m_unsettled.invalidate();
    m_stale.reset();
    m_report = file.report;
}

void DealFile::markStale(const files::ReadResult &report)
{
    if (!m_stale) {
        const qint64 ago = m_unsettled.isValid() ? m_unsettled.elapsed() : 0;
        m_stale = Stale{QDateTime::currentDateTime().addMSecs(-ago), {}};
    }
    m_unsettled.invalidate();
    m_stale->report = report;
    Q_EMIT changed();
}

} // namespace window
