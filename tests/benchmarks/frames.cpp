// SPDX-License-Identifier: GPL-3.0-or-later
// frames deals.csv: what is done in the window, until painted, in turn with what it is compared with. Prints a line a
// run: gesture, side, milliseconds, milliseconds of the processor.
#include "benchmarks/peers/plot.h"
#include "charts/drawing/fonts.h"
#include "charts/sheet.h"
#include "charts/sheetview.h"
#include "window/frame/mainwindow.h"
#include "window/frame/workbench.h"
#include "window/opening/dealfile.h"
#include "window/state/viewstate.h"
#include "window/table/tablepane.h"
#include "window/timeline/timelinepane.h"

#include <QAbstractTableModel>
#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTableView>

#include <cstdio>
#include <ctime>
#include <numeric>
#include <random>

using namespace Qt::StringLiterals;

namespace
{

class ConstantModel final : public QAbstractTableModel
{
public:
    ConstantModel(int rows, int columns)
        : m_rows(rows)
        , m_columns(columns)
    {
    }
    int rowCount(const QModelIndex &) const override { return m_rows; }
    int columnCount(const QModelIndex &) const override { return m_columns; }
    QVariant data(const QModelIndex &, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(u"Capacité"_s) : QVariant();
    }

private:
    int m_rows, m_columns;
};

void untilPainted()
{
    for (int round = 0; round < 3; ++round)
        QCoreApplication::processEvents();
}

enum class Until { Painted, Done };

template<typename Act> void measure(const char *gesture, const char *side, const Act &act, Until until = Until::Painted)
{
    QElapsedTimer timer;
    timer.start();
    const std::clock_t processor = std::clock();
    act();
    if (until == Until::Painted)
        untilPainted();
    std::printf("%s\t%s\t%.4f\t%.4f\n", gesture, side, double(timer.nsecsElapsed()) / 1e6,
        double(std::clock() - processor) * 1e3 / CLOCKS_PER_SEC);
    std::fflush(stdout);
}

/// Forty times, or as often as goes into some seconds; at least twice.
template<typename Run> void inTurn(const Run &run)
{
    QElapsedTimer timer;
    timer.start();
    for (int turn = 0; turn < 40 && (turn < 2 || timer.elapsed() < 6'000); ++turn)
        run(turn);
}

class Bench
{
public:
    explicit Bench(const QString &path)
        : m_window(
            std::make_shared<const deals::DealSet>(), {deals::dayOf(2026, 1, 1), [](const QUrl &) { return true; }})
        , m_state(*m_window.state())
        , m_view(*m_window.timeline()->view())
        , m_plot(peers::readRows(path.toStdString()))
    {
        m_window.resize(1920, 1080);
        m_window.show();
        m_plot.show();
        untilPainted();
        bool isRead = false;
        QObject::connect(m_window.file(), &window::DealFile::opened, [&] { isRead = true; });
        measure("open", "ours", [&] {
            m_window.openFile(path);
            while (!isRead)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        });
    }
    void runTimeline();
    void runTable();

private:
    void press(Qt::Key key)
    {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QApplication::sendEvent(&m_view, &event);
    }
    void mouse(QEvent::Type type, const QPoint &at)
    {
        const bool isDown = type == QEvent::MouseButtonPress;
        QMouseEvent event(type, at, m_view.viewport()->mapToGlobal(at),
            type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, isDown ? Qt::LeftButton : Qt::NoButton, {});
        QApplication::sendEvent(m_view.viewport(), &event);
    }
    QPoint placeIn(const QRectF &rect, int turn)
    {
        const double share = (turn % 16 + 1) / 18.0;
        return m_view.mapFromScene(rect.topLeft() + QPointF(rect.width() * share, rect.height() * share));
    }

    window::MainWindow m_window;
    window::ViewState &m_state;
    charts::SheetView &m_view;
    peers::Plot m_plot;
};

void Bench::runTimeline()
{
    const auto isThere = [](int turn) { return turn / 4 % 2 == 0; }; // four there, four back
    inTurn([&](int turn) {
        measure("pan", "ours", [&] { press(isThere(turn) ? Qt::Key_Right : Qt::Key_Left); });
        measure("pan", "peer", [&] { m_plot.replotFrom(turn % 5 * 30); });
    });
    inTurn([&](int turn) {
        measure("zoom", "ours", [&] { press(isThere(turn) ? Qt::Key_Plus : Qt::Key_Minus); });
        measure("zoom", "peer", [&] { m_plot.replotZoomed(isThere(turn) ? 0.8 : 1.25); });
    });
    const charts::Sheet &sheet = *m_window.timeline()->sheet();
    inTurn([&](int turn) {
        measure("hover", "ours", [&] { mouse(QEvent::MouseMove, placeIn(sheet.plotRect(), turn)); });
        measure("hover in lanes", "ours", [&] { mouse(QEvent::MouseMove, placeIn(sheet.lanesRect(), turn)); });
        measure("click", "ours", [&] {
            mouse(QEvent::MouseButtonPress, placeIn(sheet.lanesRect(), turn));
            mouse(QEvent::MouseButtonRelease, placeIn(sheet.lanesRect(), turn));
        });
    });
    m_state.select({});
    untilPainted();
    const deals::PartyId focus = m_state.focus(), other(focus.row == 0 ? 1U : 0U);
    filters::Filter partner;
    partner.set(filters::Facet::Partner, other.row, true);
    inTurn([&](int turn) {
        measure("filter", "ours", [&] { m_state.setFilter(turn % 2 == 0 ? partner : filters::Filter()); });
    });
    m_state.setFilter({});
    inTurn([&](int turn) {
        measure("basis", "ours",
            [&] { m_state.setBasis(turn % 2 == 0 ? counting::Basis::Scheduled : counting::Basis::Announced); });
    });
    inTurn([&](int turn) { measure("focus", "ours", [&] { m_state.setFocus(turn % 2 == 0 ? other : focus); }); });
    m_state.setFocus(focus);
    untilPainted();
}

void Bench::runTable()
{
    m_state.setPage(window::Page::Table);
    untilPainted();
    QTableView &table = *m_window.workbench()->table()->table();
    const int rows = table.model()->rowCount(), columns = table.model()->columnCount();
    std::mt19937 chance(1);
    std::vector<double> numbers(static_cast<std::size_t>(rows));
    for (double &number : numbers)
        number = double(chance());
    for (int column = 0; column < columns; ++column) {
        const QByteArray name = "sort " + table.model()->headerData(column, Qt::Horizontal).toString().toUtf8();
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            measure(
                name.constData(), "ours", [&] { table.sortByColumn(column, order); }, Until::Done);
            untilPainted();
            std::vector<std::uint32_t> index(numbers.size());
            std::iota(index.begin(), index.end(), 0U);
            const auto sort = [&] {
                std::sort(index.begin(), index.end(), [&](auto one, auto two) { return numbers[one] < numbers[two]; });
            };
            measure(name.constData(), "peer", sort, Until::Done);
        }
    }
    ConstantModel model(rows, columns - table.horizontalHeader()->hiddenSectionCount());
    QTableView plain;
    plain.setModel(&model);
    plain.verticalHeader()->setDefaultSectionSize(table.verticalHeader()->defaultSectionSize());
    plain.verticalHeader()->hide();
    plain.resize(table.size());
    plain.show();
    untilPainted();
    inTurn([&](int turn) {
        for (QTableView *each : {&table, &plain})
            measure("scroll", each == &table ? "ours" : "peer", [&] {
                QScrollBar &bar = *each->verticalScrollBar();
                bar.setValue(static_cast<int>(std::int64_t(bar.maximum()) * (turn * 7 % 20) / 20));
            });
    });
}

} // namespace

int main(int argc, char **argv)
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const QApplication application(argc, argv);
    if (argc != 2)
        return 2;
    QApplication::setFont(charts::font(13));
    Bench bench(QString::fromLocal8Bit(argv[1]));
    bench.runTimeline();
    bench.runTable();
    return 0;
}
