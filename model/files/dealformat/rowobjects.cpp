// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/dealformat/rowobjects.h"

#include "files/sheets/lists.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

using json::Type;

// The cells of a commitment that stand for a row of statuses, or of evidence, of its own.
constexpr std::array ofStatus{Key::Status, Key::Date};
constexpr std::array ofEvidence{Key::Source, Key::Paragraph, Key::Printed, Key::Supports, Key::Currency};
constexpr std::array ofAmount{Key::Measure, Key::Said, Key::Unit, Key::Value, Key::Low, Key::High, Key::Amount};

bool holds(std::span<const Key> keys, Key key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// Whether the cell says what or whose the row is, or belongs to a list or an amount: then it is no value of its own.
bool isElsewhere(Record record, const Column &column)
{
    switch (column.key) {
    case Key::Record:
        return true;
    case Key::Id:
        return record == Record::Status || record == Record::Relation;
    case Key::Of:
        return record == Record::Status || record == Record::Evidence;
    case Key::Deal:
        return record == Record::Commitment || record == Record::Event;
    default:
        return holds(ofAmount, column.key)
            || (record == Record::Commitment && (holds(ofStatus, column.key) || holds(ofEvidence, column.key)));
    }
}

QByteArrayView flagOf(QByteArrayView text)
{
    struct Spelling {
        const char *text, *value;
    };
    for (const auto &[word, value] : {Spelling{"true", "true"}, Spelling{"yes", "true"}, Spelling{"1", "true"},
             Spelling{"false", "false"}, Spelling{"no", "false"}, Spelling{"0", "false"}})
        if (text.compare(QByteArrayView(word), Qt::CaseInsensitive) == 0)
            return value;
    return {};
}

bool isPlain(const QString &number)
{
    static const QRegularExpression grammar(uR"(\A(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z)"_s);
    return grammar.match(number).hasMatch();
}

} // namespace

RowObjects::RowObjects(const TableRows &rows, json::DocumentBuilder &builder)
    : m_rows(rows)
    , m_builder(builder)
    , m_nodes(rows.rowCount(), 0)
{
    for (Owner row = 1; row < rows.rowCount(); ++row)
        for (const Key key : ofAmount)
            if (columnOf(key).shape == Shape::Quantity)
                m_mark.add(rows.text(row, key));

    const std::vector<Owner> &parties = rows.all(Record::Party);
    for (const Owner row : parties)
        for (const QString &name : entriesOf(rows.text(row, Key::Aliases)) + QStringList(rows.text(row, Key::Name)))
            m_partyIds.insert(name, rows.text(row, Key::Id));
    for (const Owner row : parties) // which go before names
        m_partyIds.insert(rows.text(row, Key::Id), rows.text(row, Key::Id));
}

QStringList RowObjects::names(Owner row, Key side) const
{
    return entriesOf(m_rows.text(row, side));
}

void RowObjects::open(Owner row, Record record)
{
    m_nodes[row] = m_builder.nextNode();
    m_builder.open(Type::Object, m_rows.table().byteOf(row));
    for (const Column &column : columns) {
        const bool isText = column.shape == Shape::Parties && !isPartyColumn(record, column.key);
        if (const Cell *cell = m_rows.cell(row, column.key); cell && !isElsewhere(record, column))
            addValue(*cell, isText ? Column{column.key, column.name} : column);
    }
    addAmount(row, record);
    const bool isPlain = record == Record::Commitment;
    addEntries("statuses"_L1, row, Record::Status, isPlain ? ofStatus : std::span<const Key>());
    addEntries("evidence"_L1, row, Record::Evidence, isPlain ? ofEvidence : std::span<const Key>());
}

void RowObjects::add(Owner row, Record record)
{
    open(row, record);
    m_builder.close();
}

void RowObjects::addList(QLatin1String key, Record record)
{
    m_builder.addKey(key, 0);
    m_builder.open(Type::List, 0);
    for (const Owner row : m_rows.all(record))
        add(row, record);
    m_builder.close();
}

void RowObjects::addText(QLatin1String key, qsizetype byte, QByteArrayView text)
{
    m_builder.addKey(key, byte);
    m_builder.add(Type::String, byte, text);
}

void RowObjects::addCell(Owner row, Key key)
{
    if (const Cell *cell = m_rows.cell(row, key))
        addValue(*cell, columnOf(key));
}

/// By the mark of its column. Between commas a point stands before decimals, as we and databases write them; "1.200"
/// between semicolons or tabs may be a thousand and two hundred.
std::optional<QByteArray> RowObjects::number(const QString &text) const
{
    const auto mark = m_mark.mark();
    const bool mayPartThousands = text.contains(u'.') && mark != DecimalMark::Point;
    if (!isPlain(text) || m_mark.isContradictory() || (mayPartThousands && m_rows.table().separator() != ','))
        return plainNumber(text, mark);
    if (mayPartThousands && mark)
        return {};
    return text.toLatin1();
}

void RowObjects::addValue(const Cell &cell, const Column &column)
{
    const QByteArrayView utf8 = m_rows.table().utf8(cell);
    const QString text = m_rows.table().text(cell);
    m_builder.addKey(column.name, cell.byte);
    const auto addAll = [&](const QStringList &entries) {
        m_builder.open(Type::List, cell.byte);
        for (const QString &entry : entries)
            m_builder.add(Type::String, cell.byte, entry.toUtf8());
        m_builder.close();
    };
    switch (column.shape) {
    case Shape::Number:
    case Shape::Quantity:
        if (const auto plain = number(text))
            return m_builder.add(Type::Number, cell.byte, *plain);
        return m_builder.add(Type::String, cell.byte, utf8);
    case Shape::Flag: {
        const QByteArrayView flag = flagOf(utf8.trimmed());
        return m_builder.add(flag.isEmpty() ? Type::String : Type::Bool, cell.byte, flag.isEmpty() ? utf8 : flag);
    }
    case Shape::List:
        return addAll(entriesOf(text));
    case Shape::Parties: {
        QStringList ids;
        for (const QString &name : entriesOf(text))
            ids += partyId(name);
        return ids.size() == 1 ? m_builder.add(Type::String, cell.byte, ids.front().toUtf8()) : addAll(ids);
    }
    case Shape::Text:
    case Shape::Part:
        break;
    }
    m_builder.add(Type::String, cell.byte, utf8);
}

std::optional<qsizetype> RowObjects::firstOf(Owner row, std::span<const Key> keys) const
{
    for (const Key key : keys)
        if (const Cell *cell = m_rows.cell(row, key))
            return cell->byte;
    return {};
}

void RowObjects::addAmount(Owner row, Record record)
{
    const std::optional<qsizetype> byte = firstOf(row, ofAmount);
    if (!byte)
        return;
    m_builder.addKey(record == Record::Evidence ? "reads"_L1 : columnOf(Key::Amount).name, *byte);
    m_builder.open(Type::Object, *byte);
    const std::optional<WordedAmount> words = m_rows.wordedAmount(row);
    if (words) {
        addAmountInWords(row, m_rows.cell(row, Key::Amount)->byte, *words);
    } else {
        for (const Key key : ofAmount)
            addCell(row, key);
    }
    m_builder.close();
    if (words && words->term.isStated() && !m_rows.cell(row, Key::Term) && !m_rows.cell(row, Key::End))
        addText(columnOf(Key::Term).name, *byte, words->term.iso().toUtf8());
}

/// The measure and unit of an amount that nobody states are those of their own cells.
void RowObjects::addAmountInWords(Owner row, qsizetype byte, const WordedAmount &words)
{
    const auto add = [&](Key key, const QString &text) {
        m_builder.addKey(columnOf(key).name, byte);
        m_builder.add(columnOf(key).shape == Shape::Quantity ? Type::Number : Type::String, byte, text.toUtf8());
    };
    const deals::Amount &amount = words.amount;
    add(Key::Said, textOf(deals::saids, amount.said));
    if (!words.measure) {
        addCell(row, Key::Measure);
        addCell(row, Key::Unit);
        return;
    }
    add(Key::Measure, textOf(deals::measures, *words.measure));
    if (*words.measure == deals::Measure::Money)
        add(Key::Unit, words.currency.text());
    else if (*words.measure == deals::Measure::Power)
        add(Key::Unit, u"GW"_s);
    const auto addQuantity = [&](Key key, deals::Quantity quantity) {
        add(key, deals::decimal(quantity, deals::placesOf(*words.measure)));
    };
    if (amount.said == deals::Said::Range) {
        addQuantity(Key::Low, amount.low);
        addQuantity(Key::High, amount.high);
    } else if (amount.said != deals::Said::NotStated) {
        addQuantity(Key::Value, amount.said == deals::Said::UpTo ? amount.high : amount.low);
    }
}

/// What the cells of the row itself tell, as far as they may, then the rows that tell more.
void RowObjects::addEntries(QLatin1String key, Owner owner, Record record, std::span<const Key> ownCells)
{
    const std::vector<Owner> rows = m_rows.owned(owner, record);
    const std::optional<qsizetype> byte = firstOf(owner, ownCells);
    if (!byte && rows.empty())
        return;
    m_builder.addKey(key, byte.value_or(0));
    m_builder.open(Type::List, byte.value_or(0));
    if (byte) {
        m_builder.open(Type::Object, *byte);
        for (const Key each : ownCells)
            addCell(owner, each);
        if (record == Record::Evidence)
            addWhatIsImplied(owner, *byte);
        m_builder.close();
    }
    for (const Owner row : rows)
        add(row, record);
    m_builder.close();
}

/// The source of a plain row says its amount, in the words that the row has for it.
void RowObjects::addWhatIsImplied(Owner row, qsizetype byte)
{
    if (!m_rows.cell(row, Key::Supports))
        addText(columnOf(Key::Supports).name, byte, "amount");
    const Cell *amount = m_rows.cell(row, Key::Amount);
    if (amount && !m_rows.cell(row, Key::Printed))
        addText(columnOf(Key::Printed).name, byte, m_rows.table().utf8(*amount));
}

} // namespace files
