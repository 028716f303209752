// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/opening/dealfile.h"

#include "window/opening/readwords.h"

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
    return nameOf(m_path);
}

bool DealFile::isAt(const QString &path) const
{
    return !m_watchable.isEmpty() && FileStamp::of(path).isSameFile(FileStamp::of(m_watchable));
}

void DealFile::open(const QString &path, const std::optional<files::Mapping> &mapping)
{
    m_missed = m_missed || m_loader.isLoading() || m_retry.isActive();
    m_retry.stop();
    m_opening = isAddress(path) ? path : QFileInfo(path).absoluteFilePath();
    m_openingMapping = mapping;
    m_loader.load(m_opening, mapping);
}

void DealFile::reload()
{
    m_missed = !m_opening.isEmpty(); // then it waits
    if (m_path.isEmpty() || m_missed)
        return;
    m_retry.stop();
    m_watch.settle(FileStamp::of(m_watchable)); // what it is now is on its way
    m_loader.load(m_path, m_mapping);
}

void DealFile::cancel()
{
    const bool isReading = m_loader.isLoading();
    m_loader.cancel();
    if (!m_opening.isEmpty()) {
        m_opening.clear();
        Q_EMIT cancelled();
        catchUp();
    } else if (isReading) {
        m_missed = false;
        files::ReadResult report;
        report.cannotRead = tr("reading it was cancelled");
        markStale(report);
    }
}

void DealFile::answerEncoding(const LoadedFile &file, bool isWindows1252)
{
    if (isWindows1252) {
        files::Mapping mapping = m_openingMapping.value_or(files::Mapping());
        mapping.encoding = files::Encoding::Windows1252;
        return open(file.path, mapping);
    }
    m_opening.clear();
    Q_EMIT refused(file.path, file.report);
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
    if (m_opening.isEmpty())
        catchUp();
}

void DealFile::takeOpened(const LoadedFile &file)
{
    if (!file.sheets.isEmpty()) {
        Q_EMIT sheetWanted(file);
        return;
    }
    if (file.foreign) {
        Q_EMIT mappingWanted(file);
        return;
    }
    if (file.report.asksEncoding) {
        Q_EMIT encodingWanted(file);
        return;
    }
    m_opening.clear();
    if (!file.deals) {
        Q_EMIT refused(file.path, file.report);
        return;
    }
    m_missed = false; // it was another file
    m_path = file.path;
    m_watchable = file.watchable;
    m_mapping = std::exchange(m_openingMapping, std::nullopt);
    m_watch.watch(file.watchable, file.stamp);
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
        const bool mayBeWritten = file.stamp.isYoung || file.stamp.size < 0;
        if (mayBeWritten && !m_unsettled.hasExpired(patience))
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
