// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/wording/amountwords.h"

#include "files/wording/amountphrases.h"
#include "files/wording/nothing.h"

#include <algorithm>

namespace files
{
namespace
{

constexpr qsizetype longestAmount = 300; // characters: no amount takes more

/// As the phrases are written; every character keeps its place.
QString folded(QString text)
{
    for (QChar &c : text) {
        if (QStringView(u"\u2018\u2019\u02bc`").contains(c))
            c = u'\'';
        else if (QStringView(u"\u2010\u2011\u2012\u2013\u2014\u2212").contains(c))
            c = u'-';
        else
            c = c.toLower();
    }
    return text;
}

bool isDigit(QStringView text, qsizetype at)
{
    return at < text.size() && text[at] >= u'0' && text[at] <= u'9';
}

/// A space belongs to a number only before a group of three.
bool isGroup(QStringView text, qsizetype at)
{
    return isDigit(text, at) && isDigit(text, at + 1) && isDigit(text, at + 2) && !isDigit(text, at + 3);
}

qsizetype numberEnd(QStringView text, qsizetype at)
{
    const auto isMark = [&](qsizetype mark) {
        return mark < text.size()
            && ((QStringView(u".,'").contains(text[mark]) && isDigit(text, mark + 1))
                || (text[mark] == u' ' && isGroup(text, mark + 1)));
    };
    while (isDigit(text, at) || isMark(at))
        ++at;
    if (at < text.size() && text[at] == u'e') {
        qsizetype power = at + 1;
        if (power < text.size() && (text[power] == u'+' || text[power] == u'-'))
            ++power;
        while (isDigit(text, power))
            at = ++power;
    }
    return at;
}

/// Whether the phrase stands there as whole words.
bool standsAt(QStringView text, qsizetype at, QStringView phrase)
{
    const qsizetype end = at + phrase.size();
    if (!text.mid(at).startsWith(phrase))
        return false;
    const bool isCut = phrase.back().isLetter() && end < text.size() && text[end].isLetterOrNumber();
    return !isCut && !(phrase.front().isLetter() && at > 0 && text[at - 1].isLetter());
}

/// A word, and how much of the text it takes.
struct Taken {
    AmountWord word;
    qsizetype length;
};

/// The longest phrase that stands there, or a word that is none: a name if it has a digit, as those of chips have.
Taken wordAt(QStringView text, qsizetype at)
{
    for (const AmountPhrase &phrase : amountPhrases(text[at]))
        if (standsAt(text, at, phrase.text))
            return {phrase.word, phrase.text.size()};
    AmountWord word;
    qsizetype end = at + 1;
    for (; end < text.size() && text[at].isLetter() && text[end].isLetterOrNumber(); ++end)
        if (isDigit(text, end))
            word.role = Role::Name;
    return {word, end - at};
}

/// "2 x 500"
bool timesAt(QStringView text, qsizetype at)
{
    const qsizetype next = at + 1 < text.size() && text[at + 1] == u' ' ? at + 2 : at + 1;
    const bool isMoney = next < text.size() && QStringView(u"$\u20ac\u00a3").contains(text[next]);
    return QStringView(u"x\u00d7*").contains(text[at]) && (isDigit(text, next) || isMoney);
}

Taken numberAt(QStringView text, qsizetype at, std::optional<DecimalMark> mark)
{
    AmountWord word;
    const qsizetype length = numberEnd(text, at) - at;
    const auto number = plainNumber(text.mid(at, length), mark);
    word.role = number ? Role::Number : Role::OpenNumber;
    word.number = number.value_or(QByteArray());
    return {word, length};
}

} // namespace

std::vector<AmountWord> amountWords(QStringView given, std::optional<DecimalMark> mark)
{
    std::vector<AmountWord> words;
    if (given.size() > longestAmount) {
        words.emplace_back().text = given.left(longestAmount).toString();
        return words;
    }
    words.reserve(8); // more than most have
    const QString original = given.toString().simplified(), text = folded(original);
    for (qsizetype at = 0; at < text.size();) {
        const bool isApart = text[at] == u' ';
        at += isApart ? 1 : 0;
        const bool isNumber = isDigit(text, at) || (text[at] == u'.' && isDigit(text, at + 1));
        const bool isTimes = !words.empty() && words.back().role == Role::Number && timesAt(text, at);
        auto [word, length] = isNumber ? numberAt(text, at, mark)
            : isTimes                  ? Taken{{.role = Role::Times}, 1}
                                       : wordAt(text, at);
        word.text = original.mid(at, length);
        word.isApart = isApart;
        at += length;
        if (word.role == Role::Unknown && isCurrencyCode(word.text)) {
            word.role = Role::Unit;
            word.unit = {deals::Measure::Money, *deals::Currency::parse(word.text), 0};
        }
        if (word.text == u"mW") // a thousandth of a watt, where anyone would mean a million
            word.role = Role::Ambiguous;
        words.push_back(std::move(word));
    }
    return words;
}

bool saysNotStated(QStringView text)
{
    return text.size() <= longestAmount && (saysNothing(text) || isNotStated(folded(text.toString().simplified())));
}

} // namespace files
