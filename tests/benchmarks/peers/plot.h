// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>
#include <string>
#include <vector>

class QCustomPlot;

namespace peers
{

struct Row {
    std::string deal, partner;
    double announced, due; ///< seconds since 1970
    double value;          ///< in millions, or megawatts
};

std::vector<Row> readRows(const std::string &path);

inline constexpr double day = 86'400;

/// What somebody would write who draws our tables with QCustomPlot, and knows how to make it fast: a bar a row above
/// stacked steps of eight bands, 2025 to 2027. It holds less than our picture: one stack, no calendar but its own, no
/// amounts, signs or sums.
class Plot final
{
public:
    explicit Plot(const std::vector<Row> &rows);
    ~Plot();
    bool writePng(const QString &path);
    /// A window of 1920 × 1080.
    void show();
    void replotFrom(double days); ///< since the first
    void replotZoomed(double factor);

private:
    std::unique_ptr<QCustomPlot> m_plot;
};

} // namespace peers
