// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/pointing.h"

#include "charts/calendarmarks.h"
#include "charts/lanepointing.h"
#include "charts/legend.h"
#include "charts/panelmarks.h"

#include <algorithm>

namespace charts
{
namespace
{

using pictures::Pointed;
using pictures::Sign;
using What = Pointed::What;

bool says(const pictures::Wordings &words, const QString &text)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

/// Finds what lies under a point, the topmost first.
class Finder final
{
public:
    Finder(const pictures::Picture &picture, const SheetLayout &layout, const Style &style,
        const std::vector<Text> &texts, const QPointF &at)
        : m_picture(picture)
        , m_layout(layout)
        , m_style(style)
        , m_texts(texts)
        , m_target(at, style)
    {
    }

    Pointing find()
    {
        findKey();
        for (int row = m_layout.firstLane; row < m_layout.firstLane + m_layout.lanesShown && !m_target.isFound(); ++row)
            findInRow(row);
        for (std::size_t panel = 0; panel < m_layout.panels.size() && !m_target.isFound(); ++panel)
            findInPanel(panel);
        findNamedDay();
        return m_target.found();
    }

private:
    void findKey()
    {
        const auto key = Legend(m_picture, m_style).keyAt(m_layout.legend, m_target.at());
        if (key)
            m_target.offer({What::Key, key->first}, key->second);
    }

    void findInRow(int row)
    {
        const QRectF rect = m_layout.row(row);
        const QRectF whole(rect.topLeft(), QSizeF(m_layout.gutterRight - rect.left(), rect.height()));
        if (!whole.contains(m_target.at()))
            return;
        const pictures::Lane &lane = m_picture.lanes[static_cast<std::size_t>(row)];
        if (lane.heading)
            return;
        findInLane(m_target, laneScene(lane, rect, m_layout.lanes.area, timeScale(m_picture, m_layout), m_style, false),
            m_texts, m_style);
    }

    void findInPanel(std::size_t index)
    {
        const SheetLayout::Plot &plot = m_layout.panels[index];
        const pictures::Panel &panel = m_picture.panels[index];
        const QRectF row(plot.outer.left(), plot.titleRow.top(), m_layout.gutterRight - plot.outer.left(),
            plot.outer.bottom() - plot.titleRow.top());
        if (!row.contains(m_target.at()))
            return;
        for (const Text &text : m_texts) {
            if (!text.rect.contains(m_target.at()))
                continue;
            if (text.rect.left() >= plot.area.right())
                findSum(index, text);
            else if (plot.titleRow.contains(text.rect.center()) && says(panel.beside, text.text))
                m_target.offer({What::Stack, Sign::Claim, {}, index}, text.rect);
        }
        if (!plot.area.contains(m_target.at()))
            return;
        const PanelScene scene = panelScene(panel, timeScale(m_picture, m_layout), plot.area, plot.titleRow);
        for (const bool up : {true, false}) {
            const std::vector<LayerShape> &shapes = up ? scene.up : scene.down;
            for (std::size_t i = shapes.size(); i-- > 0;) // an edge lies over the layer above it
                findLayer(scene, index, up, i);
        }
    }

    /// The words of both stacks can be the same: then the higher ones are the upper stack's.
    void findSum(std::size_t index, const Text &text)
    {
        const pictures::Panel &panel = m_picture.panels[index];
        const bool isSecond = std::any_of(m_texts.begin(), m_texts.end(), [&](const Text &other) {
            return other.text == text.text && other.rect.left() == text.rect.left()
                && other.rect.top() < text.rect.top() && m_layout.panels[index].outer.contains(other.rect.center());
        });
        const auto offerOf = [&](bool up) {
            const pictures::Stack &stack = up ? panel.up : panel.down;
            for (const auto &[sign, words] : {std::pair(Sign::Sum, &stack.sum), std::pair(Sign::Later, &stack.later),
                     std::pair(Sign::Rest, &stack.undated)})
                if (says(*words, text.text))
                    m_target.offer({What::Stack, sign, {}, index, up}, text.rect);
        };
        offerOf(!isSecond);
        offerOf(isSecond);
    }

    void findLayer(const PanelScene &scene, std::size_t index, bool up, std::size_t layer)
    {
        const double day = scene.time.day(m_target.at().x());
        const auto edges = edgesAt((up ? scene.up : scene.down)[layer], day);
        if (!edges)
            return;
        const deals::Said said = (up ? scene.panel->up : scene.panel->down).layers[layer].said;
        // While the pointer stays in this column of pixels and in this part of the layer, it points at the same.
        const auto between = [&](double low, double high) {
            const double a = scene.y(low, up), b = scene.y(high, up);
            return QRectF(m_target.at().x() - m_target.near(), std::min(a, b), 2 * m_target.near(), std::abs(a - b));
        };
        const auto what = [&](Sign sign) { return Pointed{What::Layer, sign, {}, index, up, layer}; };
        if ((said == deals::Said::About || said == deals::Said::AtLeast) && edges->outline > edges->base) {
            m_target.offerEdge(what(*pictures::signOf(said)), m_target.at().x() - m_target.near(),
                m_target.at().x() + m_target.near(), scene.y(edges->outline, up), up);
        }
        const Sign open = said == deals::Said::Range ? Sign::Range : Sign::UpTo;
        m_target.offer(what(open), between(edges->tinted, edges->outline));
        m_target.offer(what(Sign::Between), between(edges->solid, edges->tinted));
        m_target.offer(what(Sign::Filled), between(edges->base, edges->solid));
    }

    void findNamedDay()
    {
        const std::vector<NamedDay> days = namedDays(m_picture);
        const TimeScale time = timeScale(m_picture, m_layout);
        for (std::size_t i = 0; i < days.size(); ++i) {
            const Pointed what{What::Line, m_picture.dataEnd && i == 0 ? Sign::DataEnd : Sign::Today};
            for (const Text &text : m_texts)
                if (m_layout.pills.contains(text.rect.center()) && says(days[i].texts, text.text))
                    m_target.offer(what, text.rect);
            if (const double x = time.x(days[i].day); time.shows(x))
                m_target.offerLine(what, x, m_layout.pills.bottom() - 5 * m_style.unit(), m_layout.calendar.top());
        }
    }

    const pictures::Picture &m_picture;
    const SheetLayout &m_layout;
    const Style &m_style;
    const std::vector<Text> &m_texts;
    Target m_target;
};

} // namespace

Pointing pointingAt(const pictures::Picture &picture, const SheetLayout &layout, const Style &style,
    const std::vector<Text> &texts, const QPointF &at)
{
    return Finder(picture, layout, style, texts, at).find();
}

} // namespace charts
