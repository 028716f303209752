// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/wording/amountsentence.h"

#include "files/problems/filetranslation.h"
#include "files/problems/problem.h"

#include <algorithm>

namespace files
{
namespace
{

using deals::Measure;
using deals::Said;
using Words = std::vector<AmountWord>;

constexpr auto strange =
    QT_TRANSLATE_NOOP("files", "an amount such as \"up to $100B\" or \"at least 10 GW\", without \"%1\"");

constexpr auto rate = QT_TRANSLATE_NOOP("files", "an amount; \"%1\" makes it a rate");

/// From which each step takes what it understands. The first thing that it does not is `m_refused`.
class Sentence final
{
public:
    explicit Sentence(Words words)
        : m_words(std::move(words))
    {
    }
    std::variant<AmountSentence, Refusal> read();

private:
    void refuse(const QString &expected);
    bool is(std::size_t at, Role role) const { return at < m_words.size() && m_words[at].role == role; }
    bool isNumber(std::size_t at) const { return is(at, Role::Number) || is(at, Role::Vague); }

    void refuseWords();
    void takeTerm();
    void judgeNames();
    void countArticle();
    void dropSigns();
    void joinRange();
    void takeHedges();
    void combine(Said said);
    std::optional<AmountPart> takePart(std::size_t &at);
    void merge(std::optional<Unit> &unit, const Unit &next);
    void takeParts();

    Words m_words;
    AmountSentence m_read;
    std::optional<Refusal> m_refused;
};

void Sentence::refuse(const QString &expected)
{
    if (!m_refused)
        m_refused = Refusal{expected};
}

std::variant<AmountSentence, Refusal> Sentence::read()
{
    for (const auto step : {&Sentence::refuseWords, &Sentence::takeTerm, &Sentence::judgeNames, &Sentence::countArticle,
             &Sentence::dropSigns, &Sentence::joinRange, &Sentence::takeHedges, &Sentence::takeParts})
        if (!m_refused)
            (this->*step)();
    if (m_refused)
        return *m_refused;
    return m_read;
}

void Sentence::refuseWords()
{
    const auto found = [this](Role role) {
        return std::find_if(m_words.begin(), m_words.end(), [&](const AmountWord &word) { return word.role == role; });
    };
    if (const auto word = found(Role::Rate); word != m_words.end())
        refuse(Text::tr(rate).arg(escaped(word->text)));
    else if (const auto both = found(Role::Ambiguous); both != m_words.end())
        refuse(Text::tr("an amount of one meaning; \"%1\" has two").arg(escaped(both->text)));
    else if (const auto open = found(Role::OpenNumber); open != m_words.end())
        refuse(Text::tr("a number of one meaning with the decimal mark of its column, not \"%1\"")
                   .arg(escaped(open->text)));
    else if (const auto unknown = found(Role::Unknown); unknown != m_words.end())
        refuse(Text::tr(strange).arg(escaped(unknown->text)));
}

/// "over seven years", "seven-year": no part of the amount.
void Sentence::takeTerm()
{
    for (std::size_t at = 0; at < m_words.size(); ++at) {
        if (!is(at, Role::Period))
            continue;
        std::size_t number = at;
        while (number > 0 && (number == at || is(number, Role::Dash)))
            --number;
        const deals::Quantity count =
            is(number, Role::Number) ? deals::quantity(QString::fromLatin1(m_words[number].number), 0).value_or(0) : 0;
        const auto textAt = [this](std::size_t place) { return m_words[place].text.toLower(); };
        const std::size_t first = number > 0 && textAt(number - 1) == u"over" ? number - 1 : number;
        // A hedge beside it is one of the duration; "in two years" is a date.
        const bool isHedged = (first > 0 && (is(first - 1, Role::Hedge) || textAt(first - 1) == u"in"))
            || (is(at + 1, Role::Hedge) && m_words[at + 1].place != HedgePlace::Before);
        if (count < 1 || count > 100 || isHedged || m_read.term.isStated())
            return refuse(Text::tr("one duration such as \"over seven years\""));
        m_read.term.months = static_cast<std::int16_t>(count * m_words[at].exponent);
        const auto begin = m_words.begin();
        m_words.erase(begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(at + 1));
        return takeTerm();
    }
}

/// Names of chips and companies may stand before and after the word for chips or shares alone.
void Sentence::judgeNames()
{
    const auto isThing = [this](std::size_t at) {
        return is(at, Role::Unit)
            && (m_words[at].unit.measure == Measure::Chips || m_words[at].unit.measure == Measure::Shares);
    };
    for (std::size_t at = 0; at < m_words.size(); ++at) {
        std::size_t next = at;
        while (is(next, Role::Name) || is(next, Role::Filler))
            ++next;
        if (is(at, Role::Name) && !isThing(next) && (at == 0 || !isThing(at - 1)))
            return refuse(Text::tr(strange).arg(escaped(m_words[at].text)));
    }
    std::erase_if(m_words, [](const AmountWord &word) { return word.role == Role::Name || word.role == Role::Filler; });
}

/// "a gigawatt" is one, if no other number stands there.
void Sentence::countArticle()
{
    const bool isCounted = std::any_of(m_words.begin(), m_words.end(),
        [](const AmountWord &word) { return word.role == Role::Number || word.role == Role::Vague; });
    for (std::size_t at = 0; !isCounted && at < m_words.size(); ++at) {
        if (is(at, Role::Article) && (is(at + 1, Role::Scale) || is(at + 1, Role::Unit))) {
            m_words[at].role = Role::Number;
            m_words[at].number = "1";
            break;
        }
    }
    bool hasNumber = false;
    for (std::size_t at = 0; at < m_words.size(); ++at) {
        hasNumber = hasNumber || isNumber(at);
        if (hasNumber && is(at, Role::Article))
            return refuse(Text::tr(rate).arg(escaped(m_words[at].text))); // "$5 a chip"
    }
    std::erase_if(m_words, [](const AmountWord &word) { return word.role == Role::Article; });
}

/// In "0 to ≈ 10 GW" the sign is of one end; a range has none. "About" in words is of the whole, and refused.
void Sentence::dropSigns()
{
    const bool isRange = std::any_of(m_words.begin(), m_words.end(),
        [](const AmountWord &word) { return word.role == Role::To && word.text == u"to"; });
    if (isRange)
        std::erase_if(m_words, [](const AmountWord &word) { return word.text == u"≈"; });
}

/// Leaves To where it stands between two numbers, and no other dash or conjunction.
void Sentence::joinRange()
{
    bool isBetween = false, hasNumber = false;
    Words kept;
    for (std::size_t at = 0; at < m_words.size(); ++at) {
        AmountWord word = m_words[at];
        const bool isBefore = isNumber(at + 1) || (is(at + 1, Role::Unit) && isNumber(at + 2));
        const bool isHyphen = at > 0 && (is(at - 1, Role::Number) || is(at - 1, Role::Scale))
            && (is(at + 1, Role::Unit) || is(at + 1, Role::Scale)); // "6-gigawatt"
        hasNumber = hasNumber || isNumber(at);
        if (word.role == Role::Dash && isBefore && !hasNumber)
            return refuse(Text::tr("an amount that is not negative"));
        if (word.role == Role::And && !(isBetween && hasNumber && isBefore))
            return refuse(Text::tr("one amount"));
        isBetween = (isBetween || word.role == Role::Between) && word.role != Role::And;
        if (word.role == Role::And || ((word.role == Role::To || word.role == Role::Dash) && isBefore && hasNumber))
            word.role = Role::To;
        else if ((word.role == Role::To && (hasNumber || word.text == u"to")) || (word.role == Role::Dash && !isHyphen))
            return refuse(Text::tr("one amount"));
        else if (word.role == Role::To || word.role == Role::Dash || word.role == Role::Between)
            continue;
        kept.push_back(word);
    }
    if (isBetween)
        return refuse(Text::tr("a range such as \"between 30 and 50\""));
    m_words = kept;
}

void Sentence::takeHedges()
{
    std::size_t first = m_words.size(), last = 0;
    for (std::size_t at = 0; at < m_words.size(); ++at) {
        if (!isNumber(at))
            continue;
        first = std::min(first, at);
        last = at;
    }
    if (first == m_words.size())
        return refuse(Text::tr(R"(an amount such as "up to $100B" or "at least 10 GW", with a number)"));
    for (std::size_t at = 0; at < m_words.size(); ++at) {
        const AmountWord &word = m_words[at];
        if (word.role != Role::Hedge)
            continue;
        const bool isInPlace =
            at < first ? word.place != HedgePlace::After : at > last && word.place != HedgePlace::Before;
        if (!isInPlace)
            return refuse(Text::tr("\"%1\" on the other side of the number").arg(escaped(word.text)));
        combine(word.said);
    }
    std::erase_if(m_words, [](const AmountWord &word) { return word.role == Role::Hedge; });
}

/// "up to about" is up to, "at least about" at least; other pairs have no sign of their own.
void Sentence::combine(Said said)
{
    if (!m_read.said || *m_read.said == said
        || ((*m_read.said == Said::UpTo || *m_read.said == Said::AtLeast) && said == Said::About))
        m_read.said = m_read.said.value_or(said);
    else if (*m_read.said == Said::About && said == Said::UpTo)
        m_read.said = said;
    else
        refuse(Text::tr(R"(one of "at least", "up to" and "about")"));
}

void Sentence::merge(std::optional<Unit> &unit, const Unit &next)
{
    unit = unit ? joined(*unit, next) : next;
    if (!unit)
        refuse(Text::tr("an amount of one unit"));
}

std::optional<AmountPart> Sentence::takePart(std::size_t &at)
{
    AmountPart part;
    for (; is(at, Role::Unit) && m_words[at].unit.measure == Measure::Money; ++at)
        merge(part.unit, m_words[at].unit);
    if (!isNumber(at))
        return {};
    part.number = m_words[at].number;
    if (is(at, Role::Vague))
        part.vague = m_words[at].exponent;
    for (++at; is(at, Role::Unit) || (is(at, Role::Scale) && !part.scale); ++at) {
        if (is(at, Role::Scale))
            part.scale = m_words[at].exponent;
        else
            merge(part.unit, m_words[at].unit);
    }
    return part;
}

void Sentence::takeParts()
{
    std::size_t at = 0;
    const auto low = takePart(at);
    const bool isRange = low && is(at, Role::To);
    if (isRange)
        m_read.high = takePart(++at);
    if (!low || at != m_words.size() || (isRange && !m_read.high))
        return refuse(Text::tr("one amount"));
    if (isRange && (m_read.said || low->vague || m_read.high->vague))
        return refuse(Text::tr(R"(a range without "about", "at least" or "up to")"));
    if (low->vague && m_read.said)
        return refuse(Text::tr("\"tens of\" without another word for how much"));
    m_read.low = *low;
}

} // namespace

std::variant<AmountSentence, Refusal> amountSentence(std::vector<AmountWord> words)
{
    return Sentence(std::move(words)).read();
}

} // namespace files
