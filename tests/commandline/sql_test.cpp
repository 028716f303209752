// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/dealbuilder.h"
#include "support/program.h"
#include "support/sqlitefile.h"
#include "support/sqlrows.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

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
    const QString json = folder.filePath(u"out.json"_s);
    EXPECT_EQ(deal({u"convert"_s, m_file.path(), json}).code, 0);
    EXPECT_EQ(deal({u"summary"_s, json}).out, deal({u"summary"_s, bundledFile}).out);
}

TEST_F(SqlCommand, NobodyDeclaresItsEncoding)
{
    const support::Ended ended = deal({u"check"_s, m_file.path(), u"--encoding"_s, u"windows-1252"_s});
    EXPECT_EQ(ended.code, 3);
    EXPECT_TRUE(ended.err.contains("an encoding goes with a CSV table")) << ended.err.toStdString();
}

TEST_F(SqlCommand, FiltersSayTheSameOfBoth)
{
    QTemporaryDir folder;
    for (const char *options : {"--partner NVIDIA", "--partner aws --kind loan", "--status signed --json",
             "--text milliards --measure power", "--focus AMD --said at-least", "--partner Nobody", "--kind warrant",
             "--compare NVIDIA,AMD --measure power", "--partner Anthropic", "--text nowhere"}) {
        const QStringList list = QString::fromLatin1(options).split(u' ');
        const support::Ended file = deal(QStringList{u"summary"_s, bundledFile} + list);
        const support::Ended database = deal(QStringList{u"summary"_s, m_file.path()} + list);
        EXPECT_EQ(database.code, file.code) << options;
        EXPECT_EQ(database.out, file.out) << options;
        EXPECT_EQ(database.err, file.err) << options;
    }
    const auto exported = [&](const QString &deals, const char *name, const char *options) {
        const QString path = folder.filePath(QLatin1String(name));
        const QStringList list = QString::fromLatin1(options).split(u' ', Qt::SkipEmptyParts);
        EXPECT_EQ(deal(QStringList{u"export"_s, deals, u"--output"_s, path} + list).code, 0);
        return support::contents(path);
    };
    for (const char *options : {"", "--partner AMD", "--to 2025 --chart dollars", "--to 2025 --basis scheduled"})
        for (const char *name : {"out.svg", "out.csv"})
            EXPECT_TRUE(exported(m_file.path(), name, options) == exported(bundledFile, name, options)) << options;
}

TEST_F(SqlCommand, SaysWhatIsWrongWithItsTables)
{
    const support::Ended none = deal({u"summary"_s, m_file.path() + u"?table=other"_s});
    EXPECT_EQ(none.code, 3);
    EXPECT_TRUE(none.err.contains("there is no table or view \"other\"; there are ")) << none.err.toStdString();
    EXPECT_EQ(none.out, QByteArray());
    m_file.run(u"UPDATE commitments SET kind = 'gift' WHERE id = 'openai-nvidia-capacity';"_s);
    const support::Ended bad = deal({u"check"_s, m_file.path()});
    EXPECT_EQ(bad.code, 1);
    EXPECT_TRUE(bad.out.contains("found \"gift\"")) << bad.out.toStdString();
}

TEST(SqlAddress, ShowsNoPassword)
{
    const QTemporaryDir folder;
    const QString address = u"postgresql://ann:s3cret@localhost:1/deals"_s;
    for (const QStringList &arguments : {QStringList{u"summary"_s, address}, QStringList{u"check"_s, address},
             QStringList{u"check"_s, address, u"--json"_s},
             QStringList{u"convert"_s, address, folder.filePath(u"never.json"_s)},
             QStringList{u"export"_s, address, u"--output"_s, folder.filePath(u"never.png"_s)}}) {
        const support::Ended ended = deal(arguments);
        EXPECT_EQ(ended.code, 3) << arguments.join(u' ').toStdString();
        const QByteArray said = ended.out + ended.err;
        EXPECT_TRUE(said.contains("postgresql://ann@localhost:1/deals")) << said.toStdString();
        EXPECT_FALSE(said.contains("s3cret")) << said.toStdString();
    }
}

} // namespace
