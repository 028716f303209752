// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/dealbuilder.h"
#include "support/program.h"
#include "support/sqlitefile.h"
#include "support/sqlrows.h"

#include <gtest/gtest.h>

namespace
{

using support::deal;

const QString bundledFile = QStringLiteral(DEALS_SOURCE_DIR "/resources/data/openai.json");

class SqlCommand : public testing::Test
{
protected:
    const support::SqliteFile m_file{support::sqlSchemaText() + support::sqlRows(support::bundled())};
};

TEST_F(SqlCommand, ADatabaseIsAFileLikeAnyOther)
{
    for (const char *command : {"summary", "check"}) {
        const support::Ended file = deal({QLatin1String(command), bundledFile});
        const support::Ended database = deal({QLatin1String(command), m_file.path()});
        EXPECT_EQ(database.code, file.code) << command;
        EXPECT_EQ(database.err, file.err) << command;
        if (*command == 's') {
            EXPECT_EQ(database.out, file.out);
        }
    }
    QTemporaryDir folder;
    const QString json = folder.filePath(QStringLiteral("out.json"));
    EXPECT_EQ(deal({QStringLiteral("convert"), m_file.path(), json}).code, 0);
    EXPECT_EQ(deal({QStringLiteral("summary"), json}).out, deal({QStringLiteral("summary"), bundledFile}).out);
}

TEST_F(SqlCommand, FiltersSayTheSameOfBoth)
{
    QTemporaryDir folder;
    for (const char *options : {"--partner NVIDIA", "--partner aws --kind loan", "--status signed --json",
             "--text milliards --measure power", "--focus AMD --said at-least", "--partner Nobody", "--kind warrant",
             "--compare NVIDIA,AMD --measure power", "--partner Anthropic", "--text nowhere"}) {
        const QStringList list = QString::fromLatin1(options).split(u' ');
        const support::Ended file = deal(QStringList{QStringLiteral("summary"), bundledFile} + list);
        const support::Ended database = deal(QStringList{QStringLiteral("summary"), m_file.path()} + list);
        EXPECT_EQ(database.code, file.code) << options;
        EXPECT_EQ(database.out, file.out) << options;
        EXPECT_EQ(database.err, file.err) << options;
    }
    const auto exported = [&](const QString &deals, const char *name, const char *options) {
        const QString path = folder.filePath(QLatin1String(name));
        const QStringList list = QString::fromLatin1(options).split(u' ', Qt::SkipEmptyParts);
        EXPECT_EQ(deal(QStringList{QStringLiteral("export"), deals, QStringLiteral("--output"), path} + list).code, 0);
        return support::contents(path);
    };
    for (const char *options : {"", "--partner AMD", "--to 2025 --chart dollars", "--to 2025 --basis scheduled"})
        for (const char *name : {"out.svg", "out.csv"})
            EXPECT_TRUE(exported(m_file.path(), name, options) == exported(bundledFile, name, options)) << options;
}

TEST_F(SqlCommand, SaysWhatIsWrongWithItsTables)
{
    const support::Ended none = deal({QStringLiteral("summary"), m_file.path() + QStringLiteral("?table=other")});
    EXPECT_EQ(none.code, 3);
    EXPECT_TRUE(none.err.contains("there is no table or view \"other\"; there are ")) << none.err.toStdString();
    EXPECT_EQ(none.out, QByteArray());
    m_file.run(QStringLiteral("UPDATE commitments SET kind = 'gift' WHERE id = 'openai-nvidia-capacity';"));
    const support::Ended bad = deal({QStringLiteral("check"), m_file.path()});
    EXPECT_EQ(bad.code, 1);
    EXPECT_TRUE(bad.out.contains("found \"gift\"")) << bad.out.toStdString();
}

TEST(SqlAddress, ShowsNoPassword)
{
    const QTemporaryDir folder;
    const QString address = QStringLiteral("postgresql://ann:s3cret@localhost:1/deals");
    for (const QStringList &arguments :
        {QStringList{QStringLiteral("summary"), address}, QStringList{QStringLiteral("check"), address},
            QStringList{QStringLiteral("check"), address, QStringLiteral("--json")},
            QStringList{QStringLiteral("convert"), address, folder.filePath(QStringLiteral("never.json"))},
            QStringList{QStringLiteral("export"), address, QStringLiteral("--output"),
                folder.filePath(QStringLiteral("never.png"))}}) {
        const support::Ended ended = deal(arguments);
        EXPECT_EQ(ended.code, 3) << arguments.join(u' ').toStdString();
        const QByteArray said = ended.out + ended.err;
        EXPECT_TRUE(said.contains("postgresql://ann@localhost:1/deals")) << said.toStdString();
        EXPECT_FALSE(said.contains("s3cret")) << said.toStdString();
    }
}

} // namespace
