// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/workbooks/xlsxstrings.h"

#include "files/problems/filetranslation.h"
#include "files/workbooks/sheetrows.h"

using namespace Qt::StringLiterals;

namespace files
{

QString textOfRuns(XmlPart &xml)
{
    QString all;
    while (xml.nextChild()) {
        if (xml.isAt("t"_L1))
            all += xml.text();
        else if (xml.isAt("r"_L1))
            all += textOfRuns(xml);
        else
            xml.skip();
    }
    return all;
}

QString unescaped(const QString &text)
{
    constexpr qsizetype length = 7, digits = 4; // _x000D_
    QString all;
    qsizetype from = 0;
    for (qsizetype at = text.indexOf("_x"_L1); at >= 0; at = text.indexOf("_x"_L1, at + 1)) {
        if (at < from || at + length > text.size() || text[at + length - 1] != u'_')
            continue;
        const QStringView code = QStringView(text).sliced(at + 2, digits);
        bool isNumber = false;
        const ushort unit = code.toUShort(&isNumber, 16);
        if (!isNumber || code.contains(u'+') || code.contains(u'-') || code.front().isSpace())
            continue;
        all += QStringView(text).sliced(from, at - from);
        all += QChar(unit);
        from = at + length;
    }
    return all + QStringView(text).sliced(from);
}

void XlsxStrings::read(ZipArchive &archive, const QString &part)
{
    const qsizetype most = sheetByteLimit();
    XmlPart xml(archive, part);
    xml.nextChild();
    while (xml.nextChild()) {
        if (!xml.isAt("si"_L1)) {
            xml.skip();
            continue;
        }
        m_texts += unescaped(textOfRuns(xml)).toUtf8();
        m_ends.push_back(m_texts.size());
        if (m_texts.size() + std::ssize(m_ends) * qsizetype(sizeof(qsizetype)) > most)
            archive.fail(Text::tr("its texts need more than %1 MiB").arg(most / (1024 * 1024)));
    }
}

QByteArrayView XlsxStrings::at(const QString &number) const
{
    bool isNumber = false;
    const std::size_t index = number.toUInt(&isNumber);
    if (!isNumber || index >= m_ends.size())
        return {};
    const qsizetype start = index > 0 ? m_ends[index - 1] : 0;
    return QByteArrayView(m_texts).sliced(start, m_ends[index] - start);
}

} // namespace files
