// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/databases/sqlconnection.h"

#include "files/problems/filetranslation.h"
#include "files/problems/problem.h"

#include <QDir>
#include <QLibrary>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QVariant>

#include <libpq-fe.h>
#include <sqlite3.h>
#include <sys/socket.h>

#include <array>
#include <atomic>
#include <cmath>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

constexpr SqlDialect sqlite{"QSQLITE"_L1, "libqt6sql6-sqlite"_L1,
    "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name",
    "SELECT name, 0 FROM pragma_table_xinfo(?) WHERE hidden <> 1", "%1", "%1", "BINARY",
    "%1 IN (SELECT value FROM json_each(?))"};

constexpr SqlDialect postgresql{"QPSQL"_L1, "libqt6sql6-psql"_L1,
    "SELECT CAST(c.relname AS text) FROM pg_catalog.pg_class c"
    " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
    " WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND pg_catalog.pg_table_is_visible(c.oid)"
    " AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1",
    "SELECT CAST(a.attname AS text), CASE WHEN t.typcategory = 'A' THEN 1 ELSE 0 END"
    " FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid"
    " JOIN pg_catalog.pg_type t ON t.oid = a.atttypid WHERE c.relname = ? AND pg_catalog.pg_table_is_visible(c.oid)"
    " AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum",
    "left(CAST(%1 AS text), 1048577)",
    "left((SELECT string_agg('\"' || replace(CAST(e AS text), '\"', '\"\"') || '\"', '; ' ORDER BY i)"
    " FROM unnest(%1) WITH ORDINALITY AS entries(e, i)), 1048577)",
    "\"C\"", "%1 IN (SELECT json_array_elements_text(CAST(? AS json)))"};

const SqlDialect &dialectOf(SqlPlace::Engine engine)
{
    return engine == SqlPlace::Engine::SQLite ? sqlite : postgresql;
}

QString uniqueName()
{
    static std::atomic<int> count = 0;
    return u"deals %1"_s.arg(++count);
}

/// The library's own handle of an open connection; null where the driver has another.
template<typename Handle> Handle *handleOf(const QSqlDatabase &database, const char *type)
{
    const QVariant handle = database.driver()->handle();
    return handle.isValid() && qstrcmp(handle.typeName(), type) == 0 ? *static_cast<Handle *const *>(handle.data())
                                                                     : nullptr;
}

/// A function of the library that Qt's driver has loaded: linked, it and its twenty would slow each start of the
/// program.
template<typename Function> Function *ofPostgresql(const char *name)
{
    return reinterpret_cast<Function *>(QLibrary(u"pq"_s, 5).resolve(name));
}

/// A file in WAL mode without its log is one that nobody has open: then nothing but the file need be touched.
bool isClosedLog(const QString &path)
{
    constexpr qint64 versions = 18, log = 2;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.seek(versions) && file.read(1) == QByteArray(1, char(log))
        && !QFile::exists(path + u"-wal"_s);
}

} // namespace

/// Stands by while statements run. A file asks it now and then; of a server it cuts the line when it is time, since
/// nothing else ends the wait for one that hangs.
class SqlConnection::Watch final
{
public:
    Watch(sqlite3 *file, const SqlStop &stop)
        : m_file(file)
    {
        constexpr int steps = 10'000; // a fraction of a millisecond
        const auto isDue = [](void *each) { return static_cast<const SqlStop *>(each)->isDue() ? 1 : 0; };
        sqlite3_progress_handler(file, steps, isDue, const_cast<SqlStop *>(&stop)); // which only reads it
        constexpr int longest = 16 * 1024 * 1024;                                   // bytes of one value
        sqlite3_limit(file, SQLITE_LIMIT_LENGTH, longest);
    }
    Watch(PGconn *server, const SqlStop &stop)
        : m_socket(ofPostgresql<decltype(PQsocket)>("PQsocket")(server))
        , m_thread([this, &stop](const std::stop_token &end) { watch(stop, end); })
    {
        ofPostgresql<decltype(PQsetNoticeProcessor)>("PQsetNoticeProcessor")(
            server, [](void *, const char *) {}, nullptr); // else any text goes to our stderr
    }
    ~Watch()
    {
        if (m_file)
            sqlite3_progress_handler(m_file, 0, nullptr, nullptr);
    }
    Q_DISABLE_COPY_MOVE(Watch)

    /// Of a server: nothing more comes.
    void cut() const
    {
        if (m_socket >= 0)
            ::shutdown(m_socket, SHUT_RDWR);
    }

private:
    void watch(const SqlStop &stop, const std::stop_token &end)
    {
        constexpr std::chrono::milliseconds pause(50);
        std::unique_lock lock(m_mutex);
        while (!m_wake.wait_for(lock, end, pause, [&] { return stop.isDue(); }))
            if (end.stop_requested())
                return;
        cut();
    }

    sqlite3 *m_file = nullptr;
    int m_socket = -1;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_thread; // the last: ends before what it uses
};

SqlConnection::SqlConnection(const SqlPlace &place, const SqlStop &stop)
    : m_dialect(dialectOf(place.engine))
    , m_stop(stop)
    , m_name(uniqueName())
    , m_obstacle(place.refusal)
{
    if (isFine() && !QSqlDatabase::isDriverAvailable(m_dialect.driver))
        m_obstacle = Text::tr("Qt has no driver for it here: install %1").arg(m_dialect.package);
    if (!isFine())
        return;
    m_database = QSqlDatabase::addDatabase(m_dialect.driver, m_name);
    if (place.engine == SqlPlace::Engine::SQLite)
        openFile(place);
    else
        openServer(place);
}

SqlConnection::~SqlConnection()
{
    m_watch.reset();
    if (!m_database.isValid())
        return;
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

/// What is still under way is not waited for.
void SqlConnection::fail(const QString &obstacle)
{
    if (!isFine())
        return;
    m_obstacle = obstacle;
    if (m_watch)
        m_watch->cut();
}

void SqlConnection::fail(const QSqlError &error)
{
    if (m_stop.isDue() && !m_stop.isCancelled())
        return fail(Text::tr("it took longer than %1 s").arg(m_stop.time().count() / 1000));
    constexpr qsizetype longest = 300;
    const QString text = error.databaseText().trimmed().isEmpty() ? error.driverText() : error.databaseText();
    fail(escaped(text.simplified(), longest));
}

void SqlConnection::openFile(const SqlPlace &place)
{
    const QString path = QDir::current().absoluteFilePath(place.database);
    const QString access = isClosedLog(path) ? u"immutable=1"_s : u"readonly_shm=1"_s;
    m_database.setDatabaseName(
        u"file:"_s + QString::fromLatin1(QUrl::toPercentEncoding(path, "/")) + u"?mode=ro&"_s + access);
    m_database.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=2000"_s);
    if (!m_database.open())
        return fail(m_database.lastError());
    if (auto *file = handleOf<sqlite3>(m_database, "sqlite3*"))
        m_watch = std::make_unique<Watch>(file, m_stop);
    // What SQLite advises for files from elsewhere.
    begin({u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA cell_size_check = ON"_s, u"PRAGMA mmap_size = 0"_s,
        u"PRAGMA query_only = ON"_s, u"BEGIN"_s});
    // Else a file that was cut off could be read, and be as good as whole.
    forEachRow({u"PRAGMA quick_check(1)"_s}, [&](const QSqlQuery &row) {
        if (const QString found = row.value(0).toString(); found != u"ok")
            fail(Text::tr("the file is damaged: %1").arg(escaped(found.simplified())));
    });
}

void SqlConnection::openServer(const SqlPlace &place)
{
    m_database.setDatabaseName(place.database);
    m_database.setHostName(place.host);
    m_database.setUserName(place.user);
    m_database.setPassword(place.password);
    m_database.setPort(place.port);
    m_database.setConnectOptions(
        u"connect_timeout=10;application_name=deal-timeline;keepalives_idle=10;keepalives_interval=5;"
        "keepalives_count=3"_s
        + (place.sslMode.isEmpty() ? QString() : u";sslmode="_s + place.sslMode));
    if (!m_database.open())
        return fail(m_database.lastError());
    if (auto *server = handleOf<PGconn>(m_database, "pg_conn*")) // Qt's documentation calls it PGconn*
        m_watch = std::make_unique<Watch>(server, m_stop);
    QSqlQuery(m_database).exec(u"RESET bytea_output"_s); // which Qt sets, for whoever has this session next
    // All for this transaction alone: behind a pooler the session goes on to others.
    begin({u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s, u"SET LOCAL extra_float_digits = 3"_s,
        u"SET LOCAL intervalstyle = iso_8601"_s, u"SET LOCAL bytea_output = escape"_s,
        u"SET LOCAL statement_timeout = %1"_s.arg(m_stop.time().count()),
        u"SELECT pg_catalog.set_config(name, '1000', true) FROM pg_catalog.pg_settings"
        " WHERE name = 'client_connection_check_interval'"_s}); // from version 14 on
}

void SqlConnection::begin(const QStringList &settings)
{
    for (const QString &setting : settings)
        forEachRow({setting}, [](const QSqlQuery &) {});
}

void SqlConnection::forEachRow(const SqlText &statement, const std::function<void(const QSqlQuery &)> &use)
{
    if (!isFine())
        return;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!statement.values.isEmpty() && !query.prepare(statement.sql))
        return fail(query.lastError());
    for (const QString &value : statement.values)
        query.addBindValue(value.isNull() ? u""_s : value); // no text is not NULL
    if (!(statement.values.isEmpty() ? query.exec(statement.sql) : query.exec()))
        return fail(query.lastError());
    while (isFine() && query.next())
        use(query);
    if (query.lastError().isValid())
        fail(query.lastError());
}

namespace
{

/// With a fraction, the 15 digits that SQLite keeps and prints; what stands behind them is an error of its reading.
QString realText(double value)
{
    constexpr int digits = std::numeric_limits<double>::digits10;
    const double kept = value == std::trunc(value) ? value : QString::number(value, 'g', digits).toDouble();
    return QString::number(kept, 'f', QLocale::FloatingPointShortest);
}

} // namespace

QString sqlText(const QVariant &value)
{
    if (value.isNull())
        return {};
    switch (value.typeId()) {
    case QMetaType::Double:
        return realText(value.toDouble());
    case QMetaType::QByteArray: // no text: as SQL writes it, so that no two are one
        return u"X'%1'"_s.arg(QString::fromLatin1(value.toByteArray().toHex()));
    default:
        return value.toString();
    }
}

QString sqlName(const QString &name)
{
    QString doubled = name;
    return u'"' + doubled.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace files
