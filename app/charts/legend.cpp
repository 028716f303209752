// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/legend.h"

#include "charts/fonts.h"
#include "charts/lanemarks.h"
#include "charts/textmetrics.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace charts
{
namespace
{

using deals::Said;
using pictures::Dating;
using Sign = Legend::Entry::Sign;

constexpr double rowHeight = 19, gap = 16, keyGap = 6; // in units

struct Row {
    Sign sign;
    const char *text;
};
/// In the order of the picture, from the top.
constexpr std::array rows{Row{Sign::Pinned, QT_TRANSLATE_NOOP("charts", "pinned to the top")},
    Row{Sign::Announced, QT_TRANSLATE_NOOP("charts", "announced")},
    Row{Sign::KnownBy, QT_TRANSLATE_NOOP("charts", "first mentioned")},
    Row{Sign::Period, QT_TRANSLATE_NOOP("charts", "some time in this period")},
    Row{Sign::Spread, QT_TRANSLATE_NOOP("charts", "spread evenly")},
    Row{Sign::Undated, QT_TRANSLATE_NOOP("charts", "undated")},
    Row{Sign::NotStated, QT_TRANSLATE_NOOP("charts", "not stated, or not counted")},
    Row{Sign::Deadline, QT_TRANSLATE_NOOP("charts", "deadline")},
    Row{Sign::Option, QT_TRANSLATE_NOOP("charts", "option, not counted")},
    Row{Sign::Event, QT_TRANSLATE_NOOP("charts", "event")}, Row{Sign::About, QT_TRANSLATE_NOOP("charts", "about")},
    Row{Sign::AtLeast, QT_TRANSLATE_NOOP("charts", "at least")}, Row{Sign::UpTo, QT_TRANSLATE_NOOP("charts", "up to")},
    Row{Sign::Range, QT_TRANSLATE_NOOP("charts", "from … to")},
    Row{Sign::Between, QT_TRANSLATE_NOOP("charts", "between earliest and latest")}};

void collect(std::set<Sign> &signs, Said said)
{
    if (const auto sign = pictures::signOf(said))
        signs.insert(*sign);
}

bool sees(const counting::Window &window, double from, double to)
{
    return from < window.to && to > window.from;
}

/// A deadline stands at its end, an option at its start, an event in the middle.
double dayOf(const pictures::Mark &mark)
{
    if (mark.sign == pictures::Mark::Sign::Deadline)
        return mark.to;
    return mark.sign == pictures::Mark::Sign::Option || mark.to == deals::never ? mark.from
                                                                                : (mark.from + mark.to) / 2.0;
}

void collect(std::set<Sign> &signs, const pictures::Lane &lane, const counting::Window &window)
{
    if (lane.heading) {
        for (const pictures::Heading::Folded &folded : lane.heading->folded)
            if (sees(window, folded.announcedFirst, folded.announcedLast + 1.0))
                signs.insert(folded.knownBy ? Sign::KnownBy : Sign::Announced);
        return;
    }
    if (lane.isPinned)
        signs.insert(Sign::Pinned);
    if (sees(window, lane.announcedFirst, lane.announcedLast + 1.0))
        signs.insert(lane.knownBy ? Sign::KnownBy : Sign::Announced);
    for (const pictures::Bar &bar : lane.bars)
        if (sees(window, bar.from, bar.to)) {
            collect(signs, bar.said);
            signs.insert(signOf(bar.dating));
        }
    for (const pictures::Mark &mark : lane.marks)
        if (dayOf(mark) >= window.from && dayOf(mark) <= window.to)
            signs.insert(signOf(mark.sign));
}

/// A level holds from its day to the next one's.
void collect(std::set<Sign> &signs, const pictures::Stack &stack, const counting::Window &window)
{
    for (const pictures::Layer &layer : stack.layers)
        for (std::size_t i = 0; i < layer.levels.size(); ++i) {
            const counting::Level &level = layer.levels[i];
            const double until = i + 1 < layer.levels.size() ? layer.levels[i + 1].day : deals::never;
            if (!sees(window, level.day, until) || level.outline <= 0)
                continue;
            collect(signs, layer.said);
            if (level.tinted > level.solid)
                signs.insert(Sign::Between);
            if (level.outline > level.tinted)
                signs.insert(Sign::UpTo);
        }
}

void collect(std::set<Sign> &signs, const pictures::Picture &picture)
{
    for (const pictures::Lane &lane : picture.lanes)
        collect(signs, lane, picture.window);
    for (const pictures::Panel &panel : picture.panels) {
        collect(signs, panel.up, picture.window);
        collect(signs, panel.down, picture.window);
    }
}

double keyWidth(Sign sign)
{
    switch (sign) {
    case Sign::Pinned:
    case Sign::Announced:
    case Sign::KnownBy:
    case Sign::Deadline:
    case Sign::Option:
    case Sign::Event:
        return 13;
    default:
        return 24;
    }
}

void addKey(Shapes &shapes, Sign sign, const QRectF &r, const Style &style)
{
    constexpr int neutral = 0; // the focus's own colour stands for any
    const double u = style.unit();
    const QRectF bar(r.left(), r.center().y() - 5 * u, r.width(), 10 * u);
    const auto solid = [&](Said said) {
        addBar(shapes, bar, Dating::Spread, said, neutral, bar.left() - 2 * u, style);
    };
    switch (sign) {
    case Sign::Pinned:
        return addPin(shapes, r.center(), style);
    case Sign::Announced:
    case Sign::KnownBy:
        return addDiamond(
            shapes, QRectF(r.left(), r.center().y() - 6 * u, 12 * u, 12 * u), neutral, sign == Sign::KnownBy, style);
    case Sign::Period:
        addBar(shapes, bar, Dating::Period, Said::Exact, neutral, bar.left(), style);
        addBracket(shapes, bar.left(), bar, true, 3 * u, neutral, style);
        return addBracket(shapes, bar.right(), bar, false, 3 * u, neutral, style);
    case Sign::Spread:
        return solid(Said::Exact);
    case Sign::Undated:
        return addBar(shapes, bar, Dating::Undated, Said::Exact, neutral, bar.left(), style);
    case Sign::NotStated:
        return addBar(shapes, bar, Dating::NotStated, Said::NotStated, neutral, bar.left(), style);
    case Sign::Deadline:
        return addFlag(shapes, r.right() - 2 * u, r.center().y() - 7 * u, r.center().y() + 7 * u, style);
    case Sign::Option:
        return addPlus(shapes, r.center(), neutral, style);
    case Sign::Event:
        return addEvent(shapes, r.center(), neutral, style);
    case Sign::About:
        return solid(Said::About);
    case Sign::AtLeast:
        return solid(Said::AtLeast);
    case Sign::UpTo:
        return solid(Said::UpTo);
    case Sign::Range:
        return solid(Said::Range);
    case Sign::Between:
        shapes.push_back(Fill{bar, style.tint(neutral)});
        return addOutline(shapes, bar, style.edge(neutral), u);
    default:
        break; // explained where it stands, without a key
    }
}

QFont legendFont(const Style &style)
{
    return font(style.base - style.unit());
}

} // namespace

Legend::Legend(const pictures::Picture &picture, const Style &style)
    : Legend({&picture}, style)
{
}

Legend::Legend(std::initializer_list<const pictures::Picture *> pictures, const Style &style)
    : m_style(style)
{
    std::set<Sign> signs;
    for (const pictures::Picture *picture : pictures)
        collect(signs, *picture);
    for (const Row &row : rows)
        if (signs.contains(row.sign))
            m_entries.push_back({row.sign, QCoreApplication::translate("charts", row.text)});
}

double Legend::widthOf(const Entry &entry) const
{
    return (keyWidth(entry.sign) + keyGap) * m_style.unit() + textSize(legendFont(m_style), entry.text).width();
}

std::vector<Legend::Place> Legend::places(double width) const
{
    std::vector<Place> places;
    Place next;
    for (const Entry &entry : m_entries) {
        const double own = widthOf(entry);
        if (next.x > 0 && next.x + own > width)
            next = {next.row + 1, 0};
        places.push_back(next);
        next.x += own + gap * m_style.unit();
    }
    return places;
}

double Legend::height(double width, int most) const
{
    const std::vector<Place> all = places(width);
    return all.empty() ? 0 : std::min(all.back().row + 1, most) * rowHeight * m_style.unit();
}

void Legend::add(Shapes &shapes, LabelPlacer &labels, const QRectF &rect) const
{
    const double u = m_style.unit();
    const std::vector<Place> all = places(rect.width());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double middle = rect.top() + (all[i].row + 0.5) * rowHeight * u;
        const QRectF key(rect.left() + all[i].x, middle - 7 * u, keyWidth(m_entries[i].sign) * u, 14 * u);
        const QSizeF size = textSize(legendFont(m_style), m_entries[i].text);
        const QRectF box(QPointF(key.right() + keyGap * u, middle - size.height() / 2), size);
        if (!labels.place(box, rect))
            continue;
        addKey(shapes, m_entries[i].sign, key, m_style);
        shapes.push_back(Text{box, m_entries[i].text, legendFont(m_style), m_style.dim, m_style.paper});
    }
}

std::optional<std::pair<Sign, QRectF>> Legend::keyAt(const QRectF &rect, const QPointF &at) const
{
    const std::vector<Place> all = places(rect.width());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double high = rowHeight * m_style.unit();
        const QRectF own(rect.left() + all[i].x, rect.top() + all[i].row * high, widthOf(m_entries[i]), high);
        if (own.contains(at) && rect.contains(at))
            return std::pair(m_entries[i].sign, own);
    }
    return {};
}

} // namespace charts
