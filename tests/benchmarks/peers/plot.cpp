// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/peers/plot.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <map>

namespace peers
{
namespace
{

constexpr double firstDay = 20'089 * day, shown = 1'095 * day;

template<typename Take> void forEachRow(const std::string &text, const Take &take)
{
    std::vector<std::string> cells(1);
    std::size_t count = 1;
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char letter = text[at];
        if (letter == '"') {
            if (quoted && at + 1 < text.size() && text[at + 1] == '"')
                cells[count - 1] += text[++at];
            else
                quoted = !quoted;
        } else if (!quoted && (letter == ',' || letter == '\n')) {
            if (letter == '\n') {
                take(cells);
                count = 0;
            }
            if (++count > cells.size())
                cells.emplace_back();
            cells[count - 1].clear();
        } else {
            cells[count - 1] += letter;
        }
    }
}

std::string contentOf(const std::string &path)
{
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    std::string text(static_cast<std::size_t>(file.tellg()), '\0');
    file.seekg(0);
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    return text;
}

/// Of "2026", "2026-11", "2026-41" and "2026-11-03".
double secondsOf(const std::string &date, double otherwise)
{
    if (date.empty())
        return otherwise;
    const int year = std::atoi(date.c_str());
    int month = date.size() > 5 ? std::atoi(date.c_str() + 5) : 1;
    if (month > 12)
        month = month >= 40 ? (month - 40) * 6 + 1 : (month - 33) * 3 + 1;
    const int dayOfMonth = date.size() > 8 ? std::atoi(date.c_str() + 8) : 1;
    return double(QDate(year, month, dayOfMonth).toJulianDay() - QDate(1970, 1, 1).toJulianDay()) * day;
}

double valueOf(const std::string &amount)
{
    const std::size_t digit = amount.find_first_of("0123456789");
    return digit == std::string::npos ? 0 : std::strtod(amount.c_str() + digit, nullptr);
}

/// Those with the largest sums, then all others.
std::map<std::string, std::size_t> bandsOf(const std::vector<Row> &rows, std::size_t most)
{
    std::map<std::string, double> sums;
    for (const Row &row : rows)
        sums[row.partner] += row.value;
    std::vector<std::pair<double, std::string>> order;
    for (const auto &[partner, sum] : sums)
        order.emplace_back(-sum, partner);
    std::sort(order.begin(), order.end());
    std::map<std::string, std::size_t> bands;
    for (std::size_t rank = 0; rank < order.size(); ++rank)
        bands[order[rank].second] = std::min(rank, most - 1);
    return bands;
}

void addSteps(QCustomPlot &plot, QCPAxisRect *rect, const std::vector<Row> &rows)
{
    constexpr std::size_t most = 8;
    constexpr auto days = static_cast<std::size_t>(shown / day) + 1;
    const std::map<std::string, std::size_t> bands = bandsOf(rows, most);
    std::vector<std::vector<double>> added(most, std::vector<double>(days));
    for (const Row &row : rows) {
        const double place = std::max(0.0, (row.announced - firstDay) / day);
        if (place < double(days))
            added[bands.at(row.partner)][static_cast<std::size_t>(place)] += row.value;
    }
    QVector<double> keys, tops(qsizetype(days), 0.0);
    for (std::size_t each = 0; each < days; ++each)
        keys.push_back(firstDay + double(each) * day);
    QCPGraph *below = nullptr;
    const std::size_t count = std::min(most, bands.size());
    for (std::size_t band = 0; band < count; ++band) {
        double sum = 0;
        for (std::size_t each = 0; each < days; ++each)
            tops[qsizetype(each)] += sum += added[band][each];
        QCPGraph *graph = plot.addGraph(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
        const QColor colour = QColor::fromHsv(int(band) * 40, 150, 220);
        graph->setLineStyle(QCPGraph::lsStepLeft);
        graph->setPen(QPen(colour.darker()));
        graph->setBrush(colour);
        graph->setData(keys, tops, true);
        if (below)
            graph->setChannelFillGraph(below);
        const auto named =
            std::find_if(bands.begin(), bands.end(), [&](const auto &each) { return each.second == band; });
        graph->setName(QString::fromStdString(band + 1 == most ? "others" : named->first));
        graph->addToLegend();
        below = graph;
    }
    rect->axis(QCPAxis::atLeft)->setRange(0, *std::max_element(tops.begin(), tops.end()) * 1.05);
}

/// All bars as one line with gaps: an item or a bar each takes ten times as long.
void addBars(QCustomPlot &plot, QCPAxisRect *rect, const std::vector<Row> &rows)
{
    QVector<double> keys, values;
    keys.reserve(qsizetype(rows.size()) * 3);
    values.reserve(qsizetype(rows.size()) * 3);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (const double value : {rows[row].announced, rows[row].due, std::numeric_limits<double>::quiet_NaN()}) {
            keys.push_back(double(row));
            values.push_back(value);
        }
    }
    QCPGraph *bars = plot.addGraph(rect->axis(QCPAxis::atLeft), rect->axis(QCPAxis::atBottom));
    bars->setPen(
        QPen(QColor(40, 90, 160), std::clamp(500.0 / double(rows.size()), 1.0, 14.0), Qt::SolidLine, Qt::FlatCap));
    bars->setAntialiased(false);
    bars->setData(keys, values, true);
    bars->removeFromLegend();
    QCPAxis *left = rect->axis(QCPAxis::atLeft);
    left->setRangeReversed(true);
    left->setRange(-0.5, double(rows.size()) - 0.5);
    if (rows.size() > 40)
        return;
    const QSharedPointer<QCPAxisTickerText> titles(new QCPAxisTickerText);
    for (std::size_t row = 0; row < rows.size(); ++row)
        titles->addTick(double(row), QString::fromStdString(rows[row].deal));
    left->setTicker(titles);
}

} // namespace

std::vector<Row> readRows(const std::string &path)
{
    std::vector<std::string> header;
    std::size_t deal = 0, from = 0, to = 0, amount = 0, announced = 0, start = 0;
    std::vector<Row> rows;
    forEachRow(contentOf(path), [&](const std::vector<std::string> &cells) {
        if (header.empty()) {
            header = cells;
            const auto column = [&](const char *name) {
                return static_cast<std::size_t>(std::find(header.begin(), header.end(), name) - header.begin());
            };
            deal = column("deal"), from = column("from"), to = column("to"), amount = column("amount");
            announced = column("announced"), start = column("start");
            return;
        }
        const double known = secondsOf(cells[announced], 0);
        rows.push_back({cells[deal], cells[from] == "OpenAI" ? cells[to] : cells[from], known,
            secondsOf(cells[start], known + 30 * day), valueOf(cells[amount])});
    });
    return rows;
}

Plot::Plot(const std::vector<Row> &rows)
    : m_plot(std::make_unique<QCustomPlot>())
{
    m_plot->resize(1920, 1080);
    m_plot->plotLayout()->insertRow(0);
    m_plot->plotLayout()->addElement(0, 0, new QCPTextElement(m_plot.get(), QStringLiteral("Deals, 2025 to 2027")));
    auto *steps = new QCPAxisRect(m_plot.get());
    m_plot->plotLayout()->addElement(2, 0, steps);
    const QSharedPointer<QCPAxisTickerDateTime> dates(new QCPAxisTickerDateTime);
    dates->setDateTimeFormat(QStringLiteral("MMM yyyy"));
    for (QCPAxisRect *rect : m_plot->axisRects()) {
        rect->axis(QCPAxis::atBottom)->setTicker(dates);
        rect->axis(QCPAxis::atBottom)->setRange(firstDay, firstDay + shown);
    }
    addBars(*m_plot, m_plot->axisRect(), rows);
    addSteps(*m_plot, steps, rows);
    m_plot->legend->setVisible(true);
}

Plot::~Plot() = default;

bool Plot::writePng(const QString &path)
{
    return m_plot->savePng(path, 1920, 1080);
}

void Plot::show()
{
    m_plot->show();
}

void Plot::replotFrom(double days)
{
    for (QCPAxisRect *rect : m_plot->axisRects())
        rect->axis(QCPAxis::atBottom)->setRange(firstDay + days * day, firstDay + days * day + shown);
    m_plot->replot(QCustomPlot::rpImmediateRefresh);
}

void Plot::replotZoomed(double factor)
{
    for (QCPAxisRect *rect : m_plot->axisRects())
        rect->axis(QCPAxis::atBottom)->scaleRange(factor);
    m_plot->replot(QCustomPlot::rpImmediateRefresh);
}

} // namespace peers
