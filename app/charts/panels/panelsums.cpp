// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/panels/panelsums.h"

#include "charts/drawing/fonts.h"
#include "charts/drawing/textmetrics.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace charts
{
namespace
{

double topOf(const std::vector<LayerShape> &layers)
{
    double top = 0;
    for (const LayerShape &layer : layers)
        if (!layer.empty())
            top = std::max(top, layer.back().outline);
    return top;
}

struct TotalText {
    pictures::Sign sign;
    QString text;
    QFont font;
    QColor colour;
    QSizeF size;
};

TotalText totalText(const pictures::Total &total, const Style &style)
{
    const bool isSum = total.sign == pictures::Sign::Sum;
    const QFont f = isSum ? font(style.base, QFont::Bold) : font(style.base - style.unit());
    return {total.sign, total.text, f, isSum ? style.ink : style.dim, textSize(f, total.text)};
}

/// "OpenAI pays ↑": long names are cut, amounts never.
TotalText nameText(const pictures::Panel &panel, bool upwards, const Style &style)
{
    const QFont plain = font(style.base - style.unit());
    QString name = elided(plain, (upwards ? panel.up : panel.down).name, 180 * style.unit());
    if (!name.isEmpty() && panel.floor < 0)
        name += upwards ? u" ↑"_s : u" ↓"_s;
    return {pictures::Sign::Sum, name, plain, style.dim, name.isEmpty() ? QSizeF() : textSize(plain, name)};
}

/// Of one side: its name, and what it comes to; nothing where it comes to nothing.
std::vector<TotalText> textsOf(const pictures::Panel &panel, bool upwards, const Style &style)
{
    const std::vector<pictures::Total> &totals = (upwards ? panel.up : panel.down).totals;
    if (totals.empty())
        return {};
    std::vector<TotalText> texts{nameText(panel, upwards, style)};
    for (const pictures::Total &total : totals)
        texts.push_back(totalText(total, style));
    return texts;
}

/// What stands together at the end of one stack, a line each.
struct Block {
    std::vector<TotalText> lines;
    double top = 0; ///< where it wants to be
    double y = 0;   ///< of the end of the stack

    double height(const Style &style) const { return static_cast<double>(lines.size()) * totalsLine * style.unit(); }
};

Block blockOf(const PanelWriter &w, bool upwards)
{
    const double u = w.style.unit();
    Block block;
    block.lines = textsOf(*w.scene.panel, upwards, w.style);
    if (!block.lines.empty())
        block.lines.erase(block.lines.begin()); // there the name stands left of the values, or beside the title
    block.y = w.scene.y(topOf(upwards ? w.scene.up : w.scene.down), upwards);
    block.top = block.y - totalsLine * u / 2 - (upwards ? 0 : 2 * u);
    return block;
}

/// The nearest to their wishes at which both lie inside, the first above the second.
void settle(Block &up, Block &down, const QRectF &end, const Style &style)
{
    const double high = up.height(style), low = down.height(style);
    if (const double common = up.top + high - down.top; common > 0 && high > 0 && low > 0) {
        up.top -= common / 2;
        down.top += common / 2;
    }
    up.top = std::max(std::min(up.top, end.bottom() - low - high), end.top());
    down.top = std::max(std::min(down.top, end.bottom() - low), std::max(up.top + high, end.top()));
}

void write(const PanelWriter &w, const Block &block, bool upwards)
{
    const double u = w.style.unit(), right = w.scene.area.right();
    const QRectF end = w.end();
    double y = block.top;
    for (const TotalText &line : block.lines) {
        const SignScope scope(w.shapes, w.scene.stackSign(line.sign, upwards));
        const QRectF box(QPointF(end.left(), y + (totalsLine * u - line.size.height()) / 2), line.size);
        w.put(box, w.page, line.text, line.font, line.colour, w.style.paper);
        y += totalsLine * u;
    }
    if (!block.lines.empty())
        w.shapes.push_back(Line{{right, block.y}, {right + 5 * u, block.y}, w.style.ink, u});
}

void writeRows(const PanelWriter &w)
{
    const double u = w.style.unit();
    const TotalsRows rows = totalsRows(needsOf(*w.scene.panel, w.style).stacks, w.plot.totals.width(), u);
    for (const bool upwards : {true, false}) {
        const std::vector<TotalText> texts = textsOf(*w.scene.panel, upwards, w.style);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const auto [x, row] = rows.places[upwards ? 0 : 1][i];
            const SignScope scope(w.shapes, w.scene.stackSign(texts[i].sign, upwards));
            const QPointF corner = w.plot.totals.topLeft()
                + QPointF(x, row * totalsLine * u + (totalsLine * u - texts[i].size.height()) / 2);
            w.put({corner, texts[i].size}, w.page, texts[i].text, texts[i].font, texts[i].colour, w.style.paper);
        }
    }
}

} // namespace

PanelNeeds needsOf(const pictures::Panel &panel, const Style &style)
{
    PanelNeeds needs{panel.floor < 0};
    for (const bool upwards : {true, false}) {
        std::vector<double> &widths = needs.stacks.emplace_back();
        for (const TotalText &text : textsOf(panel, upwards, style))
            widths.push_back(text.size.width());
    }
    return needs;
}

void addSums(const PanelWriter &writer)
{
    if (!writer.plot.totals.isEmpty())
        return writeRows(writer);
    Block up = blockOf(writer, true), down = blockOf(writer, false);
    settle(up, down, writer.end(), writer.style);
    write(writer, up, true);
    write(writer, down, false);
}

} // namespace charts
