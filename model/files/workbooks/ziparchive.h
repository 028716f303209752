// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <memory>

struct zip;

namespace files
{

class Progress;

/// Most that the parts of one workbook may be unpacked to.
constexpr qint64 unpackedLimit = 1024 * 1024 * 1024;

/// A zip file in memory. What it says of sizes is believed nowhere: what is really unpacked is counted. After the first
/// failure it gives nothing more.
class ZipArchive final
{
public:
    explicit ZipArchive(const QByteArray &file, Progress *progress = nullptr, qint64 mostUnpacked = unpackedLimit);
    ~ZipArchive();
    Q_DISABLE_COPY_MOVE(ZipArchive)

    /// Why it cannot be read, in one line; empty while it can.
    const QString &obstacle() const { return m_obstacle; }
    bool isFine() const { return m_obstacle.isEmpty(); }
    void fail(const QString &obstacle);
    bool isCancelled() const;

    /// Whatever the case of its name, as programs differ.
    bool has(const QString &part) const;
    /// A stream that is read once, from front to back; null where there is no such part. The archive outlives it.
    std::unique_ptr<QIODevice> open(const QString &part);

private:
    class Part;

    QByteArray m_file;
    Progress *m_progress;
    qint64 m_left; // to be unpacked
    zip *m_zip = nullptr;
    QString m_obstacle;
};

} // namespace files
