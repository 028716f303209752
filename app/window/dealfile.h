// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/filewatch.h"
#include "window/loader.h"

#include <QDateTime>
#include <QElapsedTimer>

namespace window
{

/// The file whose deals a window shows: opened, watched, and read again whenever it changes. While it cannot be read,
/// what was read last stays, marked stale.
class DealFile final : public QObject
{
    Q_OBJECT
public:
    /// Why what is shown is not what the file holds.
    struct Stale {
        QDateTime since;
        files::ReadResult report; ///< of the reading that failed
    };

    explicit DealFile(QObject *parent = nullptr);

    void open(const QString &path);
    /// Reads the file once more, changed or not.
    void reload();
    /// Gives up what is being read.
    void cancel();

    /// Absolute; empty as long as no file was opened.
    const QString &path() const { return m_path; }
    QString name() const;
    /// Of the reading whose deals are shown.
    const files::ReadResult &report() const { return m_report; }
    const std::optional<Stale> &stale() const { return m_stale; }
    const Loader *loader() const { return &m_loader; }

Q_SIGNALS:
    void opened(const std::shared_ptr<const deals::DealSet> &deals);
    void reloaded(const std::shared_ptr<const deals::DealSet> &deals);
    /// It could not be opened; the file from before is still the one that is shown.
    void refused(const QString &path, const files::ReadResult &report);
    /// Opening a file was.
    void cancelled();
    /// Path, report or staleness.
    void changed();

private:
    void follow();
    void take(const LoadedFile &file);
    void takeOpened(const LoadedFile &file);
    void takeReloaded(const LoadedFile &file);
    void accept(const LoadedFile &file);
    void markStale(const files::ReadResult &report);
    void catchUp();

    QString m_path, m_opening;
    files::ReadResult m_report;
    std::optional<Stale> m_stale;
    QElapsedTimer m_unsettled; ///< since a changed file was first read with errors
    bool m_missed = false;     ///< a change while something else was read
    QTimer m_retry;
    FileWatch m_watch;
    Loader m_loader;
};

} // namespace window
