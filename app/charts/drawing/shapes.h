// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing/looks.h"
#include "pictures/explaining/explanation.h"

#include <QLineF>

#include <optional>
#include <utility>
#include <vector>

class QPainter;

namespace charts
{

/// A sign that a shape belongs to, and how far around it the pointer still meets it.
struct Meaning {
    pictures::Pointed sign;
    double reach = 0; ///< of a polygon its own area alone counts
};

struct Shape {
    Look look;
    Meaning meaning;
};

/// From the back to the front. What is added belongs to the sign of the present SignScope.
class Shapes final
{
public:
    void push_back(Look look) { m_shapes.push_back({std::move(look), m_meaning}); }
    auto begin() const { return m_shapes.begin(); }
    auto end() const { return m_shapes.end(); }

private:
    friend class SignScope;
    std::vector<Shape> m_shapes;
    Meaning m_meaning;
};

/// As long as it lives, what is added to the shapes belongs to that sign.
class SignScope final
{
public:
    SignScope(Shapes &shapes, const pictures::Pointed &sign, double reach = 0)
        : m_shapes(shapes)
        , m_before(std::exchange(shapes.m_meaning, {sign, reach}))
    {
    }
    /// Of what the shapes belong to already, another sign.
    SignScope(Shapes &shapes, pictures::Sign sign, double reach = 0)
        : SignScope(shapes, shapes.m_meaning.sign, reach)
    {
        shapes.m_meaning.sign.sign = sign;
    }
    ~SignScope() { m_shapes.m_meaning = m_before; }
    Q_DISABLE_COPY_MOVE(SignScope)

private:
    Shapes &m_shapes;
    Meaning m_before;
};

void paint(QPainter &painter, const Shapes &shapes);

inline bool isSign(const pictures::Pointed &pointed)
{
    return pointed.what != pictures::Pointed::What::Nothing;
}

/// A sign of a picture, and where it is: while the pointer stays there, it stays the same.
struct Hit {
    pictures::Pointed sign;
    QRectF rect;
};
/// The sign of the frontmost shape at that point whose sign is `wanted`.
std::optional<Hit> hitAt(const Shapes &shapes, const QPointF &at, bool (*wanted)(const pictures::Pointed &));

/// Every text in it.
std::vector<Label> labelsIn(const Shapes &shapes);
/// The lines of a hatch, each inside its rectangle.
QList<QLineF> hatchLines(const Hatch &hatch);
/// The four sides as fills that stay inside the rectangle.
void addOutline(Shapes &shapes, const QRectF &rect, const QColor &colour, double width);

} // namespace charts
