// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/wording/foreigndates.h"

#include "files/problems/filetranslation.h"
#include "files/wording/datestamp.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

using deals::Date;

/// What a word of a date is, as a letter of the shape of the whole: "3 Nov 2025" is NMY, "Q3 2026" is QNY.
struct DateWords {
    char shape;
    int number;
    QStringView texts;
};
constexpr qsizetype longestDate = 60; // characters: no date takes more
constexpr char filler = ' ';
constexpr DateWords words[] = {{'M', 1, u"january|jan|janvier|janv"}, {'M', 2, u"february|feb|février|févr|fév"},
    {'M', 3, u"march|mar|mars"}, {'M', 4, u"april|apr|avril|avr"}, {'M', 5, u"may|mai"}, {'M', 6, u"june|jun|juin"},
    {'M', 7, u"july|jul|juillet|juil"}, {'M', 8, u"august|aug|août"}, {'M', 9, u"september|sep|sept|septembre"},
    {'M', 10, u"october|oct|octobre"}, {'M', 11, u"november|nov|novembre"}, {'M', 12, u"december|dec|décembre|déc"},
    {'O', 1, u"first|premier"}, {'O', 2, u"second|deuxième"}, {'O', 3, u"third|troisième"},
    {'O', 4, u"fourth|quatrième"}, {'Q', 0, u"q|quarter|t|trimestre"}, {'H', 0, u"h|half|s|semestre"},
    {filler, 0, u"of|the|de|du|le|st|nd|rd|th|er|e|ème"}};

/// What each place of a shape says. y year, m month, d day, a and b day and month in the order of the column, q and h
/// the number of a quarter and of a half; other places say nothing.
struct Shape {
    QLatin1String shape, places;
};
constexpr std::array shapes{Shape{"MY"_L1, "my"_L1}, Shape{"YM"_L1, "ym"_L1}, Shape{"MNY"_L1, "mdy"_L1},
    Shape{"NMY"_L1, "dmy"_L1}, Shape{"YMN"_L1, "ymd"_L1}, Shape{"YNN"_L1, "ymd"_L1}, Shape{"NNY"_L1, "aby"_L1},
    Shape{"NY"_L1, "my"_L1}, Shape{"YN"_L1, "ym"_L1}, Shape{"QNY"_L1, "-qy"_L1}, Shape{"NQY"_L1, "q-y"_L1},
    Shape{"OQY"_L1, "q-y"_L1}, Shape{"YQN"_L1, "y-q"_L1}, Shape{"HNY"_L1, "-hy"_L1}, Shape{"NHY"_L1, "h-y"_L1},
    Shape{"OHY"_L1, "h-y"_L1}, Shape{"YHN"_L1, "y-h"_L1}};

struct Token {
    char shape = filler;
    int number = 0;
    QStringView gap; ///< what stands before it
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

QHash<QString, Token> allWords()
{
    QHash<QString, Token> all;
    for (const DateWords &entry : words)
        for (const QStringView word : entry.texts.split(u'|'))
            all.insert(word.toString(), {entry.shape, entry.number, {}});
    return all;
}

std::optional<Token> tokenOf(QStringView text)
{
    if (isDigit(text.front())) {
        int number = 0;
        for (const QChar c : text.left(4))
            number = number * 10 + (c.unicode() - u'0');
        if (text.size() == 4)
            return Token{'Y', number, {}};
        return text.size() <= 2 ? std::optional(Token{'N', number, {}}) : std::nullopt;
    }
    static const QHash<QString, Token> known = allWords();
    const auto word = known.find(text.toString().toLower());
    return word == known.end() ? std::nullopt : std::optional(*word);
}

/// Digits, letters, and what stands between; nothing where something is neither.
std::optional<std::vector<Token>> tokensOf(QStringView text)
{
    constexpr QStringView marks = u" ,./-\u2013\u2011\u00a0\u202f";
    if (text.isEmpty() || marks.contains(text.front()) || marks.contains(text.back()))
        return {};
    std::vector<Token> tokens;
    qsizetype gap = 0;
    for (qsizetype at = 0; at < text.size();) {
        if (marks.contains(text[at])) {
            ++at;
            continue;
        }
        const auto isAlike = [&](QChar c) { return isDigit(text[at]) ? isDigit(c) : c.isLetter(); };
        const qsizetype start = at;
        const auto end = std::find_if_not(text.begin() + at, text.end(), isAlike);
        at = end - text.begin();
        const auto token = at > start ? tokenOf(text.mid(start, at - start)) : std::nullopt;
        if (!token)
            return {};
        if (token->shape == filler)
            continue;
        tokens.push_back(*token);
        tokens.back().gap = text.mid(gap, start - gap);
        gap = at;
    }
    return tokens;
}

/// What the places say, as EDTF; nothing where no such day exists.
std::optional<Date> dateOf(const std::vector<Token> &tokens, QLatin1String places, DayOrder order)
{
    const auto numberAt = [&](char place) {
        const qsizetype at = places.indexOf(QLatin1Char(place));
        return at < 0 ? 0 : tokens[static_cast<std::size_t>(at)].number;
    };
    const auto two = [](int number) { return u"%1"_s.arg(number, 2, 10, QLatin1Char('0')); };
    const bool isOrdered = places.contains(u'a'), isDayFirst = order == DayOrder::DayFirst;
    const int day = isOrdered ? numberAt(isDayFirst ? 'a' : 'b') : numberAt('d');
    const int month = isOrdered ? numberAt(isDayFirst ? 'b' : 'a') : numberAt('m');
    const QString year = u"%1-"_s.arg(numberAt('y'), 4, 10, QLatin1Char('0'));
    if (places.contains(u'q'))
        return Date::parse(QString(year + u"Q%1"_s.arg(numberAt('q'))));
    if (places.contains(u'h'))
        return Date::parse(QString(year + u"H%1"_s.arg(numberAt('h'))));
    if (month > 12)
        return {}; // EDTF has other meanings for it
    const QString edtf = year + two(month);
    return Date::parse(places.contains(u'd') || isOrdered ? QString(edtf + u'-' + two(day)) : edtf);
}

/// Without what says that it is about then; the same where nothing does.
QStringView withoutAbout(QStringView text)
{
    constexpr QStringView before[] = {u"~", u"\u2248", u"c.", u"ca.", u"circa ", u"about ", u"around ", u"approx. ",
        u"approximately ", u"est. ", u"environ ", u"vers "};
    for (const QStringView word : before)
        if (text.startsWith(word, Qt::CaseInsensitive))
            return text.sliced(word.size()).trimmed();
    const bool isEstimate = text.size() == 5 && text.endsWith(u'e', Qt::CaseInsensitive) && isDigit(text[3]); // "2026E"
    return isEstimate || text.endsWith(u'~') ? text.chopped(1) : text;
}

std::optional<Date> readDate(QStringView text, DayOrder order)
{
    if (text.size() > longestDate)
        return {};
    const Stamp stamp = stampOf(text.trimmed());
    if (stamp.isZoned)
        return {};
    text = withoutAbout(stamp.day);
    if (text != stamp.day) {
        const auto date = readDate(text, order);
        return date && date->isPeriod() && !date->isAbout() ? std::optional(date->about()) : std::nullopt;
    }
    const bool isCompact =
        text.size() == 8 && std::all_of(text.begin(), text.end(), [](QChar c) { return isDigit(c); }); // 20250922
    const QString compact = isCompact ? u"%1-%2-%3"_s.arg(text.left(4), text.mid(4, 2), text.mid(6)) : QString();
    if (const auto date = Date::parse(isCompact ? QStringView(compact) : text))
        return date->isPeriod() && date->first() > deals::lastLikely ? std::nullopt : date;
    const auto tokens = tokensOf(text);
    if (!tokens)
        return {};
    QString shape;
    for (const Token &token : *tokens)
        shape += QLatin1Char(token.shape);
    const auto known = std::find_if(shapes.begin(), shapes.end(), [&](const Shape &one) { return one.shape == shape; });
    const bool isMonthOrYear = shape == "YN"_L1; // "2011/12" may be a year that ends in the next
    const bool isNumbers = shape == "NNY"_L1 || shape == "YNN"_L1;
    if (known == shapes.end() || (isMonthOrYear && (*tokens)[1].gap != u"-")
        || (isNumbers && ((*tokens)[1].gap != (*tokens)[2].gap || (*tokens)[1].gap.size() != 1)))
        return {};
    const auto date = dateOf(*tokens, known->places, order);
    return date && date->first() > deals::lastLikely ? std::nullopt : date;
}

} // namespace

std::optional<Date> foreignDate(QStringView text, std::optional<DayOrder> order)
{
    if (order)
        return readDate(text, *order);
    const auto date = readDate(text, DayOrder::DayFirst);
    return date == readDate(text, DayOrder::MonthFirst) ? date : std::nullopt;
}

QString expectedDate(QStringView text)
{
    if (text.size() > longestDate)
        return {};
    const auto is = [&](const QString &pattern) {
        return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption).match(text.toString()).hasMatch();
    };
    if (stampOf(text.trimmed()).isZoned)
        return Text::tr("a day without a time zone: where another zone is meant, this is another day");
    if (is(uR"(\A\s*(early|mid|late|beginning|end|début|mi|fin)\b)"_s))
        return Text::tr("a month, a quarter or a half of the year, such as 2026-Q3 or 2026-H2");
    if (is(uR"(\A\s*(FY|fiscal)|\bFY)"_s))
        return Text::tr("a calendar date, as fiscal years begin on different days");
    if (is(uR"([0-9]\S*[-/. '][0-9]{2}\s*\z)"_s) && !is(uR"([0-9]{4})"_s))
        return Text::tr("a year of four digits, such as 2025");
    if (is(uR"(\A\s*[0-9]{4}\b|\b[0-9]{4}\s*\z)"_s) && !is(uR"(\b(1[0-9]{3}|20[0-9]{2}|21[0-9]{2}|2200)\b)"_s))
        return Text::tr("a year up to 2200");
    if (is(uR"(\A\s*[0-9]+(\.[0-9]+)?\s*\z)"_s))
        return Text::tr("a date such as 2026-11-03, not a number of days");
    return {};
}

std::optional<DatePeriod> foreignPeriod(QStringView text)
{
    const QStringView bare = text.trimmed();
    if (bare.startsWith(u"by ", Qt::CaseInsensitive)) {
        const auto end = foreignDate(bare.sliced(3), {});
        return end && end->isPeriod() ? std::optional(DatePeriod{{}, *end}) : std::nullopt;
    }
    const bool areYears = bare.size() == 9 && (bare[4] == u'-' || bare[4] == u'\u2013');
    const qsizetype at = areYears ? 4 : bare.indexOf(u'/');
    if (at < 0 || bare.lastIndexOf(u'/') > at)
        return {};
    const auto start = Date::parse(bare.left(at).trimmed()), end = Date::parse(bare.sliced(at + 1).trimmed());
    if (!start || !end || (!start->isPeriod() && !end->isPeriod()))
        return {};
    for (const Date &each : {*start, *end})
        if (each.isPeriod() && each.first() > deals::lastLikely)
            return {};
    return DatePeriod{start->isOpen() ? Date() : *start, *end};
}

void OrderOfColumn::add(QStringView text)
{
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); }))
        return; // the month has a name, or there is none
    const auto dayFirst = readDate(text, DayOrder::DayFirst), monthFirst = readDate(text, DayOrder::MonthFirst);
    m_needsDayFirst = m_needsDayFirst || (dayFirst && !monthFirst);
    m_needsMonthFirst = m_needsMonthFirst || (monthFirst && !dayFirst);
    m_hasTwoMeanings = m_hasTwoMeanings || (dayFirst && monthFirst && *dayFirst != *monthFirst);
}

std::optional<DayOrder> OrderOfColumn::order() const
{
    if (m_needsDayFirst == m_needsMonthFirst)
        return {};
    return m_needsDayFirst ? DayOrder::DayFirst : DayOrder::MonthFirst;
}

} // namespace files
