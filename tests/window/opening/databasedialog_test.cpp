// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/opening/databasedialog.h"

#include "support/dealbuilder.h"
#include "support/sqlitefile.h"
#include "support/sqlrows.h"
#include "window/frame/fileactions.h"
#include "window/opening/dealfile.h"
#include "window/state/viewstate.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace window;

namespace
{

/// The lines and the button of a dialog.
struct Parts {
    explicit Parts(QDialog &dialog)
        : address(dialog.findChildren<QLineEdit *>()[0])
        , table(dialog.findChildren<QLineEdit *>()[1])
        , refusal(dialog.findChildren<QLabel *>()[0])
    {
        for (auto *button : dialog.findChildren<QPushButton *>())
            open = button->isDefault() || button->text().remove(u'&') == u"Open"_s ? button : open;
    }
    QLineEdit *address, *table;
    QLabel *refusal;
    QPushButton *open = nullptr;
};

TEST(DatabaseDialogTest, opensWhatCouldBeADatabase)
{
    DatabaseDialog dialog;
    const Parts parts(dialog);
    ASSERT_TRUE(parts.open);
    EXPECT_FALSE(parts.open->isEnabled());
    parts.address->setText(u" postgresql://ann@db/deals "_s);
    EXPECT_TRUE(parts.open->isEnabled());
    EXPECT_EQ(dialog.path(), u"postgresql://ann@db/deals"_s);
    parts.table->setText(u"All & more"_s);
    EXPECT_EQ(dialog.path(), u"postgresql://ann@db/deals?table=All%20%26%20more"_s);
    parts.address->setText(u"postgresql:///deals?host=/tmp"_s);
    EXPECT_EQ(dialog.path(), u"postgresql:///deals?host=/tmp&table=All%20%26%20more"_s);
}

TEST(DatabaseDialogTest, saysWhatIsNoneWithoutThePassword)
{
    DatabaseDialog dialog;
    const Parts parts(dialog);
    for (const char *text :
        {"deals.json", "http://db/deals", "postgresql://ann:s3cret@db", "postgresql://ann:s3cret@db/d?x=1"}) {
        parts.address->setText(QString::fromLatin1(text));
        EXPECT_FALSE(parts.open->isEnabled()) << text;
        bool says = false;
        for (const auto *label : dialog.findChildren<QLabel *>()) {
            EXPECT_FALSE(label->text().contains(u"s3cret"_s)) << text;
            EXPECT_TRUE(label->buddy() || label->textFormat() == Qt::PlainText);
            says = says || label->text().contains(u"address"_s);
        }
        EXPECT_TRUE(says) << text;
    }
}

TEST(DatabaseDialogTest, opensThroughTheMenu)
{
    const support::SqliteFile database(support::sqlSchemaText() + support::sqlRows(support::bundled()));
    ViewState state{std::make_shared<const deals::DealSet>(), {}};
    DealFile file;
    QWidget parent;
    FileActions actions(&state, &file, &parent);
    const QSignalSpy opened(&file, &DealFile::opened);
    for (QAction *action : actions.all())
        if (action->text().contains(u"Database"))
            action->trigger();
    auto *dialog = parent.findChild<DatabaseDialog *>();
    ASSERT_TRUE(dialog);
    const Parts parts(*dialog);
    parts.address->setText(database.path());
    QTest::mouseClick(parts.open, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return opened.count() == 1; }, 60000));
    EXPECT_EQ(file.path(), database.path());
    EXPECT_TRUE(*opened[0][0].value<std::shared_ptr<const deals::DealSet>>() == support::bundled());
}

} // namespace
