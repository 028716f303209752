// SPDX-License-Identifier: GPL-3.0-or-later
// The objects and lists that rows are.
#include "files/dealformat/rowtree.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

struct List {
    Record record;
    QLatin1String name;
};
constexpr std::array listsOfTable{List{Record::Party, "parties"_L1}, List{Record::Source, "sources"_L1},
    List{Record::Deal, "deals"_L1}, List{Record::Claim, "claims"_L1}, List{Record::Relation, "relations"_L1}};
constexpr std::array listsOfRow{List{Record::Status, "statuses"_L1}, List{Record::Evidence, "evidence"_L1},
    List{Record::Event, "events"_L1}, List{Record::Commitment, "commitments"_L1}};

QByteArrayView view(QLatin1String text)
{
    return {text.data(), text.size()};
}

} // namespace

Value RowTree::valueAt(Part part, std::uint8_t kind, Owner row, std::uint32_t entry) const
{
    return {*this, Spot{part, kind, row, entry}.node()};
}

Value RowTree::valueAt(Part part, Key key, Owner row, std::uint32_t entry) const
{
    return valueAt(part, static_cast<std::uint8_t>(key), row, entry);
}

Type RowTree::typeOf(Node node) const
{
    const Spot spot = Spot::of(node);
    switch (spot.part) {
    case Part::List:
    case Part::Owned:
        return Type::List;
    case Part::Cell:
        return typeOfCell(spot.row, spot.key());
    case Part::Entry:
    case Part::Name:
    case Part::Text:
    case Part::ImpliedText:
        return Type::String;
    default:
        return Type::Object;
    }
}

qint64 RowTree::byteOf(Node node) const
{
    const Spot spot = Spot::of(node);
    if (spot.part == Part::Implied || spot.part == Part::ImpliedText)
        return m_implied[spot.entry].byte;
    if (spot.row == nobody)
        return 0;
    const auto evidence = [&] { return firstOf(spot.row, evidenceKeys); };
    const Cell *cell = nullptr;
    if (spot.part == Part::Owned || spot.part == Part::Own)
        cell = ownEntry(spot.row, spot.record());
    else if (spot.part == Part::Amount)
        cell = firstOf(spot.row, amountKeys);
    else if (spot.part != Part::Row && !isImplied(spot.row))
        cell = m_rows.cell(spot.row, spot.key());
    const bool isBeside = spot.part == Part::Text || spot.part == Part::Name; // of what stands for the missing cell
    if (!cell && isBeside && spot.key() != Key::Id && !isImplied(spot.row))
        cell = spot.key() == Key::Supports || spot.key() == Key::Printed ? evidence() : firstOf(spot.row, amountKeys);
    return cell ? cell->byte : spot.part == Part::Owned ? 0 : m_rows.table().byteOf(firstRow(spot.row));
}

QString RowTree::fieldOf(Node node) const
{
    const Spot spot = Spot::of(node);
    for (const auto &lists : {std::span<const List>(listsOfTable), std::span<const List>(listsOfRow)})
        for (const List &list : lists)
            if ((spot.part == Part::List || spot.part == Part::Owned) && list.record == spot.record())
                return list.name;
    if (spot.part == Part::Name)
        return textOf(node);
    return typeOf(node) == Type::Object ? QString() : QString(columnOf(spot.key()).name);
}

std::vector<Value> RowTree::elementsOf(Node node) const
{
    std::vector<Value> all;
    const Spot spot = Spot::of(node);
    const auto addRows = [&](const std::vector<Owner> &rows) {
        all.reserve(all.size() + rows.size());
        for (const Owner row : rows)
            all.push_back(valueAt(Part::Row, std::uint8_t(0), row));
    };
    if (spot.part == Part::Owned) {
        const std::vector<Owner> rows = m_rows.owned(spot.row, spot.record());
        const bool isAnnounced = isImplied(spot.row) && spot.record() == Record::Status && rows.empty();
        const bool areSources = spot.record() == Record::Evidence && m_rows.cell(spot.row, Key::Source);
        const qsizetype count = areSources ? entries(spot.row, Key::Source).size() : 1;
        if (isAnnounced || ownEntry(spot.row, spot.record()))
            for (qsizetype entry = 0; entry < std::max<qsizetype>(count, 1); ++entry)
                all.push_back(valueAt(Part::Own, spot.kind, spot.row, static_cast<std::uint32_t>(entry)));
        addRows(rows);
    } else if (spot.part == Part::List) {
        addRows(m_rows.all(spot.record()));
        for (Owner deal = 0; spot.record() == Record::Deal && deal < m_rows.undeclared().size(); ++deal)
            all.push_back(valueAt(Part::Row, std::uint8_t(0), m_rows.rowCount() + deal));
        const bool areParties = spot.record() == Record::Party;
        const auto size = static_cast<std::uint32_t>(m_implied.size());
        const std::uint32_t first = areParties ? 0 : spot.record() == Record::Source ? m_impliedParties : size;
        for (std::uint32_t entry = first; entry < (areParties ? m_impliedParties : size); ++entry)
            all.push_back(valueAt(Part::Implied, spot.kind, nobody, entry));
    } else if (typeOf(node) == Type::List) {
        const auto count = static_cast<std::uint32_t>(entries(spot.row, spot.key()).size());
        all.reserve(count);
        for (std::uint32_t entry = 0; entry < count; ++entry)
            all.push_back(valueAt(Part::Entry, spot.kind, spot.row, entry));
    }
    return all;
}

/// The members of one object, as they are found.
class RowTree::Object final
{
public:
    Object(const RowTree &tree, const Spot &spot)
        : m_tree(tree)
        , m_rows(tree.m_rows)
        , m_row(spot.row)
    {
        m_members.reserve(16); // more than most have
        switch (spot.part) {
        case Part::Root:
            addTable();
            break;
        case Part::Row:
            if (tree.isImplied(m_row))
                addImpliedDeal();
            else
                addRow();
            break;
        case Part::Own:
            addOwn(spot.record(), spot.entry);
            break;
        case Part::Amount:
            for (const Key key : amountKeys)
                if (!m_rows.amount(m_row)
                    || (!m_rows.amount(m_row)->measure && (key == Key::Measure || key == Key::Unit)))
                    addCell(key);
            break;
        case Part::Implied:
            addImplied(spot);
            break;
        default:
            break;
        }
    }

    std::vector<Member> take() { return std::move(m_members); }

private:
    void add(QLatin1String name, Value key, Value value) { m_members.push_back({view(name), key, value}); }
    void add(Key key, Value value) { add(columnOf(key).name, m_tree.valueAt(Part::Name, key, m_row), value); }
    void addText(Key key, std::uint32_t entry = 0) { add(key, m_tree.valueAt(Part::Text, key, m_row, entry)); }
    bool addCell(Key key)
    {
        const bool isThere = m_rows.cell(m_row, key) != nullptr;
        if (isThere)
            add(key, m_tree.valueAt(Part::Cell, key, m_row));
        return isThere;
    }
    void addList(Part part, const List &list)
    {
        const Value value = m_tree.valueAt(part, static_cast<std::uint8_t>(list.record), m_row);
        add(list.name, value, value);
    }

    void addTable()
    {
        const std::vector<Owner> &sets = m_rows.all(Record::Set);
        m_row = sets.empty() ? nobody : sets.front();
        if (sets.empty())
            addText(Key::Title);
        else
            for (const Key key : {Key::Title, Key::Focus})
                addCell(key);
        m_row = nobody;
        for (const List &list : listsOfTable)
            addList(Part::List, list);
    }

    void addRow()
    {
        const Record record = m_rows.recordOf(m_row);
        const WordedAmount *words = m_rows.amount(m_row);
        const bool isMore = words && !words->rest.isEmpty() && record != Record::Evidence;
        for (const Column &column : columns)
            if (isMore && column.key == Key::What)
                addText(Key::What);
            else if (isOwnValue(record, column.key))
                addCell(column.key);
        if (m_tree.firstOf(m_row, amountKeys))
            add(record == Record::Evidence ? "reads"_L1 : "amount"_L1, m_tree.valueAt(Part::Name, Key::Amount, m_row),
                m_tree.valueAt(Part::Amount, std::uint8_t(0), m_row));
        const bool isTimed = m_rows.cell(m_row, Key::Term) || m_rows.cell(m_row, Key::End);
        if (words && words->term.isStated() && !isTimed)
            addText(Key::Term);
        if (words && words->by.isStated() && !isTimed)
            addText(Key::End);
        if ((record == Record::Commitment || record == Record::Event) && !m_rows.cell(m_row, Key::Id))
            addText(Key::Id, m_rows.numberInDeal(m_row));
        addLists();
    }

    void addLists()
    {
        for (const List &list : listsOfRow)
            if (m_tree.ownEntry(m_row, list.record) || m_rows.hasOwned(m_row, list.record))
                addList(Part::Owned, list);
    }

    /// Announced as its first commitment that says when; its status is that alone, where no row tells another.
    void addImpliedDeal()
    {
        const Owner deal = m_row;
        addText(Key::Id);
        addText(Key::Title);
        for (const Owner row : m_rows.owned(deal, Record::Commitment)) {
            const Key key = m_rows.cell(row, Key::Announced) ? Key::Announced : Key::KnownBy;
            if (!deals::Date::parse(m_tree.textOfCell(row, key)))
                continue; // the row says itself what is wrong
            m_row = row;
            addCell(key);
            m_row = deal;
            break;
        }
        if (!m_rows.hasOwned(deal, Record::Status))
            addList(Part::Owned, listsOfRow.front());
        addLists();
    }

    /// The source of a plain row says its amount, in the words that the row has for it; so does each of several.
    void addOwn(Record record, std::uint32_t entry)
    {
        if (m_tree.isImplied(m_row))
            return addText(Key::Status);
        if (record == Record::Status) {
            for (const Key key : statusKeys)
                addCell(key);
            return;
        }
        for (const Key key : evidenceKeys) {
            if (key == Key::Source && m_rows.cell(m_row, key) && !m_tree.entries(m_row, key).isEmpty())
                add(key, m_tree.valueAt(Part::Entry, key, m_row, entry));
            else
                addCell(key);
        }
        if (!m_rows.cell(m_row, Key::Supports))
            addText(Key::Supports);
        if (m_rows.cell(m_row, Key::Amount) && !m_rows.cell(m_row, Key::Printed))
            addText(Key::Printed);
    }

    void addImplied(const Spot &spot)
    {
        const auto addOf = [&](Key key) {
            const Value value = m_tree.valueAt(Part::ImpliedText, key, nobody, spot.entry);
            add(columnOf(key).name, value, value);
        };
        addOf(Key::Id);
        if (spot.record() == Record::Party)
            return addOf(Key::Name);
        addOf(Key::Publisher);
        if (!QUrl(m_tree.m_implied[spot.entry].name).host().isEmpty())
            addOf(Key::Url);
        addOf(Key::Kind);
    }

    const RowTree &m_tree;
    const TableRows &m_rows;
    Owner m_row;
    std::vector<Member> m_members;
};

std::vector<Member> RowTree::membersOf(Node node) const
{
    return Object(*this, Spot::of(node)).take();
}

} // namespace files
