// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/dealformat/commitments.h"

#include "files/dealformat/parts.h"
#include "files/problems/filetranslation.h"

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

using json::Value;

void readPeriod(Fields &fields, deals::Commitment &commitment)
{
    const QLatin1String end("end"), term("term");
    commitment.start = fields.date("start"_L1);
    commitment.end = fields.end(end);
    commitment.term = fields.term(term);
    if (commitment.term.isStated() && commitment.end.isStated())
        fields.problems().error(*fields.object().member(term), Text::tr("either a term or an end"));
    if (commitment.end.isOpen() && !commitment.start.isStated())
        fields.problems().error(*fields.object().member(end), Text::tr("a start, where the end is open"));
    if (commitment.start.isStated() && commitment.end.isPeriod() && commitment.end.last() < commitment.start.first())
        fields.problems().error(*fields.object().member(end), Text::tr("an end that is not before the start"));
}

Draft readCommitment(Value value, const Announcement &ofDeal, Context &context)
{
    Fields fields(value, context.problems);
    Draft draft{value, {}, {}, {}, false};
    deals::Commitment &commitment = draft.commitment;
    deals::CommitmentText &text = draft.text;
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
    draft.whole = fields.find("phase_of"_L1);
    if (draft.whole && draft.whole->type() != json::Type::String)
        context.problems.error(*draft.whole, Text::tr("the id of a commitment of the same deal"));
    commitment.option = fields.flag("option"_L1);
    text.condition = fields.text("condition"_L1);
    commitment.conditional = !text.condition.isEmpty();
    const Announcement announcement = readAnnouncement(fields, ofDeal);
    commitment.announced = announcement.date;
    commitment.knownBy = announcement.knownBy;
    readPeriod(fields, commitment);
    text.statuses = readStatuses(fields, context, Need::Optional);
    text.plotted = fields.text("plotted"_L1);
    text.evidence = readEvidence(fields, context, &stated);
    draft.good = fields.finish();
    return draft;
}

bool isPhaseOf(const deals::Commitment &phase, const deals::Commitment &whole)
{
    return phase.kind == whole.kind && phase.measure == whole.measure && phase.currency == whole.currency;
}

/// Makes phases bad whose whole is not good. Goes from the wholes down to their phases, so what it does not reach has
/// no whole to stand on: that one is bad, or a phase of its own phase.
void judgePhases(Drafts &drafts, Context &context)
{
    Problems &problems = context.problems;
    QMultiHash<QString, std::size_t> phases;
    std::vector<std::size_t> reached;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        const Draft &draft = drafts[i];
        if (draft.whole)
            phases.insert(draft.whole->text(), i);
        else
            reached.push_back(i);
    }
    std::vector<bool> stands(drafts.size(), false);
    for (std::size_t next = 0; next < reached.size(); ++next) {
        const Draft &whole = drafts[reached[next]];
        stands[reached[next]] = true;
        for (auto [phase, last] = phases.equal_range(whole.text.id); phase != last; ++phase) {
            Draft &draft = drafts[*phase];
            if (!isPhaseOf(draft.commitment, whole.commitment)) {
                problems.error(*draft.whole, Text::tr("a whole of the same kind, measure and currency"));
                draft.whole.reset();
            } else {
                reached.push_back(*phase);
            }
        }
    }
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        Draft &draft = drafts[i];
        // One of this deal is known and not added yet, as is whatever was refused.
        const bool isKnown = draft.whole && context.commitments.value(draft.whole->text(), 0) == leftOut;
        if (draft.whole && !stands[i])
            problems.error(*draft.whole,
                isKnown ? Text::tr("a whole that was read, and is no phase of this one")
                        : Text::tr("the id of a commitment of the same deal"));
        draft.good = stands[i];
    }
}

} // namespace

Announcement readAnnouncement(Fields &fields, const std::optional<Announcement> &fallback)
{
    const QLatin1String announced("announced"), knownBy("known_by");
    const Announcement on{fields.date(announced), false}, by{fields.date(knownBy), true};
    const std::optional<Value> second = fields.object().member(knownBy);
    if (second && fields.object().member(announced))
        fields.problems().error(*second, Text::tr(R"(either "announced" or "known_by")"));
    if (second || fields.object().member(announced))
        return second ? by : on;
    if (!fallback && fields.object().type() == json::Type::Object)
        fields.problems().missing(fields.object(), {announced, knownBy});
    return fallback.value_or(on);
}

Drafts readCommitments(Fields &owner, const deals::Deal &deal, Context &context, qsizetype &found)
{
    Drafts drafts;
    for (const Value value : owner.list("commitments"_L1)) {
        ++found;
        if (Draft draft = readCommitment(value, {deal.announced, deal.knownBy}, context); draft.good)
            drafts.push_back(std::move(draft));
        else
            context.refused.push_back(value.index());
    }
    judgePhases(drafts, context);
    return drafts;
}

void addCommitments(Drafts drafts, deals::DealId deal, Context &context)
{
    const std::size_t firstRow = context.set.commitments.size();
    for (Draft &draft : drafts) {
        if (!draft.good) {
            context.refused.push_back(draft.place.index());
            continue;
        }
        context.commitments[draft.text.id] = static_cast<std::uint32_t>(context.set.commitments.size());
        context.set.commitments.push_back(draft.commitment);
        context.set.commitments.back().deal = deal;
        context.set.texts.push_back(std::move(draft.text));
        context.places.push_back(draft.place);
    }
    auto row = firstRow;
    for (const Draft &draft : drafts) {
        if (draft.good && draft.whole)
            context.set.commitments[row].phaseOf = {context.commitments.value(draft.whole->text(), leftOut)};
        row += draft.good ? 1 : 0;
    }
}

} // namespace files
