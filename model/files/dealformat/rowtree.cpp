// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/dealformat/rowtree.h"

#include "deals/legible.h"
#include "files/problems/asciitext.h"
#include "files/sheets/csvreader.h"
#include "files/sheets/lists.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

/// "true" or "false"; nothing for any other word.
QString flagOf(QStringView text)
{
    constexpr std::array yes{"true"_L1, "yes"_L1, "1"_L1}, no{"false"_L1, "no"_L1, "0"_L1};
    const auto isIn = [bare = text.trimmed()](const auto &words) {
        return std::any_of(words.begin(), words.end(),
            [&](QLatin1String word) { return bare.compare(word, Qt::CaseInsensitive) == 0; });
    };
    return isIn(yes) ? u"true"_s : isIn(no) ? u"false"_s : QString();
}

bool isWrittenPlainly(const QString &number)
{
    static const QRegularExpression grammar(uR"(\A(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z)"_s);
    return grammar.match(number).hasMatch();
}

/// How a cell of that row is read; from and to of a relation are no parties.
Shape shapeOf(Record record, Key key)
{
    const Shape shape = columnOf(key).shape;
    return shape == Shape::Parties && !isPartyColumn(record, key) ? Shape::Text : shape;
}

} // namespace

RowTree::RowTree(const TableRows &rows, const QString &title)
    : m_rows(rows)
    , m_title(title)
{
    static_assert(columns.size() <= 1 << 6 && 2 * rowLimit < 1 << 25, "a node holds all rows and a deal for each");
    for (const Key key : amountKeys)
        for (Owner row = 1; columnOf(key).shape == Shape::Quantity && rows.hasColumn(key) && row < rows.rowCount();
             ++row)
            if (const Cell *cell = rows.cell(row, key); cell && !isAllDigits(rows.utf8(*cell)))
                m_mark.add(rows.text(*cell));
    findOrders();
    findParties();
    findSources();
}

RowTree::Spot RowTree::Spot::of(Node node)
{
    return {static_cast<Part>(node >> 60), static_cast<std::uint8_t>(node >> 54 & 0x3f),
        static_cast<Owner>(node >> 29 & 0x1ffffff), static_cast<std::uint32_t>(node & 0x1fffffff)};
}

template<typename See> void RowTree::seeParties(Record record, const See &see) const
{
    QSet<QByteArrayView> seen;
    for (const Owner row : m_rows.all(record))
        for (const Key side : {Key::From, Key::To}) {
            const Cell *cell = m_rows.cell(row, side);
            if (!cell || seen.contains(m_rows.utf8(*cell)))
                continue;
            seen.insert(m_rows.utf8(*cell));
            for (const QString &name : entriesOf(m_rows.text(*cell)))
                see(name, cell->byte);
        }
}

void RowTree::findParties()
{
    const std::vector<Owner> &parties = m_rows.all(Record::Party);
    for (const Owner row : parties)
        for (const QString &name : entriesOf(m_rows.text(row, Key::Aliases)) + QStringList(m_rows.text(row, Key::Name)))
            for (const QString &spelling : {deals::sameName(name), name})
                m_partyIds.insert(spelling, m_rows.text(row, Key::Id));
    for (const Owner row : parties) // which go before names
        m_partyIds.insert(m_rows.text(row, Key::Id), m_rows.text(row, Key::Id));
    if (!parties.empty())
        return;
    QHash<QString, QString> first; // spelling of a name
    const auto addOnce = [&](const QString &name, qint64 byte) {
        if (m_partyIds.contains(name))
            return;
        QString &id = first[deals::sameName(name)];
        if (id.isEmpty())
            m_implied.push_back({id = name, byte});
        m_partyIds.insert(name, id);
    };
    seeParties(Record::Commitment, addOnce);
    seeParties(Record::Claim, addOnce);
    m_impliedParties = static_cast<std::uint32_t>(m_implied.size());
}

void RowTree::findSources()
{
    QSet<QByteArrayView> known;
    QSet<QString> sources;
    const bool areImplied = m_rows.all(Record::Source).empty() && m_rows.hasColumn(Key::Source);
    for (Owner row = 1; areImplied && row < m_rows.rowCount(); ++row) {
        const Cell *cell = m_rows.cell(row, Key::Source);
        if (!cell || known.contains(m_rows.utf8(*cell)))
            continue;
        known.insert(m_rows.utf8(*cell));
        for (const QString &source : sourcesOf(m_rows.text(*cell)))
            if (!sources.contains(source)) {
                sources.insert(source);
                m_implied.push_back({source, cell->byte});
            }
    }
    for (const Owner row : m_rows.all(Record::Source))
        for (const Key key : {Key::Id, Key::Url})
            m_declaredSources.insert(m_rows.text(row, key));
}

QString RowTree::partyId(const QString &name) const
{
    const auto known = m_partyIds.find(name);
    return known != m_partyIds.end() ? *known : m_partyIds.value(deals::sameName(name), name);
}

const Cell *RowTree::firstOf(Owner row, std::span<const Key> keys) const
{
    for (const Key key : keys)
        if (const Cell *cell = m_rows.cell(row, key))
            return cell;
    return nullptr;
}

const Cell *RowTree::ownEntry(Owner row, Record list) const
{
    if (m_rows.recordOf(row) != Record::Commitment)
        return nullptr;
    return list == Record::Status  ? firstOf(row, statusKeys)
        : list == Record::Evidence ? firstOf(row, evidenceKeys)
                                   : nullptr;
}

Owner RowTree::firstRow(Owner owner) const
{
    return isImplied(owner) ? m_rows.undeclared()[owner - m_rows.rowCount()] : owner;
}

const QStringList &RowTree::entries(Owner row, Key key) const
{
    const Node node = Spot{Part::Cell, static_cast<std::uint8_t>(key), row}.node();
    if (m_entries.first == node)
        return m_entries.second;
    const QString cell = m_rows.text(row, key);
    m_entries.first = node;
    if (key != Key::Source)
        m_entries.second = entriesOf(cell);
    else if (m_declaredSources.contains(cell))
        m_entries.second = {cell};
    else
        m_entries.second = sourcesOf(cell);
    return m_entries.second;
}

/// By the mark of its column. Between commas a point stands before decimals, as we and databases write them; "1.200"
/// between semicolons or tabs may be a thousand and two hundred.
std::optional<QByteArray> RowTree::number(const QString &text) const
{
    const auto mark = m_mark.mark();
    const bool mayPartThousands = text.contains(u'.') && mark != DecimalMark::Point;
    if (!isWrittenPlainly(text) || m_mark.isContradictory() || (mayPartThousands && m_rows.table().separator() != ','))
        return plainNumber(text, mark);
    if (mayPartThousands && mark)
        return {};
    return text.toLatin1();
}

Type RowTree::typeOfCell(Owner row, Key key) const
{
    switch (shapeOf(m_rows.recordOf(row), key)) {
    case Shape::Number:
    case Shape::Quantity:
        return number(m_rows.text(row, key)) ? Type::Number : Type::String;
    case Shape::Flag:
        return flagOf(m_rows.text(row, key)).isEmpty() ? Type::String : Type::Bool;
    case Shape::List:
        return Type::List;
    case Shape::Parties:
        return entries(row, key).size() == 1 ? Type::String : Type::List;
    case Shape::Text:
    case Shape::Part:
        break;
    }
    return Type::String;
}

QString RowTree::textOfCell(Owner row, Key key) const
{
    const QString text = m_rows.text(row, key);
    const Type type = typeOfCell(row, key);
    if (type == Type::Number)
        return QString::fromLatin1(*number(text));
    if (type == Type::Bool)
        return flagOf(text);
    return shapeOf(m_rows.recordOf(row), key) == Shape::Parties ? partyId(entries(row, key).value(0))
                                                                : asOurs(key, text, order(key));
}

/// Of a row, or of a party or source that none declares.
QString RowTree::impliedText(const Spot &spot) const
{
    if (spot.part == Part::ImpliedText) {
        const QString &name = m_implied[spot.entry].name;
        const QString host = spot.key() == Key::Publisher ? QUrl(name).host() : QString();
        return spot.key() == Key::Kind ? u"not stated"_s : host.isEmpty() ? name : host;
    }
    switch (spot.key()) {
    case Key::Title:
        return spot.row == nobody ? m_title : m_rows.dealName(spot.row);
    case Key::Id:
        return m_rows.dealName(spot.row) + (spot.entry > 0 ? u'/' + QString::number(spot.entry) : QString());
    case Key::Term:
        return m_rows.amount(spot.row)->term.iso();
    case Key::End:
        return m_rows.amount(spot.row)->by.edtf();
    case Key::What:
        return withRest(m_rows.text(spot.row, Key::What), m_rows.amount(spot.row)->rest);
    case Key::Printed:
        return m_rows.text(spot.row, Key::Amount);
    default:
        return spot.key() == Key::Status ? u"announced"_s : u"amount"_s;
    }
}

QString RowTree::textOf(Node node) const
{
    const Spot spot = Spot::of(node);
    switch (spot.part) {
    case Part::Cell:
        return textOfCell(spot.row, spot.key());
    case Part::Entry: {
        const QString &entry = entries(spot.row, spot.key())[spot.entry];
        return columnOf(spot.key()).shape == Shape::Parties ? partyId(entry) : entry;
    }
    case Part::Name: // an amount is called otherwise where another source reads it
        return spot.key() == Key::Amount && m_rows.recordOf(spot.row) == Record::Evidence
            ? u"reads"_s
            : QString(columnOf(spot.key()).name);
    case Part::Text:
    case Part::ImpliedText:
        return impliedText(spot);
    default:
        return {};
    }
}

const WordedAmount *RowTree::wordsOf(Node node) const
{
    const Spot spot = Spot::of(node);
    return spot.part == Part::Amount ? m_rows.amount(spot.row) : nullptr;
}

std::optional<std::uint32_t> RowTree::dealOf(Node node) const
{
    const std::vector<Owner> &declared = m_rows.all(Record::Deal);
    for (Owner row = Spot::of(node).row; row != nobody; row = m_rows.ownerOf(row)) {
        if (isImplied(row))
            return static_cast<std::uint32_t>(declared.size()) + row - m_rows.rowCount();
        if (m_rows.recordOf(row) == Record::Deal)
            return static_cast<std::uint32_t>(
                std::lower_bound(declared.begin(), declared.end(), row) - declared.begin());
    }
    return {};
}

} // namespace files
