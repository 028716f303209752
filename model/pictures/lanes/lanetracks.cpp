// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/lanes/lanetracks.h"

#include "pictures/lanes/lanewords.h"
#include "pictures/words/picturetranslation.h"

#include <QLocale>

#include <algorithm>

namespace pictures
{
namespace
{

Wordings leftOutWith(int drawn, const Lane &lane, const counting::Ledger &ledger, const QLocale &locale)
{
    std::vector<deals::CommitmentId> commitments;
    for (const Bar &bar : lane.bars)
        if (bar.track >= drawn)
            commitments.insert(commitments.end(), bar.commitments.begin(), bar.commitments.end());
    const QString count = Text::tr("+ %1 more").arg(locale.toString(qsizetype(commitments.size())));
    const QString sums = sumsText(ledger, commitments, locale);
    return sums.isEmpty() ? Wordings{count} : Wordings{Text::tr("%1: %2").arg(count, sums), count};
}

} // namespace

void layTracks(Lane &lane, const counting::Ledger &ledger, const QLocale &locale)
{
    std::vector<deals::Day> ends;
    for (Bar &bar : lane.bars) {
        const auto open = std::ranges::find_if(ends, [&bar](deals::Day end) { return end <= bar.from; });
        bar.track = static_cast<int>(open - ends.begin());
        if (open == ends.end())
            ends.push_back(bar.to);
        else
            *open = bar.to;
    }
    for (int drawn = 1; drawn < std::min(lane.tracks(), mostTracks + 1); ++drawn)
        lane.leftOut.push_back(leftOutWith(drawn, lane, ledger, locale));
}

} // namespace pictures
