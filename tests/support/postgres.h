// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace support
{

using namespace Qt::StringLiterals;

/// A PostgreSQL server from Debian's package, with a cluster of its own in a temporary folder and no other way in than
/// a socket there. It ends and its files go when this does, and it ends with the process that started it.
class Postgres final
{
public:
    static bool isInstalled();

    Postgres();
    ~Postgres();
    Q_DISABLE_COPY_MOVE(Postgres)

    bool isRunning() const { return m_server.state() == QProcess::Running; }
    /// postgresql://owner@/postgres?host=…
    QString address(const QString &user = u"owner"_s) const;
    QString folder() const { return m_folder.path(); }
    /// Runs statements as the owner. Fails the test where one of them does not work.
    void run(const QString &statements) const;
    /// The first cell of the answer.
    QString ask(const QString &query) const;

    /// At once, as by a loss of power; from any thread, as the two below.
    void crash() const;
    void waitUntilGone();
    /// It keeps its connections and does nothing more, until goOn().
    void hang() const;
    void goOn() const;

private:
    QStringList pids() const;

    QTemporaryDir m_folder;
    QProcess m_server;
};

} // namespace support
