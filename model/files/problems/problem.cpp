// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/problems/problem.h"

#include "files/problems/filetranslation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

QLatin1String word(Severity severity)
{
    return severity == Severity::Error ? "error"_L1 : "warning"_L1;
}

bool isVisible(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // the bidirectional marks
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

bool startsCodePoint(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0) != 0x80;
}

/// Gives it the row from `start` to `end`, or to the end of the line where that is -1; where it is long, what is around
/// `place`.
void fillRow(Problem &problem, QByteArrayView text, qsizetype start, qsizetype end, qsizetype place)
{
    constexpr qsizetype before = 100, most = 300;
    if (end < 0)
        end = std::find_if(text.begin() + place, text.begin() + std::min(place + 4 * most, text.size()), isLineEnd)
            - text.begin();
    while (end > place && isLineEnd(text[end - 1]))
        --end;
    qsizetype from = place - start > 2 * before ? place - before : start;
    while (from > start && !startsCodePoint(text[from]))
        --from;
    const QByteArrayView part = text.sliced(from, std::min(end - from, 4 * most));
    const QString cut = from > start ? u"…"_s : QString();
    problem.row = cut + escaped(QString::fromUtf8(part), most);
    const QString ahead = escaped(QString::fromUtf8(part.first(place - from)), most);
    problem.rowPlace = static_cast<int>(cut.size() + ahead.size());
}

} // namespace

QString toText(const Problem &problem, const QString &fileName)
{
    const QString said = Text::tr("expected %1, found %2").arg(problem.expected, problem.found);
    return escaped(fileName, fileName.size()) + u':' + QString::number(problem.line) + u':'
        + QString::number(problem.column) + u": " + word(problem.severity) + u": "
        + (problem.field.isEmpty() ? QString() : problem.field + u": ") + said;
}

QJsonObject toJson(const Problem &problem)
{
    return {{u"severity"_s, word(problem.severity)}, {u"line"_s, problem.line}, {u"column"_s, problem.column},
        {u"byte"_s, problem.byte}, {u"field"_s, problem.field}, {u"found"_s, problem.found},
        {u"expected"_s, problem.expected}, {u"row"_s, problem.row}};
}

void locate(std::vector<Problem> &problems, QByteArrayView text, const Layout &layout)
{
    std::stable_sort(
        problems.begin(), problems.end(), [](const Problem &a, const Problem &b) { return a.byte < b.byte; });
    int line = 1, column = 1;
    qsizetype at = text.startsWith("\xef\xbb\xbf") ? 3 : 0, rowStart = 0;
    qint64 inFile = layout.mark + (at > 0 && layout.encoding != Encoding::Utf8 ? 2 : at);
    auto nextRow = layout.rows.begin();
    for (Problem &problem : problems) {
        for (; at < text.size() && at < problem.byte; ++at) {
            const bool isPair = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
            if (isLineEnd(text[at]) && !isPair) {
                ++line;
                column = 1;
                if (layout.rows.empty())
                    rowStart = at + 1;
            } else if (startsCodePoint(text[at])) {
                ++column;
            }
            if (layout.encoding == Encoding::Utf8)
                ++inFile;
            else if (startsCodePoint(text[at]))
                inFile += bytesInFile(text[at], layout.encoding);
        }
        for (; nextRow != layout.rows.end() && *nextRow <= problem.byte; ++nextRow)
            rowStart = *nextRow;
        const qsizetype rowEnd = nextRow != layout.rows.end() ? *nextRow : layout.rows.empty() ? -1 : text.size();
        fillRow(problem, text, rowStart, rowEnd, at);
        problem.line = line;
        problem.column = column;
        problem.byte = problem.byte <= at ? inFile : inFile + (problem.byte - at);
    }
}

QString escaped(QStringView text, qsizetype limit)
{
    const auto isPlain = [](QChar c) { return c >= u' ' && c <= u'~'; };
    if (text.size() <= limit && std::all_of(text.begin(), text.end(), isPlain))
        return text.toString(); // most
    QString line;
    line.reserve(std::min(text.size(), limit) + 1);
    int marks = 0; // on one letter: a tower of them would reach into other lines
    for (qsizetype at = 0, size = 1, count = 0; at < text.size(); at += size, ++count) {
        if (count == limit)
            return line + u'…';
        const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const char32_t c = isPair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
        size = isPair ? 2 : 1;
        marks = QChar::category(c) == QChar::Mark_NonSpacing ? marks + 1 : 0;
        if (isVisible(c) && marks <= 4)
            line += text.sliced(at, size);
        else
            line += u"\\u" + QString::number(c, 16).rightJustified(4, u'0');
    }
    return line;
}

QString inQuotes(QStringView text)
{
    return u'"' + escaped(text) + u'"';
}

} // namespace files
