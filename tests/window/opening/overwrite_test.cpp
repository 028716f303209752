// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/opening/overwrite.h"

#include "window/exporting/exportdialog.h"
#include "window/filefixture.h"
#include "window/opening/dealfile.h"
#include "window/state/settingsfile.h"

#include <QApplication>
#include <QFile>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace window;

namespace
{

class OverwriteTest : public testing::Test
{
protected:
    void open(const QByteArray &bytes)
    {
        files.write(bytes);
        const QSignalSpy opened(&file, &DealFile::opened);
        file.open(files.path);
        ASSERT_TRUE(QTest::qWaitFor([&] { return opened.count() == 1; }));
    }
    void ask(const QString &target, Written what = Written::Deals)
    {
        askBeforeOverwriting(&parent, &file, target, what, [this] { ++written; });
    }
    QMessageBox *box() { return parent.findChild<QMessageBox *>(); }
    void choose(const QString &button)
    {
        for (QAbstractButton *each : box()->buttons())
            if (each->text().remove(u'&') == button)
                QTest::mouseClick(each, Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    Files files;
    DealFile file;
    QWidget parent;
    int written = 0;
};

TEST_F(OverwriteTest, anyOtherFileIsWrittenAtOnce)
{
    ask(files.path);
    EXPECT_EQ(written, 1) << "nothing is open";
    open(Files::deals());
    ask(files.path + u".other"_s);
    EXPECT_EQ(written, 2);
    EXPECT_FALSE(box());
}

TEST_F(OverwriteTest, theOpenFileOnlyAfterAYes)
{
    open(Files::deals());
    ask(files.path);
    ASSERT_TRUE(box());
    EXPECT_EQ(box()->textFormat(), Qt::PlainText);
    EXPECT_EQ(box()->text().toStdString(), "“deals.json” is the file whose deals are shown.");
    EXPECT_EQ(box()->defaultButton()->text().remove(u'&'), u"Cancel"_s);
    choose(u"Cancel"_s);
    EXPECT_EQ(written, 0);
    EXPECT_FALSE(box());
    ask(files.path);
    choose(u"Replace"_s);
    EXPECT_EQ(written, 1);
}

TEST_F(OverwriteTest, underAnyName)
{
    open(Files::deals());
    const QString link = files.folder.filePath(u"link"_s);
    ASSERT_TRUE(QFile::link(files.path, link));
    ask(link);
    EXPECT_TRUE(box());
    EXPECT_EQ(written, 0);
}

TEST_F(OverwriteTest, saysHowManyRowsWouldBeLost)
{
    open(Files::halfBad());
    ask(files.path, Written::Export);
    ASSERT_TRUE(box());
    EXPECT_EQ(box()->icon(), QMessageBox::Warning);
    EXPECT_EQ(box()->text().toStdString(),
        "“deals.json” is the file whose deals are shown.\n\n"
        "1 of its 7 rows could not be read, so they are not shown, and would be lost.\n\n"
        "What is written instead can no longer be opened as deals.");
    choose(u"Replace All the Same"_s);
    EXPECT_EQ(written, 1);
}

TEST_F(OverwriteTest, saysThatTheFileHasChangedSince)
{
    open(Files::deals());
    files.write("{");
    ASSERT_TRUE(QTest::qWaitFor([&] { return file.stale().has_value(); }, 10000));
    ask(files.path);
    ASSERT_TRUE(box());
    EXPECT_TRUE(box()->text().contains(u"has changed and could not be read since")) << box()->text().toStdString();
}

TEST_F(OverwriteTest, theExportAsksToo)
{
    QFile::remove(SettingsFile::path());
    open(Files::deals());
    ViewState state(std::make_shared<const deals::DealSet>(files::readDeals(Files::deals()).set), {});
    auto *dialog = new ExportDialog(&state, &parent, &file);
    const QSignalSpy saved(dialog, &ExportDialog::saved);
    dialog->save(files.path);
    EXPECT_EQ(saved.count(), 0);
    auto *question = dialog->findChild<QMessageBox *>();
    ASSERT_TRUE(question);
    QTest::keyClick(question, Qt::Key_Escape);
    QFile kept(files.path);
    ASSERT_TRUE(kept.open(QIODevice::ReadOnly));
    EXPECT_EQ(kept.readAll(), Files::deals());
    dialog->save(files.folder.filePath(u"other.png"_s));
    EXPECT_EQ(saved.count(), 1);
}

} // namespace
