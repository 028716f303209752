// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/dealformat/dealreader.h"

#include "deals/parties.h"

#include "files/dealformat/check.h"
#include "files/dealformat/commitments.h"
#include "files/dealformat/context.h"
#include "files/dealformat/parts.h"
#include "files/problems/filetranslation.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

/// The row that the next record of a table gets.
template<typename Table> std::uint32_t nextRow(const Table &table)
{
    return static_cast<std::uint32_t>(table.size());
}

bool isOurFormat(Fields &root)
{
    const std::optional<Value> format = root.find("format"_L1, Need::Required);
    const std::optional<Value> version = root.find("version"_L1, Need::Required);
    const bool isOurs = format && format->text() == "deal-timeline"_L1;
    const bool isKnown = version && version->type() == Type::Number && version->text() == "1"_L1;
    if (format && !isOurs)
        root.problems().error(*format, u"\"deal-timeline\""_s);
    if (version && !isKnown)
        root.problems().error(*version, Text::tr("version 1"));
    return isOurs && isKnown;
}

void readParty(Value value, Context &context)
{
    Fields fields(value, context.problems);
    deals::Party party;
    party.id = fields.id(context.parties);
    party.name = fields.text("name"_L1, Need::Required);
    for (const Value alias : fields.list("aliases"_L1)) {
        if (!alias.isText() || alias.text().trimmed().isEmpty())
            context.problems.error(alias, Text::tr("a text that is not blank"));
        party.aliases += alias.text();
    }
    if (!fields.finish())
        return context.refused.push_back(value.node());
    context.parties[party.id] = nextRow(context.set.parties);
    context.set.parties.push_back(party);
}

void readSource(Value value, Context &context)
{
    Fields fields(value, context.problems);
    deals::Source source;
    source.id = fields.id(context.sources);
    source.publisher = fields.text("publisher"_L1, Need::Required);
    source.title = fields.text("title"_L1);
    source.author = fields.text("author"_L1);
    source.url = fields.text("url"_L1);
    source.published = fields.date("published"_L1);
    source.language = fields.text("language"_L1);
    source.kind = fields.word("kind"_L1, deals::sourceKinds).value_or(source.kind);
    source.note = fields.text("note"_L1);
    if (!fields.finish())
        return context.refused.push_back(value.node());
    context.sources[source.id] = nextRow(context.set.sources);
    context.set.sources.push_back(source);
}

std::vector<deals::Event> readEvents(Fields &owner, Context &context)
{
    std::vector<deals::Event> events;
    for (const Value value : owner.list("events"_L1)) {
        Fields fields(value, context.problems);
        deals::Event event;
        event.id = fields.id(context.events);
        event.what = fields.text("what"_L1, Need::Required);
        event.date = fields.date("date"_L1);
        event.evidence = readEvidence(fields, context);
        if (fields.finish())
            events.push_back(event);
        else
            context.refused.push_back(value.node());
    }
    return events;
}

/// Errors of its events and commitments are theirs: the deal stands without them.
void readDeal(Value value, Context &context, Count &commitments)
{
    Fields fields(value, context.problems);
    deals::Deal deal;
    deal.id = fields.id(context.deals);
    deal.title = fields.text("title"_L1, Need::Required);
    const Announcement announcement = readAnnouncement(fields, {});
    deal.announced = announcement.date;
    deal.knownBy = announcement.knownBy;
    deal.evidence = readEvidence(fields, context);
    deal.statuses = readStatuses(fields, context, Need::Required);
    const qsizetype errorsOfParts = context.problems.errorCount();
    deal.events = readEvents(fields, context);
    const Drafts drafts = readCommitments(fields, deal, context, commitments.found);
    fields.forgive(context.problems.errorCount() - errorsOfParts);
    if (!fields.finish()) {
        dropCommitments(drafts, context);
        return context.refused.push_back(value.node());
    }
    const std::uint32_t row = nextRow(context.set.deals);
    context.deals[deal.id] = row;
    context.set.deals.push_back(std::move(deal));
    keepCommitments(drafts, {row}, context);
}

void readClaim(Value value, Context &context)
{
    Fields fields(value, context.problems);
    deals::Claim claim;
    claim.id = fields.id(context.claims);
    claim.what = fields.text("what"_L1, Need::Required);
    claim.kind = fields.word("type"_L1, deals::claimKinds).value_or(claim.kind);
    claim.deal = fields.reference<deals::DealId>("deal"_L1, context.deals, Need::Optional);
    claim.from = readParties(fields, "from"_L1, context, Need::Optional);
    claim.to = readParties(fields, "to"_L1, context, Need::Optional);
    claim.of = fields.word("of"_L1, deals::kinds, Need::Optional);
    Stated stated;
    if (const auto amount = fields.find("amount"_L1))
        stated = readAmount(*amount, context.problems);
    claim.measure = stated.measure;
    claim.currency = stated.currency;
    claim.amount = stated.amount;
    claim.known = fields.date("known"_L1);
    claim.evidence = readEvidence(fields, context, fields.member("amount"_L1) ? &stated : nullptr);
    if (!fields.finish())
        return context.refused.push_back(value.node());
    context.claims[claim.id] = nextRow(context.set.claims);
    context.set.claims.push_back(std::move(claim));
}

void readRelation(Value value, Context &context)
{
    Fields fields(value, context.problems);
    deals::Relation relation;
    relation.kind = fields.word("kind"_L1, deals::relationKinds).value_or(relation.kind);
    relation.from = fields.reference<deals::CommitmentId>("from"_L1, context.commitments);
    relation.to = fields.reference<deals::CommitmentId>("to"_L1, context.commitments);
    if (relation.from.isValid() && relation.from == relation.to)
        context.problems.error(*fields.member("to"_L1), Text::tr("another commitment than \"from\""));
    relation.since = fields.date("date"_L1);
    relation.note = fields.text("note"_L1);
    relation.evidence = readEvidence(fields, context);
    if (!fields.finish())
        return context.refused.push_back(value.node());
    context.set.relations.push_back(relation);
}

/// In the order of what refers to what, whatever their order in the file.
void readTables(Fields &root, Context &context, ReadResult &result)
{
    context.set.title = root.text("title"_L1, Need::Required);
    for (const Value party : root.list("parties"_L1, Need::Required))
        readParty(party, context);
    const std::optional<Value> focus = root.member("focus"_L1);
    if (focus && focus->isText() && focus->text() == deals::everyoneWord && !context.parties.contains(focus->text())) {
        root.text("focus"_L1);
        context.set.focus = deals::everyone;
    } else
        context.set.focus = root.reference<deals::PartyId>("focus"_L1, context.parties, Need::Optional);
    for (const Value source : root.list("sources"_L1))
        readSource(source, context);
    const std::vector<Value> deals = root.list("deals"_L1, Need::Required);
    context.dealRows.reserve(deals.size());
    for (std::size_t i = 0; i < deals.size() && !isCancelled(context.progress); ++i) {
        const std::uint32_t row = nextRow(context.set.deals);
        readDeal(deals[i], context, result.commitments);
        context.dealRows.push_back(row < context.set.deals.size() ? row : leftOut);
        if (context.progress)
            context.progress->reach(std::ssize(deals) + static_cast<qint64>(i), std::ssize(deals) * 2);
    }
    for (const Value claim : root.list("claims"_L1))
        readClaim(claim, context);
    for (const Value relation : root.list("relations"_L1))
        readRelation(relation, context);
    deals::giveHues(context.set);
    if (!focus && !context.set.title.isEmpty())
        context.set.focus = deals::firstFocus(context.set);
    result.deals = {std::ssize(deals), std::ssize(context.set.deals)};
    result.commitments.read = std::ssize(context.set.commitments);
}

/// The entries of all tables, of those in the deals too.
Count recordsOf(Value root, const deals::DealSet &set)
{
    Count count;
    const auto find = [&](Value owner, const char *table) {
        const std::optional<Value> list = owner.member(QLatin1String(table));
        const std::vector<Value> elements = list ? list->elements() : std::vector<Value>();
        count.found += std::ssize(elements);
        return elements;
    };
    for (const char *table : {"parties", "sources", "claims", "relations"})
        find(root, table);
    for (const Value deal : find(root, "deals"))
        for (const char *table : {"events", "commitments"})
            find(deal, table);
    count.read = std::ssize(set.parties) + std::ssize(set.sources) + std::ssize(set.claims) + std::ssize(set.relations)
        + std::ssize(set.deals) + std::ssize(set.commitments);
    for (const deals::Deal &deal : set.deals)
        count.read += std::ssize(deal.events);
    return count;
}

} // namespace

bool ReadResult::hasErrors() const
{
    return unlisted > 0 || std::any_of(problems.begin(), problems.end(), [](const Problem &problem) {
        return problem.severity == Severity::Error;
    });
}

QString asMappedText(const ReadResult &result, const QLocale &locale)
{
    QString text;
    if (result.leftOut > 0)
        text += Text::tr("; left out, as the mapping says: %1").arg(locale.toString(result.leftOut));
    for (const Filled &filled : result.filled)
        text += Text::tr("; blanks of \"%1\" as \"%2\": %3")
                    .arg(escaped(filled.column), escaped(filled.text), locale.toString(filled.count));
    return text;
}

QString rowsText(const ReadResult &result)
{
    const QLocale locale;
    const auto of = [&](const Count &count) {
        return Text::tr("%1 of %2").arg(locale.toString(count.read), locale.toString(count.found));
    };
    QString text = result.note.isEmpty() ? QString() : result.note + u": "_s;
    text += Text::tr("%1 rows: %2 read, %3 refused; %4 deals, %5 commitments")
                .arg(locale.toString(result.rows.found), locale.toString(result.rows.read),
                    locale.toString(result.rows.found - result.rows.read), of(result.deals), of(result.commitments));
    return text + asMappedText(result, locale);
}

ReadResult understand(const Tree &tree, Context &context)
{
    ReadResult result;
    Fields root({tree, 0}, context.problems);
    if (tree.isTable() || isOurFormat(root)) {
        readTables(root, context, result);
        root.finish();
        checkCommitments(context.set, context.places, context.problems);
    }
    result.unlisted = context.problems.unlisted();
    result.problems = context.problems.take();
    for (Problem &problem : result.problems)
        if (problem.deal.isValid())
            problem.deal = {context.dealRows[problem.deal.row]};
    result.set = std::move(context.set);
    result.cancelled = isCancelled(context.progress);
    return result;
}

ReadResult readDeals(const QByteArray &file, Progress *progress)
{
    ReadResult result;
    const auto parsed = json::parse(file, progress);
    if (const auto *problem = std::get_if<Problem>(&parsed)) {
        result.problems = {*problem};
        result.cancelled = isCancelled(progress);
    } else {
        Context context;
        context.progress = progress;
        const JsonTree tree(std::get<json::Document>(parsed));
        result = understand(tree, context);
        result.rows = recordsOf({tree, 0}, result.set);
    }
    locate(result.problems, file);
    return result;
}

} // namespace files
