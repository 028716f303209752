// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/compare/panepair.h"

#include <QPainter>

namespace window
{
namespace
{

constexpr int least = 1; // of the line; one more where the width is even

QSize beside(const QSize &one, const QSize &other)
{
    return {2 * std::max(one.width(), other.width()) + least, std::max(one.height(), other.height())};
}

} // namespace

PanePair::PanePair(QWidget *left, QWidget *right, QWidget *parent)
    : QWidget(parent)
    , m_left(left)
    , m_right(right)
{
    m_left->setParent(this);
    m_right->setParent(this);
}

void PanePair::setLine(const QColor &colour)
{
    m_line = colour;
    update();
}

QSize PanePair::sizeHint() const
{
    return beside(m_left->sizeHint(), m_right->sizeHint());
}

QSize PanePair::minimumSizeHint() const
{
    return beside(m_left->minimumSize(), m_right->minimumSize());
}

void PanePair::resizeEvent(QResizeEvent *)
{
    const QSize size((width() - least) / 2, height());
    m_left->setGeometry(QRect({}, size));
    m_right->setGeometry(QRect({width() - size.width(), 0}, size));
}

void PanePair::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_line);
}

} // namespace window
