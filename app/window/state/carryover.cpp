// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/state/carryover.h"

#include "deals/parties.h"

#include <QHash>

#include <algorithm>

namespace window
{
namespace
{

template<typename Record>
std::vector<std::uint32_t> rowsById(const std::vector<Record> &before, const std::vector<Record> &after)
{
    QHash<QString, std::uint32_t> rows;
    rows.reserve(static_cast<qsizetype>(after.size()));
    for (std::uint32_t row = 0; row < after.size(); ++row)
        rows[after[row].id] = row;
    std::vector<std::uint32_t> moved;
    moved.reserve(before.size());
    for (const Record &record : before)
        moved.push_back(rows.value(record.id, deals::DealId::none));
    return moved;
}

template<typename Id> Id moved(Id before, const std::vector<std::uint32_t> &rows)
{
    return before.isValid() ? Id{rows[before.row]} : Id{};
}

} // namespace

CarryOver::CarryOver(const deals::DealSet &before, const deals::DealSet &after)
    : m_after(after)
    , m_deals(rowsById(before.deals, after.deals))
    , m_parties(rowsById(before.parties, after.parties))
{
}

deals::DealId CarryOver::deal(deals::DealId before) const
{
    return moved(before, m_deals);
}

deals::PartyId CarryOver::party(deals::PartyId before) const
{
    return before == deals::everyone ? before : moved(before, m_parties);
}

Shown CarryOver::shown(Shown before) const
{
    pictures::View &view = before.view;
    view.focus = party(view.focus);
    if (view.focus == m_after.focus)
        view.focus = {};

    auto &partners = view.filter.of(filters::Facet::Partner);
    for (filters::Choice &partner : partners)
        partner = party({partner}).row;
    std::erase(partners, deals::PartyId::none);
    std::ranges::sort(partners);

    for (deals::DealId &pinned : view.arrangement.pinned)
        pinned = deal(pinned);
    std::erase(view.arrangement.pinned, deals::DealId{});

    before.pair = {party(before.pair.left), party(before.pair.right)};
    if (!before.pair.left.isValid() || !before.pair.right.isValid())
        before.pair = counting::firstPair(counting::Ledger(m_after, view.focus));
    return before;
}

} // namespace window
