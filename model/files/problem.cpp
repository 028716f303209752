// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/problem.h"

#include "files/text.h"

#include <algorithm>

namespace files
{
namespace
{

QLatin1String word(Severity severity)
{
    return severity == Severity::Error ? QLatin1String("error") : QLatin1String("warning");
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
    return {{QStringLiteral("severity"), word(problem.severity)}, {QStringLiteral("line"), problem.line},
        {QStringLiteral("column"), problem.column}, {QStringLiteral("byte"), problem.byte},
        {QStringLiteral("field"), problem.field}, {QStringLiteral("found"), problem.found},
        {QStringLiteral("expected"), problem.expected}};
}

void locate(std::vector<Problem> &problems, QByteArrayView file)
{
    std::stable_sort(
        problems.begin(), problems.end(), [](const Problem &a, const Problem &b) { return a.byte < b.byte; });
    int line = 1, column = 1;
    qsizetype at = file.startsWith("\xef\xbb\xbf") ? 3 : 0;
    for (Problem &problem : problems) {
        for (; at < file.size() && at < problem.byte; ++at) {
            if (file[at] == '\n') {
                ++line;
                column = 1;
            } else if (startsCodePoint(file[at])) {
                ++column;
            }
        }
        problem.line = line;
        problem.column = column;
    }
}

QString escaped(QStringView text, qsizetype limit)
{
    const QList<uint> points = text.left(2 * limit + 1).toUcs4(); // at most two units a character
    QString line;
    int marks = 0; // on one letter: a tower of them would reach into other lines
    for (const char32_t c : points.first(std::min(limit, points.size()))) {
        marks = QChar::category(c) == QChar::Mark_NonSpacing ? marks + 1 : 0;
        if (isVisible(c) && marks <= 4)
            line += QChar::fromUcs4(c);
        else
            line += u"\\u" + QString::number(c, 16).rightJustified(4, u'0');
    }
    return points.size() > limit ? line + u'…' : line;
}

} // namespace files
