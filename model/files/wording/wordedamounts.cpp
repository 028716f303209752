// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/wording/wordedamounts.h"

#include "files/problems/asciitext.h"
#include "files/problems/encoding.h"

#include <algorithm>
#include <array>

namespace files
{
namespace
{

using deals::Quantity;
using deals::Said;

constexpr qsizetype mostPatterns = 4096, longestWords = 100;

bool isFigure(char byte)
{
    return byte >= '0' && byte <= '9';
}

/// A text with one figure or two, of digits and perhaps a point and decimals.
struct Figured {
    std::array<QByteArrayView, 2> figures;
    std::size_t count = 0;
    bool hasDecimals = false, hasThree = false; ///< three may be thousands
};

std::optional<Figured> figured(QByteArrayView text, QByteArray *words = nullptr)
{
    Figured found;
    const auto endOfDigits = [&](const char *from) { return std::find_if_not(from, text.end(), isFigure); };
    for (const char *at = text.begin(); at < text.end();) {
        const char *const first = std::find_if(at, text.end(), isFigure);
        if (words)
            words->append(at, first - at);
        if (first == text.end())
            break;
        const bool isCut = first != text.begin() && QByteArrayView(".,'").contains(first[-1]);
        if (isCut || found.count == found.figures.size())
            return {};
        at = endOfDigits(first);
        if (at + 1 < text.end() && *at == '.' && isFigure(at[1])) {
            const char *const point = at;
            at = endOfDigits(point + 1);
            found.hasDecimals = true;
            found.hasThree = found.hasThree || at - point == 4;
        }
        found.figures[found.count++] = {first, at};
        if (words)
            words->append('0');
    }
    return found.count > 0 ? std::optional(found) : std::nullopt;
}

Quantity &stated(WordedAmount &amount)
{
    return amount.amount.said == Said::UpTo ? amount.amount.high : amount.amount.low;
}

/// Which power of ten it is; nothing for any other number.
std::optional<int> powerOfTen(Quantity number)
{
    for (int power = 0; power < 19; ++power)
        if (deals::quantity(u"1", power) == number)
            return power;
    return {};
}

} // namespace

void WordedAmounts::see(QByteArrayView utf8)
{
    if (!utf8.contains('.') && !utf8.contains(',') && (m_mark.hasMilliards() || !mayBeMilliard(utf8)))
        return; // most cells
    if (m_mark.needsPoint() && !utf8.contains(',') && (m_mark.hasMilliards() || !mayBeMilliard(utf8)))
        if (const auto text = figured(utf8); text && text->hasDecimals && !text->hasThree)
            return; // it can say no more than that
    addNumbers(fromUtf8(utf8), m_mark);
}

std::variant<WordedAmount, Refusal> WordedAmounts::read(QByteArrayView utf8)
{
    const ColumnNumbers column = m_mark.numbers();
    const auto slowly = [&] { return amountInWords(fromUtf8(utf8), column); };
    m_words.truncate(0);
    const auto text = utf8.size() <= longestWords ? figured(utf8, &m_words) : std::nullopt;
    if (!text || (text->hasDecimals && column.mark != DecimalMark::Point))
        return slowly();
    auto known = m_patterns.constFind(m_words);
    if (known == m_patterns.constEnd() && m_patterns.size() < mostPatterns)
        known = m_patterns.insert(m_words, patternOf(m_words, text->count == 2, column));
    if (known == m_patterns.constEnd() || !*known)
        return slowly();
    const Pattern &pattern = **known;
    const auto valueOf = [](QByteArrayView figure, int exponent) {
        return deals::quantity(AsciiText(figure).view(), exponent, deals::Finer::Rounded);
    };
    const auto low = valueOf(text->figures[0], pattern.low),
               high = text->count == 2 ? valueOf(text->figures[1], pattern.high) : low;
    if (!low || !high || (text->count == 2 && *low >= *high))
        return slowly();
    WordedAmount amount = pattern.amount;
    const Said said = amount.amount.said;
    amount.amount = {said == Said::UpTo ? 0 : *low, said == Said::AtLeast ? deals::openHigh : *high, said};
    return amount;
}

/// Nothing where other figures do not make an amount of just as many times a power of ten: then they do something else
/// there.
std::optional<WordedAmounts::Pattern> WordedAmounts::patternOf(
    const QByteArray &words, bool isRange, const ColumnNumbers &column)
{
    const auto with = [&](const char *first, const char *second) {
        QString text = fromUtf8(words);
        if (isRange)
            text.replace(text.lastIndexOf(u'0'), 1, QLatin1String(second));
        text.replace(text.indexOf(u'0'), 1, QLatin1String(first));
        const auto read = amountInWords(text, column);
        const WordedAmount *amount = std::get_if<WordedAmount>(&read);
        return amount ? *amount : WordedAmount();
    };
    WordedAmount one = with("1", "2"), other = with("3", "7");
    const Said said = one.amount.said;
    if (said == Said::NotStated || (said == Said::Range) != isRange || other.amount.said != said)
        return {};
    const auto low = powerOfTen(stated(one)), high = isRange ? powerOfTen(one.amount.high / 2) : low;
    if (!low || !high || deals::quantity(u"3", *low) != stated(other))
        return {};
    if (isRange
        && (deals::quantity(u"2", *high) != one.amount.high || deals::quantity(u"7", *high) != other.amount.high))
        return {};
    const Pattern pattern{one, *low, *high};
    other.amount = one.amount;
    return one == other ? std::optional(pattern) : std::nullopt;
}

} // namespace files
