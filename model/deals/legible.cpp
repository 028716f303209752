// SPDX-License-Identifier: GPL-3.0-or-later
#include "deals/legible.h"

#include "deals/texts.h"

#include <algorithm>

namespace deals
{
namespace
{

constexpr int mostMarks = 4; // accents on one letter: some scripts need three
constexpr QChar joiner(0x200d), nonJoiner(0x200c), isolate(0x2067), endOfIsolate(0x2069);

/// Most texts are of such characters alone, and are kept as they are.
bool isUsual(QChar each)
{
    const char16_t c = each.unicode();
    const auto within = [c](char16_t first, char16_t last) { return c >= first && c <= last; };
    return within(0x20, 0x7e) || within(0xa0, 0xac) || within(0xae, 0x2ff) || within(0x2010, 0x2027)
        || within(0x202f, 0x205e) || within(0x20a0, 0x20bf) || within(0x2100, 0x2bff);
}

/// Nothing for what is left out.
std::optional<char32_t> shown(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
        return QChar::isSpace(c) ? U' ' : U'\ufffd';
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return U' ';
    case QChar::Other_Format: // marks of direction, the byte order mark, tags
        return c == joiner.unicode() || c == nonJoiner.unicode() ? std::optional(c) : std::nullopt;
    case QChar::Other_Surrogate:
        return U'\ufffd';
    default:
        return QChar::isNonCharacter(c) ? U'\ufffd' : c;
    }
}

bool isUsual(const QString &text, qsizetype most)
{
    return text.size() <= most && std::ranges::all_of(text, [](QChar each) { return isUsual(each); });
}

} // namespace

QString oneLine(const QString &text, qsizetype most)
{
    if (isUsual(text, most))
        return text;
    QString line;
    int marks = 0;
    qsizetype count = 0;
    for (const char32_t each : QStringView(text).left(4 * most).toUcs4()) {
        const std::optional<char32_t> c = shown(each);
        const QChar::Category category = QChar::category(each);
        marks = category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ? marks + 1 : 0;
        if (!c || marks > mostMarks)
            continue;
        if (++count > most) {
            line.chop(line.back().isLowSurrogate() ? 2 : 1);
            return line + u'…';
        }
        line += QChar::fromUcs4(*c);
    }
    return text.size() > 4 * most ? line + u'…' : line;
}

QString legible(const QString &text, qsizetype most)
{
    if (isUsual(text, most))
        return text;
    QString isolated, between; // what stands between two such letters belongs to them, once the second is there
    bool isOpen = false;
    for (const char32_t c : oneLine(text, most).toUcs4()) {
        const QChar::Direction direction = QChar::direction(c);
        const bool isLeftwards = direction == QChar::DirR || direction == QChar::DirAL;
        const bool isRightwards = direction == QChar::DirL || direction == QChar::DirEN;
        if (isLeftwards) {
            isolated += between;
            if (!isOpen)
                isolated += isolate;
            between.clear();
            isOpen = true;
        } else if (isRightwards && isOpen) {
            isolated += endOfIsolate + between;
            between.clear();
            isOpen = false;
        }
        const bool follows = isLeftwards || (direction == QChar::DirNSM && between.isEmpty());
        (isOpen && !follows ? between : isolated) += QChar::fromUcs4(c);
    }
    return isOpen ? isolated + endOfIsolate + between : isolated;
}

QStringList legibleLines(const QString &text, qsizetype most)
{
    QStringList lines = text.left(most).split(u'\n');
    for (QString &line : lines)
        line = legible(line, most);
    if (text.size() > most)
        lines.back() += u'…';
    return lines;
}

QString sameName(QStringView name)
{
    return name.trimmed().toString().normalized(QString::NormalizationForm_C).toCaseFolded();
}

DealSet inOneLine(DealSet set)
{
    forEachText(set, [](QString &text) { text = oneLine(text); });
    return set;
}

} // namespace deals
