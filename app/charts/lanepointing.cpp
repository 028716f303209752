// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/lanepointing.h"

#include <algorithm>

namespace charts
{
namespace
{

using pictures::Dating;
using pictures::Pointed;
using pictures::Sign;
using What = Pointed::What;

bool says(const pictures::Wordings &words, const QString &text)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

class LaneFinder final
{
public:
    LaneFinder(Target &target, const LaneScene &scene, const std::vector<Text> &texts, const Style &style)
        : m_target(target)
        , m_scene(scene)
        , m_texts(texts)
        , m_u(style.unit())
    {
    }

    void find()
    {
        const pictures::Lane &lane = *m_scene.lane;
        findMarks();
        m_target.offer({What::Lane, lane.knownBy ? Sign::KnownBy : Sign::Announced, lane.deal}, m_scene.announcement);
        findWordsOfMarks();
        findArrows();
        findBars();
        findWords();
    }

private:
    void findMarks()
    {
        for (std::size_t i = m_scene.marks.size(); i-- > 0;) {
            const LaneScene::PlacedMark &mark = m_scene.marks[i];
            const Sign sign = pictures::signOf(m_scene.lane->marks[i].sign);
            const Pointed what{What::Mark, sign, m_scene.lane->deal, 0, true, i};
            if (!mark.visible)
                continue;
            if (sign != Sign::Deadline) {
                m_target.offer(what, QRectF(mark.at - QPointF(6, 6) * m_u, QSizeF(12, 12) * m_u));
                continue;
            }
            const double half = m_scene.barHeight / 2,
                         top = std::max(m_scene.y - half - 12 * m_u, m_scene.row.top() + m_u);
            m_target.offer(what, QRectF(mark.at.x() - 10 * m_u, top, 12 * m_u, 8 * m_u)); // the flag itself
            m_target.offerLine(what, mark.at.x(), top, std::min(m_scene.y + half + 4 * m_u, m_scene.row.bottom()));
        }
    }

    void findWordsOfMarks()
    {
        for (std::size_t i = 0; i < m_scene.marks.size(); ++i)
            for (const Text &text : m_texts)
                if (m_scene.row.intersects(text.rect) && says(m_scene.lane->marks[i].texts, text.text))
                    m_target.offer(
                        {What::Mark, pictures::signOf(m_scene.lane->marks[i].sign), m_scene.lane->deal, 0, true, i},
                        text.rect);
    }

    /// At the ends of bars, or of a lane that has nothing in sight; and the dates that go with them.
    void findArrows()
    {
        const Pointed before{What::Lane, Sign::Before, m_scene.lane->deal},
            after{What::Lane, Sign::After, m_scene.lane->deal};
        const QRectF first(
            m_scene.plot.left() - 9 * m_u, m_scene.y - m_scene.barHeight / 2, 9 * m_u, m_scene.barHeight);
        const QRectF last(m_scene.plot.right(), first.top(), 9 * m_u, m_scene.barHeight);
        bool isBefore = m_scene.announcedBefore, isAfter = m_scene.announcedAfter || m_scene.runsTo > 0;
        for (std::size_t i = 0; i < m_scene.bars.size(); ++i) {
            const LaneScene::PlacedBar &bar = m_scene.bars[i];
            isBefore = isBefore || (bar.rect.width() > 0 && bar.startsBefore);
            isAfter = isAfter || bar.endsAfter || m_scene.lane->bars[i].from >= m_scene.time.window.to;
        }
        if (isBefore)
            m_target.offer(before, first);
        if (isAfter)
            m_target.offer(after, last);
        for (const Text &text : m_texts)
            if (m_scene.row.top() <= text.rect.center().y() && text.rect.center().y() < m_scene.row.bottom()) {
                if (text.text.startsWith(u'→') && text.rect.left() > m_scene.plot.right())
                    m_target.offer(after, text.rect);
                if (text.text.startsWith(u'←') && !text.text.contains(u'·'))
                    m_target.offer(before, text.rect);
            }
    }

    void findBars()
    {
        for (std::size_t i = m_scene.bars.size(); i-- > 0;) { // the later one lies above
            const pictures::Bar &bar = m_scene.lane->bars[i];
            const LaneScene::PlacedBar &placed = m_scene.bars[i];
            const QRectF &rect = placed.rect;
            if (rect.width() <= 0)
                continue;
            Pointed what{What::Bar, pictures::signOf(bar.dating), m_scene.lane->deal, 0, true, i};
            if (bar.dating == Dating::Period) {
                const double top = rect.top() - m_scene.bracketReach, bottom = rect.bottom() + m_scene.bracketReach;
                if (!placed.startsBefore)
                    m_target.offerLine(what, rect.left(), top, bottom);
                if (!placed.endsAfter)
                    m_target.offerLine(what, rect.right(), top, bottom);
            }
            if (bar.said == deals::Said::About || bar.said == deals::Said::AtLeast) {
                Pointed edge = what;
                edge.sign = *pictures::signOf(bar.said);
                m_target.offerEdge(edge, rect.left(), rect.right(), rect.top(), true);
            }
            if (bar.dating == Dating::Spread && bar.unsureStart && !placed.startsBefore) {
                Pointed tint = what;
                tint.sign = Sign::Between;
                m_target.offer(tint, QRectF(rect.topLeft(), QSizeF(std::min(10 * m_u, rect.width()), rect.height())));
            }
            m_target.offer(what, rect);
        }
    }

    /// Words beside their bars, the partner's name, and the dots from the announcement to the first bar.
    void findWords()
    {
        for (const Text &text : m_texts) {
            if (!m_scene.row.intersects(text.rect))
                continue;
            for (std::size_t i = 0; i < m_scene.lane->bars.size(); ++i)
                if (text.rect.left() >= m_scene.plot.left() && says(m_scene.lane->bars[i].texts, text.text))
                    m_target.offer(
                        {What::Bar, pictures::signOf(m_scene.lane->bars[i].dating), m_scene.lane->deal, 0, true, i},
                        text.rect);
        }
        if (!m_scene.lane->promise.empty())
            m_target.offer({What::Lane, Sign::Promise, m_scene.lane->deal},
                QRectF(m_scene.row.topLeft(), QPointF(m_scene.plot.left(), m_scene.row.bottom())));
        if (m_scene.lane->bars.empty())
            return;
        const double from = m_scene.time.clamped(m_scene.time.x(m_scene.lane->announcedLast + 1.0));
        const double to = m_scene.time.clamped(m_scene.time.x(m_scene.lane->bars.front().from));
        m_target.offer({What::Lane, Sign::Wait, m_scene.lane->deal},
            QRectF(from, m_scene.y - m_target.near(), to - from, 2 * m_target.near()));
    }

    Target &m_target;
    const LaneScene &m_scene;
    const std::vector<Text> &m_texts;
    double m_u;
};

} // namespace

void findInLane(Target &target, const LaneScene &scene, const std::vector<Text> &texts, const Style &style)
{
    LaneFinder(target, scene, texts, style).find();
}

} // namespace charts
