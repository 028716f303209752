// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/page.h"
#include "export/subject.h"

#include <QImage>

class QPainter;

namespace exporting
{

constexpr int dotsPerInch = 96;
constexpr qsizetype longestText = 10'000; ///< in what a file says of itself

/// What the texts of an SVG are: shapes that look the same wherever they are shown, or letters that can be searched and
/// edited, in Inter where it is installed.
enum class Texts : std::uint8_t { Outlines, Letters };

/// How a page is drawn.
struct ImageOptions {
    QSize size{1920, 1080}; ///< in units of 1/96 inch: what is arranged
    double scale = 1;       ///< pixels for each unit of size; of no matter where there are no pixels
    charts::Theme theme = charts::Theme::Light;
    charts::Parts parts = {};
    Texts texts = Texts::Outlines;
    bool operator==(const ImageOptions &) const = default;
};

/// The page at options.size from the painter's origin.
void paint(QPainter &painter, const Drawn &drawn, const ImageOptions &options);
/// Pixels of a page with title, legend and footer: size × scale of them. Null when there is no memory for so many.
QImage imageOf(const Drawn &drawn, const ImageOptions &options);
/// The same as a PNG file's bytes, with the page's title, basis and sources as texts, and 96 × scale dots per inch.
/// Nothing when there is no memory for it.
QByteArray pngOf(const Drawn &drawn, const ImageOptions &options);

/// The letters drawn for the first time since the last call that no font of this machine has: boxes stand for them.
QString takeMissingLetters();

} // namespace exporting
