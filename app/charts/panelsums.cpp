// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/panelsums.h"

#include "charts/fonts.h"
#include "charts/textmetrics.h"

#include <algorithm>
#include <cmath>

namespace charts
{
namespace
{

constexpr double step = 4; // between two places tried, in units

double topOf(const std::vector<LayerShape> &layers)
{
    double top = 0;
    for (const LayerShape &layer : layers)
        if (!layer.empty())
            top = std::max(top, layer.back().outline);
    return top;
}

struct SumLine {
    pictures::Pointed sign;
    QString text;
    QFont font;
    QColor colour;
    QSizeF size;
};

/// What stands together at the end of one stack.
struct Block {
    std::vector<SumLine> lines;
    double wished = 0; ///< its top
    double y = 0;      ///< of the end of the stack
    bool hasSum = false;

    QSizeF size() const
    {
        QSizeF all(0, 0);
        for (const SumLine &line : lines)
            all = {std::max(all.width(), line.size.width()), all.height() + line.size.height()};
        return all;
    }
};

Block blockOf(const PanelWriter &w, const pictures::Stack &stack, const std::vector<LayerShape> &layers, bool upwards)
{
    const double u = w.style.unit();
    Block block;
    const auto add = [&](pictures::Sign sign, const pictures::Wordings &texts, const QFont &f, const QColor &colour) {
        for (const QString &text : texts) {
            const QSizeF size = textSize(f, text);
            if (text.isEmpty() || size.width() > w.gutter().width())
                continue;
            block.lines.push_back({w.scene.stackSign(sign, upwards), text, f, colour, size});
            return true;
        }
        return false;
    };
    const QFont bold = font(w.style.base + u, QFont::Bold), small = font(w.style.base - u);
    block.y = w.scene.y(topOf(layers), upwards);
    block.hasSum = add(pictures::Sign::Sum, stack.sum, bold, w.style.ink);
    block.wished = block.y;
    if (block.hasSum)
        block.wished -= block.lines.front().size.height() / 2 + (upwards ? 0 : 2 * u);
    add(pictures::Sign::Later, stack.later, small, w.style.dim);
    add(pictures::Sign::Rest, stack.undated, small, w.style.dim);
    return block;
}

/// The places in the gutter that are free for a box of that size, the one nearest to its wish first.
std::vector<QRectF> placesFor(const PanelWriter &w, const QSizeF &size, double wished)
{
    const QRectF gutter = w.gutter();
    const double last = gutter.bottom() - size.height();
    std::vector<QRectF> places;
    if (size.isEmpty() || last < gutter.top())
        return places;
    const double near = std::clamp(wished, gutter.top(), last), by = step * w.style.unit();
    const auto add = [&](double top) {
        const QRectF box(QPointF(gutter.left(), top), size);
        if (w.labels.isFree(box, gutter))
            places.push_back(box);
    };
    add(near);
    const int steps = static_cast<int>(std::ceil(gutter.height() / by));
    for (int i = 1; i <= steps; ++i)
        for (const double top : {near - i * by, near + i * by})
            if (top > gutter.top() - by && top < last + by)
                add(std::clamp(top, gutter.top(), last));
    return places;
}

void writeLine(const PanelWriter &w, const SumLine &line, const QPointF &at)
{
    const SignScope scope(w.shapes, line.sign);
    w.put(QRectF(at, line.size), w.gutter(), line.text, line.font, line.colour, w.style.paper);
}

void write(const PanelWriter &w, const Block &block, QPointF at)
{
    const double u = w.style.unit(), right = w.scene.area.right();
    for (const SumLine &line : block.lines) {
        writeLine(w, line, at);
        at.ry() += line.size.height();
    }
    if (block.hasSum)
        w.shapes.push_back(Line{{right, block.y}, {right + 5 * u, block.y}, w.style.ink, u});
}

/// Where two blocks come nearest to their wishes without each other's room.
std::optional<std::pair<QRectF, QRectF>> bestPlaces(const PanelWriter &w, const Block &up, const Block &down)
{
    const std::vector<QRectF> ups = placesFor(w, up.size(), up.wished), downs = placesFor(w, down.size(), down.wished);
    std::optional<std::pair<QRectF, QRectF>> best;
    double least = 0;
    for (const QRectF &above : ups)
        for (const QRectF &below : downs) {
            const double cost = std::abs(above.top() - ups.front().top()) + std::abs(below.top() - downs.front().top());
            if (best && cost >= least)
                break; // the others below are no nearer
            if (above.bottom() > below.top())
                continue;
            best = {above, below};
            least = cost;
        }
    return best;
}

/// Where no block fits as a whole, its lines take what room there is.
void writeApart(const PanelWriter &w, const Block &block)
{
    double wished = block.wished;
    for (const SumLine &line : block.lines) {
        const std::vector<QRectF> places = placesFor(w, line.size, wished);
        if (!places.empty())
            writeLine(w, line, places.front().topLeft());
        wished += line.size.height();
    }
}

void writeOne(const PanelWriter &w, const Block &block)
{
    const std::vector<QRectF> places = placesFor(w, block.size(), block.wished);
    if (places.empty())
        writeApart(w, block);
    else
        write(w, block, places.front().topLeft());
}

} // namespace

double gutterWidth(const pictures::Panel &panel, const Style &style, double limit)
{
    double width = 0;
    const QFont bold = font(style.base + style.unit(), QFont::Bold), small = font(style.base - style.unit());
    for (const pictures::Stack *stack : {&panel.up, &panel.down}) {
        width = std::max(width, widestWithin(stack->sum, bold, limit));
        width = std::max(width, widestWithin(stack->later, small, limit));
        width = std::max(width, widestWithin(stack->undated, small, limit));
    }
    return width;
}

void addSums(const PanelWriter &writer)
{
    const Block up = blockOf(writer, writer.scene.panel->up, writer.scene.up, true);
    const Block down = blockOf(writer, writer.scene.panel->down, writer.scene.down, false);
    if (const auto places = bestPlaces(writer, up, down)) {
        write(writer, up, places->first.topLeft());
        write(writer, down, places->second.topLeft());
        return;
    }
    writeOne(writer, up);
    writeOne(writer, down);
}

} // namespace charts
