// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/opening/lastmappings.h"
#include "window/opening/mappingdialog.h"

#include "charts/drawing/fonts.h"
#include "files/mapping/mappingproposal.h"
#include "files/sheets/sheet.h"
#include "window/opening/mappingform.h"
#include "window/opening/mappingpreview.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <memory>

using namespace Qt::StringLiterals;

using namespace window;
using files::Key;

namespace
{

const QByteArray tracker = "Project,Buyer,Vendor,Category,Value,Announced\n"
                           "Azure,OpenAI,Microsoft,Cloud,250,2/10/2025\n"
                           "Oracle,OpenAI,Oracle,Cloud,~300,10/9/2025\n"
                           "Rate,OpenAI,CoreWeave,Purchase,$1.25B/mo,1/2/2026\n";

class MappingDialogTest : public testing::Test
{
protected:
    void SetUp() override
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QApplication::setFont(charts::font(13));
    }

    void open(const QByteArray &csv)
    {
        const files::Sheet sheet = files::csvSheet(csv);
        dialog = std::make_unique<MappingDialog>(u"tracker.csv"_s, sheet, files::proposedMapping(sheet.table));
        dialog->resize(900, 640);
        dialog->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(dialog.get()));
    }

    QPushButton *button(const QString &name) const
    {
        for (auto *each : dialog->findChildren<QPushButton *>())
            if (each->text().remove(u'&') == name)
                return each;
        ADD_FAILURE() << "There is no " << name.toStdString();
        return nullptr;
    }
    template<typename Control> Control *control(const QString &name) const
    {
        for (auto *each : dialog->findChildren<Control *>())
            if (each->isVisible() && (each->accessibleName() == name || each->property("text").toString() == name))
                return each;
        return nullptr;
    }
    void into(QWidget *widget)
    {
        dialog->form()->ensureWidgetVisible(widget);
        widget->setFocus();
        ASSERT_TRUE(widget->hasFocus());
    }
    void choose(const QString &name, const QString &item)
    {
        auto *box = control<QComboBox>(name);
        ASSERT_TRUE(box) << name.toStdString();
        into(box);
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < box->count() && box->currentText() != item; ++i)
            QTest::keyClick(box, Qt::Key_Down);
        ASSERT_EQ(box->currentText().toStdString(), item.toStdString());
    }
    void click(const QString &name)
    {
        auto *radio = control<QRadioButton>(name);
        ASSERT_TRUE(radio) << name.toStdString();
        dialog->form()->ensureWidgetVisible(radio);
        QTest::mouseClick(radio, Qt::LeftButton, {}, QPoint(10, radio->height() / 2));
    }
    /// The preview's cells, a line each row.
    std::string read() const { return linesOf(u"First rows as they would be read"_s); }
    std::string problems() const { return linesOf(u"Problems"_s); }
    std::string linesOf(const QString &name) const
    {
        const QAbstractItemModel *model = nullptr;
        for (const auto *table : dialog->findChildren<QTableView *>())
            if (table->accessibleName() == name)
                model = table->model();
        QStringList lines;
        for (int row = 0; model && row < model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column)
                cells += model->index(row, column).data().toString();
            lines += cells.join(u" | "_s);
        }
        return lines.join(u'\n').toStdString();
    }
    bool says(const QString &text) const
    {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    }

    std::unique_ptr<MappingDialog> dialog;
};

TEST_F(MappingDialogTest, OpensOnlyOnceEverythingWasAnswered)
{
    open(tracker);
    EXPECT_TRUE(says(u"5 things to decide"_s));
    choose(u"Who promises"_s, u"Buyer (OpenAI)"_s);
    choose(u"To whom"_s, u"Vendor (Microsoft)"_s);
    EXPECT_TRUE(says(u"3 things to decide"_s));
    EXPECT_FALSE(button(u"Open"_s)->isEnabled());
    for (const auto *radio : dialog->findChildren<QRadioButton *>())
        EXPECT_FALSE(radio->isChecked()) << "no answer is chosen beforehand";
    EXPECT_EQ(read(), "");
    EXPECT_TRUE(says(u"0 of 3 rows read, 3 refused"_s));

    click(u"Month first: 10 Feb 2025"_s);
    EXPECT_TRUE(says(u"2 things to decide"_s));
    choose(u"What does the number \"250\" (column \"Value\", row 2) count?"_s, u"USD billion"_s);
    EXPECT_TRUE(says(u"1 thing to decide"_s));
    EXPECT_FALSE(button(u"Open"_s)->isEnabled());
    choose(u"What kind is \"Cloud\" (column \"Category\", row 2)?"_s, u"Purchase"_s);
    EXPECT_TRUE(says(u"Everything is decided."_s));
    EXPECT_TRUE(says(u"3 rows read"_s));
    EXPECT_EQ(read(),
        "Azure | OpenAI → Microsoft | Purchase | $250 B | 10 Feb 2025 | undated\n"
        "Oracle | OpenAI → Oracle | Purchase | ≈ $300 B | 9 Oct 2025 | undated\n"
        "Rate | OpenAI → CoreWeave | Purchase | not stated | 2 Jan 2026 | undated");
    EXPECT_TRUE(says(u"1 problem"_s));
    EXPECT_NE(problems().find("an amount; \"/\" makes it a rate"), std::string::npos) << problems();
    EXPECT_EQ(problems().substr(0, 8), "4 | 32 |") << problems();

    click(u"Day first: 2 Oct 2025"_s); // an answer can be taken back
    EXPECT_NE(read().find("2 Oct 2025"), std::string::npos);
    ASSERT_TRUE(button(u"Open"_s)->isEnabled());
    QSignalSpy accepted(dialog.get(), &QDialog::accepted);
    QTest::keyClick(dialog.get(), Qt::Key_Return);
    ASSERT_EQ(accepted.count(), 1);
    EXPECT_EQ(dialog->mapping().dayOrder, files::DayOrder::DayFirst);
    EXPECT_EQ(dialog->mapping().unit, files::unitInWords(u"USD billion"));
    EXPECT_EQ(dialog->mapping().words.at(Key::Kind).at(u"Cloud"_s), u"purchase"_s);
}

TEST_F(MappingDialogTest, StaysClosedWhileOneRowIsOpen)
{
    open("Deal,From,To,Kind,Amount,Announced\nA,X,Y,purchase,$5B,2025\nB,X,Y,swap,$5B,2025\n");
    EXPECT_TRUE(says(u"1 of 2 rows read, 1 refused"_s));
    EXPECT_TRUE(says(u"1 thing to decide"_s));
    EXPECT_FALSE(button(u"Open"_s)->isEnabled());
    QSignalSpy accepted(dialog.get(), &QDialog::accepted);
    QTest::keyClick(dialog.get(), Qt::Key_Return);
    EXPECT_EQ(accepted.count(), 0);
    choose(u"What kind is \"swap\" (column \"Kind\", row 3)?"_s, u"Loan"_s);
    EXPECT_TRUE(button(u"Open"_s)->isEnabled());
}

TEST_F(MappingDialogTest, TakesAnotherColumnOrTheSameForAllRows)
{
    open("A,B,C,D\nX,Y,$5B,2025\nX,Z,at least 3 GW,2026-H2\n");
    EXPECT_TRUE(control<QLabel>(u"Who promises: needed"_s));
    choose(u"Who promises"_s, u"A (X)"_s);
    EXPECT_FALSE(control<QLabel>(u"Who promises: needed"_s));
    choose(u"To whom"_s, u"The same for all rows…"_s);
    auto *typed = control<QLineEdit>(u"To whom, the same for all rows"_s);
    ASSERT_TRUE(typed);
    EXPECT_TRUE(control<QLabel>(u"To whom: needed"_s)) << "nothing was typed yet";
    into(typed);
    const QSignalSpy reads(dialog->form(), &MappingForm::changed);
    QTest::keyClicks(typed, u"Open"_s);
    EXPECT_EQ(reads.count(), 0) << "not for each letter";
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog->mapping().constants.count(Key::To) == 1; }));
    EXPECT_EQ(reads.count(), 1);
    QTest::keyClicks(typed, u"AI"_s);
    EXPECT_FALSE(button(u"Open"_s)->isEnabled()) << "not what was typed before";
    QTest::keyClick(typed, Qt::Key_Tab);
    EXPECT_EQ(dialog->mapping().constants.at(Key::To), u"OpenAI"_s) << "at once, when it is left";
    choose(u"Kind"_s, u"All rows: Capacity"_s);
    EXPECT_EQ(read(),
        "X – OpenAI – 2025 | X → OpenAI | Capacity | $5 B | 2025 | undated\n"
        "X – OpenAI – 2026-41 | X → OpenAI | Capacity | ≥ 3 GW | H2 2026 | undated");
    EXPECT_TRUE(button(u"Open"_s)->isEnabled());
    choose(u"To whom"_s, u"B (Y)"_s);
    EXPECT_FALSE(typed->isVisible());
    EXPECT_EQ(dialog->mapping().constants.count(Key::To), 0U);
    EXPECT_NE(read().find("X → Z"), std::string::npos);
    choose(u"Announced"_s, u"–"_s);
    EXPECT_FALSE(button(u"Open"_s)->isEnabled());
    EXPECT_TRUE(control<QLabel>(u"Announced: needed"_s));
}

TEST_F(MappingDialogTest, DeclaresRunningTotals)
{
    open("Site,Operator,User,Type,Power (MW),Start\nS,X,Y,capacity,100,2025\nS,X,Y,capacity,250,2026\n"
         "S,X,Y,capacity,400,2027\n");
    EXPECT_FALSE(button(u"Open"_s)->isEnabled());
    click(u"Running totals: a row is all there is by its date"_s);
    EXPECT_EQ(read(),
        "S | X → Y | Capacity | 100 MW | 2025 | 2025\nS | X → Y | Capacity | 150 MW | 2026 | 2026\n"
        "S | X → Y | Capacity | 150 MW | 2027 | 2027");
    auto *declared = control<QCheckBox>(u"Amounts are running totals of their deal"_s);
    ASSERT_TRUE(declared);
    EXPECT_TRUE(declared->isChecked());
    dialog->form()->ensureWidgetVisible(declared);
    QTest::mouseClick(declared, Qt::LeftButton, {}, QPoint(10, declared->height() / 2));
    EXPECT_EQ(dialog->mapping().levels, false);
    const auto *radio = control<QRadioButton>(u"Each row is added to the others"_s);
    EXPECT_TRUE(radio && radio->isChecked());
}

TEST_F(MappingDialogTest, SavesAndLoadsMappings)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"m.json"_s);
    open(tracker);
    click(u"Month first: 10 Feb 2025"_s);
    choose(u"What kind is \"Cloud\" (column \"Category\", row 2)?"_s, u"Purchase"_s);
    dialog->save(path);
    const files::Mapping saved = dialog->mapping();

    open(tracker);
    dialog->load(path);
    EXPECT_EQ(dialog->mapping(), saved);
    const auto *radio = control<QRadioButton>(u"Month first: 10 Feb 2025"_s);
    EXPECT_TRUE(radio && radio->isChecked());

    open("Project,Vendor\nA,B\n");
    dialog->load(path);
    EXPECT_TRUE(control<QComboBox>(u"Amount"_s)->currentText().contains(u"not in this table"_s));
    EXPECT_TRUE(control<QLabel>(u"Amount: needed"_s));
    EXPECT_FALSE(button(u"Open"_s)->isEnabled());

    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(R"({"format": "deal-timeline-mapping", "version": 1, "dates": "3/4"})");
    file.close();
    const files::Mapping before = dialog->mapping();
    dialog->load(path);
    const auto *failure = dialog->findChild<QMessageBox *>();
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->textFormat(), Qt::PlainText);
    EXPECT_TRUE(failure->text().contains(u"m.json:1:60: error: dates: "_s)) << failure->text().toStdString();
    EXPECT_EQ(dialog->mapping(), before);
}

TEST_F(MappingDialogTest, GoesFromTheQuestionsDownByTab)
{
    open(tracker);
    into(control<QRadioButton>(u"Day first: 2 Oct 2025"_s));
    QStringList names;
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
        names += dialog->focusWidget()->accessibleName();
    }
    EXPECT_EQ(names.join(u'\n').toStdString(),
        "What does the number \"250\" (column \"Value\", row 2) count?\n"
        "What kind is \"Cloud\" (column \"Category\", row 2)?\nHow much is \"$1.25B/mo\" (column \"Value\", row "
        "4)?\nDeal\n"
        "Who promises\nTo whom");
}

TEST_F(MappingDialogTest, ChoosesNothingByTheWheelThatScrolls)
{
    open(tracker);
    const auto turn = [](QWidget *box) {
        QWheelEvent wheel(QPointF(5, 5), box->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120), Qt::NoButton, {},
            Qt::NoScrollPhase, false);
        QApplication::sendEvent(box, &wheel);
    };
    const files::Mapping before = dialog->mapping();
    for (auto *box : dialog->form()->findChildren<QComboBox *>()) {
        turn(box);
        box->setFocus(Qt::TabFocusReason);
        turn(box);
        EXPECT_EQ(dialog->mapping(), before) << box->accessibleName().toStdString();
    }
    auto *kind = control<QComboBox>(u"Kind"_s);
    dialog->form()->ensureWidgetVisible(kind);
    kind->setFocus(Qt::MouseFocusReason);
    turn(kind);
    EXPECT_NE(dialog->mapping(), before) << "a click asks for it";
}

TEST_F(MappingDialogTest, AsksAboutTotals)
{
    open("Deal,From,To,Kind,Amount,Announced\nA,X,Y,purchase,$5B,2025\nTotal,X,Y,purchase,$5B,2025\n");
    EXPECT_TRUE(says(u"1 thing to decide"_s));
    EXPECT_FALSE(button(u"Open"_s)->isEnabled());
    click(u"Yes: leave it out"_s);
    EXPECT_EQ(read(), "A | X → Y | Purchase | $5 B | 2025 | undated");
    EXPECT_TRUE(says(u"1 row read; left out, as the mapping says: 1"_s));
    click(u"No: read it like the others"_s);
    EXPECT_NE(read().find("Total"), std::string::npos) << "an answer can be taken back";
}

TEST_F(MappingDialogTest, TakesWordsForWhatIsNotUnderstood)
{
    open("Deal,From,To,Kind,Amount,Announced\nA,X,Y,purchase,$5B,2025\nB,X,Y,purchase,GPU buildout,2025\n");
    EXPECT_TRUE(says(u"Everything is decided."_s)) << "it is not stated, and kept";
    EXPECT_TRUE(button(u"Open"_s)->isEnabled());
    auto *box = control<QComboBox>(u"How much is \"GPU buildout\" (column \"Amount\", row 3)?"_s);
    ASSERT_TRUE(box && box->isEditable());
    into(box->lineEdit());
    QTest::keyClicks(box->lineEdit(), u"a lot"_s);
    QTest::keyClick(box->lineEdit(), Qt::Key_Tab);
    EXPECT_EQ(dialog->mapping().words.count(Key::Amount), 0U) << "no amount";
    into(box->lineEdit());
    box->lineEdit()->selectAll();
    QTest::keyClicks(box->lineEdit(), u"up to $7B"_s);
    QTest::keyClick(box->lineEdit(), Qt::Key_Tab);
    EXPECT_EQ(dialog->mapping().words.at(Key::Amount).at(u"GPU buildout"_s), u"up to $7B"_s);
    EXPECT_NE(read().find("B | X → Y | Purchase | up to $7 B"), std::string::npos) << read();
}

TEST_F(MappingDialogTest, FillsBlanks)
{
    open("Deal,From,To,Kind,Amount,Announced\nA,X,Y,purchase,$5B,2025\nB,,Y,purchase,$6B,2025\n");
    EXPECT_FALSE(control<QLineEdit>(u"To whom, what blanks are"_s)) << "there are none";
    auto *blanks = control<QLineEdit>(u"Who promises, what blanks are"_s);
    ASSERT_TRUE(blanks);
    into(blanks);
    QTest::keyClicks(blanks, u"Unknown"_s);
    QTest::keyClick(blanks, Qt::Key_Tab);
    EXPECT_EQ(dialog->mapping().columns.at(Key::From), u"From"_s);
    EXPECT_NE(read().find("B | Unknown → Y"), std::string::npos) << read();
    EXPECT_TRUE(says(u"2 rows read; blanks of \"From\" as \"Unknown\": 1"_s));
}

TEST_F(MappingDialogTest, ShowsSeveralAmounts)
{
    open("Name,Owner,User,Power (MW),Cost (USD bn),Date\nA,O,U,10,2.5,2025-01-01\n");
    EXPECT_EQ(control<QComboBox>(u"Amount"_s)->currentText(), u"Several: Power (MW), Cost (USD bn)"_s);
    EXPECT_EQ(read(),
        "A | O → U | Capacity | 10 MW | 1 Jan 2025 | undated\nA | O → U | Investment | $2.5 B | 1 Jan 2025 | undated");
    choose(u"Amount"_s, u"Power (MW) (10)"_s);
    EXPECT_TRUE(dialog->mapping().amounts.empty()) << "but one";
}

TEST_F(MappingDialogTest, ShowsTextFromTheFileAsItIs)
{
    open("<b>Deal</b>,From,To,Kind,Amount,Announced\n<img src=x>,<i>X</i>,\"Y\n\u202e\",<u>,$5B,2025\n");
    for (const auto *label : dialog->findChildren<QLabel *>())
        EXPECT_TRUE(!label->text().contains(u'<') || label->textFormat() == Qt::PlainText)
            << label->text().toStdString();
    for (const auto *box : dialog->findChildren<QComboBox *>())
        for (int i = 0; i < box->count(); ++i)
            EXPECT_FALSE(box->itemText(i).contains(QChar(0x202e)) || box->itemText(i).contains(u'\n'));
    EXPECT_FALSE(dialog->windowTitle().contains(u'\n'));
    for (const auto *table : dialog->findChildren<QTableView *>())
        QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
}

TEST(LastMappings, AreFoundAgain)
{
    const files::Table table = files::csvSheet(tracker).table;
    const QString path = u"/folder/tracker.csv"_s;
    QSettings().remove(u"mappings"_s);
    EXPECT_FALSE(lastMapping(path, table));
    files::Mapping mapping = files::proposedMapping(table);
    keepMapping(path, mapping);
    EXPECT_EQ(lastMapping(path, table), mapping);
    EXPECT_FALSE(lastMapping(u"/folder/other.csv"_s, table));
    EXPECT_FALSE(lastMapping(path, files::csvSheet("A,B\n1,2\n").table)) << "another table under that name";
    mapping.columns[Key::Deal] = u"Project"_s;
    keepMapping(path, mapping);
    EXPECT_EQ(lastMapping(path, table), mapping) << "the last one";
    for (int i = 0; i < 60; ++i)
        keepMapping(QString::number(i), mapping);
    EXPECT_FALSE(lastMapping(path, table)) << "of many files the last ones";
    QSettings().remove(u"mappings"_s);
}

} // namespace
