// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/wording/wording.h"

#include "files/problems/filetranslation.h"
#include "files/wording/amountsentence.h"

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

using deals::Measure;
using deals::Said;

/// The unit of a part, and how many of its base units each counts.
std::optional<Unit> unitOf(const AmountPart &part, const std::optional<Unit> &column)
{
    if (!part.unit && (!column || (part.scale && column->measure == Measure::Power)))
        return {};
    // "$5" in a column of billions may mean either
    if (part.unit && !part.scale && column && part.unit->measure == Measure::Money && part.unit->exponent == 0
        && column->measure == Measure::Money && column->exponent > 0)
        return {};
    Unit unit = settled(part.unit ? *part.unit : *column);
    if (const auto both = part.unit && column ? joined(*part.unit, *column) : std::nullopt)
        unit.currency = both->currency; // "$5B" in a column of Canadian dollars
    if (part.scale)                     // "38 million" in a column of billions is 38 million
        unit.exponent = *part.scale + (part.unit ? unit.exponent : 0);
    return unit;
}

/// "$30-50B": the first number takes the scale and the unit of the second.
void complete(AmountPart &low, AmountPart &high)
{
    if (!low.unit)
        low.unit = high.unit;
    else if (!high.unit && low.unit->measure == Measure::Money)
        high.unit = low.unit;
    if (!low.scale)
        low.scale = high.scale;
}

std::variant<WordedAmount, Refusal> evaluated(const AmountSentence &sentence, const std::optional<Unit> &column)
{
    const bool isRange = sentence.high.has_value();
    AmountPart low = sentence.low, high = sentence.high.value_or(low);
    if (isRange)
        complete(low, high);
    const auto lowUnit = unitOf(low, column), highUnit = unitOf(high, column);
    if (!lowUnit || !highUnit || (low.scale && !high.scale))
        return Refusal{Text::tr(R"(an amount with its unit, such as "$100B" or "10 GW")")};
    if (lowUnit->measure != highUnit->measure || lowUnit->currency != highUnit->currency)
        return Refusal{Text::tr("an amount of one unit")};
    const int vague = low.vague.value_or(0);
    const QString first = low.vague ? u"1"_s : QString::fromLatin1(low.number);
    const QString second = low.vague ? u"10"_s : QString::fromLatin1(high.number);
    const auto from = deals::quantity(first, lowUnit->exponent + vague, deals::Finer::Rounded);
    const auto to = deals::quantity(second, highUnit->exponent + vague, deals::Finer::Rounded);
    if (!from || !to)
        return Refusal{Text::tr("a number of base units from 0 to %1").arg(deals::openHigh - 1)};
    if (isRange && *from >= *to)
        return Refusal{Text::tr("a range from the lower to the higher amount")};
    const Said said = isRange || low.vague ? Said::Range : sentence.said.value_or(Said::Exact);
    return WordedAmount{{said == Said::UpTo ? 0 : *from, said == Said::AtLeast ? deals::openHigh : *to, said},
        lowUnit->measure, lowUnit->currency, sentence.term};
}

} // namespace

std::variant<WordedAmount, Refusal> amountInWords(
    QStringView text, std::optional<DecimalMark> mark, const std::optional<Unit> &unit)
{
    if (saysNotStated(text)) {
        const Unit column = unit.value_or(Unit());
        return WordedAmount{{}, unit ? std::optional(column.measure) : std::nullopt, column.currency, {}};
    }
    const auto sentence = amountSentence(amountWords(text, mark));
    if (const auto *refusal = std::get_if<Refusal>(&sentence))
        return *refusal;
    return evaluated(std::get<AmountSentence>(sentence), unit);
}

std::optional<deals::Term> termInWords(QStringView text)
{
    if (const auto term = deals::Term::parse(text))
        return term;
    const std::vector<AmountWord> words = amountWords(text, {});
    if (words.size() != 2 || words[0].role != Role::Number || words[1].role != Role::Period)
        return {};
    const auto count = deals::quantity(QString::fromLatin1(words[0].number), 0);
    if (!count || *count < 1 || *count > 100)
        return {};
    return deals::Term{static_cast<std::int16_t>(*count * words[1].exponent), 0};
}

void addNumbers(QStringView text, MarkOfColumn &column)
{
    if (!text.contains(u'.') && !text.contains(u','))
        return; // most cells
    for (const AmountWord &word : amountWords(text, {}))
        if (word.role == Role::Number || word.role == Role::OpenNumber)
            column.add(word.text);
}

} // namespace files
