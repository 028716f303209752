// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/wording/wording.h"

#include "files/problems/filetranslation.h"
#include "files/wording/amountsentence.h"

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

using deals::Measure;
using deals::Said;

constexpr int manyTimes = 10'000;

/// "2 x 500"; nothing where the first is no small whole number.
std::optional<deals::Quantity> multiplied(std::optional<deals::Quantity> value, const QByteArray &times)
{
    if (times.isEmpty() || !value)
        return value;
    const auto count = deals::quantity(QString::fromLatin1(times), 0);
    if (!count || *count < 1 || *count > manyTimes || *value > (deals::openHigh - 1) / *count)
        return {};
    return *value * *count;
}

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
    const auto from = multiplied(deals::quantity(first, lowUnit->exponent + vague, deals::Finer::Rounded), low.times);
    const auto to = multiplied(deals::quantity(second, highUnit->exponent + vague, deals::Finer::Rounded), high.times);
    if (!from || !to)
        return Refusal{Text::tr("a number of base units from 0 to %1").arg(deals::openHigh - 1)};
    if (isRange && *from >= *to)
        return Refusal{Text::tr("a range from the lower to the higher amount")};
    const Said said = isRange || low.vague ? Said::Range : sentence.said.value_or(Said::Exact);
    return WordedAmount{{said == Said::UpTo ? 0 : *from, said == Said::AtLeast ? deals::openHigh : *to, said},
        lowUnit->measure, lowUnit->currency, sentence.term, sentence.by, sentence.rest};
}

bool isShortBillion(const AmountWord &word)
{
    return word.role == Role::Scale && word.exponent == 9 && word.text.size() <= 3
        && word.text.startsWith(u'b', Qt::CaseInsensitive);
}

bool isMilliard(const AmountWord &word)
{
    constexpr qsizetype longest = 5; // "mil M": written out it says nothing of short forms
    return word.role == Role::Scale && word.exponent == 9 && word.text.size() <= longest
        && word.text.startsWith(u'm', Qt::CaseInsensitive);
}

} // namespace

std::variant<WordedAmount, Refusal> amountInWords(
    QStringView text, const ColumnNumbers &column, const std::optional<Unit> &unit)
{
    if (saysNotStated(text)) {
        WordedAmount none;
        if (unit) {
            none.measure = unit->measure;
            none.currency = unit->currency;
        }
        return none;
    }
    std::vector<AmountWord> words = amountWords(text, column.mark);
    for (std::size_t at = 1; column.haveBillionsTwoMeanings() && at < words.size(); ++at)
        if (isShortBillion(words[at]) && words[at - 1].role != Role::Unknown && words[at - 1].role != Role::Name)
            return Refusal{
                Text::tr("billions written out: \"%1\" may be a million millions in this column").arg(words[at].text)};
    const auto sentence = amountSentence(std::move(words));
    if (const auto *refusal = std::get_if<Refusal>(&sentence))
        return *refusal;
    return evaluated(std::get<AmountSentence>(sentence), unit);
}

QString withRest(const QString &what, const QString &rest)
{
    if (rest.isEmpty() || what.contains(rest, Qt::CaseInsensitive))
        return what;
    return what.isEmpty() ? rest : what + u" – "_s + rest;
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

bool mayBeMilliard(QByteArrayView utf8)
{
    constexpr std::array<std::string_view, 5> starts{"md", "mld", "mlrd", "mrd", "mil m"};
    const auto startsAt = [&](const char *at, std::string_view start) {
        return utf8.end() - at >= std::ssize(start)
            && std::equal(start.begin(), start.end(), at, [](char a, char b) { return a == (b | 0x20); });
    };
    for (const char *at = utf8.begin(); at != utf8.end(); ++at)
        if ((*at | 0x20) == 'm' && std::ranges::any_of(starts, [&](auto start) { return startsAt(at, start); }))
            return true;
    return false;
}

void addNumbers(QStringView text, MarkOfColumn &column)
{
    const bool hasMark = text.contains(u'.') || text.contains(u',');
    const bool isMaybe = !column.hasMilliards() && mayBeMilliard(text.toUtf8());
    if (!hasMark && !isMaybe)
        return; // most cells
    for (const AmountWord &word : amountWords(text, {})) {
        if (word.role == Role::Number || word.role == Role::OpenNumber)
            column.add(word.text);
        if (isMilliard(word))
            column.addMilliard();
    }
}

} // namespace files
