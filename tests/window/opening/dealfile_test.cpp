// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/opening/dealfile.h"

#include "support/dealbuilder.h"
#include "support/sqlitefile.h"
#include "support/sqlrows.h"
#include "window/filefixture.h"
#include "window/opening/stalebanner.h"
#include "window/widgets/elidedlabel.h"
#include "window/widgets/looks.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

using namespace window;

namespace
{

class DealFileTest : public testing::Test
{
protected:
    void SetUp() override
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        const auto keep = [this](const std::shared_ptr<const deals::DealSet> &deals) {
            shown = deals;
            shownTitles += deals->title;
        };
        QObject::connect(&file, &DealFile::opened, &file, keep);
        QObject::connect(&file, &DealFile::reloaded, &file, keep);
    }
    void open()
    {
        files.write(Files::deals("First"));
        file.open(files.path);
        ASSERT_TRUE(waitForTitle(u"First"));
    }
    bool waitForTitle(QStringView title)
    {
        return QTest::qWaitFor([&] { return shown && shown->title == title; }, 10000);
    }
    bool waitForStale(bool stale)
    {
        return QTest::qWaitFor([&] { return file.stale().has_value() == stale; }, 10000);
    }
    QString bannerText() { return banner.findChild<ElidedLabel *>()->text(); }
    QPushButton *button(const QString &text)
    {
        for (QPushButton *each : banner.findChildren<QPushButton *>())
            if (each->text() == text)
                return each;
        ADD_FAILURE() << "There is no button " << text.toStdString();
        return nullptr;
    }

    Files files;
    DealFile file;
    Looks looks;
    StaleBanner banner{&file, &looks};
    QSignalSpy refused{&file, &DealFile::refused};
    std::shared_ptr<const deals::DealSet> shown;
    QStringList shownTitles;
};

TEST_F(DealFileTest, followsTheFile)
{
    open();
    EXPECT_EQ(file.path(), files.path);
    EXPECT_TRUE(file.report().problems.empty());
    files.replace(Files::deals("Second"));
    EXPECT_TRUE(waitForTitle(u"Second"));
    files.replace(Files::deals("Third"));
    EXPECT_TRUE(waitForTitle(u"Third"));
    files.write(Files::deals("Fourth"));
    EXPECT_TRUE(waitForTitle(u"Fourth"));
    EXPECT_FALSE(file.stale());
}

TEST_F(DealFileTest, whatIsBeingWrittenIsNotCalledBad)
{
    open();
    const QByteArray next = Files::deals("Second");
    files.write(next.left(next.size() / 2));
    QTest::qWait(700);
    EXPECT_FALSE(file.stale());
    files.write(next);
    EXPECT_TRUE(waitForTitle(u"Second"));
    EXPECT_FALSE(file.stale());
    EXPECT_EQ(shownTitles.join(u' ').toStdString(), "First Second");
}

TEST_F(DealFileTest, whatStaysBrokenMarksTheDealsStaleUntilItReadsAgain)
{
    open();
    EXPECT_TRUE(banner.isHidden());
    const auto before = shown;
    const QDateTime start = QDateTime::currentDateTime();
    files.write("{\n  \"format\": oops\n}\n");
    ASSERT_TRUE(waitForStale(true));
    EXPECT_EQ(shown, before);
    EXPECT_LE(file.stale()->since, start.addMSecs(1000)) << "from when it was first found broken";
    EXPECT_GE(file.stale()->since, start.addMSecs(-10));
    EXPECT_FALSE(banner.isHidden());
    EXPECT_TRUE(bannerText().startsWith(
        u"“deals.json” is stale since "_s + QLocale().toString(file.stale()->since.time(), QLocale::ShortFormat)))
        << bannerText().toStdString();
    EXPECT_TRUE(bannerText().contains(u"deals.json:2:13: error: ")) << bannerText().toStdString();
    EXPECT_FALSE(button(u"Show pro&blems"_s)->isHidden());
    files.write(Files::deals("Second"));
    EXPECT_TRUE(waitForTitle(u"Second"));
    EXPECT_FALSE(file.stale());
    EXPECT_TRUE(banner.isHidden());
}

TEST_F(DealFileTest, deletionMarksTheDealsStaleUntilTheFileIsBack)
{
    open();
    for (const char *title : {"Second", "Third"}) {
        files.remove();
        ASSERT_TRUE(waitForStale(true));
        EXPECT_TRUE(bannerText().contains(u": there is no such file.")) << bannerText().toStdString();
        EXPECT_TRUE(button(u"Show pro&blems"_s)->isHidden()) << "there is none to show";
        files.write(Files::deals(title));
        EXPECT_TRUE(waitForTitle(QString::fromLatin1(title)));
        EXPECT_FALSE(file.stale());
    }
}

TEST_F(DealFileTest, stalenessKeepsItsFirstTime)
{
    open();
    files.remove();
    ASSERT_TRUE(waitForStale(true));
    const QDateTime since = file.stale()->since;
    files.write("[]");
    EXPECT_TRUE(QTest::qWaitFor([&] { return file.stale()->report.cannotRead.isEmpty(); }, 10000));
    EXPECT_EQ(file.stale()->since, since);
}

TEST_F(DealFileTest, canBeTriedAgain)
{
    open();
    files.write("{");
    ASSERT_TRUE(waitForStale(true));
    const QSignalSpy started(file.loader(), &Loader::started);
    QTest::mouseClick(button(u"Try a&gain"_s), Qt::LeftButton);
    EXPECT_EQ(started.count(), 1);
    EXPECT_TRUE(file.loader()->isLoading());
}

TEST_F(DealFileTest, badRowsAreLeftOutOnceTheyStay)
{
    open();
    files.write(Files::halfBad());
    ASSERT_TRUE(waitForTitle(u"Sample"));
    EXPECT_EQ(shown->commitments.size(), 1U);
    EXPECT_TRUE(file.report().hasErrors());
    EXPECT_FALSE(file.stale());
}

TEST_F(DealFileTest, whatCannotBeOpenedLeavesTheOldFile)
{
    open();
    const Files other;
    other.write("{");
    file.open(other.path);
    ASSERT_TRUE(QTest::qWaitFor([&] { return refused.count() == 1; }));
    EXPECT_EQ(refused[0][0].toString(), other.path);
    EXPECT_EQ(file.path(), files.path);
    EXPECT_FALSE(file.stale());
    other.write(Files::deals("Other"));
    files.replace(Files::deals("Second"));
    EXPECT_TRUE(waitForTitle(u"Second")) << "still followed";
    EXPECT_FALSE(shownTitles.contains(u"Other"_s));
}

TEST_F(DealFileTest, whatIsNotOpenedIsNotFollowed)
{
    open();
    const Files other;
    other.write(Files::deals("Other"));
    file.open(other.path);
    ASSERT_TRUE(waitForTitle(u"Other"));
    files.replace(Files::deals("Second"));
    QTest::qWait(500);
    EXPECT_EQ(shown->title, u"Other");
}

TEST_F(DealFileTest, openingCanBeCancelledAndLosesNoChange)
{
    open();
    const Files slow;
    slow.write(Files::many(60000));
    const QSignalSpy cancelled(&file, &DealFile::cancelled);
    file.open(slow.path);
    files.replace(Files::deals("Second"));
    ASSERT_TRUE(file.loader()->isLoading());
    file.cancel();
    EXPECT_EQ(cancelled.count(), 1);
    EXPECT_TRUE(waitForTitle(u"Second"));
    EXPECT_EQ(file.path(), files.path);
    EXPECT_FALSE(shownTitles.contains(u"Many"_s));
}

TEST_F(DealFileTest, aForeignTableIsOpenedThroughAMappingAndFollowed)
{
    open();
    const QByteArray table = "Supplier,Customer,Size,Agreement,Signed\nMaker,Lab,10 GW,Chips,2025-09-22\n";
    const Files foreign(u"foreign.csv"_s);
    foreign.write(table);
    const QSignalSpy wanted(&file, &DealFile::mappingWanted);
    file.open(foreign.path);
    ASSERT_TRUE(QTest::qWaitFor([&] { return wanted.count() == 1; }));
    const auto loaded = wanted[0][0].value<LoadedFile>();
    ASSERT_TRUE(loaded.foreign);
    EXPECT_EQ(loaded.foreign->sheet.table.rowCount(), 2);
    EXPECT_EQ(refused.count(), 0);
    EXPECT_EQ(file.path(), files.path) << "until it is read";
    using ::files::Key;
    const ::files::Mapping mapping{{{Key::From, u"Supplier"_s}, {Key::To, u"Customer"_s}, {Key::Amount, u"Size"_s},
                                       {Key::Deal, u"Agreement"_s}, {Key::Announced, u"Signed"_s}},
        {{Key::Kind, u"capacity"_s}, {Key::Status, u"signed"_s}}};
    file.open(foreign.path, mapping);
    ASSERT_TRUE(QTest::qWaitFor([&] { return file.path() == foreign.path; })) << refused.count();
    ASSERT_EQ(shown->commitments.size(), 1U);
    EXPECT_EQ(shown->commitments[0].amount.low, 10'000'000'000);
    foreign.replace(QByteArray(table).replace("10 GW", "11 GW"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return shown->commitments[0].amount.low == 11'000'000'000; }, 10000));
}

TEST_F(DealFileTest, recordsAreMappedLikeATable)
{
    const QByteArray record =
        R"({"Supplier": {"name": "Maker"}, "Customer": "Lab", "Size": "10 GW", "Signed": "2025-09-22"})";
    const Files records(u"records.json"_s);
    records.write('[' + record + ']');
    const QSignalSpy wanted(&file, &DealFile::mappingWanted);
    file.open(records.path);
    ASSERT_TRUE(QTest::qWaitFor([&] { return wanted.count() == 1; }));
    const auto loaded = wanted[0][0].value<LoadedFile>();
    ASSERT_TRUE(loaded.foreign);
    EXPECT_EQ(loaded.foreign->sheet.table.text(0, 0), u"Supplier.name");
    ::files::Mapping mapping = loaded.foreign->proposed;
    mapping.columns[::files::Key::From] = u"Supplier.name"_s;
    mapping.constants[::files::Key::Kind] = u"capacity"_s;
    file.open(records.path, mapping);
    ASSERT_TRUE(QTest::qWaitFor([&] { return file.path() == records.path; })) << refused.count();
    ASSERT_EQ(shown->commitments.size(), 1U);
    records.replace(record + '\n' + QByteArray(record).replace("10 GW", "2 GW"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return shown->commitments.size() == 2; }, 10000)) << "one a line, now";
}

TEST_F(DealFileTest, aForeignTableThatIsNotMappedLeavesTheOldFile)
{
    open();
    const Files foreign(u"foreign.csv"_s);
    foreign.write("Supplier,Customer\nMaker,Lab\n");
    const QSignalSpy wanted(&file, &DealFile::mappingWanted), cancelled(&file, &DealFile::cancelled);
    file.open(foreign.path);
    ASSERT_TRUE(QTest::qWaitFor([&] { return wanted.count() == 1; }));
    files.replace(Files::deals("Second"));
    QTest::qWait(500); // while someone thinks about the columns
    EXPECT_EQ(shown->title, u"First");
    file.cancel();
    EXPECT_EQ(cancelled.count(), 1);
    EXPECT_TRUE(waitForTitle(u"Second")) << "what came meanwhile is not lost";
    EXPECT_EQ(file.path(), files.path);
}

TEST_F(DealFileTest, aReloadThatIsCancelledLeavesAStaleMark)
{
    open();
    const auto cancelling = QObject::connect(file.loader(), &Loader::started, &file, &DealFile::cancel);
    files.replace(Files::deals("Second"));
    ASSERT_TRUE(waitForStale(true));
    QObject::disconnect(cancelling);
    const QSignalSpy started(file.loader(), &Loader::started);
    QTest::qWait(2500); // it looks every two seconds
    EXPECT_EQ(started.count(), 0) << "it was cancelled";
    EXPECT_TRUE(bannerText().contains(u": reading it was cancelled."));
    EXPECT_EQ(shown->title, u"First");
    file.reload();
    EXPECT_TRUE(waitForTitle(u"Second"));
    EXPECT_FALSE(file.stale());
}

TEST_F(DealFileTest, followsADatabaseWhoseChangesAreInItsLog)
{
    const support::SqliteFile database(support::sqlSchemaText() + support::sqlRows(support::bundled()));
    sqlite3 *writer = nullptr; // stays open: the last one that closes moves the log into the file
    ASSERT_EQ(sqlite3_open(database.path().toUtf8().constData(), &writer), SQLITE_OK);
    const auto run = [writer](const char *statements) {
        EXPECT_EQ(sqlite3_exec(writer, statements, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(writer);
    };
    run("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; UPDATE data_set SET title = 'First'");
    file.open(database.path());
    EXPECT_TRUE(waitForTitle(u"First"));
    run("UPDATE data_set SET title = 'Second'");
    EXPECT_TRUE(waitForTitle(u"Second"));
    sqlite3_close(writer);
    QTest::qWait(FileWatch::often + 1000);
    EXPECT_TRUE(waitForStale(false)) << "whatever was seen while the log was moved";
    EXPECT_EQ(shown->title, u"Second"_s);
}

} // namespace
