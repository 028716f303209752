// SPDX-License-Identifier: GPL-3.0-or-later
#include "counting/knots.h"

#include <algorithm>
#include <limits>

namespace counting
{

std::vector<Presence> presencesOf(const Knot &knot, const Member &member)
{
    constexpr Edge ever{std::numeric_limits<deals::Day>::min(), std::numeric_limits<deals::Day>::min()};
    const auto edge = [&](HappeningId id) {
        return id == neverHappens ? Edge{} : id == always ? ever : knot.happenings[id];
    };
    Edge end;
    for (const Member::Ending &ending : member.endings) {
        const Edge off = later(edge(ending.since), later(edge(ending.announced), edge(ending.counted)));
        end = {std::min(end.first, off.first), std::min(end.last, off.last)};
    }
    std::vector<Presence> presences;
    if (member.isApart)
        return presences;
    for (const Member::Presence &each : member.presences) {
        const Edge off = edge(each.off);
        const Presence presence{later(edge(member.announced), edge(each.on)),
            {std::min(off.first, end.first), std::min(off.last, end.last)}};
        if (presence.on.first < presence.off.last)
            presences.push_back(presence);
    }
    return presences;
}

} // namespace counting
