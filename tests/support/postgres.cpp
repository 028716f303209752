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

using namespace Qt::StringLiterals;

namespace support
{
namespace
{

constexpr int patience = 60'000; // ms, on a busy machine

/// Debian keeps the programs of each version apart.
QString program(const QString &name)
{
    const QDir versions(u"/usr/lib/postgresql"_s);
    for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed))
        if (const QString path = versions.filePath(version + u"/bin/"_s + name); QFile::exists(path))
            return path;
    return {};
}

/// PostgreSQL refuses to run as root; what runs it ends with us.
QStringList asNobodySpecial(const QStringList &command)
{
    QStringList line{u"--pdeathsig"_s, u"QUIT"_s};
    if (::geteuid() == 0)
        line += {u"--reuid=postgres"_s, u"--regid=postgres"_s, u"--clear-groups"_s};
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
    return !program(u"initdb"_s).isEmpty();
}

Postgres::Postgres()
    : m_folder(QDir::tempPath() + u"/deals-XXXXXX"_s) // not in the build folder: a socket's path is short
{
    const QString data = m_folder.filePath(u"data"_s), log = m_folder.filePath(u"log"_s);
    if (const passwd *user = ::geteuid() == 0 ? ::getpwnam("postgres") : nullptr) {
        EXPECT_EQ(::chown(QFile::encodeName(m_folder.path()).constData(), user->pw_uid, user->pw_gid), 0);
    }
    QProcess initdb;
    initdb.setWorkingDirectory(m_folder.path());
    initdb.start(u"setpriv"_s,
        asNobodySpecial({program(u"initdb"_s), u"--pgdata"_s, data, u"--username=owner"_s, u"--auth=trust"_s,
            u"--encoding=UTF8"_s, u"--locale=C.UTF-8"_s, u"--no-sync"_s}));
    ended(initdb);
    QFile access(data + u"/pg_hba.conf"_s);
    EXPECT_TRUE(access.open(QIODevice::WriteOnly));
    access.write("local all guarded scram-sha-256\nlocal all all trust\n");
    access.close();
    m_server.setWorkingDirectory(m_folder.path());
    m_server.setStandardErrorFile(log);
    m_server.start(u"setpriv"_s,
        asNobodySpecial({program(u"postgres"_s), u"-D"_s, data, u"-k"_s, m_folder.path(), u"-c"_s,
            u"listen_addresses="_s, u"-c"_s, u"fsync=off"_s}));
    EXPECT_TRUE(m_server.waitForStarted(patience));
    const auto isReady = [&] {
        QFile status(data + u"/postmaster.pid"_s);
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
    return u"postgresql://%1@/postgres?host=%2"_s.arg(user, m_folder.path());
}

void Postgres::run(const QString &statements) const
{
    QProcess psql;
    psql.start(program(u"psql"_s),
        {u"--quiet"_s, u"--no-psqlrc"_s, u"--set=ON_ERROR_STOP=1"_s, u"--host"_s, m_folder.path(),
            u"--username=owner"_s, u"postgres"_s});
    psql.write(statements.toUtf8());
    psql.closeWriteChannel();
    ended(psql);
}

QString Postgres::ask(const QString &query) const
{
    QProcess psql;
    psql.start(program(u"psql"_s),
        {u"--no-psqlrc"_s, u"--tuples-only"_s, u"--no-align"_s, u"--host"_s, m_folder.path(), u"--username=owner"_s,
            u"--command"_s, query, u"postgres"_s});
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
    QFile children(u"/proc/%1/task/%1/children"_s.arg(pid));
    const QString list = children.open(QIODevice::ReadOnly) ? QString::fromLatin1(children.readAll()) : QString();
    return QStringList(pid) + list.split(u' ', Qt::SkipEmptyParts);
}

} // namespace support
