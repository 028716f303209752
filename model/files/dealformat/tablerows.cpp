// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/dealformat/tablerows.h"

#include "files/problems/filetranslation.h"

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

constexpr Owner nobody = 0; // the header's row

constexpr std::array withStatuses{Record::Deal, Record::Commitment};
constexpr std::array withEvidence{
    Record::Deal, Record::Commitment, Record::Event, Record::Claim, Record::Status, Record::Relation};

constexpr std::size_t at(Record record)
{
    return static_cast<std::size_t>(record);
}

QString oneOfRecords()
{
    QStringList words;
    for (const auto &each : records)
        words += each.text;
    return Text::tr("one of %1").arg(words.join(", "_L1));
}

} // namespace

TableRows::TableRows(const Table &table, Problems &problems, const Progress *progress)
    : m_table(table)
    , m_records(static_cast<std::size_t>(table.rowCount()), Record::Set)
{
    m_places.fill(-1);
    readHeader(problems);
    MarkOfColumn mark;
    for (Owner row = 1; row < rowCount(); ++row)
        addNumbers(text(row, Key::Amount), mark);
    m_mark = mark.mark();
    for (Owner row = 1; row < rowCount() && !isCancelled(progress); ++row)
        if (!table.isRefused(row))
            sortRow(row, problems);
    const auto belong = [&](Owner owner, Owner row) {
        if (owner != nobody)
            m_belongings.push_back({owner, row});
    };
    for (const Record record : {Record::Commitment, Record::Event})
        for (const Owner row : all(record))
            belong(dealOf(row, problems), row);
    for (const Record record : {Record::Status, Record::Evidence})
        for (const Owner row : all(record))
            belong(ownerOf(row, record, problems), row);
    std::stable_sort(m_belongings.begin(), m_belongings.end(),
        [](const Belonging &a, const Belonging &b) { return a.owner < b.owner; });
}

void TableRows::readHeader(Problems &problems)
{
    const std::span<const Cell> header = m_table.row(0);
    for (std::size_t place = 0; place < header.size(); ++place) {
        const QString name = m_table.text(header[place]);
        const std::optional<Key> key = keyCalled(name);
        if (!key) {
            problems.error(header[place].byte, {}, inQuotes(name), Text::tr("a column that is read"));
            continue;
        }
        qsizetype &known = m_places[static_cast<std::size_t>(*key)];
        if (known >= 0)
            problems.error(header[place].byte, columnOf(*key).name, inQuotes(name), Text::tr("each column once"));
        else
            known = static_cast<qsizetype>(place);
    }
}

void TableRows::sortRow(Owner row, Problems &problems)
{
    if (const Cell *beyond = m_table.beyondHeader(row))
        return problems.error(beyond->byte, {}, inQuotes(m_table.text(*beyond)),
            Text::tr("at most the header’s %1 cells").arg(m_table.row(0).size()));
    const Cell *word = cell(row, Key::Record);
    const auto record = word ? deals::valueOf(records, m_table.text(*word)) : Record::Commitment;
    if (!record)
        return problems.error(word->byte, columnOf(Key::Record).name, inQuotes(m_table.text(*word)), oneOfRecords());
    if (!isAmountClear(row, problems) || (*record == Record::Commitment && isBare(row, problems)))
        return;
    m_records[row] = *record;
    m_all[at(*record)].push_back(row);
    if (const QString id = text(row, Key::Id); !id.isEmpty() && !isDeclared(*record, id))
        m_ids[at(*record)].insert(id, row);
}

/// A row without what every commitment has: as the reader would refuse it, but before it takes memory as an object.
bool TableRows::isBare(Owner row, Problems &problems) const
{
    const auto isThere = [&](Key key) { return cell(row, key) != nullptr; };
    const bool hasAmount = isThere(Key::Amount) || isThere(Key::Measure) || isThere(Key::Said);
    for (const Key key : {Key::Kind, Key::From, Key::To, Key::Amount})
        if (key == Key::Amount ? !hasAmount : !isThere(key)) {
            const QString quoted = u'"' + QString(columnOf(key).name) + u'"';
            problems.error(
                m_table.byteOf(row), {}, Text::tr("nothing"), Text::tr("something in the column %1").arg(quoted));
            return true;
        }
    return false;
}

bool TableRows::isAmountClear(Owner row, Problems &problems) const
{
    const Cell *words = cell(row, Key::Amount);
    if (!words)
        return true;
    const QString name = columnOf(Key::Amount).name;
    for (const Key part : {Key::Said, Key::Value, Key::Low, Key::High})
        if (const Cell *other = cell(row, part)) {
            problems.error(other->byte, columnOf(part).name, inQuotes(m_table.text(*other)),
                Text::tr("either this or “%1”").arg(name));
            return false;
        }
    const auto read = amountInWords(m_table.text(*words), m_mark);
    if (const auto *refusal = std::get_if<Refusal>(&read)) {
        problems.error(words->byte, name, inQuotes(m_table.text(*words)), refusal->expected);
        return false;
    }
    const auto &amount = std::get<WordedAmount>(read);
    if (!amount.measure)
        return true; // then its measure and unit are those of their cells
    const auto agrees = [&](Key part, const QString &said) {
        const Cell *other = cell(row, part);
        if (!other || m_table.text(*other) == said)
            return true;
        problems.error(other->byte, columnOf(part).name, inQuotes(m_table.text(*other)),
            said.isEmpty() ? Text::tr("nothing beside an amount in words") : inQuotes(said));
        return false;
    };
    return agrees(Key::Measure, textOf(deals::measures, *amount.measure)) && agrees(Key::Unit, amount.currency.text());
}

std::optional<WordedAmount> TableRows::wordedAmount(Owner row) const
{
    const Cell *words = cell(row, Key::Amount);
    if (!words)
        return {};
    const auto read = amountInWords(m_table.text(*words), m_mark);
    const auto *amount = std::get_if<WordedAmount>(&read);
    return amount ? std::optional(*amount) : std::nullopt;
}

const Cell *TableRows::cell(Owner row, Key key) const
{
    const std::span<const Cell> cells = m_table.row(row);
    const qsizetype place = m_places[static_cast<std::size_t>(key)];
    if (place < 0 || place >= std::ssize(cells))
        return nullptr;
    const Cell &found = cells[static_cast<std::size_t>(place)];
    return found.length > 0 ? &found : nullptr;
}

QString TableRows::text(Owner row, Key key) const
{
    const Cell *found = cell(row, key);
    return found ? m_table.text(*found) : QString();
}

std::vector<Owner> TableRows::owned(Owner owner, Record record) const
{
    std::vector<Owner> rows;
    auto next = std::lower_bound(m_belongings.begin(), m_belongings.end(), owner,
        [](const Belonging &belonging, Owner wanted) { return belonging.owner < wanted; });
    for (; next != m_belongings.end() && next->owner == owner; ++next)
        if (m_records[next->row] == record)
            rows.push_back(next->row);
    return rows;
}

Owner TableRows::dealOf(Owner row, Problems &problems)
{
    const QString deal = text(row, Key::Deal);
    if (deal.isEmpty()) {
        problems.error(m_table.byteOf(row), columnOf(Key::Deal).name, Text::tr("nothing"), Text::tr("a deal"));
        return nobody;
    }
    if (!isDeclared(Record::Deal, deal) && !all(Record::Deal).empty()) {
        problems.error(cell(row, Key::Deal)->byte, columnOf(Key::Deal).name, inQuotes(deal),
            Text::tr("the id of a row that is a deal"));
        return nobody;
    }
    if (!isDeclared(Record::Deal, deal)) {
        m_ids[at(Record::Deal)].insert(deal, rowCount() + static_cast<Owner>(m_undeclared.size()));
        m_undeclared += deal;
    }
    return ids(Record::Deal).value(deal);
}

/// Of a row of statuses or evidence: what "of" says, as an id or as record:id.
Owner TableRows::ownerOf(Owner row, Record record, Problems &problems) const
{
    const QString of = text(row, Key::Of);
    std::vector<Owner> owners;
    QStringList called;
    const auto consider = [&](Record kind) {
        const QString prefix = textOf(records, kind) + u':';
        if (of.startsWith(prefix) && isDeclared(kind, of.sliced(prefix.size()))) {
            owners = {ids(kind).value(of.sliced(prefix.size()))};
            called = {of};
        } else if (called != QStringList(of) && isDeclared(kind, of)) {
            owners.push_back(ids(kind).value(of));
            called += prefix + of;
        }
    };
    if (record == Record::Status)
        std::for_each(withStatuses.begin(), withStatuses.end(), consider);
    else
        std::for_each(withEvidence.begin(), withEvidence.end(), consider);
    if (owners.size() == 1)
        return owners.front();
    const Cell *place = cell(row, Key::Of);
    problems.error(place ? place->byte : m_table.byteOf(row), columnOf(Key::Of).name, inQuotes(of),
        owners.empty() ? Text::tr("the id of a row that has such rows") : called.join(Text::tr(" or ")));
    return nobody;
}

} // namespace files
