// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/frame/legend.h"

#include "charts/drawing/fonts.h"
#include "charts/drawing/textmetrics.h"
#include "charts/lanes/lanemarks.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace charts
{
namespace
{

using deals::Said;
using pictures::Dating;
using pictures::Sign;

constexpr double legendLine = 19, entryGap = 16, keyGap = 6; // in units

struct Key {
    Sign sign;
    const char *text;
};
/// In the order of the picture, from the top.
constexpr std::array keys{Key{Sign::Pinned, QT_TRANSLATE_NOOP("charts", "pinned to the top")},
    Key{Sign::Announced, QT_TRANSLATE_NOOP("charts", "announced")},
    Key{Sign::KnownBy, QT_TRANSLATE_NOOP("charts", "first mentioned")},
    Key{Sign::Period, QT_TRANSLATE_NOOP("charts", "some time in this period")},
    Key{Sign::Spread, QT_TRANSLATE_NOOP("charts", "spread evenly")},
    Key{Sign::Undated, QT_TRANSLATE_NOOP("charts", "undated")},
    Key{Sign::NotStated, QT_TRANSLATE_NOOP("charts", "not stated, or not counted")},
    Key{Sign::Deadline, QT_TRANSLATE_NOOP("charts", "deadline")},
    Key{Sign::Option, QT_TRANSLATE_NOOP("charts", "option, not counted")},
    Key{Sign::Event, QT_TRANSLATE_NOOP("charts", "event")}, Key{Sign::About, QT_TRANSLATE_NOOP("charts", "about")},
    Key{Sign::AtLeast, QT_TRANSLATE_NOOP("charts", "at least")}, Key{Sign::UpTo, QT_TRANSLATE_NOOP("charts", "up to")},
    Key{Sign::Range, QT_TRANSLATE_NOOP("charts", "from … to")},
    Key{Sign::Between, QT_TRANSLATE_NOOP("charts", "between earliest and latest")}};

void collect(std::set<Sign> &signs, Said said)
{
    if (const auto sign = pictures::signOf(said))
        signs.insert(*sign);
}

bool sees(const counting::Window &window, double from, double to)
{
    return from < window.to && to > window.from;
}

/// A diamond on the edge is half in sight.
bool seesAnnouncement(const counting::Window &window, double first, double last)
{
    return first <= window.to && last + 1 >= window.from;
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
            if (seesAnnouncement(window, folded.announcedFirst, folded.announcedLast))
                signs.insert(folded.knownBy ? Sign::KnownBy : Sign::Announced);
        return;
    }
    if (lane.isPinned)
        signs.insert(Sign::Pinned);
    if (seesAnnouncement(window, lane.announcedFirst, lane.announcedLast))
        signs.insert(lane.knownBy ? Sign::KnownBy : Sign::Announced);
    for (const pictures::Bar &bar : lane.bars)
        if (sees(window, bar.from, bar.to)) {
            collect(signs, bar.said);
            signs.insert(signOf(bar.dating));
            if (bar.dating == Dating::Period
                    ? bar.from < window.from && bar.to > window.to
                    : bar.dating == Dating::Spread && bar.unsureStart && bar.from >= window.from)
                signs.insert(Sign::Between);
        }
    for (const pictures::Mark &mark : lane.marks)
        if (dayOf(mark) >= window.from && dayOf(mark) <= window.to)
            signs.insert(signOf(mark.sign));
}

/// From a level to the next one the edges run straight; the last one holds.
void collect(std::set<Sign> &signs, const pictures::Stack &stack, const counting::Window &window)
{
    for (const pictures::Layer &layer : stack.layers)
        for (std::size_t i = 0; i < layer.levels.size(); ++i) {
            const bool isLast = i + 1 == layer.levels.size();
            const counting::Level &level = layer.levels[i], &next = layer.levels[isLast ? i : i + 1];
            if (!sees(window, level.day, isLast ? deals::never : next.day) || level.outline + next.outline <= 0)
                continue;
            collect(signs, layer.said);
            if (level.tinted > level.solid || next.tinted > next.solid)
                signs.insert(Sign::Between);
            if (level.outline > level.tinted || next.outline > next.tinted)
                signs.insert(Sign::UpTo);
        }
}

void collect(std::set<Sign> &signs, const pictures::Picture &picture, const RowsInSight &rows)
{
    const auto all = static_cast<int>(picture.lanes.size());
    const auto collectRows = [&](int from, int to) {
        for (int row = from; row < std::min(to, all); ++row)
            collect(signs, picture.lanes[static_cast<std::size_t>(row)], picture.window);
    };
    const int deciding = rows.deciding(picture.lanes.size());
    collectRows(0, deciding);
    collectRows(std::max(rows.first, deciding), rows.first + rows.most);
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

Legend::Legend(const pictures::Picture &picture, const RowsInSight &rows, const Style &style)
    : Legend({&picture}, rows, style)
{
}

Legend::Legend(std::initializer_list<const pictures::Picture *> pictures, const RowsInSight &rows, const Style &style)
    : m_style(style)
{
    std::set<Sign> signs;
    for (const pictures::Picture *picture : pictures)
        collect(signs, *picture, rows);
    for (const Key &key : keys)
        if (signs.contains(key.sign))
            m_entries.push_back({key.sign, QCoreApplication::translate("charts", key.text)});
}

double Legend::widthOf(const Entry &entry) const
{
    return (keyWidth(entry.sign) + keyGap) * m_style.unit() + textSize(legendFont(m_style), entry.text).width();
}

std::vector<Legend::Start> Legend::starts(double width) const
{
    std::vector<Start> starts;
    Start next;
    for (const Entry &entry : m_entries) {
        const double own = widthOf(entry);
        if (next.x > 0 && next.x + own > width)
            next = {next.line + 1, 0};
        starts.push_back(next);
        next.x += own + entryGap * m_style.unit();
    }
    return starts;
}

double Legend::height(double width) const
{
    const std::vector<Start> all = starts(width);
    return all.empty() ? 0 : (all.back().line + 1) * legendLine * m_style.unit();
}

void Legend::add(Shapes &shapes, LabelPlacer &labels, const QRectF &rect) const
{
    const double u = m_style.unit();
    const std::vector<Start> all = starts(rect.width());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Entry &entry = m_entries[i];
        const double top = rect.top() + all[i].line * legendLine * u, middle = top + 0.5 * legendLine * u;
        const QRectF key(rect.left() + all[i].x, middle - 7 * u, keyWidth(entry.sign) * u, 14 * u);
        const double high = textSize(legendFont(m_style), entry.text).height();
        const Label words = labelAt(
            {key.right() + keyGap * u, middle - high / 2}, entry.text, legendFont(m_style), m_style.dim, m_style.paper);
        if (!labels.place(words.rect, rect))
            continue;
        const SignScope scope(shapes, {pictures::Pointed::What::Key, entry.sign});
        addKey(shapes, entry.sign, key, m_style);
        shapes.push_back(words);
        shapes.push_back(Ground{QRectF(key.left(), top, widthOf(entry), legendLine * u)});
    }
}

} // namespace charts
