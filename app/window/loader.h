// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/readfile.h"
#include "window/filestamp.h"

#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace window
{

/// What came of reading a file.
struct LoadedFile {
    QString path;
    FileStamp stamp;                             ///< from just before it was read
    std::shared_ptr<const deals::DealSet> deals; ///< null: there is nothing to show
    files::ReadResult report;                    ///< all the rest: its own set is empty
};

/// Reads deal files beside the window's thread, one at a time. Its signals come in the window's thread.
class Loader final : public QObject
{
    Q_OBJECT
public:
    explicit Loader(QObject *parent = nullptr);
    /// Cancels, and waits until the reader has seen it.
    ~Loader() override;

    /// Cancels what is being read.
    void load(const QString &path);
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
