// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/postgres.h"
#include "support/sqlitefile.h"

#include <gtest/gtest.h>

#include <memory>

namespace support
{

/// A server for all tests of a suite, with an empty schema each. Where none is installed, they are skipped; never in
/// CI.
class ServerTest : public testing::Test
{
protected:
    static void TearDownTestSuite() { s_server.reset(); }
    void SetUp() override;
    static const Postgres &server() { return *s_server; }
    static void fillServer(const QString &statements);

private:
    static inline std::unique_ptr<Postgres> s_server;
};

/// Tests of "SQLite" and of "PostgreSQL".
class DatabaseTest : public ServerTest, public testing::WithParamInterface<const char *>
{
protected:
    bool isServer() const { return GetParam() == std::string_view("PostgreSQL"); }
    void SetUp() override
    {
        if (isServer())
            ServerTest::SetUp();
    }
    /// A database with nothing but what the statements make.
    void fill(const QString &statements);
    QString address() const { return isServer() ? server().address() : m_file->path(); }

private:
    std::unique_ptr<SqliteFile> m_file;
};

inline const auto engines = testing::Values("SQLite", "PostgreSQL");
inline std::string engineOf(const testing::TestParamInfo<const char *> &info)
{
    return info.param;
}

} // namespace support
