// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/explaining/citations.h"

#include "deals/words.h"
#include "pictures/words/picturetranslation.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace pictures
{

using deals::Commitment, deals::CommitmentId, deals::Evidence, deals::Supports;

namespace
{

constexpr QStringView dash = u" — ";

} // namespace

QString Citations::placeText(const Evidence &evidence) const
{
    const QString page = sourceText(m_set.source(evidence.source), m_locale);
    return u'“' + evidence.printed + u"” · "_s + page + u" · "_s + paragraphText(evidence);
}

QString Citations::saysOf(CommitmentId id, const Evidence &evidence) const
{
    const Commitment &commitment = m_set.commitment(id);
    const auto amount = [&](const deals::Amount &said) {
        return amountText(said, commitment.measure, commitment.currency, m_locale, deals::Length::Long);
    };
    switch (evidence.supports) {
    case Supports::Amount:
        if (evidence.reads && *evidence.reads != commitment.amount)
            return Text::tr("%1 here").arg(amount(*evidence.reads));
        return amount(commitment.amount);
    case Supports::Start:
        return Text::tr("start %1")
            .arg(commitment.start.isPeriod() ? dateText(commitment.start, m_locale) : Text::tr("not dated"));
    case Supports::End:
        if (commitment.end.isPeriod() && !commitment.start.isPeriod())
            return deadlineText(commitment.end, m_locale);
        return Text::tr("end %1").arg(dateText(commitment.end, m_locale));
    case Supports::Term:
        return commitment.term.isStated() ? Text::tr("term %1").arg(termText(commitment.term, m_locale))
                                          : Text::tr("term");
    case Supports::Condition:
        return Text::tr("condition");
    case Supports::Announcement:
        return (commitment.knownBy ? Text::tr("known by %1") : Text::tr("announced %1"))
            .arg(dateText(commitment.announced, m_locale));
    case Supports::Status:
        return m_set.statusHistory(id).empty() ? Text::tr("status")
                                               : deals::statusText(m_set.statusHistory(id).back().status).toLower();
    case Supports::What:
    case Supports::Event:
    case Supports::Claim:
        break;
    }
    return m_set.text(id).what.isEmpty() ? deals::kindText(commitment.kind) : m_set.text(id).what;
}

void Citations::add(CommitmentId id, Supports aspect, const QString &whose)
{
    const deals::CommitmentText &text = m_set.text(id);
    const deals::Deal &deal = m_set.deal(m_set.commitment(id).deal);
    Evidence none;
    none.supports = aspect;
    // Those that say what is plotted before those that say something else.
    const QString before = whose.isEmpty() ? QString() : whose + u": "_s;
    Group plotted{before + saysOf(id, none), {}};
    std::vector<QString> others;
    const auto addAll = [&](const std::vector<Evidence> &all, bool any) {
        for (const Evidence &evidence : all) {
            if (!any && evidence.supports != aspect)
                continue;
            const QString says = before + saysOf(id, evidence);
            if (any || says == plotted.says)
                plotted.places.push_back(placeText(evidence));
            else
                others.push_back(says + dash + placeText(evidence));
        }
    };
    addAll(text.evidence, false);
    if (aspect == Supports::Status && !m_set.statusHistory(id).empty())
        addAll(m_set.statusHistory(id).back().evidence, true);
    if (aspect == Supports::Announcement && m_set.commitment(id).announced == deal.announced)
        addAll(deal.evidence, true);
    add(std::move(plotted));
    if (!others.empty())
        add({QString(), std::move(others)});
}

void Citations::addDates(CommitmentId id)
{
    const Commitment &commitment = m_set.commitment(id);
    const auto history = m_set.statusHistory(id);
    if (!history.empty() && history.back().status == deals::Status::Delivered)
        return add(id, Supports::Status);
    if (commitment.start.isPeriod())
        add(id, Supports::Start);
    if (commitment.end.isPeriod())
        add(id, Supports::End);
    if (commitment.term.isStated())
        add(id, Supports::Term);
}

void Citations::addRelations(CommitmentId id, deals::RelationKind kind, const QString &says)
{
    for (const deals::Relation &relation : m_set.relations)
        if (relation.kind == kind
            && (relation.to == id || (kind == deals::RelationKind::Overlaps && relation.from == id)))
            add(says, relation.evidence);
}

void Citations::add(const QString &says, const std::vector<Evidence> &evidence)
{
    Group group{says, {}};
    for (const Evidence &place : evidence)
        group.places.push_back(placeText(place));
    add(std::move(group));
}

void Citations::add(const QString &says, deals::SourceId source)
{
    add({says, {sourceText(m_set.source(source), m_locale)}});
}

void Citations::add(Group group)
{
    if (const auto [place, isNew] = m_groups.insert(std::move(group)); isNew)
        m_order.push_back(&*place);
}

std::vector<QString> Citations::lines(int most) const
{
    std::vector<QString> all;
    for (std::size_t turn = 0, before = 1; before != all.size() || turn == 0; ++turn) {
        before = all.size();
        for (const Group *group : m_order) {
            const QString says = group->says.isEmpty() ? QString() : group->says + dash;
            if (turn < group->places.size())
                all.push_back(says + group->places[turn]);
            else if (turn == 0)
                all.push_back(says + Text::tr("no source given"));
        }
    }
    const auto kept = static_cast<std::size_t>(most);
    if (all.size() <= kept)
        return all;
    const QString more = Text::tr("and %1 more in the details").arg(m_locale.toString(all.size() - kept));
    all.resize(kept);
    all.push_back(more);
    return all;
}

} // namespace pictures
