// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/frame/fileactions.h"

#include "files/formats.h"
#include "files/mapping/mappingfile.h"
#include "files/readfile.h"
#include "support/zip.h"
#include "window/filefixture.h"
#include "window/opening/mappingdialog.h"
#include "window/windowfixture.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

using namespace window;

namespace
{

class FileActionsTest : public WindowTest
{
protected:
    FileActions &actions() { return *window->findChild<FileActions *>(); }
    QMessageBox *box() { return window->findChild<QMessageBox *>(); }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
        return file.readAll();
    }
    /// Types a name into the dialog on top and takes it.
    void take(const QString &path, const QString &filter = {})
    {
        auto *dialog = window->findChild<QFileDialog *>();
        ASSERT_TRUE(dialog);
        if (!filter.isEmpty()) {
            dialog->selectNameFilter(filter);
            Q_EMIT dialog->filterSelected(filter);
        }
        dialog->findChild<QLineEdit *>()->setText(path);
        QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    Files files;
};

TEST_F(FileActionsTest, aCopyHasAllDealsInEveryFormatThatIsWritten)
{
    state().setFilterText(u"nobody says this"_s);
    for (const char *suffix : {"json", "csv"}) {
        const QString path = files.folder.filePath(u"copy."_s + QString::fromLatin1(suffix));
        actions().saveCopy(path);
        EXPECT_FALSE(box());
        const files::ReadResult read = files::readDealFile(path);
        EXPECT_TRUE(read.problems.empty()) << suffix;
        EXPECT_EQ(read.set.deals.size(), state().deals()->deals.size());
        EXPECT_EQ(read.set.commitments.size(), state().deals()->commitments.size());
    }
}

TEST_F(FileActionsTest, aKeyAsksForTheName)
{
    press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = window->findChild<QFileDialog *>();
    ASSERT_TRUE(dialog);
    EXPECT_EQ(dialog->nameFilters().join(u'|').toStdString(), "Deal files (JSON) (*.json)|Deal tables (CSV) (*.csv)");
    take(files.folder.filePath(u"typed"_s), u"Deal tables (CSV) (*.csv)"_s);
    EXPECT_TRUE(QFile::exists(files.folder.filePath(u"typed.csv"_s)));
}

TEST_F(FileActionsTest, aNameOfNoFormatIsNotWritten)
{
    const QString path = files.folder.filePath(u"copy.txt"_s);
    actions().saveCopy(path);
    ASSERT_TRUE(box());
    EXPECT_TRUE(box()->text().contains(u".json, .csv")) << box()->text().toStdString();
    EXPECT_FALSE(QFile::exists(path));
}

TEST_F(FileActionsTest, whatCannotBeWrittenSaysWhy)
{
    actions().saveCopy(files.folder.filePath(u"none/copy.json"_s));
    ASSERT_TRUE(box());
    EXPECT_TRUE(box()->text().startsWith(u"The file was not saved."));
}

TEST_F(FileActionsTest, theOpenFileIsNotWrittenOverWithoutAYes)
{
    files.write(Files::halfBad());
    open(files.path);
    actions().saveCopy(files.path);
    ASSERT_TRUE(box());
    EXPECT_TRUE(box()->text().contains(u"would be lost")) << box()->text().toStdString();
    QTest::keyClick(box(), Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_EQ(contentOf(files.path), Files::halfBad());
    actions().saveCopy(files.path);
    for (QAbstractButton *button : box()->buttons())
        if (button->text() == u"&Replace All the Same")
            QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_NE(contentOf(files.path), Files::halfBad());
    EXPECT_TRUE(QTest::qWaitFor([&] { return !window->file()->report().hasErrors(); }, 10000)) << "and it is followed";
}

TEST_F(FileActionsTest, opensWhatTheTableOfFormatsReads)
{
    press(Qt::Key_O, Qt::ControlModifier);
    auto *dialog = window->findChild<QFileDialog *>();
    ASSERT_TRUE(dialog);
    EXPECT_TRUE(dialog->nameFilters().front().contains(u"*.json *.csv")) << dialog->nameFilters().front().toStdString();
    files.write(Files::deals());
    const QSignalSpy accepted(window->file(), &DealFile::opened);
    take(files.path);
    EXPECT_TRUE(QTest::qWaitFor([&] { return accepted.count() == 1; }));
}

TEST_F(FileActionsTest, aForeignTableAsksWhatItsColumnsAre)
{
    const Files foreign(u"tracker.csv"_s);
    foreign.write("Agreement,Supplier,Customer,Size,Signed\nChips,Maker,Lab,10 GW,2025-09-22\n");
    const auto dialogOf = [&] {
        window->openFile(foreign.path);
        EXPECT_TRUE(QTest::qWaitFor([&] { return window->findChild<MappingDialog *>() != nullptr; }));
        return window->findChild<MappingDialog *>();
    };
    const QSignalSpy accepted(window->file(), &DealFile::opened), cancelled(window->file(), &DealFile::cancelled);
    QTest::keyClick(dialogOf(), Qt::Key_Escape);
    EXPECT_EQ(cancelled.count(), 1);
    EXPECT_EQ(accepted.count(), 0);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    using ::files::Key;
    const ::files::Mapping mapping{{{Key::Deal, u"Agreement"_s}, {Key::From, u"Supplier"_s}, {Key::To, u"Customer"_s},
                                       {Key::Amount, u"Size"_s}, {Key::Announced, u"Signed"_s}},
        {{Key::Kind, u"capacity"_s}, {Key::Status, u"signed"_s}}};
    files.write(::files::toBytes(mapping)); // any file
    MappingDialog *dialog = dialogOf();
    dialog->load(files.path);
    for (QPushButton *button : dialog->findChildren<QPushButton *>())
        if (button->text() == u"&Open")
            QTest::mouseClick(button, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return accepted.count() == 1; }));
    EXPECT_EQ(window->file()->path(), foreign.path);
    ASSERT_EQ(state().deals()->commitments.size(), 1U);
    EXPECT_EQ(state().deals()->commitments[0].amount.low, 10'000'000'000);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !window->findChild<MappingDialog *>(); })) << "and it goes";

    const QSignalSpy reloaded(window->file(), &DealFile::reloaded);
    files.write(::files::formatOf(foreign.path)->write(*state().deals()));
    foreign.replace(contentOf(files.path)); // as a copy that is saved over it
    ASSERT_TRUE(QTest::qWaitFor([&] { return reloaded.count() == 1 || window->file()->stale(); }, 10000));
    EXPECT_FALSE(window->file()->stale()) << "what is ours needs no mapping";
}

TEST_F(FileActionsTest, aTableThatIsNoUtf8AsksWhatItIs)
{
    const Files latin(u"latin.csv"_s);
    latin.write(
        "deal;from;to;kind;amount;announced\nAccord \xe9nergie;Soci\xe9t\xe9;OpenAI;purchase;38 milliards \x80;2025\n");
    const auto answer = [&](QMessageBox::StandardButton button) {
        window->openFile(latin.path);
        ASSERT_TRUE(QTest::qWaitFor([&] { return box() != nullptr; }));
        EXPECT_TRUE(box()->text().contains(u"“latin.csv” is not UTF-8. Is it Windows-1252?"))
            << box()->text().toStdString();
        EXPECT_TRUE(box()->text().endsWith(u"Accord énergie;Société;OpenAI;purchase;38 milliards €;2025"))
            << box()->text().toStdString();
        QTest::mouseClick(box()->button(button), Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    const QSignalSpy accepted(window->file(), &DealFile::opened), refused(window->file(), &DealFile::refused);
    answer(QMessageBox::No);
    ASSERT_EQ(refused.count(), 1);
    EXPECT_EQ(refused[0][1].value<::files::ReadResult>().problems.size(), 1U) << "the list has it";
    answer(QMessageBox::Yes);
    ASSERT_TRUE(QTest::qWaitFor([&] { return accepted.count() == 1; }));
    EXPECT_EQ(refused.count(), 1);
    ASSERT_EQ(state().deals()->commitments.size(), 1U);
    EXPECT_EQ(state().deals()->deals[0].title, u"Accord énergie");
    EXPECT_EQ(state().deals()->commitments[0].amount.low, 38'000'000'000);
}

TEST_F(FileActionsTest, aWorkbookAsksWhichOfItsSheets)
{
    const auto rows = [](const QStringList &cells) -> QByteArray {
        QByteArray all;
        for (const QString &cell : QStringList{u"deal"_s, u"from"_s, u"to"_s, u"kind"_s, u"amount"_s, u"announced"_s})
            all += "<table:table-cell office:value-type=\"string\"><text:p>" + cell.toUtf8()
                + "</text:p></table:table-cell>";
        all = "<table:table-row>" + all + "</table:table-row><table:table-row>";
        for (const QString &cell : cells)
            all += "<table:table-cell office:value-type=\"string\"><text:p>" + cell.toUtf8()
                + "</text:p></table:table-cell>";
        return all + "</table:table-row>";
    };
    const auto workbook = [&](const char *title) {
        const QByteArray other = rows({u"Other"_s, u"A"_s, u"B"_s, u"capacity"_s, u"1 GW"_s, u"2025"_s});
        return support::ods(rows({QString::fromUtf8(title), u"A"_s, u"B"_s, u"capacity"_s, u"1 GW"_s, u"2025"_s}),
            "<table:table table:name=\"Cover\">" + other + "</table:table>");
    };
    const Files book(u"book.ods"_s);
    book.write(workbook("Chosen"));
    window->openFile(book.path);
    const auto dialog = [this] { return window->findChild<QInputDialog *>(); };
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog() != nullptr; }));
    EXPECT_EQ(dialog()->labelText(), u"Which sheet of “book.ods” has the deals?");
    QTest::keyClick(dialog()->findChild<QListView *>(), Qt::Key_Down);
    const QSignalSpy accepted(window->file(), &DealFile::opened), reloaded(window->file(), &DealFile::reloaded);
    QTest::keyClick(dialog(), Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return accepted.count() == 1; }));
    EXPECT_EQ(state().deals()->deals.at(0).title, u"Chosen");
    EXPECT_EQ(window->file()->name(), u"book.ods, sheet Deals");
    EXPECT_TRUE(window->file()->isAt(book.path));
    book.replace(workbook("Changed"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return reloaded.count() == 1; }, 10000)) << "it is followed";
    EXPECT_EQ(state().deals()->deals.at(0).title, u"Changed");
    window->openFile(book.path);
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog() != nullptr && dialog()->isVisible(); }));
    QTest::keyClick(dialog(), Qt::Key_Escape);
    EXPECT_EQ(state().deals()->deals.at(0).title, u"Changed");
}

TEST_F(FileActionsTest, anotherFileTakesThePlaceOfOneThatIsAskedAbout)
{
    const Files latin(u"latin.csv"_s);
    latin.write("deal,from,to,kind,amount,announced\n\xc9nergie,A,B,capacity,1 GW,2025\n");
    window->openFile(latin.path);
    ASSERT_TRUE(QTest::qWaitFor([&] { return box() != nullptr; }));
    const QSignalSpy refused(window->file(), &DealFile::refused);
    files.write(Files::deals());
    open(files.path);
    EXPECT_EQ(window->file()->path(), files.path);
    EXPECT_EQ(refused.count(), 0);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !box(); }));
}

TEST_F(FileActionsTest, anotherFileTakesThePlaceOfOneThatIsToBeMapped)
{
    const Files foreign(u"tracker.csv"_s);
    foreign.write("Agreement,Supplier,Customer,Size,Signed\nChips,Maker,Lab,10 GW,2025-09-22\n");
    window->openFile(foreign.path);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->findChild<MappingDialog *>() != nullptr; }));
    const QSignalSpy cancelled(window->file(), &DealFile::cancelled);
    files.write(Files::deals());
    open(files.path);
    EXPECT_EQ(window->file()->path(), files.path);
    EXPECT_EQ(cancelled.count(), 0);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !window->findChild<MappingDialog *>(); }));
}

TEST_F(FileActionsTest, reloadIsForAFile)
{
    EXPECT_FALSE(action(u"Reload"_s)->isEnabled());
    files.write(Files::deals());
    open(files.path);
    EXPECT_TRUE(action(u"Reload"_s)->isEnabled());
    const QSignalSpy started(window->file()->loader(), &Loader::started);
    press(Qt::Key_F5);
    EXPECT_EQ(started.count(), 1);
}

} // namespace
