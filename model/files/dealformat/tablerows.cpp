// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/dealformat/tablerows.h"

#include "deals/legible.h"
#include "files/problems/filetranslation.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

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
    , m_records(rowCount(), Record::Set)
    , m_owners(rowCount(), nobody)
{
    m_places.fill(-1);
    readHeader(problems);
    if (hasColumn(Key::Amount))
        m_amounts.resize(rowCount());
    WordedAmounts amounts;
    for (Owner row = 1; hasColumn(Key::Amount) && row < rowCount(); ++row)
        if (const Cell *words = cell(row, Key::Amount))
            amounts.see(table.utf8(*words));
    for (Owner row = 1; row < rowCount() && !isCancelled(progress); ++row)
        if (!table.isRefused(row))
            sortRow(row, amounts, problems);
    findDeals(problems);
    findNumbers();
    for (const Record record : {Record::Status, Record::Evidence})
        for (const Owner row : all(record))
            m_owners[row] = ownerNamed(row, record, problems);
    m_undeclaredCalled = {};
    m_called.fill({});
    sortOwned();
}

/// By owner, and by row among those of one.
void TableRows::sortOwned()
{
    m_firstOwned.assign(rowCount() + m_undeclared.size() + 2, 0);
    for (const Owner owner : m_owners)
        ++m_firstOwned[owner == nobody ? 0 : owner + 1];
    m_firstOwned[0] = 0; // of nobody
    std::partial_sum(m_firstOwned.begin(), m_firstOwned.end(), m_firstOwned.begin());
    m_owned.resize(m_firstOwned.back());
    std::vector<Owner> next = m_firstOwned;
    for (Owner row = 1; row < rowCount(); ++row)
        if (m_owners[row] != nobody)
            m_owned[next[m_owners[row]]++] = row;
}

void TableRows::readHeader(Problems &problems)
{
    const std::span<const Cell> header = m_table.row(0);
    for (std::size_t place = 0; place < header.size(); ++place) {
        const QString name = m_table.text(header[place]);
        const std::optional<Key> key = keyCalled(name);
        if (name.trimmed().isEmpty()) { // the numbers of the rows, or a comma at the end
            problems.warning(
                qint64(header[place].byte), inQuotes(name), Text::tr("a name of the column; it is not read"));
            continue;
        }
        if (!key) {
            problems.error(header[place].byte, {}, inQuotes(name), Text::tr("a column that is read"));
            continue;
        }
        qsizetype &known = m_places[static_cast<std::size_t>(*key)];
        if (known >= 0)
            problems.error(header[place].byte, columnOf(*key).name, inQuotes(name), Text::tr("each column once"));
        else {
            known = static_cast<qsizetype>(place);
            m_present.emplace_back(*key, place);
        }
    }
}

void TableRows::sortRow(Owner row, WordedAmounts &amounts, Problems &problems)
{
    if (const Cell *beyond = m_table.beyondHeader(row))
        return problems.error(beyond->byte, {}, inQuotes(text(*beyond)),
            Text::tr("at most the header’s %1 cells").arg(m_table.row(0).size()));
    const Cell *word = cell(row, Key::Record);
    const auto record = word ? deals::valueOf(records, text(*word).trimmed().toLower()) : Record::Commitment;
    if (!record)
        return problems.error(word->byte, columnOf(Key::Record).name, inQuotes(text(*word)), oneOfRecords());
    if (!isAmountClear(row, amounts, problems) || (*record == Record::Commitment && isBare(row, problems)))
        return;
    if (*record == Record::Set && !all(Record::Set).empty())
        return problems.error(m_table.byteOf(row), columnOf(Key::Record).name, u"\"set\""_s, Text::tr("one such row"));
    m_records[row] = *record;
    m_all[at(*record)].push_back(row);
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

bool TableRows::isAmountClear(Owner row, WordedAmounts &amounts, Problems &problems)
{
    const Cell *words = cell(row, Key::Amount);
    if (!words)
        return true;
    const QLatin1String name = columnOf(Key::Amount).name;
    for (const Key part : {Key::Said, Key::Value, Key::Low, Key::High})
        if (const Cell *other = cell(row, part)) {
            problems.error(
                other->byte, columnOf(part).name, inQuotes(text(*other)), Text::tr("either this or “%1”").arg(name));
            return false;
        }
    const auto read = amounts.read(utf8(*words));
    if (const auto *refusal = std::get_if<Refusal>(&read)) {
        problems.error(words->byte, name, inQuotes(text(*words)), refusal->expected);
        return false;
    }
    const WordedAmount &amount = m_amounts[row] = std::get<WordedAmount>(read);
    if (!amount.measure)
        return true; // then its measure and unit are those of their cells
    const auto agrees = [&](Key part, const auto &says) {
        const Cell *other = cell(row, part);
        const QString said = other ? says() : QString();
        if (!other || text(*other) == said)
            return true;
        problems.error(other->byte, columnOf(part).name, inQuotes(text(*other)),
            said.isEmpty() ? Text::tr("nothing beside an amount in words") : inQuotes(said));
        return false;
    };
    return agrees(Key::Measure, [&] { return QString(textOf(deals::measures, *amount.measure)); })
        && agrees(Key::Unit, [&] { return amount.currency.text(); });
}

QString TableRows::text(Owner row, Key key) const
{
    const Cell *found = cell(row, key);
    return found ? text(*found) : QString();
}

QString TableRows::dealName(Owner row) const
{
    const Owner deal = row < rowCount() && ownerOf(row) >= rowCount() ? ownerOf(row) : row;
    return text(deal < rowCount() ? deal : m_undeclared[deal - rowCount()], Key::Deal).trimmed();
}

std::span<const Owner> TableRows::allOwned(Owner owner) const
{
    const std::span<const Owner> all = m_owned;
    return all.subspan(m_firstOwned[owner], m_firstOwned[owner + 1] - m_firstOwned[owner]);
}

std::vector<Owner> TableRows::owned(Owner owner, Record record) const
{
    std::vector<Owner> rows;
    const std::span<const Owner> all = allOwned(owner);
    std::ranges::copy_if(all, std::back_inserter(rows), [&](Owner row) { return m_records[row] == record; });
    return rows;
}

bool TableRows::hasOwned(Owner owner, Record record) const
{
    return std::ranges::any_of(allOwned(owner), [&](Owner row) { return m_records[row] == record; });
}

Owner TableRows::rowCalled(Record record, QByteArrayView id) const
{
    if (record == Record::Deal && !m_undeclared.empty())
        return m_undeclaredCalled.value(id, nobody);
    std::optional<QHash<QByteArrayView, Owner>> &called = m_called[at(record)];
    if (!called) {
        called.emplace();
        for (const Owner row : all(record))
            if (const Cell *own = cell(row, Key::Id); own && !called->contains(utf8(*own)))
                called->insert(utf8(*own), row);
    }
    return called->value(id, nobody);
}

/// The deal of the same name in another spelling, or a new one. `alike` has a hash of each name.
Owner TableRows::undeclaredLike(const QString &spelling, Owner row, QHash<std::size_t, Owner> &alike)
{
    const QString name = deals::sameName(spelling);
    Owner &known = alike[qHash(name)];
    if (known != nobody && deals::sameName(dealName(known)) == name)
        return known;
    m_undeclared.push_back(row);
    return known = rowCount() + static_cast<Owner>(m_undeclared.size()) - 1;
}

/// Of commitments and events.
void TableRows::findDeals(Problems &problems)
{
    const QString name = columnOf(Key::Deal).name;
    QHash<std::size_t, Owner> alike;
    for (const Record record : {Record::Commitment, Record::Event})
        for (const Owner row : all(record)) {
            const Cell *deal = cell(row, Key::Deal);
            if (!deal) {
                problems.error(m_table.byteOf(row), name, Text::tr("nothing"), Text::tr("a deal"));
            } else if (all(Record::Deal).empty()) {
                Owner &owner = m_undeclaredCalled[utf8(*deal)];
                if (owner == nobody)
                    owner = undeclaredLike(text(*deal), row, alike);
                m_owners[row] = owner;
            } else {
                m_owners[row] = rowCalled(Record::Deal, utf8(*deal));
                if (m_owners[row] == nobody)
                    problems.error(deal->byte, name, inQuotes(text(*deal)), Text::tr("the id of a row that is a deal"));
            }
        }
}

void TableRows::findNumbers()
{
    m_numbers.resize(rowCount());
    for (const Record record : {Record::Event, Record::Commitment}) {
        std::vector<std::uint32_t> last(rowCount() + m_undeclared.size(), 0);
        const bool hasIds = std::ranges::any_of(all(record), [this](Owner row) { return cell(row, Key::Id); });
        for (const Owner row : all(record)) {
            if (cell(row, Key::Id))
                continue;
            const QString deal = hasIds ? dealName(row) + u'/' : QString();
            std::uint32_t &number = last[ownerOf(row)];
            do
                ++number;
            while (hasIds && rowCalled(record, (deal + QString::number(number)).toUtf8()) != nobody);
            m_numbers[row] = number;
        }
    }
}

/// Of a row of statuses or evidence: what "of" says, as an id or as record:id.
Owner TableRows::ownerNamed(Owner row, Record record, Problems &problems) const
{
    const QString of = text(row, Key::Of);
    std::vector<Owner> owners;
    QStringList called;
    const auto consider = [&](Record kind) {
        const QString prefix = textOf(records, kind) + u':';
        const Owner named = of.startsWith(prefix) ? rowCalled(kind, of.sliced(prefix.size()).toUtf8()) : nobody;
        if (named != nobody) {
            owners = {named};
            called = {of};
        } else if (const Owner one = rowCalled(kind, of.toUtf8()); one != nobody && called != QStringList(of)) {
            owners.push_back(one);
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
