// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/wording/amountrest.h"

#include "files/problems/filetranslation.h"
#include "files/problems/problem.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

using deals::Measure;

bool isNumber(const AmountWord &word)
{
    return word.role == Role::Number || word.role == Role::Vague || word.role == Role::OpenNumber;
}

bool isYear(const AmountWord &word)
{
    return word.text.size() == 4 && word.text >= u"1900" && word.text < u"2201";
}

bool isWord(const AmountWord &word)
{
    return word.text.back().isLetterOrNumber();
}

/// Whether a number among words counts nothing that could be an amount: a year, a percentage, "phase 2", "[1]".
bool isHarmless(std::span<const AmountWord> words, std::size_t at)
{
    if (words[at].role != Role::Number)
        return false;
    const AmountWord *const next = at + 1 < words.size() ? &words[at + 1] : nullptr;
    constexpr std::array measuring{Role::Unit, Role::Scale, Role::Dash, Role::Times};
    if (next && !isYear(words[at]) && std::ranges::find(measuring, next->role) != measuring.end())
        return false;
    const bool isShare = next && next->text.startsWith(u'%');
    const AmountWord *const last = at > 0 ? &words[at - 1] : nullptr;
    const bool isNamed =
        last && ((isWord(*last) && !isNumber(*last)) || QStringView(u"[(#").contains(last->text.back()));
    return isYear(words[at]) || isNamed || isShare;
}

Refusal without(const AmountWord &word)
{
    return {
        Text::tr("an amount such as \"up to $100B\" or \"at least 10 GW\", without \"%1\"").arg(escaped(word.text))};
}

} // namespace

std::optional<Refusal> judgeRest(std::span<AmountWord> rest, const std::function<void(deals::Said)> &hedge)
{
    for (std::size_t at = 0; at < rest.size(); ++at) {
        AmountWord &word = rest[at];
        const AmountWord *const next = at + 1 < rest.size() ? &rest[at + 1] : nullptr;
        word.isTold = true;
        const bool isPercent = word.text == u"%" && at > 0 && isNumber(rest[at - 1]);
        if (isNumber(word) && !isHarmless(rest, at))
            return Refusal{Text::tr("one amount")};
        if (word.role == Role::Unit && (word.unit.measure == Measure::Money || word.unit.measure == Measure::Power))
            return Refusal{Text::tr("one amount")};
        if (word.role == Role::Ambiguous || (word.role == Role::Doubt && !isPercent))
            return without(word);
        if (word.role == Role::Article && next
            && (next->role == Role::Unit || next->role == Role::Scale || next->role == Role::Period))
            return Refusal{Text::tr("an amount; \"%1\" makes it a rate").arg(escaped(word.text))}; // "$5 a chip"
        if (word.role != Role::Hedge || (next && isNumber(*next)) || word.text == u"+")
            continue;
        if (word.place == HedgePlace::Before && !next)
            return Refusal{Text::tr("\"%1\" on the other side of the number").arg(escaped(word.text))};
        if (word.place == HedgePlace::Before)
            continue; // "under construction"
        word.isTold = false;
        hedge(word.said);
    }
    return {};
}

QString told(const std::vector<AmountWord> &words)
{
    const auto isJoint = [](const AmountWord &word) {
        return word.role == Role::Filler || word.role == Role::Dash || word.text == u";";
    };
    QString text;
    std::vector<const AmountWord *> stretch; // of told words
    const auto end = [&] {
        while (!stretch.empty() && isJoint(*stretch.back()))
            stretch.pop_back();
        for (const AmountWord *word : stretch)
            text += (!text.isEmpty() && (word->isApart || word == stretch.front()) ? QStringView(u" ") : QStringView())
                + word->text;
        stretch.clear();
    };
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool isBefore = at + 1 < words.size() && isNumber(words[at + 1]); // "in 2027"
        if (!words[at].isTold)
            end();
        else if (!stretch.empty() || isBefore || !isJoint(words[at]))
            stretch.push_back(&words[at]);
    }
    end();
    for (const auto empty : {"()"_L1, "( )"_L1, "[]"_L1, "[ ]"_L1}) // of a hedge
        text.remove(empty);
    const bool isSaid = std::ranges::any_of(text, [](QChar c) { return c.isLetterOrNumber(); });
    return isSaid ? text.simplified() : QString();
}

} // namespace files
