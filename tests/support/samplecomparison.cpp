// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/samplecomparison.h"

#include "support/samplepicture.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace support
{
namespace
{

using namespace pictures;

/// What of the sample is this partner's.
Picture only(Picture picture, const QString &partner)
{
    picture.title.clear();
    picture.subtitle.clear();
    picture.footer.clear();
    std::vector<Lane> its;
    std::ranges::copy_if(
        picture.lanes, std::back_inserter(its), [&](const Lane &lane) { return lane.partner == partner; });
    picture.lanes = its;
    for (Panel &panel : picture.panels) {
        panel.beside.clear();
        for (Stack *stack : {&panel.up, &panel.down}) {
            std::erase_if(stack->layers, [&](const Layer &layer) { return layer.partner != partner; });
            stack->totals.clear();
            if (!stack->layers.empty())
                stack->totals = {{Sign::Sum, stack->layers.front().texts.back().mid(partner.size() + 1)}};
        }
        if (panel.up.layers.empty() && panel.down.layers.empty())
            panel.empty = u"Nothing of this is promised"_s;
    }
    return picture;
}

} // namespace

Comparison sampleComparison(counting::Basis basis)
{
    const Picture whole = basis == counting::Basis::Announced ? announcedPicture() : scheduledPicture();
    Comparison comparison;
    comparison.title = u"NVIDIA and AMD compared, 2025–2027"_s;
    comparison.subtitle = whole.subtitle;
    comparison.footer = whole.footer;
    comparison.panes[0] = {{1}, u"NVIDIA"_s, u"≥ 10 GW · up to $100 B"_s, 1, only(whole, u"NVIDIA"_s)};
    comparison.panes[1] = {{2}, u"AMD"_s, u"6 GW · 160 M shares"_s, 2, only(whole, u"AMD"_s)};
    comparison.table = sampleDifferences();
    return comparison;
}

std::vector<Difference> sampleDifferences()
{
    struct Row {
        const char *what;
        bool isPart;
        const char *left, *right, *difference, *ratio;
    };
    static constexpr std::array rows{Row{"Power promised", false, "≥ 10 GW", "6 GW", "≥ 4 GW", "≥ 1.66"},
        Row{"scheduled by 31 Dec 2027", true, "1 GW", "1 GW", "0 GW", "1.00"},
        Row{"later", true, "none", "none", "0 GW", "—"}, Row{"undated", true, "≥ 9 GW", "5 GW", "≥ 4 GW", "≥ 1.80"},
        Row{"OpenAI pays", false, "not stated", "not stated", "—", "—"},
        Row{"Invested in OpenAI", false, "up to $100 B", "none", "$0–100 B", "—"},
        Row{"scheduled by 31 Dec 2027", true, "none", "none", "$0", "—"},
        Row{"undated", true, "up to $100 B", "none", "$0–100 B", "—"},
        Row{"Equity", false, "NVIDIA buys into OpenAI as each gigawatt is deployed",
            "OpenAI may buy up to 160 M shares of AMD as milestones are met", "—", "—"},
        Row{"First phase", false, "H2 2026 · Vera Rubin", "H2 2026 · MI450", "0–6 months apart", "—"},
        Row{"Announced", false, "22 Sep 2025", "6 Oct 2025", "14 days", "—"},
        Row{"Status", false, "Letter of intent", "Signed", "—", "—"},
        Row{"Term", false, "not stated", "not stated", "—", "—"},
        Row{"Dollars per year", false, "not stated", "not stated", "—", "—"},
        Row{"Dollars per gigawatt (computed)", false, "$0–10 B", "not stated", "—", "—"},
        Row{"Of both together, in neither column: ≥ 4.5 GW promised in a deal with OpenAI and Oracle", false, "", "",
            "", ""}};
    std::vector<Difference> table;
    for (const Row &row : rows) {
        Difference difference;
        difference.what = QString::fromUtf8(row.what);
        difference.isPart = row.isPart;
        difference.left = QString::fromUtf8(row.left);
        difference.right = QString::fromUtf8(row.right);
        difference.difference = QString::fromUtf8(row.difference);
        difference.ratio = QString::fromUtf8(row.ratio);
        table.push_back(difference);
    }
    return table;
}

} // namespace support
