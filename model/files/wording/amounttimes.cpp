// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/wording/amounttimes.h"

#include "files/problems/filetranslation.h"
#include "files/problems/problem.h"
#include "files/wording/foreigndates.h"

namespace files
{
namespace
{

using Words = std::vector<AmountWord>;

bool is(const Words &words, std::size_t at, Role role)
{
    return at < words.size() && words[at].role == role;
}

void erase(Words &words, std::size_t from, std::size_t to)
{
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(from), words.begin() + static_cast<std::ptrdiff_t>(to));
}

std::optional<Refusal> rateIn(const Words &words)
{
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool isPer = is(words, at, Role::Slash)
            && (is(words, at + 1, Role::Period) || is(words, at + 1, Role::Unit) || is(words, at + 1, Role::Scale));
        if (isPer || is(words, at, Role::Rate))
            return Refusal{Text::tr("an amount; \"%1\" makes it a rate").arg(escaped(words[at].text))};
    }
    return {};
}

/// "over seven years", "/ 5 yrs", "seven-year"; of each the first word and how many months.
std::optional<Refusal> takeTerm(Words &words, deals::Term &term)
{
    for (std::size_t at = 0; at < words.size(); ++at) {
        std::size_t number = at;
        while (number > 0 && (number == at || is(words, number, Role::Dash)))
            --number;
        if (!is(words, at, Role::Period) || !is(words, number, Role::Number))
            continue;
        const auto textAt = [&](std::size_t place) { return words[place].text.toLower(); };
        const deals::Quantity count = deals::quantity(QString::fromLatin1(words[number].number), 0).value_or(0);
        const bool isOver = number > 0 && (textAt(number - 1) == u"over" || is(words, number - 1, Role::Slash));
        const std::size_t first = isOver ? number - 1 : number;
        // A hedge beside it is one of the duration, but for one of the amount before; "in two years" is a date.
        const AmountWord *const last = first > 0 ? &words[first - 1] : nullptr;
        const bool isOfAmount =
            last && (last->place == HedgePlace::After || (isOver && last->place == HedgePlace::Either));
        const bool isHedged = (last && last->role == Role::Hedge && !isOfAmount)
            || (last && last->text.toLower() == u"in")
            || (is(words, at + 1, Role::Hedge) && words[at + 1].place != HedgePlace::Before);
        if (count < 1 || count > 100 || isHedged || term.isStated())
            return Refusal{Text::tr("one duration such as \"over seven years\"")};
        term.months = static_cast<std::int16_t>(count * words[at].exponent);
        erase(words, first, at + 1);
        at = first > 0 ? first - 1 : 0;
    }
    return {};
}

/// The longest date that follows; without one, "by" is a word like others.
void takeDeadline(Words &words, deals::Date &by)
{
    constexpr std::size_t most = 8; // words of a date
    for (std::size_t at = 0; at < words.size() && !by.isStated(); ++at)
        for (std::size_t end = std::min(words.size(), at + 1 + most); is(words, at, Role::By) && end > at + 1; --end) {
            QString text;
            for (std::size_t word = at + 1; word < end; ++word)
                text += (words[word].isApart ? QStringView(u" ") : QStringView()) + words[word].text;
            const auto date = foreignDate(text, {});
            if (!date || !date->isPeriod())
                continue;
            by = *date;
            erase(words, at, end);
            break;
        }
}

} // namespace

std::optional<Refusal> takeTimes(Words &words, AmountSentence &sentence)
{
    if (const auto rate = rateIn(words))
        return rate;
    if (const auto refusal = takeTerm(words, sentence.term))
        return refusal;
    if (!sentence.term.isStated()) // which wins
        takeDeadline(words, sentence.by);
    return {};
}

} // namespace files
