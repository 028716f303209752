// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/askedtexts.h"

#include <QFile>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace support
{
namespace
{

/// What lupdate has found in app and model: context, text, comment.
std::set<QStringList> found()
{
    std::set<QStringList> found;
    QFile file(QStringLiteral(DEALS_TEXTS));
    if (!file.open(QIODevice::ReadOnly))
        return found;
    QString context;
    QStringList message;
    for (QXmlStreamReader xml(&file); !xml.atEnd();) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == "source"_L1)
            message = {context, xml.readElementText(), QString()};
        else if (xml.isStartElement() && xml.name() == "comment"_L1)
            message.last() = xml.readElementText();
        else if (xml.isEndElement() && xml.name() == "message"_L1)
            found.insert(message);
    }
    return found;
}

} // namespace

QString AskedTexts::translate(const char *context, const char *text, const char *comment, int) const
{
    if (*context >= 'a' && *context <= 'z') { // those of Qt begin with a capital
        const QMutexLocker lock(&m_mutex);
        m_asked.insert({QString::fromUtf8(context), QString::fromUtf8(text), QString::fromUtf8(comment)});
    }
    return {};
}

QStringList AskedTexts::notFoundByLupdate() const
{
    const std::set<QStringList> known = found();
    const QMutexLocker lock(&m_mutex);
    QStringList all;
    for (const QStringList &asked : m_asked)
        if (known.count(asked) == 0)
            all += asked.join(u": "_s);
    return all;
}

} // namespace support
