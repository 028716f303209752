// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/dealformat/tablewriter.h"

#include "deals/csvcells.h"
#include "files/dealformat/columns.h"
#include "files/sheets/lists.h"
#include "files/wording/nothing.h"

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

using Cells = std::array<QString, columns.size()>;

class TableWriter final
{
public:
    void writeAll(json::Value root)
    {
        Cells set;
        set[at(Key::Record)] = textOf(records, Record::Set);
        for (const Key key : {Key::Title, Key::Focus})
            if (const auto value = root.member(columnOf(key).name))
                set[at(key)] = value->text();
        m_rows.push_back(set);
        writeList(root, "parties", Record::Party);
        writeList(root, "sources", Record::Source);
        writeList(root, "deals", Record::Deal);
        writeList(root, "claims", Record::Claim);
        writeList(root, "relations", Record::Relation);
    }

    QByteArray csv() const
    {
        std::vector<std::size_t> used;
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (std::any_of(m_rows.begin(), m_rows.end(), [&](const Cells &row) { return !row[i].isEmpty(); }))
                used.push_back(i);
        QStringList header;
        for (const std::size_t i : used)
            header += columns[i].name;
        QByteArray bytes = "\xef\xbb\xbf" + deals::csvLine(header).toUtf8();
        for (const Cells &row : m_rows) {
            QStringList cells;
            for (const std::size_t i : used)
                cells += meant(row[i]);
            bytes += deals::csvLine(cells).toUtf8();
        }
        return bytes;
    }

private:
    static constexpr std::size_t at(Key key) { return static_cast<std::size_t>(key); }

    void writeList(json::Value owner, const char *key, Record record, const QString &of = {})
    {
        if (const std::optional<json::Value> list = owner.member(QLatin1String(key)))
            for (const json::Value each : list->elements())
                write(each, record, of);
    }

    /// The row of a record, then those of what it has. `of` is whose it is.
    void write(json::Value object, Record record, const QString &of)
    {
        Cells cells;
        cells[at(Key::Record)] = textOf(records, record);
        cells[at(record == Record::Commitment || record == Record::Event ? Key::Deal : Key::Of)] = of;
        for (const json::Member &member : object.members())
            fill(cells, member, record);
        if (const QString id = idOf(object, record); !id.isEmpty())
            cells[at(Key::Id)] = id;
        const QString id = cells[at(Key::Id)];
        m_rows.push_back(std::move(cells));
        const QString called = textOf(records, record) + u':' + id;
        writeList(object, "statuses", Record::Status, called);
        writeList(object, "evidence", Record::Evidence, called);
        writeList(object, "events", Record::Event, id);
        writeList(object, "commitments", Record::Commitment, id);
    }

    /// Statuses and relations have none in a document; evidence of theirs needs one in a table.
    QString idOf(json::Value object, Record record)
    {
        const bool needsOne = record == Record::Status || record == Record::Relation;
        return needsOne && object.member("evidence"_L1) ? QString::number(++m_lastId) : QString();
    }

    static void fill(Cells &cells, const json::Member &member, Record record)
    {
        if (member.value.type() == json::Type::Object) {
            for (const json::Member &part : member.value.members())
                fill(cells, part, record);
            return;
        }
        const std::optional<Key> key = keyCalled(member.key.text());
        if (!key)
            return; // a list of records
        QStringList entries;
        for (const json::Value entry : member.value.elements())
            entries += entry.text();
        if (isPartyColumn(record, *key) && member.value.type() == json::Type::String)
            entries += member.value.text();
        cells[at(*key)] = entries.isEmpty() ? member.value.text() : listCell(entries);
    }

    std::vector<Cells> m_rows;
    int m_lastId = 0;
};

} // namespace

QByteArray toTable(const json::Document &document)
{
    TableWriter writer;
    writer.writeAll({document, 0});
    return writer.csv();
}

} // namespace files
