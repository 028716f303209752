// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/databases/sqlplace.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace
{

using files::shownPath;
using files::sqlPlace;
using files::SqlPlace;

SqlPlace place(const QString &path)
{
    SqlPlace none;
    none.refusal = u"no database"_s;
    return sqlPlace(path).value_or(none);
}

class SqliteBytes : public testing::Test
{
protected:
    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        return path;
    }
    static QByteArray header() { return QByteArray("SQLite format 3\0", 16) + QByteArray(84, '\0'); }

private:
    QTemporaryDir m_folder;
};

TEST(SqlPlace, ReadsAnAddress)
{
    const SqlPlace all =
        place(u"postgresql://ann%40work:s%2Fecret@db.example:6543/deals?sslmode=require&table=All%20deals"_s);
    EXPECT_EQ(all.engine, SqlPlace::Engine::PostgreSQL);
    EXPECT_EQ(all.user, u"ann@work");
    EXPECT_EQ(all.password, u"s/ecret");
    EXPECT_EQ(all.host, u"db.example");
    EXPECT_EQ(all.port, 6543);
    EXPECT_EQ(all.database, u"deals");
    EXPECT_EQ(all.sslMode, u"require");
    EXPECT_EQ(all.table, u"All deals");
    EXPECT_EQ(all.refusal, QString());
    EXPECT_EQ(place(u"postgres:///deals?host=/run/postgresql"_s).host, u"/run/postgresql");
}

TEST(SqlPlace, ShowsAllButThePassword)
{
    EXPECT_EQ(shownPath(u"postgresql://ann:secret@db.example:6543/deals?table=all"_s),
        u"postgresql://ann@db.example:6543/deals?table=all");
    EXPECT_EQ(shownPath(u"POSTGRES://ann:secret@db.example/deals?sslmode=bad"_s), u"postgresql://ann@db.example/deals");
    EXPECT_EQ(shownPath(u"postgresql:///deals?host=/tmp"_s), u"postgresql:///deals?host=/tmp");
    EXPECT_EQ(shownPath(u"deals.csv"_s), u"deals.csv");
}

TEST(SqlPlace, RefusesWhatIsNoAddressWithoutQuotingIt)
{
    for (const char *address : {"postgresql://ann:sec ret@db/deals", "postgresql://ann:secret@db:port/deals",
             "postgresql://ann:secret@db", "postgresql://ann:secret@db/", "postgresql://",
             "postgresql://ann:secret@db/deals?options=-cfsync=off", "postgresql://ann:secret@db/deals?password=secret",
             "postgresql://ann:secret@db/deals?sslmode=secret", "postgresql://ann:secret@[::1/deals"}) {
        const SqlPlace refused = place(QString::fromLatin1(address));
        EXPECT_NE(refused.refusal, QString()) << address;
        EXPECT_NE(refused.refusal, u"no database") << address;
        EXPECT_FALSE(refused.refusal.contains(u"sec")) << refused.refusal.toStdString();
        EXPECT_FALSE(refused.text().contains(u"sec")) << refused.text().toStdString();
    }
}

TEST_F(SqliteBytes, IsToldByItsFirstBytes)
{
    const QString path = write(u"deals.json"_s, header());
    EXPECT_EQ(place(path).engine, SqlPlace::Engine::SQLite);
    EXPECT_EQ(place(path).database, path);
    EXPECT_EQ(place(path).table, QString());
    EXPECT_EQ(place(path + u"?table=a b"_s).table, u"a b");
    EXPECT_EQ(place(path + u"?table=a b"_s).text(), path + u"?table=a b"_s);
}

TEST_F(SqliteBytes, IsNoOtherFile)
{
    EXPECT_FALSE(sqlPlace(write(u"deals.sqlite"_s, "record,id")));
    EXPECT_FALSE(sqlPlace(write(u"short.sqlite"_s, "SQLite format 3")));
    EXPECT_FALSE(sqlPlace(u"/nowhere.sqlite"_s));
    EXPECT_FALSE(sqlPlace(u"/tmp"_s));
    EXPECT_FALSE(QFile::exists(u"/nowhere.sqlite"_s));
}

TEST_F(SqliteBytes, MayHaveAQuestionMarkInItsName)
{
    const QString path = write(u"deals?table=x"_s, header());
    EXPECT_EQ(place(path).database, path);
    EXPECT_EQ(place(path).table, QString());
}

} // namespace
