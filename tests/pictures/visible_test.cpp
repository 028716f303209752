// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing that counts is out of sight. DEALS_SEED=n runs one data set alone.
#include "deals/parties.h"
#include "pictures/panels.h"
#include "pictures/words/tallywords.h"
#include "support/harddeals.h"
#include "support/pictured.h"
#include "support/randomdeals.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace
{

using namespace Qt::StringLiterals;
using counting::Basis, counting::Stacked;

bool isDrawn(const pictures::Picture &picture, const Stacked &stacked)
{
    return std::ranges::any_of(picture.panels, [&](const pictures::Panel &panel) {
        return (panel.up.of == stacked && !panel.up.totals.empty())
            || (panel.down.of == stacked && !panel.down.totals.empty());
    });
}

TEST(Visible, IsEverySumOfAPanelOrOfTheFooter)
{
    int drawn = 0, named = 0;
    support::forEachSeed(300, [&](std::uint64_t seed) {
        const deals::DealSet set = seed % 2 == 0 ? support::randomDeals(seed) : support::hardDeals(seed);
        pictures::View view = support::viewOf(seed % 3 == 0 ? Basis::Announced : Basis::Scheduled);
        view.focus = seed % 5 == 0 ? deals::everyone : set.focus;
        const counting::Ledger ledger = support::ledgerOf(set, view);
        const pictures::Picture picture = support::picture(set, view, support::english);
        const QString footer = QStringList(picture.footer.begin(), picture.footer.end()).join(u' ');
        std::set<Stacked> all;
        for (const counting::Line &line : ledger.lines())
            if (line.direction != counting::Direction::Others)
                all.insert(stackedOf(ledger, line.commitment));
        for (const Stacked &stacked : all) {
            const counting::Tally sum =
                sumAt(ledger, stacked, counting::Moment::endOf(lastDay(view.window)), counting::Reading::Total)
                    .announced;
            if (sum.isNothing())
                continue;
            const QString text = pictures::nameOf(ledger, stacked) + u": "_s
                + pictures::tallyText(sum, stacked.measure, stacked.currency, support::english);
            const bool isInPanel = isDrawn(picture, stacked);
            EXPECT_TRUE(isInPanel || footer.contains(text)) << text.toStdString() << " not in\n"
                                                            << footer.toStdString();
            ++(isInPanel ? drawn : named);
        }
    });
    EXPECT_TRUE(qEnvironmentVariableIsSet("DEALS_SEED") || (drawn > 30 && named > 30)) << drawn << ' ' << named;
}

} // namespace
