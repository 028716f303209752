// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/style.h"
#include "series/chart.h"

#include <QImage>

namespace exporting
{

struct ImageOptions {
    QSize size{1920, 1080};
    double scale = 1; ///< pixels for each unit of size
    charts::Theme theme = charts::Theme::Light;
};

/// Pixels of a picture with title, legend and footer: size × scale of them. Null when there is no memory for so many.
QImage imageOf(const series::Picture &picture, const ImageOptions &options);
/// The same as a PNG file's bytes, with the picture's title, basis and sources as texts, and 96 × scale dots per inch.
/// Nothing when there is no memory for it.
QByteArray pngOf(const series::Picture &picture, const ImageOptions &options);

} // namespace exporting
