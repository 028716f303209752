// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/databases.h"

namespace support
{

void ServerTest::SetUp()
{
    if (!Postgres::isInstalled()) {
        if (qEnvironmentVariable("CI") == u"true")
            FAIL() << "PostgreSQL is not installed";
        GTEST_SKIP() << "PostgreSQL is not installed";
    }
    if (!s_server)
        s_server = std::make_unique<Postgres>();
    fillServer({});
}

void ServerTest::fillServer(const QString &statements)
{
    s_server->run(u"SET client_min_messages = error; DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public;"
                  "GRANT USAGE ON SCHEMA public TO public; RESET client_min_messages;"_s
        + statements);
}

void DatabaseTest::fill(const QString &statements)
{
    if (isServer())
        fillServer(statements);
    else
        m_file = std::make_unique<SqliteFile>(statements);
}

} // namespace support
