// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/wording/amountsentence.h"

#include "files/problems/filetranslation.h"
#include "files/problems/problem.h"
#include "files/wording/amountrest.h"
#include "files/wording/amounttimes.h"

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

bool isThing(const Unit &unit)
{
    return unit.measure == Measure::Chips || unit.measure == Measure::Shares;
}

/// Reads the words from the first to the last; the first thing that it does not understand is `m_refused`.
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
    /// "billions of dollars", without a number.
    bool isPlural(std::size_t at) const;
    bool startsPart(std::size_t at) const;
    /// Where the unit or scale stands that names and fillers lead to from there; there itself where none does.
    std::size_t unitBehind(std::size_t at, const AmountPart &part) const;
    void tell(std::size_t from, std::size_t to);

    void dropSigns();
    void readFront();
    std::optional<AmountPart> readPart();
    bool readCount(AmountPart &part);
    bool readUnit(AmountPart &part);
    void readHedges();
    bool joinsRange() const;
    void readCore();
    void combine(Said said);
    void merge(std::optional<Unit> &unit, const Unit &next);

    Words m_words;
    std::size_t m_at = 0;
    bool m_isBetween = false;
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
    m_refused = takeTimes(m_words, m_read);
    for (const AmountWord &word : m_words)
        if (word.role == Role::OpenNumber)
            refuse(Text::tr("a number of one meaning with the decimal mark of its column, not \"%1\"")
                       .arg(escaped(word.text)));
    dropSigns();
    for (const auto step : {&Sentence::readFront, &Sentence::readCore})
        if (!m_refused)
            (this->*step)();
    if (!m_refused)
        m_refused = judgeRest(std::span(m_words).subspan(m_at), [this](Said said) { combine(said); });
    const bool isRange = m_read.high || m_read.low.vague;
    if (!m_refused && isRange && m_read.said)
        refuse(Text::tr(R"(a range without "about", "at least" or "up to")"));
    if (m_refused)
        return *m_refused;
    m_read.rest = told(m_words);
    return m_read;
}

/// In "0 to ≈ 10 GW" the sign is of one end; a range has none. "About" in words is of the whole, and refused.
void Sentence::dropSigns()
{
    const bool isRange = std::ranges::any_of(
        m_words, [](const AmountWord &word) { return word.role == Role::To && word.text == u"to"; });
    if (isRange)
        std::erase_if(m_words, [](const AmountWord &word) { return word.text == u"≈"; });
}

bool Sentence::isPlural(std::size_t at) const
{
    return is(at, Role::Scale) && (m_words[at].text.endsWith(u's') || m_words[at].text.startsWith(u"multi"))
        && m_words[at].text.size() > 4;
}

bool Sentence::startsPart(std::size_t at) const
{
    while (is(at, Role::Unit) && m_words[at].unit.measure == Measure::Money)
        ++at;
    return isNumber(at);
}

void Sentence::tell(std::size_t from, std::size_t to)
{
    for (std::size_t at = from; at < to; ++at)
        m_words[at].isTold = true;
}

/// What may stand before an amount.
void Sentence::readFront()
{
    for (; m_at < m_words.size(); ++m_at) {
        AmountWord &word = m_words[m_at];
        const bool isCounted = word.role == Role::Article
            && std::none_of(m_words.begin() + static_cast<std::ptrdiff_t>(m_at), m_words.end(),
                [](const AmountWord &each) { return each.role == Role::Number || each.role == Role::Vague; })
            && (is(m_at + 1, Role::Scale) || is(m_at + 1, Role::Unit)); // "a gigawatt"
        if (isNumber(m_at) || word.role == Role::Unit || word.role == Role::Several || isPlural(m_at) || isCounted)
            return;
        if (word.role == Role::Hedge && word.place != HedgePlace::After)
            combine(word.said);
        else if (word.role == Role::Hedge)
            refuse(Text::tr("\"%1\" on the other side of the number").arg(escaped(word.text)));
        else if (word.role == Role::Dash)
            refuse(Text::tr("an amount that is not negative"));
        else if (word.role == Role::Ambiguous)
            refuse(Text::tr("an amount of one meaning; \"%1\" has two").arg(escaped(word.text)));
        else if (word.role == Role::Said)
            word.isTold = true;
        else if (word.role == Role::Between)
            m_isBetween = true;
        else if (word.role != Role::Article && word.role != Role::Filler && word.text != u"à")
            refuse(Text::tr(strange).arg(escaped(word.text)));
    }
    refuse(Text::tr(R"(an amount such as "up to $100B" or "at least 10 GW", with a number)"));
}

std::size_t Sentence::unitBehind(std::size_t at, const AmountPart &part) const
{
    std::size_t next = at;
    bool isNamed = false;
    for (; is(next, Role::Name) || is(next, Role::Filler) || is(next, Role::Said); ++next)
        isNamed = isNamed || is(next, Role::Name);
    if (is(next, Role::Scale))
        return !part.scale && !isNamed ? next : at;
    if (!is(next, Role::Unit) || (part.unit && isThing(m_words[next].unit) && !isThing(*part.unit)))
        return at; // "6 GW of chips"
    return !isNamed || isThing(m_words[next].unit) ? next : at;
}

bool Sentence::readUnit(AmountPart &part)
{
    const bool isHyphen = is(m_at, Role::Dash) && !startsPart(m_at + 1);
    const std::size_t from = m_at + (isHyphen ? 1 : 0), at = unitBehind(from, part); // "6-gigawatt"
    if ((!is(at, Role::Unit) && !(is(at, Role::Scale) && !part.scale))
        || (at == from && part.unit && isThing(m_words[at].unit) && !isThing(*part.unit) && is(at, Role::Unit)))
        return false;
    for (std::size_t word = from; word < at; ++word)
        m_words[word].isTold = !is(word, Role::Filler);
    if (is(at, Role::Scale))
        part.scale = m_words[at].exponent;
    else
        merge(part.unit, m_words[at].unit);
    m_at = at + 1;
    return true;
}

/// The number, "2 x" and all; or what stands for at least one.
bool Sentence::readCount(AmountPart &part)
{
    const bool isSeveral = is(m_at, Role::Several);
    if (isSeveral || is(m_at, Role::Article) || isPlural(m_at)) {
        if (isSeveral || isPlural(m_at))
            combine(Said::AtLeast);
        part.number = "1";
        m_at += isPlural(m_at) ? 0 : 1;
        return true;
    }
    if (is(m_at, Role::Number) && is(m_at + 1, Role::Times)) {
        part.times = m_words[m_at].number;
        m_at += 2;
        for (; is(m_at, Role::Unit) && m_words[m_at].unit.measure == Measure::Money; ++m_at)
            merge(part.unit, m_words[m_at].unit);
    }
    if (!isNumber(m_at))
        return false;
    part.number = m_words[m_at].number;
    if (is(m_at, Role::Vague))
        part.vague = m_words[m_at].exponent;
    ++m_at;
    return true;
}

std::optional<AmountPart> Sentence::readPart()
{
    AmountPart part;
    const std::size_t first = m_at;
    for (; is(m_at, Role::Unit) && m_words[m_at].unit.measure == Measure::Money; ++m_at)
        merge(part.unit, m_words[m_at].unit);
    if (!readCount(part))
        return {};
    do
        readHedges();
    while (readUnit(part));
    if (!part.times.isEmpty())
        tell(first, m_at);
    return part;
}

/// Right behind a number or a unit.
void Sentence::readHedges()
{
    for (; is(m_at, Role::Hedge) && m_words[m_at].place != HedgePlace::Before && !startsPart(m_at + 1); ++m_at)
        combine(m_words[m_at].said);
}

bool Sentence::joinsRange() const
{
    const bool isJoint = is(m_at, Role::To) || is(m_at, Role::Dash) || (m_isBetween && is(m_at, Role::And));
    return isJoint && (startsPart(m_at + 1) || (is(m_at + 1, Role::Hedge) && startsPart(m_at + 2)));
}

void Sentence::readCore()
{
    const auto low = readPart();
    if (!low)
        return refuse(Text::tr("one amount"));
    m_read.low = *low;
    if (joinsRange()) {
        ++m_at;
        m_read.high = readPart();
    }
    if ((m_isBetween || is(m_at, Role::To)) && !m_read.high && (m_isBetween || isNumber(m_at + 1)))
        return refuse(Text::tr("a range such as \"between 30 and 50\""));
    if (m_read.high && (low->vague || m_read.high->vague || !low->times.isEmpty() || !m_read.high->times.isEmpty()))
        return refuse(Text::tr("one amount"));
    const bool isBare = !low->unit && !(m_read.high && m_read.high->unit);
    const bool isCut = m_at < m_words.size() && !m_words[m_at].isApart && m_words[m_at].text.front().isLetterOrNumber();
    constexpr QStringView marks = u"([*,;.†‡";
    if (m_at < m_words.size() && (isCut || (isBare && !marks.contains(m_words[m_at].text.front()))))
        return refuse(Text::tr(strange).arg(escaped(m_words[m_at].text)));
    if (is(m_at, Role::Unit) && !isThing(m_words[m_at].unit))
        refuse(Text::tr("an amount of one unit"));
}

/// "up to about" is up to, "at least about" at least; other pairs have no sign of their own.
void Sentence::combine(Said said)
{
    if (!m_read.said || *m_read.said == said
        || ((*m_read.said == Said::UpTo || *m_read.said == Said::AtLeast) && said == Said::About))
        m_read.said = m_read.said.value_or(said);
    else if (*m_read.said == Said::About)
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

} // namespace

std::variant<AmountSentence, Refusal> amountSentence(std::vector<AmountWord> words)
{
    return Sentence(std::move(words)).read();
}

} // namespace files
