// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hostiledeals.h"

#include "files/dealformat/dealreader.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace support
{
namespace
{

const QStringList textKeys{u"title"_s, u"name"_s, u"aliases"_s, u"publisher"_s, u"author"_s, u"url"_s, u"language"_s,
    u"note"_s, u"what"_s, u"condition"_s, u"plotted"_s, u"printed"_s};

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
                m_ids[member->toString()] = next() + u'#' + QString::number(m_ids.size()); // each its own
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
        u"<img src=\"file://%1\">"_s.arg(trap),
        u"<b>bold</b> & <i>slanted</i>"_s,
        u"<table><tr><td>"_s.repeated(20),
        u"</text><script>alert(1)</script><image href=\"file://%1\"/>"_s.arg(trap),
        u"]]><!ENTITY x SYSTEM \"file://%1\">&x;"_s.arg(trap),
        u"&amp; &lt; &File &&"_s,
        u"[*] changed"_s,
        u"=HYPERLINK(\"http://x.invalid\")"_s,
        u"+1+cmd|' /C calc'!A0"_s,
        u"-2+3"_s,
        u"@SUM(A1)"_s,
        u"\t=1"_s,
        u"\r=1"_s,
        u"\n=1"_s,
        QString(QChar(0xff1d)) + u"1+1"_s, // fullwidth = + - @
        QString(QChar(0xff0b)) + u"1"_s,
        QString(QChar(0xff0d)) + u"1"_s,
        QString(QChar(0xff20)) + u"A1"_s,
        u"%1 %2 %3 %L1 %n %%"_s,
        u"%s%n%d{0}"_s,
        u"../../../etc/passwd"_s,
        u"file://%1"_s.arg(trap),
        u"javascript:alert(1)"_s,
        u"https://openai.com@evil.invalid/"_s,
        u"\x1b[31m\x1b]0;title\x07red"_s,
        u"\x1b]8;;http://x.invalid\x1b\\link"_s,
        QString(QChar(0x9b)) + u"31m"_s,
        u"\b\b\b\b\u007f\r"_s,
        QString(QChar(0x202e)) + u"txt.exe"_s,
        QString(QChar(0x2066)) + QChar(0x202b) + u"open, never closed"_s,
        QString(QChar(0x200f)) + u"10 "_s + QChar(0x200e),
        QString::fromUtf8("\u05d0\u05d1\u05d2 10 GW"),
        QString::fromUtf8("\u0634\u0631\u0643\u0629"),
        QString(QChar(1)) + u"control"_s,
        QString(QChar(0xfffe)) + QChar(0xffff) + u"noncharacters"_s,
        QString(QChar(0xfeff)) + u"=1"_s,
        QString(QChar(0x200b)) + QChar(0x200d) + QChar(0x2060) + u"invisible"_s,
        u"a"_s + QString(QChar(0x0301)).repeated(500),
        u"one\ntwo\r\nthree"_s,
        u"one"_s + QChar(0x85) + u"two"_s + QChar(0x2028) + u"three"_s + QChar(0x2029),
        u"\n"_s,
        u"word "_s.repeated(2000),
        u"x"_s.repeated(10'000),
        u"-rf --output"_s,
        u".hidden"_s,
        u"\"quoted\", 'and', `so`; $(id)"_s,
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
            return u"U+%1"_s.arg(static_cast<uint>(c), 4, 16, QChar(u'0'));
    }
    const qsizetype open = line.count(QChar(0x2067)), closed = line.count(QChar(0x2069));
    if (open != closed)
        return u"an isolate that is not closed"_s;
    return line.size() > longest ? u"%1 characters"_s.arg(line.size()) : QString();
}

} // namespace support
