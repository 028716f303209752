// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/evidencerows.h"

#include "deals/amountwords.h"
#include "deals/words.h"
#include "tables/commitmentrows.h"
#include "tables/dealcolumns.h"
#include "tables/tabletranslation.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace tables
{
namespace
{

using namespace deals;

/// `parts` that are not empty, with `between` between them.
QString joined(const QStringList &parts, const QString &between)
{
    QStringList kept = parts;
    kept.removeAll(QString());
    return kept.join(between);
}

QString dated(const QString &text, const Date &date, const QLocale &locale)
{
    return joined({text, dateText(date, locale)}, u", "_s);
}

QString directionText(const DealSet &set, PartiesId from, PartiesId to)
{
    return joined({partiesText(set, set.members(from)), partiesText(set, set.members(to))}, u" → "_s);
}

QString relationText(RelationKind kind)
{
    switch (kind) {
    case RelationKind::Supersedes:
        return Text::tr("Supersedes");
    case RelationKind::PartOf:
        return Text::tr("Part of");
    case RelationKind::Overlaps:
        return Text::tr("Overlaps");
    case RelationKind::AddsTo:
        return Text::tr("Adds to");
    case RelationKind::ConflictsWith:
        return Text::tr("Conflicts with");
    }
    return {};
}

QString claimText(ClaimKind kind)
{
    switch (kind) {
    case ClaimKind::Total:
        return Text::tr("Total stated by others");
    case ClaimKind::Forecast:
        return Text::tr("Forecast");
    case ClaimKind::Target:
        return Text::tr("Target");
    case ClaimKind::Expectation:
        return Text::tr("Expectation");
    case ClaimKind::Capability:
        return Text::tr("Capability");
    case ClaimKind::Valuation:
        return Text::tr("Valuation");
    case ClaimKind::Context:
        return Text::tr("Context");
    }
    return {};
}

/// Collects the rows of one deal, section by section.
class Rows final
{
public:
    Rows(const DealSet &set, const QLocale &locale)
        : m_set(set)
        , m_locale(locale)
    {
    }

    void addDeal(DealId id)
    {
        const Deal &deal = m_set.deal(id);
        const QString date = dateText(deal.announced, m_locale);
        addSection(
            Text::tr("Announcement"), {}, deal.evidence, deal.knownBy ? Text::tr("known by %1").arg(date) : date);
        addStatuses(deal.statuses);
    }

    void addCommitment(CommitmentId id)
    {
        const CommitmentText &text = m_set.text(id);
        const Commitment &commitment = m_set.commitment(id);
        const QString direction = directionText(m_set, commitment.from, commitment.to);
        addSection(labelOf(id), joined({direction, text.plotted}, u". "_s), text.evidence,
            [&](const Evidence &evidence) { return saysOf(id, evidence); });
        addStatuses(text.statuses);
    }

    void addRelation(const Relation &relation, DealId deal)
    {
        const bool outgoing = m_set.commitment(relation.from).deal == deal;
        const Deal &other = m_set.deal(m_set.commitment(outgoing ? relation.to : relation.from).deal);
        const QString kind = relationText(relation.kind);
        addSection(kind + u": "_s + other.title, labelOf(relation.from) + u" → "_s + labelOf(relation.to),
            relation.evidence, relation.note.isEmpty() ? kind : relation.note);
    }

    void addEvent(const Event &event)
    {
        addSection(Text::tr("Event: %1").arg(event.what), {}, event.evidence,
            event.date.isStated() ? dateText(event.date, m_locale) : Text::tr("undated"));
    }

    void addClaim(const Claim &claim)
    {
        const QString beside = claim.kind == ClaimKind::Total ? Text::tr("Beside the sums, never in them") : QString();
        const auto says = [&](const Evidence &evidence) {
            const Amount &amount = evidence.reads.value_or(claim.amount);
            const QString text = amount.said == Said::NotStated
                ? QString()
                : amountText(amount, claim.measure, claim.currency, m_locale, Length::Long);
            return dated(text, claim.known, m_locale);
        };
        addSection(claimText(claim.kind) + u": "_s + claim.what,
            joined({directionText(m_set, claim.from, claim.to), beside}, u". "_s), claim.evidence, says);
    }

    std::vector<EvidenceRow> take() { return std::move(m_rows); }

private:
    using Says = std::function<QString(const Evidence &)>;

    /// At least one row: what has no source says so.
    void addSection(const QString &about, const QString &why, const std::vector<Evidence> &evidence, const Says &says)
    {
        for (const Evidence &place : evidence)
            m_rows.push_back({m_section, about, why, says(place), &place});
        if (evidence.empty())
            m_rows.push_back({m_section, about, why, says(Evidence{}), nullptr});
        ++m_section;
    }
    void addSection(
        const QString &about, const QString &why, const std::vector<Evidence> &evidence, const QString &says)
    {
        addSection(about, why, evidence, [&](const Evidence &) { return says; });
    }

    void addStatuses(const std::vector<StatusEntry> &statuses)
    {
        for (const StatusEntry &entry : statuses)
            addSection(Text::tr("Status: %1").arg(statusText(entry.status)), {}, entry.evidence,
                dated(statusText(entry.status), entry.date, m_locale));
    }

    QString labelOf(CommitmentId id) const
    {
        const auto columns = commitmentColumns();
        const auto text = [&](CommitmentColumn column) {
            return columns[static_cast<std::size_t>(column)].text({m_set, m_set.focus}, id, m_locale);
        };
        return text(CommitmentColumn::Kind) + u": "_s + text(CommitmentColumn::Promise);
    }

    QString saysOf(CommitmentId id, const Evidence &evidence) const
    {
        const Commitment &commitment = m_set.commitment(id);
        const auto amount = [&](const Amount &said) {
            return amountInUnit(
                said, commitment.measure, commitment.currency, m_locale, Length::Long, unitOfWhole(m_set, id));
        };
        switch (evidence.supports) {
        case Supports::Amount:
            if (evidence.reads && *evidence.reads != commitment.amount)
                return Text::tr("%1 here; plotted: %2").arg(amount(*evidence.reads), amount(commitment.amount));
            return amount(commitment.amount);
        case Supports::Start:
            return commitment.end.isOpen() ? whenText(commitment, m_locale) : dateText(commitment.start, m_locale);
        case Supports::End:
            if (commitment.end.isPeriod() && !commitment.start.isPeriod())
                return deadlineText(commitment.end, m_locale);
            return dateText(commitment.end, m_locale);
        case Supports::Term:
            return termText(commitment.term, m_locale);
        case Supports::Condition:
            return m_set.text(id).condition;
        case Supports::Announcement:
            return dateText(commitment.announced, m_locale);
        case Supports::Status:
            return m_set.statusHistory(id).empty() ? QString() : statusText(m_set.statusHistory(id).back().status);
        case Supports::What:
        case Supports::Event:
        case Supports::Claim:
            break;
        }
        return m_set.text(id).what;
    }

    const DealSet &m_set;
    const QLocale &m_locale;
    std::vector<EvidenceRow> m_rows;
    int m_section = 0;
};

} // namespace

std::vector<EvidenceRow> evidenceRows(const DealSet &set, DealId deal, const QLocale &locale)
{
    Rows rows(set, locale);
    if (deal.isValid()) {
        rows.addDeal(deal);
        for (const CommitmentId id : commitmentsOf(set, deal))
            rows.addCommitment(id);
        for (const Relation &relation : set.relations) {
            if (set.commitment(relation.from).deal == deal || set.commitment(relation.to).deal == deal)
                rows.addRelation(relation, deal);
        }
        for (const Event &event : set.deal(deal).events)
            rows.addEvent(event);
    }
    for (const Claim &claim : set.claims) {
        if (claim.deal == deal)
            rows.addClaim(claim);
    }
    return rows.take();
}

QString citation(const DealSet &set, const EvidenceRow &row, const QLocale &locale)
{
    if (!row.evidence)
        return {};
    const Source &source = set.source(row.evidence->source);
    const QString page = source.title.isEmpty() ? QString() : u'“' + source.title + u'”';
    const QString printed = u'“' + row.evidence->printed + u'”';
    const QString figure = row.about.contains(row.says) ? printed : row.says + u" ("_s + printed + u')';
    return joined({row.about + u" — "_s + figure, joined({page, sourceText(source, locale)}, u", "_s),
                      paragraphText(*row.evidence), source.url},
        u"\n"_s);
}

} // namespace tables
