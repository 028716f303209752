// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/table/tablepane.h"

#include "tables/dealcolumns.h"
#include "window/table/tabledelegate.h"
#include "window/windowfixture.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMainWindow>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>
#include <QToolTip>

using namespace Qt::StringLiterals;

using namespace window;
using tables::CommitmentColumn;

namespace
{

/// The pane alone in a window that has a Ctrl+C of its own.
class TablePaneTest : public testing::Test
{
protected:
    void SetUp() override
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QFile::remove(SettingsFile::path());
        QApplication::setFont(charts::font(13));
        open();
    }

    void open()
    {
        frame = std::make_unique<QMainWindow>();
        pane = new TablePane(&state, &looks, frame.get());
        frame->setCentralWidget(pane);
        otherCopies = 0;
        auto *copy = new QAction(frame.get());
        copy->setShortcut(QKeySequence::Copy);
        QObject::connect(copy, &QAction::triggered, frame.get(), [this] { ++otherCopies; });
        frame->addAction(copy);
        frame->resize(1200, 500);
        frame->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(frame.get()));
        pane->setFocus();
    }

    QTableView &table() { return *pane->table(); }
    QHeaderView &header() { return *table().horizontalHeader(); }
    int rowCount() { return table().model()->rowCount(); }
    QString cell(int row, CommitmentColumn column)
    {
        return table().model()->index(row, static_cast<int>(column)).data().toString();
    }
    QStringList cells(CommitmentColumn column)
    {
        QStringList texts;
        for (int row = 0; row < rowCount(); ++row)
            texts += cell(row, column);
        return texts;
    }
    std::string headings()
    {
        QStringList texts;
        for (int place = 0; place < header().count(); ++place)
            if (const int column = header().logicalIndex(place); !header().isSectionHidden(column))
                texts += table().model()->headerData(column, Qt::Horizontal).toString();
        return texts.join(u'|').toStdString();
    }
    std::vector<int> selectedRows()
    {
        std::vector<int> rows;
        for (const QModelIndex &index : table().selectionModel()->selectedRows())
            rows.push_back(index.row());
        std::sort(rows.begin(), rows.end());
        return rows;
    }
    void clickHeader(CommitmentColumn column)
    {
        const int left = header().sectionViewportPosition(static_cast<int>(column));
        QTest::mouseClick(header().viewport(), Qt::LeftButton, {}, QPoint(left + 20, header().height() / 2));
    }
    void clickRow(int row, Qt::KeyboardModifiers modifiers = {})
    {
        const QRect place = table().visualRect(table().model()->index(row, static_cast<int>(CommitmentColumn::Kind)));
        QTest::mouseClick(table().viewport(), Qt::LeftButton, modifiers, place.center());
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&table(), key, modifiers); }
    QString titleOf(deals::DealId deal) { return deal.isValid() ? state.deals()->deal(deal).title : QString(); }
    deals::DealId dealCalled(const QString &partner)
    {
        for (std::uint32_t row = 0; row < state.deals()->deals.size(); ++row)
            if (state.deals()->deals[row].title.contains(partner))
                return {row};
        return {};
    }
    void trigger(const QList<QAction *> &actions, const QString &text)
    {
        for (QAction *action : actions)
            if (action->text().remove(u'&') == text)
                return action->trigger();
        ADD_FAILURE() << "There is no action " << text.toStdString();
    }
    bool isWritten(const QString &text)
    {
        const QList<QLabel *> labels = pane->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->isVisible() && label->text().startsWith(text); });
    }
    void filterBy(const QString &text)
    {
        filters::Filter filter;
        filter.texts = {text};
        state.setFilter(filter);
    }
    /// How many pixels of the table are of that colour.
    int pixelsOf(const QColor &colour)
    {
        const QImage image = table().viewport()->grab().toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y).rgb() == colour.rgb() ? 1 : 0;
        return count;
    }
    static void waitUntilWritten() { QTest::qWait(400); }
    static const QMimeData &clipboard() { return *QGuiApplication::clipboard()->mimeData(); }

    ViewState state{bundledDeals(), {}};
    Looks looks;
    std::unique_ptr<QMainWindow> frame;
    TablePane *pane = nullptr;
    int otherCopies = 0;
};

TEST_F(TablePaneTest, listsEveryCommitmentTheOldestFirst)
{
    EXPECT_EQ(rowCount(), static_cast<int>(state.deals()->commitments.size()));
    EXPECT_EQ(headings(), "Partner|Kind|Promise|When|Status|Announced|Source");
    EXPECT_TRUE(isWritten(QString::number(rowCount()) + u" commitments"_s));
    EXPECT_TRUE(header().isSortIndicatorShown());
    EXPECT_EQ(header().sortIndicatorSection(), static_cast<int>(CommitmentColumn::Announced));
    EXPECT_EQ(header().sortIndicatorOrder(), Qt::AscendingOrder);
    EXPECT_FALSE(table().accessibleName().isEmpty());
    EXPECT_FALSE(state.history().canUndo());
}

TEST_F(TablePaneTest, aClickOnAHeaderSortsThenTurnsAroundThenListsAsTheFile)
{
    QStringList partners = cells(CommitmentColumn::Partner);
    clickHeader(CommitmentColumn::Partner);
    EXPECT_EQ(header().sortIndicatorSection(), static_cast<int>(CommitmentColumn::Partner));
    partners.sort(Qt::CaseInsensitive);
    EXPECT_EQ(cells(CommitmentColumn::Partner), partners);
    clickHeader(CommitmentColumn::Partner);
    std::reverse(partners.begin(), partners.end());
    EXPECT_EQ(cells(CommitmentColumn::Partner), partners);
    clickHeader(CommitmentColumn::Partner);
    EXPECT_EQ(header().sortIndicatorSection(), -1);
    EXPECT_EQ(cell(0, CommitmentColumn::Deal), state.deals()->deals.front().title);
    EXPECT_EQ(state.history().count(), 0) << "no change of view";
}

TEST_F(TablePaneTest, keysAndActionsSortToo)
{
    clickRow(0); // in the column of kinds
    press(Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(header().sortIndicatorSection(), static_cast<int>(CommitmentColumn::Kind));
    EXPECT_EQ(cell(0, CommitmentColumn::Kind), u"Warrant");
    press(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(header().sortIndicatorOrder(), Qt::AscendingOrder);
    trigger(pane->sortActions(), u"Promise"_s);
    EXPECT_EQ(header().sortIndicatorSection(), static_cast<int>(CommitmentColumn::Promise));
    trigger(pane->sortActions(), u"Descending"_s);
    EXPECT_TRUE(cell(0, CommitmentColumn::Promise).startsWith(u"at least 10 GW")) << "the most power comes first";
    trigger(pane->sortActions(), u"As the File Lists Them"_s);
    EXPECT_EQ(header().sortIndicatorSection(), -1);
}

TEST_F(TablePaneTest, theCurrentRowsDealIsTheSelectedOne)
{
    QSignalSpy selections(&state, &ViewState::changed);
    clickRow(2);
    EXPECT_EQ(titleOf(state.selected()), cell(2, CommitmentColumn::Deal));
    for (int row = 3; row < rowCount(); ++row) {
        press(Qt::Key_Down);
        EXPECT_EQ(table().currentIndex().row(), row) << "a deal of several rows holds nobody back";
        EXPECT_EQ(titleOf(state.selected()), cell(row, CommitmentColumn::Deal));
        EXPECT_EQ(selectedRows(), std::vector<int>{row});
    }
    clickRow(0);
    clickRow(2, Qt::ShiftModifier);
    EXPECT_EQ(selectedRows(), (std::vector<int>{0, 1, 2}));
    EXPECT_EQ(titleOf(state.selected()), cell(2, CommitmentColumn::Deal));
    EXPECT_EQ(state.history().count(), 0);
}

TEST_F(TablePaneTest, aDealSelectedElsewhereSelectsAndRevealsItsRows)
{
    frame->resize(700, 200);
    QTest::qWait(10);
    const deals::DealId nvidia = dealCalled(u"NVIDIA"_s);
    clickHeader(CommitmentColumn::Partner);
    state.select(nvidia);
    const std::vector<int> rows = selectedRows();
    EXPECT_EQ(rows.size(), 3U);
    for (const int row : rows)
        EXPECT_EQ(cell(row, CommitmentColumn::Deal), titleOf(nvidia));
    const QRect place = table().visualRect(table().model()->index(rows.front(), 0));
    EXPECT_TRUE(table().viewport()->rect().contains(place.center()));
    EXPECT_EQ(table().currentIndex().row(), rows.front());

    clickHeader(CommitmentColumn::Partner); // the other way round
    EXPECT_EQ(selectedRows().size(), 3U);
    for (const int row : selectedRows())
        EXPECT_EQ(cell(row, CommitmentColumn::Deal), titleOf(nvidia));
    state.select({});
    EXPECT_TRUE(selectedRows().empty());
    EXPECT_FALSE(table().currentIndex().isValid());
}

TEST_F(TablePaneTest, theFilterDecidesWhichRowsThereAre)
{
    const int all = rowCount();
    state.select(dealCalled(u"AMD"_s));
    filterBy(u"AMD"_s);
    EXPECT_LT(rowCount(), all);
    EXPECT_GT(rowCount(), 0);
    EXPECT_TRUE(isWritten(u"%1 of %2 commitments"_s.arg(rowCount()).arg(all)));
    EXPECT_FALSE(selectedRows().empty()) << "the selected deal is still there";
    EXPECT_EQ(header().sortIndicatorSection(), static_cast<int>(CommitmentColumn::Announced));
    EXPECT_EQ(headings(), "Partner|Kind|Promise|When|Status|Announced|Source");
    state.undo();
    EXPECT_EQ(rowCount(), all);
}

TEST_F(TablePaneTest, aFilterKeepsTheRowThatWasChosen)
{
    state.select(dealCalled(u"AMD"_s));
    const int row = selectedRows().back();
    ASSERT_GT(selectedRows().size(), 1U);
    clickRow(row);
    const QString promise = cell(row, CommitmentColumn::Promise);
    filterBy(u"AMD"_s);
    ASSERT_EQ(selectedRows().size(), 1U);
    EXPECT_EQ(cell(selectedRows().front(), CommitmentColumn::Promise), promise);
    EXPECT_EQ(table().currentIndex().row(), selectedRows().front());
    filterBy(u"Azure"_s);
    EXPECT_TRUE(selectedRows().empty());
    EXPECT_EQ(state.selected(), dealCalled(u"AMD"_s)) << "a filter takes no selection";
}

TEST_F(TablePaneTest, filteredToNothingSaysSoAndOffersTheWayBack)
{
    filterBy(u"<b>nobody</b>"_s);
    EXPECT_TRUE(isWritten(u"No commitment passes the filter."_s));
    EXPECT_FALSE(table().isVisible());
    EXPECT_FALSE(pane->copyAction()->isEnabled());
    auto *back = pane->findChild<QPushButton *>();
    ASSERT_TRUE(back->isVisible());
    QTest::mouseClick(back, Qt::LeftButton);
    EXPECT_TRUE(state.view().filter.isEmpty());
    EXPECT_TRUE(table().isVisible());
    EXPECT_TRUE(table().hasFocus());
    EXPECT_EQ(state.history().count(), 2) << "both can be undone";
    state.setDeals(std::make_shared<const deals::DealSet>());
    EXPECT_TRUE(isWritten(u"There are no commitments in this file."_s));
    EXPECT_FALSE(back->isVisible());
}

TEST_F(TablePaneTest, thePartnerIsSeenFromTheFocus)
{
    EXPECT_FALSE(cells(CommitmentColumn::Partner).contains(u"OpenAI"_s));
    state.setFocus(state.deals()->findParty(u"AMD"));
    EXPECT_TRUE(cells(CommitmentColumn::Partner).contains(u"OpenAI"_s));
    EXPECT_TRUE(cells(CommitmentColumn::Partner).contains(u"Others"_s));
}

TEST_F(TablePaneTest, columnsAreChosenMovedAndRemembered)
{
    trigger(pane->columnActions(), u"From → to"_s);
    trigger(pane->columnActions(), u"Source"_s);
    trigger(pane->columnActions(), u"Announced"_s);
    EXPECT_EQ(headings(), "Partner|Kind|Promise|When|Status|From → to");
    clickRow(0);
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(headings(), "Kind|Partner|Promise|When|Status|From → to");
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(headings(), "Kind|Partner|Promise|When|Status|From → to") << "there is nothing further left";
    header().resizeSection(static_cast<int>(CommitmentColumn::Promise), 222);
    clickHeader(CommitmentColumn::Status);
    clickHeader(CommitmentColumn::Status);
    waitUntilWritten();
    open();
    EXPECT_EQ(headings(), "Kind|Partner|Promise|When|Status|From → to");
    EXPECT_EQ(header().sectionSize(static_cast<int>(CommitmentColumn::Promise)), 222);
    EXPECT_EQ(header().sortIndicatorSection(), static_cast<int>(CommitmentColumn::Status));
    EXPECT_EQ(header().sortIndicatorOrder(), Qt::DescendingOrder);
    QStringList states = cells(CommitmentColumn::Status);
    EXPECT_NE(states.front(), states.back());
    trigger(pane->columnActions(), u"Columns as at First"_s);
    EXPECT_EQ(headings(), "Partner|Kind|Promise|When|Status|Announced|Source");
    EXPECT_EQ(state.history().count(), 0);
}

TEST_F(TablePaneTest, aColumnIsDraggedAtItsHeader)
{
    const auto middle = [&](CommitmentColumn column) {
        const int logical = static_cast<int>(column);
        return QPoint(header().sectionViewportPosition(logical) + header().sectionSize(logical) / 2, 10);
    };
    const QPoint from = middle(CommitmentColumn::Partner), to = middle(CommitmentColumn::Promise) + QPoint(80, 0);
    QTest::mousePress(header().viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(header().viewport(), (from + to) / 2);
    QTest::mouseMove(header().viewport(), to);
    QTest::mouseRelease(header().viewport(), Qt::LeftButton, {}, to);
    EXPECT_EQ(headings(), "Kind|Promise|Partner|When|Status|Announced|Source");
}

TEST_F(TablePaneTest, theHeaderHasAMenuForTheColumnUnderThePointer)
{
    const QPoint at(header().sectionViewportPosition(static_cast<int>(CommitmentColumn::When)) + 20, 10);
    const auto choose = [&](const QString &text) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, header().viewport()->mapToGlobal(at));
        QApplication::sendEvent(header().viewport(), &event);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        ASSERT_NE(menu, nullptr);
        for (QAction *action : menu->actions())
            if (action->text().remove(u'&') == text)
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    };
    choose(u"Sort Descending"_s);
    EXPECT_EQ(header().sortIndicatorSection(), static_cast<int>(CommitmentColumn::When));
    EXPECT_EQ(header().sortIndicatorOrder(), Qt::DescendingOrder);
    choose(u"Hide"_s);
    EXPECT_EQ(headings(), "Partner|Kind|Promise|Status|Announced|Source");
    choose(u"Condition"_s);
    EXPECT_EQ(headings(), "Partner|Kind|Promise|Status|Announced|Source|Condition");
    choose(u"Move Left"_s); // what is under the pointer now
    EXPECT_EQ(headings(), "Partner|Kind|Status|Promise|Announced|Source|Condition");
    choose(u"Columns as at First"_s);
    EXPECT_EQ(headings(), "Partner|Kind|Promise|When|Status|Announced|Source");
}

TEST_F(TablePaneTest, aTextThatIsCutIsToldInATipAndNothingInItIsCarriedOut)
{
    auto set = std::make_shared<deals::DealSet>(*state.deals());
    for (deals::CommitmentText &text : set->texts)
        text.what = u"<img src=x> "_s + QString(2000, u'w');
    state.setDeals(set);
    const auto hover = [&](CommitmentColumn column) {
        const QPoint at = table().visualRect(table().model()->index(0, static_cast<int>(column))).center();
        QHelpEvent event(QEvent::ToolTip, at, table().viewport()->mapToGlobal(at));
        QApplication::sendEvent(table().viewport(), &event);
    };
    hover(CommitmentColumn::Promise);
    EXPECT_TRUE(QToolTip::text().contains(u"&lt;img src=x&gt;"_s)) << QToolTip::text().toStdString();
    EXPECT_LT(QToolTip::text().size(), 600);
    QToolTip::hideText();
    QTest::qWait(350); // a tip fades
    hover(CommitmentColumn::Kind);
    EXPECT_FALSE(QToolTip::isVisible()) << "all of it can be read";
}

TEST_F(TablePaneTest, theLastColumnStays)
{
    for (QAction *action : pane->columnActions())
        if (action->isCheckable() && action->isChecked())
            action->trigger();
    EXPECT_EQ(headings(), "Source");
}

TEST_F(TablePaneTest, nonsenseInSettingsCostsOnlySettings)
{
    SettingsFile kept;
    kept.set(u"table/columns",
        QStringList{u"Promise=99999999999"_s, u"Nothing=3"_s, u"Promise=100"_s, u"="_s, u"Kind=-4"_s, u"To"_s});
    kept.set(u"table/sorting", u"Nobody"_s);
    kept.set(u"table/descending", u"\1\2"_s);
    ASSERT_TRUE(kept.save());
    open();
    EXPECT_EQ(headings(), "Promise|Kind|To");
    EXPECT_EQ(header().sectionSize(static_cast<int>(CommitmentColumn::Promise)), 290);
    EXPECT_EQ(header().sectionSize(static_cast<int>(CommitmentColumn::Kind)), 120);
    EXPECT_EQ(header().sortIndicatorSection(), static_cast<int>(CommitmentColumn::Announced));
    kept.set(u"table/columns", 7);
    ASSERT_TRUE(kept.save());
    open();
    EXPECT_EQ(headings(), "Partner|Kind|Promise|When|Status|Announced|Source");
}

TEST_F(TablePaneTest, ctrlCCopiesTheRowsAndNotWhatTheWindowCopies)
{
    clickHeader(CommitmentColumn::Partner);
    clickRow(1);
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(otherCopies, 0);
    QStringList lines = clipboard().text().split(u'\n');
    ASSERT_EQ(lines.size(), 3) << "a heading, a row, and nothing after the last line";
    EXPECT_EQ(lines[0], u"Partner\tKind\tPromise\tWhen\tStatus\tAnnounced\tSource");
    EXPECT_EQ(lines[1].section(u'\t', 2, 2), cell(1, CommitmentColumn::Promise));
    const QString csv = QString::fromUtf8(clipboard().data(u"text/csv"_s));
    EXPECT_TRUE(csv.startsWith(u"Partner,Kind,Promise,When,Status,Announced,Source\r\n"));
    EXPECT_EQ(csv.count(u"\r\n"_s), 2);

    clickRow(3, Qt::ControlModifier);
    pane->copyCsvAction()->trigger();
    EXPECT_EQ(clipboard().text(), QString::fromUtf8(clipboard().data(u"text/csv"_s)));
    EXPECT_EQ(clipboard().text().count(u"\r\n"_s), 3);
}

TEST_F(TablePaneTest, withoutASelectionAllIsCopied)
{
    pane->copyAction()->trigger();
    EXPECT_EQ(clipboard().text().count(u'\n'), rowCount() + 1);
    EXPECT_EQ(pane->csv(), QString::fromUtf8(clipboard().data(u"text/csv"_s)));
    pane->findChild<QToolButton *>()->setFocus();
    QTest::keyClick(pane->findChild<QToolButton *>(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(otherCopies, 1) << "elsewhere the window copies";
}

TEST_F(TablePaneTest, whatIsFoundIsMarkedAndReads)
{
    for (const charts::Theme theme : {charts::Theme::Light, charts::Theme::Dark}) {
        const charts::Style style = charts::Style::of(theme);
        const QColor ground = TableDelegate::foundGround(style);
        EXPECT_GE(charts::contrast(style.ink, ground), 4.5);
        looks.setTheme(theme);
        pane->setFound({});
        EXPECT_EQ(pixelsOf(ground), 0);
        pane->setFound(u"amd"_s);
        EXPECT_GT(pixelsOf(ground), 50);
        pane->setFound(u"no such thing"_s);
        EXPECT_EQ(pixelsOf(ground), 0);
    }
}

TEST_F(TablePaneTest, aTimeThatIsDraggedChangesNoRow)
{
    QSignalSpy resets(table().model(), &QAbstractItemModel::modelReset);
    state.pan(30);
    state.setBasis(counting::Basis::Scheduled);
    EXPECT_EQ(resets.count(), 0);
    filterBy(u"AMD"_s);
    EXPECT_EQ(resets.count(), 1);
}

} // namespace
