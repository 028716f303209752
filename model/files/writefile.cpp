// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/writefile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace files
{
namespace
{

constexpr qint64 piece = 1 << 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("files", text);
}

bool writeAll(QSaveFile &file, const QByteArray &bytes)
{
    for (qint64 written = 0; written < bytes.size();) {
        const qint64 more = file.write(bytes.constData() + written, std::min(piece, bytes.size() - written));
        if (more <= 0)
            return false;
        written += more;
    }
    // On a full disk QSaveFile 6.4 commits a cut file unless what is still buffered has failed before.
    return file.flush() && file.size() == bytes.size();
}

} // namespace

QString writeWhole(const QString &path, const QByteArray &bytes)
{
    const QFileInfo target(path);
    if (target.isDir())
        return tr("is a folder");
    if (target.exists() && !target.isFile())
        return tr("is not a regular file");
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    const bool complete = writeAll(file, bytes);
    QString problem = file.errorString(); // before commit(), which forgets it
    if (!complete) {
        file.cancelWriting();
        file.commit();
        return problem;
    }
    return file.commit() ? QString() : file.errorString();
}

} // namespace files
