// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPolygonF>
#include <QString>

#include <variant>

/// What is drawn, as values in scene coordinates.
namespace charts
{

struct Fill {
    QRectF rect;
    QColor colour;
    double radius = 0;
};

struct Polygon {
    QPolygonF points;
    QColor colour, rim;
    double rimWidth = 0;
};

struct Line {
    QPointF from, to;
    QColor colour;
    double width = 1;
    double dash = 0, gap = 0; ///< lengths; no gap: solid. A dash of 0 is a round dot as thick as the line.
};

/// Slanted lines, cut to the rectangle by arithmetic so that every device shows the same.
struct Hatch {
    QRectF rect;
    QColor ground, colour;
    double step = 9, width = 1.3;
    double origin = 0; ///< x that the lines hang on, so that they travel with what they fill
};

struct Ring {
    QPointF centre;
    double radius = 4;
    QColor colour, rim;
    double rimWidth = 1;
};

struct Label {
    QRectF rect; ///< exactly the text's size
    QString text;
    QFont font;
    QColor colour;
    QColor ground;   ///< what the letters stand on; painted only as `halo`
    double halo = 0; ///< how far a rounded ground reaches out on the left and right; 0: none is painted
};

/// Draws nothing: where the pointer meets a sign beside what is drawn of it.
struct Ground {
    QRectF rect;
};

using Look = std::variant<Fill, Polygon, Line, Hatch, Ring, Label, Ground>;

} // namespace charts
