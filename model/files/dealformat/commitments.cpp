// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/dealformat/commitments.h"

#include "files/dealformat/parts.h"
#include "files/dealformat/plaincommitment.h"
#include "files/problems/filetranslation.h"
#include "files/wording/foreigndates.h"

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

constexpr QLatin1String phaseOf("phase_of");

/// "2027/..": a start with its end in one text; nothing where it is a date, or no text at all.
std::optional<DatePeriod> periodIn(Fields &fields, QLatin1String key)
{
    const std::optional<Value> value = fields.member(key);
    return value && value->isText() ? foreignPeriod(value->text()) : std::nullopt;
}

void readPeriod(Fields &fields, deals::Commitment &commitment)
{
    const QLatin1String start("start"), end("end"), term("term");
    const auto both = periodIn(fields, start), deadline = both ? std::nullopt : periodIn(fields, end);
    const bool isDeadline = deadline && !deadline->start.isStated();
    commitment.start = both && fields.find(start) ? both->start : fields.date(start);
    if (both && fields.find(end))
        fields.problems().error(*fields.member(end), Text::tr("nothing beside a period of a start and an end"));
    else if (both || (isDeadline && fields.find(end)))
        commitment.end = both ? both->end : deadline->end;
    else
        commitment.end = fields.end(end);
    commitment.term = fields.term(term);
    if (commitment.term.isStated() && commitment.end.isStated()) // the term wins
        fields.problems().warning(*fields.member(term), Text::tr("beside an end"), Text::tr("either a term or an end"));
    const auto place = fields.member(both ? start : end);
    if (commitment.end.isOpen() && !commitment.start.isStated())
        fields.problems().error(*place, Text::tr("a start, where the end is open"));
    if (commitment.start.isStated() && commitment.end.isPeriod() && commitment.end.last() < commitment.start.first())
        fields.problems().error(*place, Text::tr("an end that is not before the start"));
}

/// Nothing where it has an error, and then nothing of it is in the set.
std::optional<Drafts::Draft> readCommitment(Value value, const Announcement &ofDeal, Context &context)
{
    if (addPlainCommitment(value, ofDeal, context))
        return Drafts::Draft{};
    Fields fields(value, context.problems);
    deals::Commitment commitment;
    deals::CommitmentText text;
    text.id = fields.id(context.commitments);
    commitment.kind = fields.word("kind"_L1, deals::kinds).value_or(commitment.kind);
    commitment.from = readParties(fields, "from"_L1, context, Need::Required);
    commitment.to = readParties(fields, "to"_L1, context, Need::Required);
    text.what = fields.text("what"_L1);
    Stated stated;
    if (const auto amount = fields.find("amount"_L1, Need::Required))
        stated = readAmount(*amount, context.problems);
    commitment.amount = stated.amount;
    commitment.measure = stated.measure;
    commitment.currency = stated.currency;
    const std::optional<Value> whole = fields.find(phaseOf);
    if (whole && !whole->isText())
        context.problems.error(*whole, Text::tr("the id of a commitment of the same deal"));
    commitment.option = fields.flag("option"_L1);
    commitment.umbrella = fields.flag("umbrella"_L1);
    text.condition = fields.text("condition"_L1);
    commitment.conditional = !text.condition.isEmpty();
    const Announcement announcement = readAnnouncement(fields, ofDeal);
    commitment.announced = announcement.date;
    commitment.knownBy = announcement.knownBy;
    readPeriod(fields, commitment);
    text.statuses = readStatuses(fields, context, Need::Optional);
    text.plotted = fields.text("plotted"_L1);
    text.evidence = readEvidence(fields, context, &stated);
    if (!fields.finish())
        return {};
    context.set.commitments.push_back(commitment);
    context.set.texts.push_back(std::move(text));
    context.places.push_back(value);
    return Drafts::Draft{whole.has_value(), true};
}

/// Makes phases bad whose whole is not good. Goes from the wholes down to their phases, so what it does not reach has
/// no whole to stand on: that one is bad, or a phase of its own phase.
void judgePhases(Drafts &all, Context &context)
{
    Problems &problems = context.problems;
    std::vector<Drafts::Draft> &drafts = all.drafts;
    const auto wholeOf = [&](std::size_t draft) { return *context.places[all.first + draft].member(phaseOf); };
    QMultiHash<QString, std::size_t> phases;
    std::vector<std::size_t> reached;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        if (drafts[i].isPhase)
            phases.insert(wholeOf(i).text(), i);
        else
            reached.push_back(i);
    }
    if (phases.isEmpty())
        return;
    std::vector<bool> stands(drafts.size(), false);
    for (std::size_t next = 0; next < reached.size(); ++next) {
        const std::size_t whole = reached[next];
        stands[whole] = true;
        for (auto [phase, last] = phases.equal_range(context.set.texts[all.first + whole].id); phase != last; ++phase)
            reached.push_back(*phase);
    }
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        drafts[i].isGood = stands[i];
        if (stands[i] || !drafts[i].isPhase)
            continue;
        // One of this deal is known and not added yet, as is whatever was refused.
        const bool isKnown = context.commitments.value(wholeOf(i).text(), 0) == leftOut;
        problems.error(wholeOf(i),
            isKnown ? Text::tr("a whole that was read, and is no phase of this one")
                    : Text::tr("the id of a commitment of the same deal"));
    }
}

/// Leaves the first `count` commitments in the set.
void cut(Context &context, std::size_t count)
{
    context.set.commitments.resize(count);
    context.set.texts.resize(count);
    context.places.erase(context.places.begin() + static_cast<std::ptrdiff_t>(count), context.places.end());
}

} // namespace

Announcement readAnnouncement(Fields &fields, const std::optional<Announcement> &fallback)
{
    const QLatin1String announced("announced"), knownBy("known_by");
    const Announcement on{fields.date(announced), false}, by{fields.date(knownBy), true};
    const std::optional<Value> second = fields.member(knownBy);
    if (second && fields.member(announced))
        fields.problems().error(*second, Text::tr(R"(either "announced" or "known_by")"));
    if (second || fields.member(announced))
        return second ? by : on;
    if (!fallback && fields.object().type() == json::Type::Object)
        fields.missing({announced, knownBy});
    return fallback.value_or(on);
}

Drafts readCommitments(Fields &owner, const deals::Deal &deal, Context &context, qsizetype &found)
{
    Drafts all{context.set.commitments.size()};
    for (const Value value : owner.list("commitments"_L1)) {
        ++found;
        if (const auto draft = readCommitment(value, {deal.announced, deal.knownBy}, context))
            all.drafts.push_back(*draft);
        else
            context.refused.push_back(value.node());
    }
    judgePhases(all, context);
    return all;
}

void keepCommitments(const Drafts &all, deals::DealId deal, Context &context)
{
    deals::DealSet &set = context.set;
    std::size_t row = all.first;
    for (std::size_t i = 0; i < all.drafts.size(); ++i) {
        const std::size_t from = all.first + i;
        if (!all.drafts[i].isGood) {
            context.refused.push_back(context.places[from].node());
            continue;
        }
        if (row != from) {
            set.commitments[row] = set.commitments[from];
            set.texts[row] = std::move(set.texts[from]);
            context.places[row] = context.places[from];
        }
        set.commitments[row].deal = deal;
        context.commitments[set.texts[row].id] = static_cast<std::uint32_t>(row);
        ++row;
    }
    cut(context, row);
    row = all.first;
    for (const Drafts::Draft &draft : all.drafts) {
        if (draft.isGood && draft.isPhase)
            set.commitments[row].phaseOf = {
                context.commitments.value(context.places[row].member(phaseOf)->text(), leftOut)};
        row += draft.isGood ? 1 : 0;
    }
}

void dropCommitments(const Drafts &all, Context &context)
{
    cut(context, all.first);
}

} // namespace files
