// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/program.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>

namespace faults
{

/// Where a save goes wrong: a folder with the file that is to be saved over, and what stands there afterwards.
class Scene final
{
public:
    explicit Scene(const QString &name)
        : m_path(m_folder.filePath(name))
    {
    }

    QString folder() const { return m_folder.path(); }
    QString path() const { return m_path; }
    /// The folder as it was before the save. An empty old file: there is none.
    void reset(const QByteArray &old)
    {
        m_old = old;
        for (const QFileInfo &each : everything())
            QFile::remove(each.filePath());
        if (!old.isEmpty())
            support::write(m_path, old);
    }
    bool standsOld() const { return m_old.isEmpty() ? !QFileInfo::exists(m_path) : stands(m_old); }
    bool stands(const QByteArray &bytes) const
    {
        return QFileInfo::exists(m_path) && support::contents(m_path) == bytes;
    }
    /// Files beside it.
    int left() const { return static_cast<int>(everything().size()) - (QFileInfo::exists(m_path) ? 1 : 0); }

private:
    QFileInfoList everything() const
    {
        return QDir(m_folder.path()).entryInfoList(QDir::Files | QDir::Hidden | QDir::System);
    }

    QTemporaryDir m_folder;
    QString m_path;
    QByteArray m_old;
};

/// What came of the saves that went wrong.
struct Figures {
    int rounds = 0, old = 0, fresh = 0; ///< saves; and what stood after them, whole
    int torn = 0;                       ///< neither stood
    int falseSuccess = 0;               ///< "saved", and the new bytes did not stand
    int falseFailure = 0;               ///< "not saved", and they did
    int left = 0;                       ///< saves that left something beside the file

    void count(const Scene &scene, const QByteArray &bytes, bool succeeded)
    {
        const bool isNew = scene.stands(bytes), isOld = !isNew && scene.standsOld();
        ++rounds;
        old += isOld;
        fresh += isNew;
        torn += !isNew && !isOld;
        falseSuccess += succeeded && !isNew;
        falseFailure += !succeeded && isNew;
        left += scene.left() > 0;
    }
    void print(const char *what) const
    {
        std::printf("%s: %d; old file stands %d, new file stands %d, torn %d, false success %d, false failure %d, "
                    "something left beside it %d\n",
            what, rounds, old, fresh, torn, falseSuccess, falseFailure, left);
    }
};

} // namespace faults
