// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/exporting/exportdialog.h"

#include "charts/drawing/fonts.h"
#include "files/readfile.h"
#include "window/exporting/exportpreview.h"
#include "window/state/settingsfile.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;

using namespace window;

namespace
{

class ExportDialogTest : public testing::Test
{
protected:
    void SetUp() override
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QFile::remove(SettingsFile::path());
        QApplication::setFont(charts::font(13));
        open();
    }
    void TearDown() override { delete dialog; }

    void open()
    {
        delete dialog;
        dialog = new ExportDialog(&state);
        dialog->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
    }

    /// The control of that class whose label or own text is that, without its &.
    template<typename Control> Control *control(const QString &name)
    {
        for (QLabel *label : dialog->findChildren<QLabel *>())
            if (label->text().remove(u'&') == name + u':')
                return qobject_cast<Control *>(label->buddy());
        for (Control *each : dialog->findChildren<Control *>())
            if (each->property("text").toString().remove(u'&') == name)
                return each;
        ADD_FAILURE() << "There is no " << name.toStdString();
        return nullptr;
    }
    void choose(const QString &label, const QString &item)
    {
        auto *box = control<QComboBox>(label);
        ASSERT_TRUE(box);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < box->count() && box->currentText() != item; ++i)
            QTest::keyClick(box, Qt::Key_Down);
        ASSERT_EQ(box->currentText().toStdString(), item.toStdString());
    }
    template<typename Box> void type(const QString &label, const char *text)
    {
        auto *box = control<Box>(label);
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QString::fromLatin1(text));
        QTest::keyClick(box, Qt::Key_Tab);
    }
    /// Once the preview rests.
    QImage drawn()
    {
        const QImage before = dialog->preview()->image();
        EXPECT_TRUE(QTest::qWaitFor([&] { return dialog->preview()->image().cacheKey() != before.cacheKey(); }, 5000));
        return dialog->preview()->image();
    }

    ViewState state{std::make_shared<const deals::DealSet>(files::readDealFile(files::bundledDeals).set), {}};
    QPointer<ExportDialog> dialog;
};

TEST_F(ExportDialogTest, PreviewsThePageAtItsTrueProportions)
{
    type<QSpinBox>(u"Width"_s, "900");
    type<QSpinBox>(u"Height"_s, "1600");
    const QImage image = drawn();
    EXPECT_NEAR(double(image.width()) / image.height(), 900.0 / 1600, 0.005);
    EXPECT_TRUE(dialog->preview()->rect().contains(dialog->preview()->pageRect()));
    EXPECT_EQ(image.size(), dialog->preview()->pageRect().size());
}

TEST_F(ExportDialogTest, DrawsEveryChoiceAtOnce)
{
    QImage before = drawn();
    for (const char *check : {"Lanes", "Power", "Title", "Legend", "Footer"}) {
        auto *box = control<QCheckBox>(QString::fromLatin1(check));
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        const QImage after = drawn();
        EXPECT_NE(before, after) << check;
        before = after;
    }
    choose(u"Theme"_s, u"Dark"_s);
    EXPECT_EQ(drawn().pixelColor(0, 0).name(), charts::Style::of(charts::Theme::Dark).paper.name());
}

TEST_F(ExportDialogTest, SavesSizeTimesScalePixels)
{
    choose(u"Size"_s, u"Web, 1200 × 675"_s);
    type<QDoubleSpinBox>(u"Scale"_s, "2");
    EXPECT_EQ(dialog->choices().image.size, QSize(1200, 675));
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.png"_s);
    QSignalSpy saved(dialog, &ExportDialog::saved);
    dialog->save(path);
    EXPECT_EQ(saved.count(), 1);
    EXPECT_EQ(QImage(path).size(), QSize(2400, 1350));
}

TEST_F(ExportDialogTest, KeepsTheOldFileWhereItCannotWrite)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"folder.png"_s);
    ASSERT_TRUE(QDir().mkdir(path)); // no file can take its place, whoever asks
    QSignalSpy saved(dialog, &ExportDialog::saved);
    dialog->save(path);
    EXPECT_EQ(saved.count(), 0);
    EXPECT_TRUE(QDir(path).exists());
    EXPECT_TRUE(dialog->isVisible());
    auto *box = dialog->findChild<QMessageBox *>();
    ASSERT_TRUE(box);
    EXPECT_TRUE(box->text().contains(u"folder"_s)) << box->text().toStdString();
}

TEST_F(ExportDialogTest, CopiesWhatIsChosen)
{
    const auto copied = [&](const QString &format) {
        choose(u"Format"_s, format);
        QTest::mouseClick(control<QPushButton>(u"Copy"_s), Qt::LeftButton);
        return QGuiApplication::clipboard()->mimeData();
    };
    EXPECT_EQ(qvariant_cast<QImage>(copied(u"PNG image"_s)->imageData()).size(), QSize(1920, 1080));
    EXPECT_TRUE(copied(u"SVG drawing"_s)->data(u"image/svg+xml"_s).contains("<svg"));
    EXPECT_TRUE(QGuiApplication::clipboard()->mimeData()->hasImage());
    EXPECT_TRUE(copied(u"PDF document"_s)->data(u"application/pdf"_s).startsWith("%PDF"));
    EXPECT_TRUE(copied(u"CSV table of the figures"_s)->text().startsWith(u"what,side,"_s));
}

TEST_F(ExportDialogTest, ShowsTheFiguresOfATable)
{
    choose(u"Format"_s, u"CSV table of the figures"_s);
    auto *table = dialog->findChild<QPlainTextEdit *>();
    EXPECT_TRUE(table->isVisible());
    EXPECT_TRUE(table->toPlainText().contains(u"NVIDIA,at least"_s));
    EXPECT_FALSE(control<QComboBox>(u"Theme"_s)->isEnabled());
}

TEST_F(ExportDialogTest, RefusesWhatCannotBe)
{
    for (const char *check : {"Lanes", "Power", "Dollars"})
        QTest::mouseClick(control<QCheckBox>(QString::fromLatin1(check)), Qt::LeftButton, {}, QPoint(8, 8));
    EXPECT_FALSE(control<QPushButton>(u"Save…"_s)->isEnabled());
    QTest::mouseClick(control<QCheckBox>(u"Lanes"_s), Qt::LeftButton, {}, QPoint(8, 8));
    EXPECT_TRUE(control<QPushButton>(u"Save…"_s)->isEnabled());
    type<QSpinBox>(u"Width"_s, "16384");
    type<QSpinBox>(u"Height"_s, "16384");
    EXPECT_FALSE(control<QPushButton>(u"Copy"_s)->isEnabled()) << "268 million pixels";
}

TEST_F(ExportDialogTest, RemembersTheChoicesThatHold)
{
    choose(u"Format"_s, u"SVG drawing"_s);
    choose(u"Theme"_s, u"Print"_s);
    QTest::mouseClick(control<QPushButton>(u"Copy"_s), Qt::LeftButton);
    open();
    EXPECT_EQ(dialog->choices().format->suffix, "svg"_L1);
    EXPECT_EQ(dialog->choices().image.theme, charts::Theme::Print);

    SettingsFile settings;
    settings.set(u"export/format", u"exe"_s);
    settings.set(u"export/size", QSize(-1, 900000));
    settings.set(u"export/scale", u"nan"_s);
    settings.set(u"export/theme", 77);
    settings.set(u"export/range", u"x"_s);
    ASSERT_TRUE(settings.save());
    open();
    const ExportChoices choices = dialog->choices();
    EXPECT_EQ(choices.format->suffix, "png"_L1);
    EXPECT_EQ(choices.image.size, QSize(1920, 1080));
    EXPECT_EQ(choices.image.scale, 1);
    EXPECT_EQ(choices.image.theme, charts::Theme::Light);
    EXPECT_EQ(choices.range, Range::Visible);
}

TEST_F(ExportDialogTest, BeginsWithWhatTheWindowShows)
{
    state.setPage(Page::Compare);
    open();
    EXPECT_TRUE(dialog->choices().compares);
    EXPECT_TRUE(subjectOf(state, dialog->choices()).pair);
    state.setPage(Page::Table);
    open();
    EXPECT_EQ(dialog->choices().format->suffix, "csv"_L1);
}

TEST_F(ExportDialogTest, FollowsALaterVersionOfTheDeals)
{
    choose(u"Format"_s, u"CSV table of the figures"_s);
    const QPointer<ExportDialog> kept = dialog;
    deals::DealSet later = *state.deals();
    deals::Party &nvidia = later.parties[later.findParty(u"NVIDIA").row];
    nvidia.name = u"Renamed meanwhile"_s;
    nvidia.aliases.clear();
    state.reloadDeals(std::make_shared<const deals::DealSet>(later));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    ASSERT_TRUE(kept && kept->isVisible()) << "nobody’s choices are thrown away";
    EXPECT_TRUE(kept->findChild<QPlainTextEdit *>()->toPlainText().contains(u"Renamed meanwhile,at least"_s));
}

TEST_F(ExportDialogTest, TakesATitleAsItIs)
{
    type<QLineEdit>(u"Title text"_s, "<b>A & B</b>");
    const auto picture = std::get<pictures::Picture>(subjectOf(state, dialog->choices()).drawn());
    EXPECT_EQ(picture.title.toStdString(), "<b>A & B</b>");
}

TEST_F(ExportDialogTest, IsReachedByKeysAloneInASmallWindow)
{
    QApplication::setFont(charts::font(20));
    open();
    dialog->resize(1000, 660);
    EXPECT_LE(dialog->minimumSizeHint().width(), 1024);
    EXPECT_LE(dialog->minimumSizeHint().height(), 700);
    std::set<const QWidget *> reached;
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached.insert(QApplication::focusWidget());
    }
    for (const char *name : {"Format", "Time", "Size", "Width", "Height", "Scale", "Theme", "Title text"})
        EXPECT_TRUE(reached.contains(control<QWidget>(QString::fromLatin1(name)))) << name;
    for (QCheckBox *box : dialog->findChildren<QCheckBox *>())
        EXPECT_TRUE(reached.contains(box)) << box->text().toStdString();
    for (QPushButton *button : dialog->findChildren<QPushButton *>())
        EXPECT_TRUE(reached.contains(button)) << button->text().toStdString();
}

} // namespace
