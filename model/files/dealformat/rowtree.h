// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/dealformat/tablerows.h"
#include "files/dealformat/value.h"

#include <deque>

namespace files
{

/// What the rows of a table say, as the reader asks for it: cells are values, and the rows that belong to one its
/// lists. Deals, parties and sources are implied by being named where no row is one; the party in focus is then the one
/// that most commitments name. Judges nothing: the rules are the reader's.
class RowTree final : public Tree
{
public:
    /// `title` is that of a table that has none. The rows outlive it.
    RowTree(const TableRows &rows, const QString &title);

    Type typeOf(Node node) const override;
    qint64 byteOf(Node node) const override;
    QString textOf(Node node) const override;
    std::vector<Value> elementsOf(Node node) const override;
    std::vector<Member> membersOf(Node node) const override;
    QString fieldOf(Node node) const override;
    std::optional<std::uint32_t> dealOf(Node node) const override;
    const WordedAmount *wordsOf(Node node) const override;
    bool isPlain(Node node, PlainRecord &record) const override;
    QString partyCalled(QByteArrayView text) const override;
    bool isTable() const override { return true; }

    /// Which rows came to something, where `refused` were left out with all that belongs to them, and the row of
    /// title and focus unless `hasSet`.
    std::vector<bool> rowsRead(const std::deque<Node> &refused, bool hasSet) const;

private:
    void findOrders();
    std::optional<DayOrder> order(Key key) const { return m_orders[static_cast<std::size_t>(key)].order(); }
    enum class Part : std::uint8_t {
        Root,
        List,    ///< all rows of a record, and what is implied of it
        Row,     ///< the object that a row is, or a deal that no row declares
        Owned,   ///< the list of rows of a record that belong to a row
        Own,     ///< the entry of that list that the row's own cells are
        Amount,  ///< the object of the row's amount
        Cell,    ///< of a column
        Entry,   ///< of the list in a cell
        Name,    ///< of a column
        Text,    ///< what a column would say, had the row such a cell
        Implied, ///< the object of a party or source that no row declares
        ImpliedText
    };
    /// What a node stands for.
    struct Spot {
        Part part = Part::Root;
        std::uint8_t kind = 0;   ///< a Key or a Record
        Owner row = nobody;      ///< below 2^25
        std::uint32_t entry = 0; ///< of a list, of what is implied; the number in the id of what has none; below 2^29

        static Spot of(Node node);
        Node node() const { return Node(part) << 60 | Node(kind) << 54 | Node(row) << 29 | entry; }
        Key key() const { return static_cast<Key>(kind); }
        Record record() const { return static_cast<Record>(kind); }
    };
    struct Implied {
        QString name;
        qint64 byte = 0;
    };
    class Object;

    Value valueAt(Part part, std::uint8_t kind, Owner row, std::uint32_t entry = 0) const;
    Value valueAt(Part part, Key key, Owner row, std::uint32_t entry = 0) const;
    Type typeOfCell(Owner row, Key key) const;
    QString textOfCell(Owner row, Key key) const;
    QString impliedText(const Spot &spot) const;
    std::optional<QByteArray> number(const QString &text) const;
    const QStringList &entries(Owner row, Key key) const;
    /// Which way a party is called, its id; the name itself where no row declares it.
    QString partyId(const QString &name) const;

    bool isPlainNumber(QByteArrayView text) const;
    void findParties();
    void findSources();
    /// Calls see(name, byte) for each party that rows of that record name, once for each cell that reads otherwise.
    template<typename See> void seeParties(Record record, const See &see) const;

    const Cell *firstOf(Owner row, std::span<const Key> keys) const;
    /// The first of the cells that are an entry of that list of a row; null where there is none.
    const Cell *ownEntry(Owner row, Record list) const;
    /// Whether it is a deal that no row declares.
    bool isImplied(Owner owner) const { return owner >= m_rows.rowCount(); }
    /// The row itself, or the first that names the deal.
    Owner firstRow(Owner owner) const;

    const TableRows &m_rows;
    QString m_title;     // where no row says it
    MarkOfColumn m_mark; // of value, low and high together
    std::array<OrderOfColumn, columns.size()> m_orders;
    QHash<QString, QString> m_partyIds;
    QSet<QString> m_declaredSources;
    std::vector<Implied> m_implied; // parties, then sources
    std::uint32_t m_impliedParties = 0;
    mutable std::pair<Node, QStringList> m_entries; // of the cell that was split last
};

} // namespace files
