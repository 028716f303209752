// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/opening/filewatch.h"
#include "window/opening/loader.h"

#include <QDateTime>
#include <QElapsedTimer>

namespace window
{

/// The file, or database, whose deals a window shows: opened, watched, and read again whenever it changes. While it
/// cannot be read, what was read last stays, marked stale. Servers are not watched.
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

    /// The mapping is for a table whose columns are not ours, its encoding for any.
    void open(const QString &path, const std::optional<files::Mapping> &mapping = {});
    /// Reads the file once more, changed or not.
    void reload();
    /// What encodingWanted() asked: Yes reads it as Windows-1252, No refuses it.
    void answerEncoding(const LoadedFile &file, bool isWindows1252);
    /// Gives up what is being read, or is to be mapped.
    void cancel();

    /// Absolute, or the address of a database; empty as long as nothing was opened.
    const QString &path() const { return m_path; }
    /// For people.
    QString name() const;
    /// Whether this is the file that is open, under whatever name.
    bool isAt(const QString &path) const;
    /// Whether a mapping says which of its columns are which.
    bool isMapped() const { return m_mapping && m_mapping->hasColumns(); }
    /// Of the reading whose deals are shown.
    const files::ReadResult &report() const { return m_report; }
    const std::optional<Stale> &stale() const { return m_stale; }
    const Loader *loader() const { return &m_loader; }

Q_SIGNALS:
    void opened(const std::shared_ptr<const deals::DealSet> &deals);
    void reloaded(const std::shared_ptr<const deals::DealSet> &deals);
    /// It could not be opened; the file from before is still the one that is shown.
    void refused(const QString &path, const files::ReadResult &report);
    /// What is being opened is a table whose columns are not ours: it is to be opened once more, with a mapping, or
    /// cancelled.
    void mappingWanted(const window::LoadedFile &file);
    /// What is being opened is a workbook with several sheets: one of them is to be opened, or none.
    void sheetWanted(const window::LoadedFile &file);
    /// What is being opened seems to be Windows-1252, and waits for answerEncoding().
    void encodingWanted(const window::LoadedFile &file);
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

    QString m_path, m_watchable, m_opening;
    std::optional<files::Mapping> m_mapping, m_openingMapping;
    files::ReadResult m_report;
    std::optional<Stale> m_stale;
    QElapsedTimer m_unsettled; ///< since a changed file was first read with errors
    bool m_missed = false;     ///< a change while something else was read
    QTimer m_retry;
    FileWatch m_watch;
    Loader m_loader;
};

} // namespace window
