// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing that counts is out of sight, and a picture says what a summary says. DEALS_SEED=n runs one data set alone.
#include "deals/parties.h"
#include "pictures/panels.h"
#include "pictures/words/tallywords.h"
#include "support/harddeals.h"
#include "support/pictured.h"
#include "support/randomdeals.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace
{

using namespace Qt::StringLiterals;
using counting::Basis, counting::Stacked;

/// The totals of a stack in the picture; none where it is not drawn.
std::vector<pictures::Total> totalsIn(const pictures::Picture &picture, const Stacked &stacked)
{
    for (const pictures::Panel &panel : picture.panels)
        for (const pictures::Stack *stack : {&panel.up, &panel.down})
            if (stack->of == stacked && !stack->totals.empty())
                return stack->totals;
    return {};
}

/// What is stated of a sum's parts is said in as many words.
void expectParts(const counting::Total &sum, const std::vector<pictures::Total> &totals)
{
    for (const counting::SumPart part :
        {&counting::Sums::scheduled, &counting::Sums::later, &counting::Sums::undated}) {
        counting::Tally tally = sum.*part;
        tally.notStated = 0;
        const QString text = pictures::tallyText(tally, sum.measure, sum.currency, support::english);
        EXPECT_TRUE(!tally.isStated() || std::ranges::any_of(totals, [&](const pictures::Total &total) {
            return total.text.startsWith(text);
        })) << text.toStdString();
    }
}

TEST(Visible, IsEverySumOfThePanelsOrOfTheFooter)
{
    int drawn = 0, named = 0;
    support::forEachSeed(300, [&](std::uint64_t seed) {
        const deals::DealSet set = seed % 2 == 0 ? support::randomDeals(seed) : support::hardDeals(seed);
        pictures::View view = support::viewOf(seed % 3 == 0 ? Basis::Announced : Basis::Scheduled);
        view.focus = seed % 5 == 0 ? deals::everyone : set.focus;
        const counting::Ledger ledger = support::ledgerOf(set, view);
        const pictures::Picture picture = support::picture(set, view, support::english);
        const QString footer = QStringList(picture.footer.begin(), picture.footer.end()).join(u' ');
        for (const counting::Total &sum : counting::totals(ledger, lastDay(view.window)).sums) {
            if (sum.announced.isNothing())
                continue;
            const Stacked stacked{sum.direction, sum.kind, sum.measure, sum.currency};
            const std::vector<pictures::Total> totals = totalsIn(picture, stacked);
            const QString text = pictures::nameOf(ledger, stacked) + u": "_s
                + pictures::tallyText(sum.announced, sum.measure, sum.currency, support::english);
            EXPECT_TRUE(!totals.empty() || footer.contains(text)) << text.toStdString() << " not in\n"
                                                                  << footer.toStdString();
            if (!totals.empty() && view.basis == Basis::Scheduled)
                expectParts(sum, totals);
            ++(totals.empty() ? named : drawn);
        }
    });
    EXPECT_TRUE(qEnvironmentVariableIsSet("DEALS_SEED") || (drawn > 30 && named > 30)) << drawn << ' ' << named;
}

} // namespace
