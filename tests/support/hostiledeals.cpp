// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hostiledeals.h"

#include "files/dealreader.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace support
{
namespace
{

const QStringList textKeys{QStringLiteral("title"), QStringLiteral("name"), QStringLiteral("aliases"),
    QStringLiteral("publisher"), QStringLiteral("author"), QStringLiteral("url"), QStringLiteral("language"),
    QStringLiteral("note"), QStringLiteral("what"), QStringLiteral("condition"), QStringLiteral("plotted"),
    QStringLiteral("printed")};

/// Puts hostile texts in the place of texts, and of ids wherever they are named.
class Spoiler final
{
public:
    Spoiler(std::size_t turn, const QString &trap)
        : m_texts(hostileTexts(trap))
        , m_next(turn)
    {
    }

    void findIds(const QJsonValue &value)
    {
        for (const QJsonValue &each : value.toArray())
            findIds(each);
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (member.key() == u"id" && !m_ids.contains(member->toString()))
                m_ids[member->toString()] = next() + QString::number(m_ids.size()); // each its own
            findIds(*member);
        }
    }

    QJsonValue spoilt(const QJsonValue &value, bool isText)
    {
        if (value.isArray()) {
            QJsonArray array;
            for (const QJsonValue &each : value.toArray())
                array += spoilt(each, isText);
            return array;
        }
        if (value.isObject()) {
            QJsonObject object = value.toObject();
            for (auto member = object.begin(); member != object.end(); ++member)
                *member = spoilt(*member, textKeys.contains(member.key()));
            return object;
        }
        if (!value.isString())
            return value;
        return isText ? next() : m_ids.value(value.toString(), value.toString());
    }

private:
    QString next() { return m_texts[m_next++ % m_texts.size()]; }

    std::vector<QString> m_texts;
    std::size_t m_next;
    QHash<QString, QString> m_ids;
};

} // namespace

std::vector<QString> hostileTexts(const QString &trap)
{
    std::vector<QString> texts{
        QStringLiteral("<img src=\"file://%1\">").arg(trap),
        QStringLiteral("<b>bold</b> & <i>slanted</i>"),
        QStringLiteral("<table><tr><td>").repeated(20),
        QStringLiteral("</text><script>alert(1)</script><image href=\"file://%1\"/>").arg(trap),
        QStringLiteral("]]><!ENTITY x SYSTEM \"file://%1\">&x;").arg(trap),
        QStringLiteral("&amp; &lt; &File &&"),
        QStringLiteral("[*] changed"),
        QStringLiteral("=HYPERLINK(\"http://x.invalid\")"),
        QStringLiteral("+1+cmd|' /C calc'!A0"),
        QStringLiteral("-2+3"),
        QStringLiteral("@SUM(A1)"),
        QStringLiteral("\t=1"),
        QStringLiteral("\r=1"),
        QStringLiteral("\n=1"),
        QString(QChar(0xff1d)) + QStringLiteral("1+1"), // fullwidth = + - @
        QString(QChar(0xff0b)) + QStringLiteral("1"),
        QString(QChar(0xff0d)) + QStringLiteral("1"),
        QString(QChar(0xff20)) + QStringLiteral("A1"),
        QStringLiteral("%1 %2 %3 %L1 %n %%"),
        QStringLiteral("%s%n%d{0}"),
        QStringLiteral("../../../etc/passwd"),
        QStringLiteral("file://%1").arg(trap),
        QStringLiteral("javascript:alert(1)"),
        QStringLiteral("https://openai.com@evil.invalid/"),
        QStringLiteral("\x1b[31m\x1b]0;title\x07red"),
        QStringLiteral("\x1b]8;;http://x.invalid\x1b\\link"),
        QString(QChar(0x9b)) + QStringLiteral("31m"),
        QStringLiteral("\b\b\b\b\u007f\r"),
        QString(QChar(0x202e)) + QStringLiteral("txt.exe"),
        QString(QChar(0x2066)) + QChar(0x202b) + QStringLiteral("open, never closed"),
        QString(QChar(0x200f)) + QStringLiteral("10 ") + QChar(0x200e),
        QString::fromUtf8("\u05d0\u05d1\u05d2 10 GW"),
        QString::fromUtf8("\u0634\u0631\u0643\u0629"),
        QString(QChar(1)) + QStringLiteral("control"),
        QString(QChar(0xfffe)) + QChar(0xffff) + QStringLiteral("noncharacters"),
        QString(QChar(0xfeff)) + QStringLiteral("=1"),
        QString(QChar(0x200b)) + QChar(0x200d) + QChar(0x2060) + QStringLiteral("invisible"),
        QStringLiteral("a") + QString(QChar(0x0301)).repeated(500),
        QStringLiteral("one\ntwo\r\nthree"),
        QStringLiteral("one") + QChar(0x85) + QStringLiteral("two") + QChar(0x2028) + QStringLiteral("three")
            + QChar(0x2029),
        QStringLiteral("\n"),
        QStringLiteral("word ").repeated(2000),
        QStringLiteral("x").repeated(10'000),
        QStringLiteral("-rf --output"),
        QStringLiteral(".hidden"),
        QStringLiteral("\"quoted\", 'and', `so`; $(id)"),
    };
    for (QString &text : texts)
        text += hostileMark;
    return texts;
}

QByteArray hostileFile(std::size_t turn, const QString &trap)
{
    QFile file(QStringLiteral(DEALS_SOURCE_DIR "/resources/data/openai.json"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    const QJsonObject bundled = QJsonDocument::fromJson(file.readAll()).object();
    Spoiler spoiler(turn, trap);
    spoiler.findIds(bundled);
    return QJsonDocument(spoiler.spoilt(bundled, false).toObject()).toJson();
}

deals::DealSet hostileDeals(std::size_t turn, const QString &trap)
{
    files::ReadResult result = files::readDeals(hostileFile(turn, trap));
    for (const files::Problem &problem : result.problems)
        EXPECT_NE(problem.severity, files::Severity::Error) << toText(problem, QString()).toStdString();
    EXPECT_EQ(result.commitments.read, 18);
    return result.set;
}

QString flawOf(const QString &line, qsizetype longest)
{
    int marks = 0;
    for (const char32_t c : line.toUcs4()) {
        const QChar::Category category = QChar::category(c);
        marks = category == QChar::Mark_NonSpacing ? marks + 1 : 0;
        const bool isJoiner = c == 0x200c || c == 0x200d, isIsolate = c == 0x2067 || c == 0x2069;
        const bool hides = category == QChar::Other_Format && !isJoiner && !isIsolate;
        const bool breaks = category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
        if (category == QChar::Other_Control || hides || breaks || (c & 0xfffe) == 0xfffe || marks > 4)
            return QStringLiteral("U+%1").arg(static_cast<uint>(c), 4, 16, QChar(u'0'));
    }
    const qsizetype open = line.count(QChar(0x2067)), closed = line.count(QChar(0x2069));
    if (open != closed)
        return QStringLiteral("an isolate that is not closed");
    return line.size() > longest ? QStringLiteral("%1 characters").arg(line.size()) : QString();
}

} // namespace support
