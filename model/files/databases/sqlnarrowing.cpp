// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/databases/sqlnarrowing.h"

#include "files/databases/sqlpassing.h"
#include "files/sheets/lists.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlQuery>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

/// More would cost more than they save.
constexpr qsizetype mostDeals = 50'000;

SqlText text(const QString &sql)
{
    return {sql};
}

QString isThere(const QString &expression)
{
    return expression + u" <> ''"_s;
}

} // namespace

SqlNarrowing::SqlNarrowing(SqlConnection &connection, const SqlSchema &schema, const WantedDeals &wanted)
    : m_connection(connection)
    , m_schema(schema)
    , m_wanted(wanted)
    , m_words(connection.dialect(), schema)
    , m_id(m_words.cell(Record::Commitment, Key::Id))
    , m_deal(m_words.cell(Record::Commitment, Key::Deal))
{
    if (wanted.isEmpty() || !isPossible())
        return;
    const QString deals = u"DISTINCT "_s + m_deal;
    const auto ofCommitments = [&](const SqlText &condition) {
        keep(m_words.select(deals, Record::Commitment, condition));
    };
    ofCommitments(mayPass(m_words, m_wanted, m_parties));
    // Of deals that no row declares, and of ids that are not one commitment's alone, the reader has to judge.
    ofCommitments(isNotIn(m_deal, m_words.select(m_words.cell(Record::Deal, Key::Id), Record::Deal)));
    ofCommitments(isIn(m_id,
        m_words.select(m_id, Record::Commitment, text(isThere(m_id)))
            + text(u" GROUP BY %1 HAVING count(*) > 1"_s.arg(m_id))));
    for (const Key key : {Key::Announced, Key::KnownBy, Key::Date})
        if (m_words.has(Record::Commitment, key))
            keep(newest(Record::Commitment, m_words.cell(Record::Commitment, key), deals));
    if (m_words.has(Record::Status, Key::Date) && m_words.has(Record::Status, Key::Of))
        ofCommitments(m_words.isNamed(Record::Commitment, m_id,
            newest(Record::Status, m_words.cell(Record::Status, Key::Date), m_words.cell(Record::Status, Key::Of))));
    keep(firstMentions());
    keepRelated();
    if (!m_connection.isFine() || m_deals.size() > mostDeals)
        return;
    const QStringList kept(m_deals.begin(), m_deals.end());
    m_kept = QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(kept)).toJson(QJsonDocument::Compact));
}

/// Whether all that could be implied by what is left out is said outright.
bool SqlNarrowing::isPossible()
{
    if (!m_schema.isOurs)
        return false;
    for (const Key key : {Key::Id, Key::Deal, Key::From, Key::To})
        if (!m_words.has(Record::Commitment, key))
            return false;
    for (const SqlTable &table : m_schema.tables)
        if (table.find(Key::Record))
            return false;
    if (!m_words.has(Record::Set, Key::Focus) || !m_words.has(Record::Party, Key::Id)
        || !m_words.has(Record::Deal, Key::Id))
        return false;
    QStringList focus;
    m_connection.forEachRow(m_words.select(m_words.cell(Record::Set, Key::Focus), Record::Set),
        [&](const QSqlQuery &row) { focus += row.value(0).toString(); });
    const QStringList named{m_words.cell(Record::Party, Key::Id), m_words.cell(Record::Party, Key::Name),
        m_words.cell(Record::Party, Key::Aliases)};
    m_connection.forEachRow(m_words.select(named.join(u", "_s), Record::Party), [&](const QSqlQuery &row) {
        m_parties.push_back(
            QStringList{row.value(0).toString(), row.value(1).toString()} + entriesOf(row.value(2).toString()));
    });
    return focus.size() == 1 && !focus.front().isEmpty() && !m_parties.empty();
}

void SqlNarrowing::keep(const SqlText &deals)
{
    m_connection.forEachRow(deals, [&](const QSqlQuery &row) { m_deals.insert(row.value(0).toString()); });
}

/// What is excluded is decided before filters, by what other deals say: all that hangs together.
void SqlNarrowing::keepRelated()
{
    QMultiHash<QString, QString> related;
    if (m_words.has(Record::Relation, Key::From) && m_words.has(Record::Relation, Key::To)) {
        const QString pairs = u"SELECT DISTINCT %1, %2 FROM %3 r JOIN %4 f ON %5 = %6 JOIN %4 t ON %7 = %8"_s.arg(
            m_words.cell(Record::Commitment, Key::Deal, "f"), m_words.cell(Record::Commitment, Key::Deal, "t"),
            sqlName(m_schema.find(Record::Relation)->name), sqlName(m_schema.find(Record::Commitment)->name),
            m_words.cell(Record::Commitment, Key::Id, "f"), m_words.cell(Record::Relation, Key::From, "r"),
            m_words.cell(Record::Commitment, Key::Id, "t"), m_words.cell(Record::Relation, Key::To, "r"));
        m_connection.forEachRow({pairs}, [&](const QSqlQuery &row) {
            related.insert(row.value(0).toString(), row.value(1).toString());
            related.insert(row.value(1).toString(), row.value(0).toString());
        });
    }
    QStringList reached(m_deals.begin(), m_deals.end());
    while (!reached.isEmpty()) {
        for (const QString &deal : related.values(reached.takeLast())) {
            if (!m_deals.contains(deal))
                reached += deal;
            m_deals.insert(deal);
        }
    }
}

/// What rows have a date that may be the newest of all. Dates of the same length and beginning are in the order of
/// their text.
SqlText SqlNarrowing::newest(Record record, const QString &date, const QString &selected) const
{
    const SqlText isDated = text(u"%1 >= '0' AND %1 < ':'"_s.arg(date));
    const QString year = u"substr(%1, 1, 4)"_s.arg(date);
    return m_words.select(selected, record,
        allOf({isDated, isIn(year, m_words.select(u"max(%1)"_s.arg(year), record, isDated)),
            isIn(date,
                m_words.select(u"max(%1)"_s.arg(date), record, isDated)
                    + text(u" GROUP BY substr(%1, 1, 6), length(%1)"_s.arg(date)))}));
}

/// The deals in which parties, alone or together, are named first: the order of partners is that of their mention.
SqlText SqlNarrowing::firstMentions() const
{
    const auto of = [&](Key key) { return m_words.cell(Record::Commitment, key); };
    return {u"SELECT deal FROM (SELECT %1 AS deal, row_number() OVER (PARTITION BY %2, %3 ORDER BY d.place) AS mention"
            " FROM %4 JOIN (SELECT %5 AS declared, row_number() OVER (ORDER BY %6) AS place FROM %7) d"
            " ON d.declared = %1) m WHERE mention = 1"_s.arg(m_deal, of(Key::From), of(Key::To),
                sqlName(m_schema.find(Record::Commitment)->name), m_words.cell(Record::Deal, Key::Id),
                m_words.order(*m_schema.find(Record::Deal)), sqlName(m_schema.find(Record::Deal)->name))};
}

/// The names of commitments that are not read, in both ways.
SqlText SqlNarrowing::leftOut() const
{
    const SqlText condition = allOf({text(isThere(m_id)), text(u"NOT "_s) + m_words.isListed(m_deal, m_kept)});
    return both(m_words.select(m_id, Record::Commitment, condition),
        m_words.select(SqlWords::called(Record::Commitment, m_id), Record::Commitment, condition));
}

SqlText SqlNarrowing::condition(const SqlTable &table) const
{
    if (m_kept.isEmpty())
        return allOf({});
    const QString of = m_words.cell(table.record, Key::Of);
    const auto stays = [&](Record record, Key key) { return isNotIn(m_words.cell(record, key), leftOut()); };
    const auto isOfNone = [&](Record record, const std::vector<SqlText> &gone) {
        const QString id = m_words.cell(record, Key::Id);
        const SqlText condition = allOf({text(isThere(id)), anyOf(gone)});
        return isNotIn(of,
            both(m_words.select(id, record, condition),
                m_words.select(SqlWords::called(record, id), record, condition)));
    };
    switch (table.record) {
    case Record::Commitment:
        return m_words.isListed(m_deal, m_kept);
    case Record::Status:
        return stays(Record::Status, Key::Of);
    case Record::Relation:
        return allOf({stays(Record::Relation, Key::From), stays(Record::Relation, Key::To)});
    case Record::Evidence:
        return allOf({stays(Record::Evidence, Key::Of),
            isOfNone(Record::Status, {isIn(m_words.cell(Record::Status, Key::Of), leftOut())}),
            isOfNone(Record::Relation,
                {isIn(m_words.cell(Record::Relation, Key::From), leftOut()),
                    isIn(m_words.cell(Record::Relation, Key::To), leftOut())})});
    default:
        return allOf({});
    }
}

} // namespace files
