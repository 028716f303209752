// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/databases/sqlplace.h"
#include "files/problems/progress.h"

#include <QDeadlineTimer>
#include <QSqlDatabase>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>

class QSqlError;
class QSqlQuery;

namespace files
{

/// Whether a database should go on working for us: somebody still waits, and it does not take too long.
class SqlStop final
{
public:
    SqlStop(const Progress *progress, std::chrono::milliseconds time)
        : m_progress(progress)
        , m_time(time)
        , m_deadline(time)
    {
    }

    bool isCancelled() const { return m_progress && m_progress->isCancelled(); }
    bool isDue() const { return isCancelled() || m_deadline.hasExpired(); }
    std::chrono::milliseconds time() const { return m_time; }

private:
    const Progress *m_progress;
    std::chrono::milliseconds m_time;
    QDeadlineTimer m_deadline;
};

/// A statement, and the values of its question marks.
struct SqlText {
    QString sql;
    QStringList values{};
};

/// Characters of one cell.
constexpr qsizetype sqlCellLimit = 1024 * 1024;

/// What one engine says its own way.
struct SqlDialect {
    QLatin1String driver, package; ///< of Qt, and what Debian calls it
    const char *tables;            ///< the names of all tables and views
    const char *columns;           ///< of the table ?: name, and whether it is a list
    const char *text;              ///< %1 as text, cut beyond sqlCellLimit
    const char *list;              ///< the list %1 as text, semicolons between; cut likewise
    const char *bytewise;          ///< the collation that is the same everywhere
    const char *anyOf;             ///< whether %1 is in the JSON list ?
};

/// A database that is open to be read and nothing else, on one thread; all statements see the same state of it. After
/// the first failure it does nothing more.
class SqlConnection final
{
public:
    /// `stop` outlives it.
    SqlConnection(const SqlPlace &place, const SqlStop &stop);
    ~SqlConnection();
    Q_DISABLE_COPY_MOVE(SqlConnection)

    /// Why it cannot be read, in one line; empty while it can.
    QString obstacle() const { return m_obstacle; }
    bool isFine() const { return m_obstacle.isEmpty(); }
    void fail(const QString &obstacle);
    const SqlDialect &dialect() const { return m_dialect; }

    /// Calls use(row) for each row, one after the other as they come, while the connection is fine.
    void forEachRow(const SqlText &statement, const std::function<void(const QSqlQuery &)> &use);

private:
    class Watch;

    void openFile(const SqlPlace &place);
    void openServer(const SqlPlace &place);
    void begin(const QStringList &settings);
    void fail(const QSqlError &error);

    const SqlDialect &m_dialect;
    const SqlStop &m_stop;
    QString m_name, m_obstacle;
    QSqlDatabase m_database;
    std::unique_ptr<Watch> m_watch;
};

/// The text of a value, NULL as nothing; a whole number with all its digits.
QString sqlText(const QVariant &value);
/// A name of the database's own, in quotation marks.
QString sqlName(const QString &name);

} // namespace files
