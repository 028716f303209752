// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/badfiles.h"

#include "files/formats.h"
#include "support/dealbuilder.h"
#include "support/hostiledeals.h"
#include "support/program.h"

#include <QRegularExpression>
#include <QStringEncoder>

#include <random>

using namespace Qt::StringLiterals;

namespace support
{
namespace
{

/// Damages that any text file may suffer.
class Damage final
{
public:
    Damage(QByteArray good, QString suffix)
        : m_good(std::move(good))
        , m_suffix(std::move(suffix))
    {
    }

    void add(const QString &name, const QByteArray &bytes)
    {
        m_files.push_back({QString::number(m_files.size()) + u'-' + name + m_suffix, bytes});
    }

    void cut()
    {
        for (int part = 0; part < 30; ++part)
            add(u"cut"_s, m_good.left(m_good.size() * part / 30 + part));
        add(u"beginning-lost"_s, m_good.mid(100));
        add(u"middle-lost"_s, m_good.left(1000) + m_good.mid(5000));
        add(u"twice"_s, m_good + m_good);
        add(u"end-of-zeros"_s, m_good.left(m_good.size() / 2) + QByteArray(4096, '\0'));
    }

    void flip()
    {
        for (int i = 0; i < 30; ++i) {
            QByteArray flipped = m_good;
            for (int count = 0; count < 1 + i / 5; ++count)
                flipped[place()] = static_cast<char>(m_random() & 0xff);
            add(u"flipped"_s, flipped);
        }
        for (const char *bytes : {"\xff", "\xc0\x80", "\xed\xa0\x80", "\xf5\x80\x80\x80", "\x1b[31m", "\x01", "\r",
                 "\x7f", "\xe2\x80\xae", "\xef\xbb\xbf", "\"", ",", "\\", "\t", "'"})
            add(u"inserted"_s, QByteArray(m_good).insert(place(), bytes));
        add(u"nul"_s, QByteArray(m_good).insert(place(), '\0'));
    }

    void encode()
    {
        const QString text = QString::fromUtf8(m_good);
        for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE, QStringConverter::Utf32LE,
                 QStringConverter::Latin1}) {
            QStringEncoder marked(encoding, QStringConverter::Flag::WriteBom), plain(encoding);
            add(u"encoded"_s, marked(text));
            add(u"encoded"_s, plain(text));
        }
        add(u"two-marks"_s, "\xef\xbb\xbf\xef\xbb\xbf" + m_good);
        add(u"old-mac"_s, QByteArray(m_good).replace('\n', '\r'));
    }

    void addForeign()
    {
        add(u"empty"_s, {});
        for (const char *bytes : {" ", "\n", "\xef\xbb\xbf", "\x89PNG\r\n\x1a\n", "PK\x03\x04", "%PDF-1.4", "<html>",
                 "%1%n", "SQLite format 3"})
            add(u"foreign"_s, bytes);
        QByteArray noise;
        for (int i = 0; i < 20'000; ++i)
            noise += static_cast<char>(m_random() & 0xff);
        add(u"noise"_s, noise);
        add(u"zeros"_s, QByteArray(100'000, '\0'));
        add(u"one-line"_s, QByteArray(3'000'000, 'x'));
        add(u"quotes"_s, QByteArray(100'001, '"'));
        add(u"separators"_s, QByteArray(200'000, ','));
        add(u"lines"_s, QByteArray(200'000, '\n'));
    }

    /// Other tokens in the place of some of those there are.
    void replace(const QRegularExpression &token, const std::vector<QByteArray> &others, int stride)
    {
        const QString text = QString::fromUtf8(m_good);
        std::vector<QRegularExpressionMatch> matches;
        for (auto found = token.globalMatch(text); found.hasNext();)
            matches.push_back(found.next());
        std::size_t next = 0;
        for (const QByteArray &other : others)
            for (int times = 0; times < 3; ++times, next += static_cast<std::size_t>(stride)) {
                const QRegularExpressionMatch &match = matches[next % matches.size()];
                const QString changed =
                    text.left(match.capturedStart()) + QString::fromUtf8(other) + text.mid(match.capturedEnd());
                add(u"replaced"_s, changed.toUtf8());
            }
    }

    std::vector<BadFile> take() { return std::move(m_files); }

private:
    qsizetype place() { return static_cast<qsizetype>(m_random() % static_cast<std::uint64_t>(m_good.size())); }

    QByteArray m_good;
    QString m_suffix;
    std::vector<BadFile> m_files;
    std::mt19937_64 m_random{20251217};
};

} // namespace

std::vector<BadFile> badJson()
{
    const QByteArray good = contents(QStringLiteral(DEALS_SOURCE_DIR "/resources/data/openai.json"));
    Damage damage(good, u".json"_s);
    damage.addForeign();
    damage.cut();
    damage.flip();
    damage.encode();
    damage.replace(QRegularExpression(u"\"[^\"\\n]*\"|\\b\\d+\\b"_s),
        {"null", "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud800\"", "1e999", "1e308", "-1", "99999999999999999999", "0.1",
            "[]", "{}", "[[[]]]", "\"2026-13-45\"", "true", "NaN", "'a'", "\"" + QByteArray(100'000, 'x') + '"',
            "9223372036854775807", "\"\\u202e\\u001b[2J\"", ""},
        101);
    for (const char open : {'[', '{'})
        damage.add(u"nested"_s, QByteArray(1'000'000, open));
    damage.add(u"nested"_s, QByteArray("{\"a\":").repeated(100'000));
    damage.add(u"of-lists"_s, QByteArray("[") + QByteArray("[],").repeated(100'000) + "[]]");
    damage.add(u"repeated-key"_s, "{\"format\":\"deal-timeline\",\"form\\u0061t\":\"deal-timeline\"}");
    damage.add(u"other-version"_s, QByteArray(good).replace("\"version\": 1", "\"version\": 2"));
    damage.add(u"no-focus"_s, QByteArray(good).replace("\"focus\"", "\"fokus\""));
    damage.add(u"all-same-id"_s, QByteArray(good).replace("\"id\": \"open", "\"id\": \"openai\", \"x\": \""));
    for (std::size_t turn = 0; turn < hostileTexts().size(); turn += 9)
        damage.add(u"hostile"_s, hostileFile(turn).replace("\"press\"", "\"\\u001b]0;x\\u0007\""));
    return damage.take();
}

QByteArray bundledTable()
{
    return files::formatOf(u"x.csv"_s)->write(bundled());
}

std::vector<BadFile> badTables(const QByteArray &table)
{
    Damage damage(table, u".csv"_s);
    damage.addForeign();
    damage.cut();
    damage.flip();
    damage.encode();
    damage.replace(QRegularExpression(u"[^,;\\n\"]+"_s),
        {"", "\"", "\"a\nb\"", ",,,,", "=1+1", "'=1", "1E+11", "NaN", "-1", "99999999999999999999", "3/4/26",
            "\x1b[31m", "\xe2\x80\xae", QByteArray(100'000, 'x'), "tens of billions", "\"unclosed", ";"},
        97);
    damage.add(u"ragged"_s, QByteArray(table).replace(",\r\n", "\r\n"));
    damage.add(u"semicolons"_s, QByteArray(table).replace(',', ';'));
    damage.add(u"tabs"_s, QByteArray(table).replace(',', '\t'));
    damage.add(u"header-alone"_s, table.left(table.indexOf('\n') + 1));
    damage.add(u"same-heading"_s, QByteArray("deal,deal,deal\r\n1,2,3\r\n"));
    damage.add(u"many-columns"_s, QByteArray("a,").repeated(50'000) + "\r\n" + QByteArray("1,").repeated(50'000));
    damage.add(u"many-rows"_s, table.left(table.indexOf('\n') + 1) + QByteArray("x\r\n").repeated(20'000));
    return damage.take();
}

} // namespace support
