// SPDX-License-Identifier: GPL-3.0-or-later
// peer_chartview: a bare window of Qt Charts, five stacked areas above an axis of dates. It ends when it has painted.
#include <QApplication>
#include <QAreaSeries>
#include <QChart>
#include <QChartView>
#include <QDateTime>
#include <QDateTimeAxis>
#include <QLineSeries>
#include <QTimer>
#include <QValueAxis>

namespace
{

class View final : public QChartView
{
public:
    using QChartView::QChartView;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QChartView::paintEvent(event);
        QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    }
};

void addAreas(QChart *chart)
{
    constexpr int areas = 5, months = 36;
    auto *time = new QDateTimeAxis(chart);
    auto *value = new QValueAxis(chart);
    time->setFormat(QStringLiteral("MMM yyyy"));
    time->setRange(QDateTime(QDate(2025, 1, 1), QTime(0, 0)), QDateTime(QDate(2027, 12, 1), QTime(0, 0)));
    value->setRange(0, areas * months);
    chart->addAxis(time, Qt::AlignBottom);
    chart->addAxis(value, Qt::AlignLeft);
    QLineSeries *below = nullptr;
    for (int area = 1; area <= areas; ++area) {
        auto *top = new QLineSeries(chart);
        for (int month = 0; month < months; ++month)
            top->append(
                double(QDateTime(QDate(2025, 1, 1).addMonths(month), QTime(0, 0)).toMSecsSinceEpoch()), area * month);
        auto *series = new QAreaSeries(top, below);
        series->setName(QStringLiteral("Partner %1").arg(area));
        chart->addSeries(series);
        series->attachAxis(time);
        series->attachAxis(value);
        below = top;
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    View view;
    view.setRenderHint(QPainter::Antialiasing);
    addAreas(view.chart());
    view.resize(1200, 800);
    view.show();
    return QApplication::exec();
}
