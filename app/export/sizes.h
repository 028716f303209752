// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QSize>

#include <array>

namespace exporting
{

using namespace Qt::StringLiterals;

/// A size of pages that has a name, in units of 1/96 inch.
struct PageSize {
    QLatin1String name; ///< for the command line
    const char *text;   ///< for people; translated in the context "exporting"
    QSize size;
};
inline constexpr std::array pageSizes{
    PageSize{"1920x1080"_L1, QT_TRANSLATE_NOOP("exporting", "Full HD, 1920 × 1080"), QSize(1920, 1080)},
    PageSize{"3840x2160"_L1, QT_TRANSLATE_NOOP("exporting", "4K, 3840 × 2160"), QSize(3840, 2160)},
    PageSize{"1200x675"_L1, QT_TRANSLATE_NOOP("exporting", "Web, 1200 × 675"), QSize(1200, 675)},
    PageSize{"A4"_L1, QT_TRANSLATE_NOOP("exporting", "A4 landscape, 297 × 210 mm"), QSize(1123, 794)}};

// What still holds the words under a picture, and what still fits in memory.
inline constexpr QSize leastSize(640, 360), mostSize(16384, 16384);
inline constexpr double leastScale = 0.5, mostScale = 8;
inline constexpr double mostPixels = 200e6; ///< an image of that many takes 0.8 GB

} // namespace exporting
