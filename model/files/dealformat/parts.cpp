// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/dealformat/parts.h"

#include "files/problems/filetranslation.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <limits>
#include <set>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

using deals::Amount;
using deals::Measure;
using deals::PartiesId;
using deals::Quantity;
using deals::Said;

/// In base units, of which the written number counts 10^`exponent` each.
std::optional<Quantity> readQuantity(Fields &fields, QLatin1String key, int exponent)
{
    const std::optional<Value> value = fields.find(key, Need::Required);
    if (!value)
        return {};
    const auto quantity =
        value->type() == Type::Number ? deals::quantity(value->text(), exponent, deals::Finer::Rounded) : std::nullopt;
    if (!quantity) {
        static const QRegularExpression marked(uR"(\A[0-9.,]*[0-9][.,][0-9]+\z)"_s);
        const bool isUndecided = value->isText() && value->isInTable();
        fields.problems().error(*value,
            isUndecided && marked.match(value->text()).hasMatch()
                ? Text::tr("a number whose column has one decimal mark and shows which")
                : Text::tr("a number of base units from 0 to %1").arg(std::numeric_limits<Quantity>::max() - 1));
    }
    return quantity;
}

Amount readInterval(Fields &fields, Said said, int exponent)
{
    if (said == Said::NotStated)
        return {};
    if (said == Said::Range) {
        const auto low = readQuantity(fields, "low"_L1, exponent);
        const auto high = readQuantity(fields, "high"_L1, exponent);
        if (low && high && *low >= *high)
            fields.problems().error(*fields.member("high"_L1), Text::tr("more than \"low\""));
        return {low.value_or(0), high.value_or(0), said};
    }
    const Quantity value = readQuantity(fields, "value"_L1, exponent).value_or(0);
    return {said == Said::UpTo ? 0 : value, said == Said::AtLeast ? deals::openHigh : value, said};
}

/// From 1; 0 when it is absent.
int readParagraph(Fields &fields)
{
    const std::optional<Value> value = fields.find("paragraph"_L1);
    if (!value)
        return 0;
    const auto number = value->type() == Type::Number ? deals::quantity(value->text(), 0) : std::nullopt;
    constexpr int limit = std::numeric_limits<int>::max();
    if (number && *number >= 1 && *number <= limit)
        return static_cast<int>(*number);
    fields.problems().error(*value, Text::tr("a whole number from 1 to %1").arg(limit));
    return 0;
}

bool isAlike(const Stated &a, const Stated &b)
{
    return a.measure == b.measure && a.currency == b.currency;
}

bool readImplied(Fields &fields)
{
    const std::optional<Value> value = fields.find("currency"_L1);
    const bool implied = value && value->text() == "implied"_L1;
    if (value && !implied)
        fields.problems().error(*value, u"\"implied\""_s);
    return implied;
}

} // namespace

Stated readAmount(Value value, Problems &problems)
{
    const WordedAmount *words = value.words();
    if (words && words->measure)
        return {*words->measure, words->currency, words->amount, true};
    Fields fields(value, problems);
    const auto measure = fields.word("measure"_L1, deals::measures);
    const auto said = words ? words->amount.said : fields.word("said"_L1, deals::saids);
    Stated stated;
    int exponent = 0;
    if (measure == Measure::Money) {
        stated.currency = fields.currency("unit"_L1);
    } else if (measure == Measure::Power) {
        const Need need = said == Said::NotStated ? Need::Optional : Need::Required;
        exponent = fields.word("unit"_L1, powerUnits, need).value_or(0);
    }
    if (!measure || !said)
        return stated; // the other keys mean nothing without these two
    stated.measure = *measure;
    stated.amount = readInterval(fields, *said, exponent);
    stated.good = fields.finish();
    return stated;
}

std::vector<deals::Evidence> readEvidence(Fields &owner, const Context &context, const Stated *plotted)
{
    std::vector<deals::Evidence> all;
    for (const Value entry : owner.list("evidence"_L1)) {
        Fields fields(entry, owner.problems());
        deals::Evidence evidence;
        evidence.source = fields.reference<deals::SourceId>("source"_L1, context.sources);
        evidence.paragraph = readParagraph(fields);
        evidence.printed = fields.text("printed"_L1, Need::Required);
        evidence.supports = fields.word("supports"_L1, deals::supports).value_or(evidence.supports);
        evidence.currencyImplied = readImplied(fields);
        if (const auto reads = plotted ? fields.find("reads"_L1) : std::nullopt) {
            const Stated other = readAmount(*reads, owner.problems());
            if (other.good && plotted->good && !isAlike(other, *plotted))
                owner.problems().error(*reads, Text::tr("the measure and currency of the plotted amount"));
            evidence.reads = other.amount;
        }
        if (fields.finish())
            all.push_back(evidence);
    }
    return all;
}

std::vector<deals::StatusEntry> readStatuses(Fields &owner, const Context &context, Need need)
{
    const QLatin1String key("statuses");
    std::vector<deals::StatusEntry> all;
    for (const Value entry : owner.list(key, owner.member(key) ? Need::Required : need)) {
        Fields fields(entry, owner.problems());
        deals::StatusEntry status;
        status.status = fields.word("status"_L1, deals::statuses).value_or(status.status);
        status.date = fields.date("date"_L1);
        status.evidence = readEvidence(fields, context);
        if (fields.finish())
            all.push_back(status);
    }
    return all;
}

PartiesId readParties(Fields &owner, QLatin1String key, Context &context, Need need)
{
    const std::optional<Value> value = owner.find(key, need);
    if (!value)
        return {};
    const std::vector<Value> ids = value->type() == Type::List ? value->elements() : std::vector{*value};
    std::vector<deals::PartyId> members;
    std::set<deals::PartyId> seen;
    for (const Value id : ids) {
        const deals::PartyId party{owner.row(id, context.parties)};
        if (!party.isValid())
            return {};
        if (!seen.insert(party).second)
            owner.problems().error(id, Text::tr("each party once"));
        members.push_back(party);
    }
    if (members.empty()) {
        owner.problems().error(*value, Text::tr("at least one party"));
        return {};
    }
    return groupOf(std::move(members), context);
}

PartiesId groupOf(std::vector<deals::PartyId> members, Context &context)
{
    std::sort(members.begin(), members.end());
    const PartiesId next{static_cast<std::uint32_t>(context.set.partyGroups.size())};
    const auto [known, isNew] = context.groups.try_emplace(members, next);
    if (isNew)
        context.set.partyGroups.push_back(std::move(members));
    return known->second;
}

} // namespace files
