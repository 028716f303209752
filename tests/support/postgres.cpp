// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/postgres.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <csignal>
#include <pwd.h>
#include <unistd.h>

namespace support
{
namespace
{

constexpr int patience = 60'000; // ms, on a busy machine

/// Debian keeps the programs of each version apart.
QString program(const QString &name)
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed))
        if (const QString path = versions.filePath(version + QStringLiteral("/bin/") + name); QFile::exists(path))
            return path;
    return {};
}

/// PostgreSQL refuses to run as root; what runs it ends with us.
QStringList asNobodySpecial(const QStringList &command)
{
    QStringList line{QStringLiteral("--pdeathsig"), QStringLiteral("QUIT")};
    if (::geteuid() == 0)
        line +=
            {QStringLiteral("--reuid=postgres"), QStringLiteral("--regid=postgres"), QStringLiteral("--clear-groups")};
    return line + command;
}

QByteArray ended(QProcess &process)
{
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        ADD_FAILURE() << qUtf8Printable(process.program()) << ": " << process.readAllStandardError().toStdString();
    return process.readAllStandardOutput();
}

} // namespace

bool Postgres::isInstalled()
{
    return !program(QStringLiteral("initdb")).isEmpty();
}

Postgres::Postgres()
    : m_folder(QDir::tempPath() + QStringLiteral("/deals-XXXXXX")) // not in the build folder: a socket's path is short
{
    const QString data = m_folder.filePath(QStringLiteral("data")), log = m_folder.filePath(QStringLiteral("log"));
    if (const passwd *user = ::geteuid() == 0 ? ::getpwnam("postgres") : nullptr) {
        EXPECT_EQ(::chown(QFile::encodeName(m_folder.path()).constData(), user->pw_uid, user->pw_gid), 0);
    }
    QProcess initdb;
    initdb.setWorkingDirectory(m_folder.path());
    initdb.start(QStringLiteral("setpriv"),
        asNobodySpecial({program(QStringLiteral("initdb")), QStringLiteral("--pgdata"), data,
            QStringLiteral("--username=owner"), QStringLiteral("--auth=trust"), QStringLiteral("--encoding=UTF8"),
            QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--no-sync")}));
    ended(initdb);
    QFile access(data + QStringLiteral("/pg_hba.conf"));
    EXPECT_TRUE(access.open(QIODevice::WriteOnly));
    access.write("local all guarded scram-sha-256\nlocal all all trust\n");
    access.close();
    m_server.setWorkingDirectory(m_folder.path());
    m_server.setStandardErrorFile(log);
    m_server.start(QStringLiteral("setpriv"),
        asNobodySpecial({program(QStringLiteral("postgres")), QStringLiteral("-D"), data, QStringLiteral("-k"),
            m_folder.path(), QStringLiteral("-c"), QStringLiteral("listen_addresses="), QStringLiteral("-c"),
            QStringLiteral("fsync=off")}));
    EXPECT_TRUE(m_server.waitForStarted(patience));
    const auto isReady = [&] {
        QFile status(data + QStringLiteral("/postmaster.pid"));
        return status.open(QIODevice::ReadOnly) && status.readAll().trimmed().endsWith("ready");
    };
    for (QElapsedTimer timer; !isReady(); QThread::msleep(20)) {
        if (!timer.isValid())
            timer.start();
        if (timer.hasExpired(patience) || m_server.waitForFinished(0)) {
            QFile said(log);
            ADD_FAILURE() << "no server: " << (said.open(QIODevice::ReadOnly) ? said.readAll().toStdString() : "");
            return;
        }
    }
}

Postgres::~Postgres()
{
    if (!isRunning())
        return;
    goOn();
    ::kill(static_cast<pid_t>(m_server.processId()), SIGINT); // without waiting for who is connected
    if (!m_server.waitForFinished(patience))
        ADD_FAILURE() << "the server does not end";
}

QString Postgres::address(const QString &user) const
{
    return QStringLiteral("postgresql://%1@/postgres?host=%2").arg(user, m_folder.path());
}

void Postgres::run(const QString &statements) const
{
    QProcess psql;
    psql.start(program(QStringLiteral("psql")),
        {QStringLiteral("--quiet"), QStringLiteral("--no-psqlrc"), QStringLiteral("--set=ON_ERROR_STOP=1"),
            QStringLiteral("--host"), m_folder.path(), QStringLiteral("--username=owner"), QStringLiteral("postgres")});
    psql.write(statements.toUtf8());
    psql.closeWriteChannel();
    ended(psql);
}

QString Postgres::ask(const QString &query) const
{
    QProcess psql;
    psql.start(program(QStringLiteral("psql")),
        {QStringLiteral("--no-psqlrc"), QStringLiteral("--tuples-only"), QStringLiteral("--no-align"),
            QStringLiteral("--host"), m_folder.path(), QStringLiteral("--username=owner"), QStringLiteral("--command"),
            query, QStringLiteral("postgres")});
    return QString::fromUtf8(ended(psql)).trimmed();
}

void Postgres::crash() const
{
    ::kill(static_cast<pid_t>(m_server.processId()), SIGQUIT);
}

void Postgres::waitUntilGone()
{
    EXPECT_TRUE(m_server.waitForFinished(patience));
}

void Postgres::hang() const
{
    for (const QString &pid : pids())
        ::kill(pid.toInt(), SIGSTOP);
}

void Postgres::goOn() const
{
    for (const QString &pid : pids())
        ::kill(pid.toInt(), SIGCONT);
}

/// The server and its children.
QStringList Postgres::pids() const
{
    const QString pid = QString::number(m_server.processId());
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(pid));
    const QString list = children.open(QIODevice::ReadOnly) ? QString::fromLatin1(children.readAll()) : QString();
    return QStringList(pid) + list.split(u' ', Qt::SkipEmptyParts);
}

} // namespace support
