// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/dealformat/dealwriter.h"

#include "deals/parties.h"

#include "files/json/jsonbuilder.h"

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

using deals::Said;
using json::Type;

class Writer final
{
public:
    explicit Writer(const deals::DealSet &set)
        : m_set(set)
        , m_commitments(set.deals.size())
    {
        for (std::uint32_t row = 0; row < set.commitments.size(); ++row)
            m_commitments[set.commitments[row].deal.row].push_back({row});
    }

    json::Document document()
    {
        m_builder.open(Type::Object, 0);
        text("format", u"deal-timeline"_s);
        number("version", "1");
        text("title", m_set.title);
        if (m_set.focus.isValid())
            text("focus", m_set.focus == deals::everyone ? QString(deals::everyoneWord) : m_set.party(m_set.focus).id);
        list("parties", m_set.parties, [this](const deals::Party &party) { write(party); });
        list("sources", m_set.sources, [this](const deals::Source &source) { write(source); });
        std::uint32_t row = 0;
        list("deals", m_set.deals, [&](const deals::Deal &deal) { write(deal, {row++}); });
        list("claims", m_set.claims, [this](const deals::Claim &claim) { write(claim); });
        list("relations", m_set.relations, [this](const deals::Relation &relation) { write(relation); });
        m_builder.close();
        return m_builder.take();
    }

private:
    void key(const char *name) { m_builder.addKey(QLatin1String(name), 0); }

    void text(const char *name, const QString &value)
    {
        if (value.isEmpty())
            return;
        key(name);
        m_builder.add(Type::String, 0, value.toUtf8());
    }

    void text(const char *name, QLatin1String value) { text(name, QString(value)); }

    void number(const char *name, const QByteArray &digits)
    {
        key(name);
        m_builder.add(Type::Number, 0, digits);
    }

    void flag(const char *name, bool value)
    {
        if (!value)
            return;
        key(name);
        m_builder.add(Type::Bool, 0, "true");
    }

    /// `parties` and `deals` are there even when they are empty.
    template<typename Rows, typename Write> void list(const char *name, const Rows &rows, const Write &write)
    {
        const bool isRequired =
            &rows == static_cast<const void *>(&m_set.parties) || &rows == static_cast<const void *>(&m_set.deals);
        if (rows.empty() && !isRequired)
            return;
        key(name);
        m_builder.open(Type::List, 0);
        for (const auto &row : rows) {
            m_builder.open(Type::Object, 0);
            write(row);
            m_builder.close();
        }
        m_builder.close();
    }

    void parties(const char *name, deals::PartiesId group)
    {
        const std::span<const deals::PartyId> members = m_set.members(group);
        if (members.size() == 1)
            return text(name, m_set.party(members.front()).id);
        if (members.empty())
            return;
        key(name);
        m_builder.open(Type::List, 0);
        for (const deals::PartyId member : members)
            m_builder.add(Type::String, 0, m_set.party(member).id.toUtf8());
        m_builder.close();
    }

    void amount(const char *name, deals::Measure measure, deals::Currency currency, const deals::Amount &amount)
    {
        const int places = deals::placesOf(measure);
        const auto quantity = [&](const char *part, deals::Quantity value) {
            number(part, deals::decimal(value, places).toLatin1());
        };
        key(name);
        m_builder.open(Type::Object, 0);
        text("measure", textOf(deals::measures, measure));
        text("said", textOf(deals::saids, amount.said));
        if (measure == deals::Measure::Money)
            text("unit", currency.text());
        else if (measure == deals::Measure::Power && amount.said != Said::NotStated)
            text("unit", u"GW"_s);
        if (amount.said == Said::Range) {
            quantity("low", amount.low);
            quantity("high", amount.high);
        } else if (amount.said != Said::NotStated) {
            quantity("value", amount.said == Said::UpTo ? amount.high : amount.low);
        }
        m_builder.close();
    }

    void announcement(deals::Date date, bool knownBy) { text(knownBy ? "known_by" : "announced", date.edtf()); }

    /// `measure` and `currency` are those of the amount that it may read otherwise.
    void evidence(const std::vector<deals::Evidence> &all, deals::Measure measure = {}, deals::Currency currency = {})
    {
        list("evidence", all, [&](const deals::Evidence &each) {
            text("source", m_set.source(each.source).id);
            if (each.paragraph > 0)
                number("paragraph", QByteArray::number(each.paragraph));
            text("printed", each.printed);
            text("supports", textOf(deals::supports, each.supports));
            if (each.currencyImplied)
                text("currency", u"implied"_s);
            if (each.reads)
                amount("reads", measure, currency, *each.reads);
        });
    }

    void statuses(const std::vector<deals::StatusEntry> &all)
    {
        list("statuses", all, [&](const deals::StatusEntry &entry) {
            text("status", textOf(deals::statuses, entry.status));
            text("date", entry.date.edtf());
            evidence(entry.evidence);
        });
    }

    void write(const deals::Party &party)
    {
        text("id", party.id);
        text("name", party.name);
        if (party.aliases.isEmpty())
            return;
        key("aliases");
        m_builder.open(Type::List, 0);
        for (const QString &alias : party.aliases)
            m_builder.add(Type::String, 0, alias.toUtf8());
        m_builder.close();
    }

    void write(const deals::Source &source)
    {
        text("id", source.id);
        text("publisher", source.publisher);
        text("title", source.title);
        text("author", source.author);
        text("url", source.url);
        text("published", source.published.edtf());
        text("language", source.language);
        text("kind", textOf(deals::sourceKinds, source.kind));
        text("note", source.note);
    }

    void write(const deals::Deal &deal, deals::DealId id)
    {
        text("id", deal.id);
        text("title", deal.title);
        announcement(deal.announced, deal.knownBy);
        evidence(deal.evidence);
        statuses(deal.statuses);
        list("events", deal.events, [&](const deals::Event &event) {
            text("id", event.id);
            text("what", event.what);
            text("date", event.date.edtf());
            evidence(event.evidence);
        });
        list("commitments", m_commitments[id.row], [this](deals::CommitmentId commitment) { write(commitment); });
    }

    void write(deals::CommitmentId id)
    {
        const deals::Commitment &commitment = m_set.commitment(id);
        const deals::CommitmentText &words = m_set.text(id);
        const deals::Deal &deal = m_set.deal(commitment.deal);
        text("id", words.id);
        text("kind", textOf(deals::kinds, commitment.kind));
        parties("from", commitment.from);
        parties("to", commitment.to);
        text("what", words.what);
        amount("amount", commitment.measure, commitment.currency, commitment.amount);
        if (commitment.phaseOf.isValid())
            text("phase_of", m_set.text(commitment.phaseOf).id);
        flag("option", commitment.option);
        flag("umbrella", commitment.umbrella);
        text("condition", words.condition);
        if (commitment.announced != deal.announced || commitment.knownBy != deal.knownBy)
            announcement(commitment.announced, commitment.knownBy);
        text("start", commitment.start.edtf());
        text("end", commitment.end.edtf());
        if (commitment.term.isStated())
            text("term", commitment.term.iso());
        statuses(words.statuses);
        text("plotted", words.plotted);
        evidence(words.evidence, commitment.measure, commitment.currency);
    }

    void write(const deals::Claim &claim)
    {
        text("id", claim.id);
        text("what", claim.what);
        text("type", textOf(deals::claimKinds, claim.kind));
        if (claim.deal.isValid())
            text("deal", m_set.deal(claim.deal).id);
        parties("from", claim.from);
        parties("to", claim.to);
        if (claim.of)
            text("of", textOf(deals::kinds, *claim.of));
        // Without an amount a claim has no currency either; one of money that is not stated has.
        if (claim.amount.said != Said::NotStated || claim.measure != deals::Measure::Money
            || claim.currency != deals::Currency{})
            amount("amount", claim.measure, claim.currency, claim.amount);
        text("known", claim.known.edtf());
        evidence(claim.evidence, claim.measure, claim.currency);
    }

    void write(const deals::Relation &relation)
    {
        text("kind", textOf(deals::relationKinds, relation.kind));
        text("from", m_set.text(relation.from).id);
        text("to", m_set.text(relation.to).id);
        text("date", relation.since.edtf());
        text("note", relation.note);
        evidence(relation.evidence);
    }

    const deals::DealSet &m_set;
    std::vector<std::vector<deals::CommitmentId>> m_commitments; // of each deal
    json::DocumentBuilder m_builder;
};

} // namespace

json::Document documentOf(const deals::DealSet &set)
{
    return Writer(set).document();
}

} // namespace files
