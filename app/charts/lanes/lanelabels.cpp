// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/lanes/lanelabels.h"

#include "charts/drawing/fonts.h"
#include "charts/drawing/textmetrics.h"
#include "charts/time/calendar.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace charts
{
namespace
{

using deals::Said;
using pictures::Bar;
using pictures::Dating;
using pictures::Mark;

QFont endFont(const Style &style)
{
    return font(style.base - style.unit());
}

/// Writes the words of one lane.
class LaneWriter final
{
public:
    LaneWriter(Shapes &shapes, LabelPlacer &labels, const LaneScene &scene, const Style &style)
        : m_shapes(shapes)
        , m_labels(labels)
        , m_scene(scene)
        , m_style(style)
        , m_ground(scene.selected ? style.row : style.paper)
    {
    }

    void writeBar(std::size_t index)
    {
        const Bar &bar = m_scene.lane->bars[index];
        const QRectF &rect = m_scene.bars[index].rect;
        const double u = m_style.unit(), least = 8.5 * u;
        const double pixels = std::min(m_style.base, rect.height() / 1.2);
        if (rect.width() <= 0 || pixels < least) // too low for letters
            return;
        const SignScope scope(m_shapes, m_scene.barSign(index));
        const Look look = lookOf(index);
        std::vector<QFont> fonts{font(pixels, look.filled ? QFont::DemiBold : QFont::Normal)};
        if (look.filled && pixels - u >= least) // lighter and smaller before a word is lost
            fonts.push_back(font(pixels - u));
        const QRectF inner = rect.adjusted(3 * u, -4 * u, -4 * u, 4 * u);
        for (const QString &text : textsOf(index))
            for (const QFont &f : fonts) {
                const QSizeF size = textSize(f, text);
                for (const double left : leftsOf(bar, rect, size.width()))
                    if (put(QRectF(QPointF(left, rect.center().y() - size.height() / 2), size), inner, text, f,
                            look.ink, look.ground, look.halo))
                        return;
            }
        if (m_scene.tracks == 1)
            writeBeside(bar, rect);
    }

    /// Behind its mark; of a deadline before its flag, and on a bar only where that is what is due by then.
    void writeMark(std::size_t index)
    {
        const LaneScene::PlacedMark &placed = m_scene.marks[index];
        const Mark &mark = m_scene.lane->marks[index];
        if (!placed.visible)
            return;
        const SignScope scope(m_shapes, m_scene.markSign(index));
        const double u = m_style.unit();
        const bool isDeadline = mark.sign == Mark::Sign::Deadline, isAbove = isDeadline || placed.onBar;
        const QFont small = font(m_style.base - (isAbove ? 2 : 1) * u);
        const double before = placed.at.x() - (isDeadline ? 14 : 9) * u;
        const double behind = placed.at.x() + (isDeadline ? 5 : 9) * u;
        for (const QString &text : mark.texts) {
            const QSizeF size = textSize(small, text);
            const double top = isAbove
                ? std::min(m_scene.row.top() + 7 * u - size.height() / 2, m_scene.top - size.height())
                : placed.at.y() - size.height() / 2;
            const std::pair lefts(before - size.width(), behind);
            for (const double left :
                {isDeadline ? lefts.first : lefts.second, isDeadline ? lefts.second : lefts.first}) {
                const QRectF box(QPointF(left, top), size);
                if (!overBar(box) && put(box, m_scene.plot, text, small, m_style.ink, m_ground, 2 * u))
                    return;
            }
            if (isDeadline && writeOnBar(mark, placed.at.x(), text))
                return;
        }
    }

    /// Where what runs out of the window ends, and where it began.
    void writeEnds(double gutterRight)
    {
        const double u = m_style.unit();
        const QFont small = endFont(m_style);
        const QRectF gutter(
            m_scene.plot.right(), m_scene.row.top(), gutterRight - m_scene.plot.right(), m_scene.row.height());
        const auto write = [&](const QString &text, double middle, pictures::Sign sign) {
            const QSizeF size = textSize(small, text);
            const QRectF box(QPointF(m_scene.plot.right() + 12 * u, middle - size.height() / 2), size);
            const SignScope scope(m_shapes, m_scene.sign(sign));
            return put(box, gutter, text, small, m_style.dim, m_ground);
        };
        const bool goesOn = m_scene.runsTo > 0 || m_scene.announcedAfter;
        const deals::Day last = m_scene.runsTo > 0 ? m_scene.runsTo - 1 : m_scene.lane->announcedFirst;
        const QString end = !goesOn          ? QString()
            : m_scene.runsTo == deals::never ? u"→ "_s + QCoreApplication::translate("charts", "open")
                                             : u"→ "_s + monthText(last);
        const pictures::Wordings more = m_scene.lane->leftOutWith(m_scene.tracks);
        const double line = textSize(small, u"0"_s).height();
        if (more.empty() || !goesOn || m_scene.row.height() >= 2 * line) {
            double middle = m_scene.y - (more.empty() || !goesOn ? 0 : line / 2);
            const auto fits = [&](const QString &text) { return write(text, middle, pictures::Sign::Promise); };
            if (std::any_of(more.begin(), more.end(), fits))
                middle += line;
            write(end, middle, pictures::Sign::After);
        } else {
            const auto fits = [&](const QString &text) {
                return write(text + u' ' + end, m_scene.y, pictures::Sign::Promise);
            };
            if (std::none_of(more.begin(), more.end(), fits))
                write(more.back(), m_scene.y, pictures::Sign::Promise);
        }
        if (m_scene.announcedBefore) {
            const QString text = u"← "_s + monthText(m_scene.lane->announcedFirst);
            const QSizeF size = textSize(small, text);
            const QRectF box(QPointF(m_scene.plot.left() + 5 * u, m_scene.y - size.height() / 2), size);
            const SignScope scope(m_shapes, m_scene.sign(pictures::Sign::Before));
            if (!overSolid(box))
                put(box, m_scene.plot, text, small, m_style.dim, m_ground, 3 * u);
        }
    }

private:
    struct Look {
        QColor ink, ground;
        double halo = 0;
        bool filled = false;
    };

    Look lookOf(std::size_t index) const
    {
        const Bar &bar = m_scene.lane->bars[index];
        if (bar.dating == Dating::NotStated)
            return {m_style.ink, m_style.paper};
        if (bar.dating == Dating::Undated || bar.said == Said::Range)
            return {m_style.ink, m_style.paper, 4 * m_style.unit()};
        if (bar.said == Said::UpTo)
            return {m_style.ink, m_style.paper};
        const bool isOpen = bar.dating == Dating::Period && m_scene.bars[index].isOpen();
        const QColor fill = isOpen ? m_style.tint(bar.hue) : m_style.fill(bar.hue);
        return {Style::on(fill), fill, 0, true};
    }

    /// With when it begins in front, where that is out of sight; never at the price of other words.
    pictures::Wordings textsOf(std::size_t index) const
    {
        const Bar &bar = m_scene.lane->bars[index];
        const LaneScene::PlacedBar &placed = m_scene.bars[index];
        const bool isSomeDay = placed.isOpen() && !bar.someDay.isEmpty();
        if (!placed.startsBefore)
            return bar.texts;
        pictures::Wordings texts;
        for (const QString &text : bar.texts) {
            texts.push_back(isSomeDay ? bar.someDay + u": "_s + text : u"← %1 · %2"_s.arg(monthText(bar.from), text));
            if (!isSomeDay)
                texts.push_back(text);
        }
        if (isSomeDay)
            texts.insert(texts.end(), bar.texts.begin(), bar.texts.end());
        return texts;
    }

    /// A period's words in its middle; others' at their start, or behind each mark on the bar.
    std::vector<double> leftsOf(const Bar &bar, const QRectF &rect, double width) const
    {
        const double u = m_style.unit();
        std::vector<double> lefts;
        if (bar.dating == Dating::Period)
            lefts.push_back(rect.center().x() - width / 2);
        const bool atDiamond =
            m_scene.announcement.right() > rect.left() && m_scene.announcement.left() < rect.left() + 12 * u;
        lefts.push_back((atDiamond ? std::max(rect.left(), m_scene.announcement.right()) : rect.left()) + 9 * u);
        for (const LaneScene::PlacedMark &mark : m_scene.marks)
            if (mark.visible && mark.at.x() > rect.left())
                lefts.push_back(mark.at.x() + 11 * u);
        return lefts;
    }

    bool put(const QRectF &box, const QRectF &within, const QString &text, const QFont &f, const QColor &ink,
        const QColor &ground, double halo = 0)
    {
        // The halo is the label's too: it must not wipe out its neighbours.
        return addLabel(m_shapes, m_labels, {box, text, f, ink, ground, halo}, within, halo);
    }

    /// A bar too narrow for any of its words has them next to it, where the lane is empty.
    void writeBeside(const Bar &bar, const QRectF &rect)
    {
        const double u = m_style.unit();
        const QFont f = font(m_style.base);
        for (const QString &text : bar.texts) {
            const QSizeF size = textSize(f, text);
            for (const double left : {rect.left() - size.width() - 8 * u, rect.right() + 8 * u}) {
                const QRectF box(QPointF(left, rect.center().y() - size.height() / 2), size);
                if (!overBar(box) && put(box, m_scene.plot, text, f, m_style.ink, m_ground, 3 * u))
                    return;
            }
        }
    }

    /// The words of a deadline on the bar of what is due by then.
    bool writeOnBar(const Mark &mark, double post, const QString &text)
    {
        const double u = m_style.unit();
        for (std::size_t i = 0; i < m_scene.bars.size(); ++i) {
            const QRectF &rect = m_scene.bars[i].rect;
            if (rect.width() <= 0 || post < rect.left() || post > rect.right() + u || mark.commitments.empty()
                || m_scene.lane->bars[i].commitments != mark.commitments)
                continue;
            const Look look = lookOf(i);
            const QFont f = font(std::min(m_style.base, rect.height() / 1.2));
            const QSizeF size = textSize(f, text);
            const QRectF box(QPointF(post - 8 * u - size.width(), rect.center().y() - size.height() / 2), size);
            const QRectF within = rect.adjusted(4 * u, -4 * u, -4 * u, 4 * u);
            if (m_labels.isFree(box.adjusted(-24 * u, 0, 0, 0), within) // or it reads on from the bar's own words
                && put(box, within, text, f, look.ink, look.ground, look.halo))
                return true;
        }
        return false;
    }

    bool overBar(const QRectF &box) const
    {
        return std::any_of(m_scene.bars.begin(), m_scene.bars.end(),
            [&box](const LaneScene::PlacedBar &bar) { return bar.rect.width() > 0 && bar.rect.intersects(box); });
    }

    bool overSolid(const QRectF &box) const
    {
        for (std::size_t i = 0; i < m_scene.bars.size(); ++i)
            if (m_scene.bars[i].rect.intersects(box) && m_scene.lane->bars[i].dating != Dating::Undated)
                return true;
        return false;
    }

    Shapes &m_shapes;
    LabelPlacer &m_labels;
    const LaneScene &m_scene;
    const Style &m_style;
    QColor m_ground;
};

} // namespace

double leastEndWidth(const Style &style)
{
    return textSize(endFont(style), u"→ Sep 2030"_s).width() + 4 * style.unit();
}

double endWidth(const pictures::Lane &lane, double rowHeight, const Style &style)
{
    const pictures::Wordings texts = lane.leftOutWith(tracksIn(lane, rowHeight, style));
    return texts.empty() ? 0 : textSize(endFont(style), texts.front()).width() + 4 * style.unit();
}

void addLaneLabels(Shapes &shapes, LabelPlacer &labels, const LaneScene &scene, double gutterRight, const Style &style)
{
    LaneWriter writer(shapes, labels, scene, style);
    for (std::size_t i = 0; i < scene.bars.size(); ++i)
        writer.writeBar(i);
    for (std::size_t i = 0; i < scene.marks.size(); ++i)
        writer.writeMark(i);
    writer.writeEnds(gutterRight);
}

} // namespace charts
