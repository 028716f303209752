// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

#include <QStringList>

#include <set>
#include <tuple>

class QLocale;

namespace pictures
{

/// Collects who says so, for an explanation.
class Citations final
{
public:
    Citations(const deals::DealSet &set, const QLocale &locale)
        : m_set(set)
        , m_locale(locale)
    {
    }
    Q_DISABLE_COPY_MOVE(Citations)

    /// What its sources say of one aspect of a commitment; what nobody gives a source for says so. `whose` stands
    /// before it where commitments of several partners are cited.
    void add(deals::CommitmentId commitment, deals::Supports aspect, const QString &whose = {});
    /// All that dates it: start, end and term as far as they are stated, or that it is delivered.
    /// Of what is so related to it; what overlaps does so on either side.
    void addRelations(deals::CommitmentId id, deals::RelationKind kind, const QString &says);
    void addDates(deals::CommitmentId commitment);
    void add(const QString &says, const std::vector<deals::Evidence> &evidence);
    /// A page as a whole.
    void add(const QString &says, deals::SourceId source);

    /// “at least 10 GW — “10 GW” · 84 Studio · fr · page undated · paragraph 1”: one of each that was added before a
    /// second one of any. At most `most`, then how many more there are.
    std::vector<QString> lines(int most = 4) const;

private:
    struct Group {
        QString says;
        std::vector<QString> places; ///< empty: no source given
        bool operator<(const Group &other) const { return std::tie(says, places) < std::tie(other.says, other.places); }
    };
    QString saysOf(deals::CommitmentId commitment, const deals::Evidence &evidence) const;
    QString placeText(const deals::Evidence &evidence) const;
    void add(Group group);

    const deals::DealSet &m_set;
    const QLocale &m_locale;
    std::set<Group> m_groups;
    std::vector<const Group *> m_order; ///< as they were added
};

} // namespace pictures
