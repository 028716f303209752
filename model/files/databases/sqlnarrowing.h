// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/databases/sqltext.h"
#include "files/databases/wanteddeals.h"

#include <QSet>

namespace files
{

/// Which rows of a database need not be read for the wanted deals, since nothing that is shown depends on them: what
/// the reader's rules make of the rest is the same with and without them. That is decided by whole deals, and far from
/// exactly: the rules themselves are C++ (filters, counting).
///
/// All parties, sources, deals, events and claims are read; of commitments, and what belongs to them, those of deals
/// that may pass, of deals that are related to those, and the few that say where the data end and in which order
/// partners come. A database that leaves parties, deals or the focus to be implied is read whole.
class SqlNarrowing final
{
public:
    /// Asks the database which deals these are. All three outlive it.
    SqlNarrowing(SqlConnection &connection, const SqlSchema &schema, const WantedDeals &wanted);

    /// Of the rows that have to be read.
    SqlText condition(const SqlTable &table) const;

private:
    bool isPossible();
    void keepRelated();
    void keep(const SqlText &deals);

    SqlText newest(Record record, const QString &date, const QString &selected) const;
    SqlText firstMentions() const;
    SqlText leftOut() const;

    SqlConnection &m_connection;
    const SqlSchema &m_schema;
    const WantedDeals &m_wanted;
    SqlWords m_words;
    QString m_id, m_deal;               // of a commitment
    std::vector<QStringList> m_parties; // id, name and aliases of each
    QSet<QString> m_deals;              // that are kept
    QString m_kept;                     // the same as a JSON list; empty: everything is read
};

} // namespace files
