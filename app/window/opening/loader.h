// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mapping/mapping.h"
#include "files/readfile.h"
#include "window/opening/filestamp.h"

#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace window
{

/// A table whose columns are not ours.
struct ForeignTable {
    files::Sheet sheet;
    files::Mapping proposed; ///< what header and cells suggest
};

/// What came of reading a file or a database.
struct LoadedFile {
    QString path;
    QString watchable = {};                           ///< the file behind the path; empty where a server is
    FileStamp stamp = {};                             ///< of that, from just before it was read
    QStringList sheets = {};                          ///< of a workbook, to choose from: nothing is read yet
    std::shared_ptr<const deals::DealSet> deals = {}; ///< null: there is nothing to show
    std::shared_ptr<const ForeignTable> foreign = {}; ///< null: it is ours, no table, or was read through a mapping
    files::ReadResult report = {};                    ///< all the rest: its own set is empty
};

/// Reads deal files beside the window's thread, one at a time. Its signals come in the window's thread.
class Loader final : public QObject
{
    Q_OBJECT
public:
    explicit Loader(QObject *parent = nullptr);
    /// Cancels, and waits until the reader has seen it.
    ~Loader() override;

    /// Cancels what is being read. The mapping is for a table whose columns are not ours, its encoding for any.
    void load(const QString &path, const std::optional<files::Mapping> &mapping = {});
    /// What was being read never arrives.
    void cancel();
    bool isLoading() const { return m_progress != nullptr; }

Q_SIGNALS:
    void started(const QString &path);
    void progressed(int permille);
    void ended(); ///< finished or cancelled
    void finished(const window::LoadedFile &file);

private:
    void sayProgress();
    void take(const std::shared_ptr<files::Progress> &progress, const LoadedFile &file);

    QThreadPool m_pool;
    std::shared_ptr<files::Progress> m_progress; ///< of the only file whose result is wanted
    QTimer m_pace;
};

} // namespace window
