// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/databases/sqlpassing.h"

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

using filters::FacetEntry, filters::Stated;

QStringList wordsBut(const FacetEntry &facet, const QStringList &chosen)
{
    QStringList others;
    for (const QLatin1String word : facet.words)
        if (!chosen.contains(word))
            others += word;
    return others;
}

template<typename Words> QStringList wordsThatSay(const Words &words, const QString &text)
{
    QStringList saying;
    for (const auto &word : words)
        if (QString(word.text).contains(text, Qt::CaseInsensitive))
            saying += word.text;
    return saying;
}

class Passing final
{
public:
    Passing(const SqlWords &words, const WantedDeals &wanted, const std::vector<QStringList> &parties)
        : m_words(words)
        , m_wanted(wanted)
        , m_parties(parties)
        , m_id(words.cell(Record::Commitment, Key::Id))
        , m_deal(words.cell(Record::Commitment, Key::Deal))
    {
    }

    SqlText passes() const
    {
        std::vector<SqlText> conditions;
        for (const FacetEntry &facet : filters::facets)
            if (const QStringList &chosen = m_wanted.filter.of(facet.facet); !chosen.isEmpty())
                conditions.push_back(mayHave(facet, chosen));
        std::vector<SqlText> texts;
        for (const QString &each : m_wanted.filter.texts)
            texts.push_back(each.trimmed().isEmpty() ? allOf({}) : mentions(each.trimmed()));
        if (!texts.empty())
            conditions.push_back(anyOf(texts));
        return allOf(conditions);
    }

private:
    /// Of a commitment: one of these in the facet.
    SqlText mayHave(const FacetEntry &facet, const QStringList &chosen) const
    {
        switch (facet.stated) {
        case Stated::ByParties: {
            QStringList names;
            for (const QString &party : chosen)
                names += namesOf(party);
            return namesOne(names);
        }
        case Stated::InItsRow: {
            const Key key = *keyCalled(QString(facet.key));
            const SqlText is = isNone(m_words.cell(Record::Commitment, key), wordsBut(facet, chosen));
            if (columnOf(key).shape != Shape::Part)
                return is;
            return anyOf(
                {is, SqlText{m_words.cell(Record::Commitment, Key::Amount) + u" <> ''"_s}}); // words, read later
        }
        case Stated::InStatuses:
            return hasStatusBut(wordsBut(facet, chosen));
        }
        return allOf({});
    }

    QStringList namesOf(const QString &party) const
    {
        QStringList names{party};
        for (const QStringList &each : m_parties)
            if (each.contains(party, Qt::CaseInsensitive))
                names += each;
        return names;
    }

    QStringList namesWith(const QString &text) const
    {
        QStringList names;
        for (const QStringList &each : m_parties)
            if (std::any_of(each.begin(), each.end(),
                    [&](const QString &name) { return name.contains(text, Qt::CaseInsensitive); }))
                names += each;
        return names;
    }

    /// Of a commitment: one of its sides may.
    SqlText namesOne(const QStringList &names) const
    {
        std::vector<SqlText> sides;
        for (const QString &name : names)
            for (const Key side : {Key::From, Key::To})
                sides.push_back(m_words.contains(m_words.cell(Record::Commitment, side), name));
        return anyOf(sides);
    }

    /// Of a commitment: some status of its own or of its deal may be the current one, or nobody says any.
    SqlText hasStatusBut(const QStringList &others) const
    {
        const auto isWanted = [&](Record record) { return isNone(m_words.cell(record, Key::Status), others); };
        const QString of = m_words.cell(Record::Status, Key::Of);
        std::vector<SqlText> ways;
        if (m_words.has(Record::Commitment, Key::Status))
            ways.push_back(isWanted(Record::Commitment));
        if (m_words.has(Record::Deal, Key::Status))
            ways.push_back(isIn(
                m_deal, m_words.select(m_words.cell(Record::Deal, Key::Id), Record::Deal, isWanted(Record::Deal))));
        if (m_words.has(Record::Status, Key::Of)) {
            const SqlText wanted = m_words.select(of, Record::Status, isWanted(Record::Status));
            ways.push_back(SqlWords::isNamed(Record::Commitment, m_id, wanted));
            ways.push_back(SqlWords::isNamed(Record::Deal, m_deal, wanted));
            ways.push_back(
                SqlText{u"NOT "_s} + SqlWords::isNamed(Record::Deal, m_deal, m_words.select(of, Record::Status)));
        }
        return ways.empty() ? allOf({}) : anyOf(ways);
    }

    /// Of a commitment: its deal may say it anywhere (filters/mentions.h).
    SqlText mentions(const QString &wanted) const
    {
        const auto id = [&](Record record) { return m_words.cell(record, Key::Id); };
        const SqlText sources =
            m_words.select(id(Record::Source), Record::Source, m_words.mentions(Record::Source, wanted));
        const QStringList statuses = wordsThatSay(deals::statuses, wanted);
        const auto says = [&](Record record) {
            return anyOf({m_words.mentions(record, wanted), isOne(m_words.cell(record, Key::Status), statuses),
                isIn(m_words.cell(record, Key::Source), sources)});
        };
        const auto owners = [&](Record record, const SqlText &condition) {
            return m_words.select(m_words.cell(record, Key::Of), record, condition);
        };
        const SqlText ofEvidence = owners(Record::Evidence, says(Record::Evidence));
        const SqlText all = both(ofEvidence,
            owners(Record::Status,
                anyOf({says(Record::Status), SqlWords::isNamed(Record::Status, id(Record::Status), ofEvidence)})));
        const SqlText named{u"SELECT name FROM mention"_s};
        SqlText rows = m_words.select(m_deal, Record::Commitment,
            anyOf({says(Record::Commitment), SqlWords::isNamed(Record::Commitment, m_id, named),
                isOne(m_words.cell(Record::Commitment, Key::Kind), wordsThatSay(deals::kinds, wanted)),
                namesOne(namesWith(wanted))}));
        for (const Record record : {Record::Deal, Record::Event, Record::Claim})
            rows = both(rows,
                m_words.select(m_words.cell(record, record == Record::Deal ? Key::Id : Key::Deal), record,
                    anyOf({says(record), SqlWords::isNamed(record, id(record), named)})));
        return isIn(m_deal, SqlText{u"WITH mention(name) AS MATERIALIZED ("_s} + all + SqlText{u") "_s} + rows);
    }

    const SqlWords &m_words;
    const WantedDeals &m_wanted;
    const std::vector<QStringList> &m_parties;
    QString m_id, m_deal; // of a commitment
};

} // namespace

SqlText mayPass(const SqlWords &words, const WantedDeals &wanted, const std::vector<QStringList> &parties)
{
    return Passing(words, wanted, parties).passes();
}

} // namespace files
