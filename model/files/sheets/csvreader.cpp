// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/sheets/csvreader.h"

#include "deals/csvcells.h"
#include "files/problems/encoding.h"
#include "files/problems/filetranslation.h"
#include "files/problems/progress.h"

#include <algorithm>
#include <array>

namespace files
{
namespace
{

constexpr std::array separators{',', ';', '\t', '|'}; // among equals the first

/// Reads one row after the other.
class CsvReader final
{
public:
    CsvReader(const QByteArray &text, Encoding encoding, Csv &csv)
        : m_text(text)
        , m_encoding(encoding)
        , m_csv(csv)
        , m_at(text.startsWith("\xef\xbb\xbf") ? 3 : 0)
        , m_isText(firstNoText(text) < 0)
    {
        skipLineEnds();
        findSeparator();
        csv.table = Table(text);
        csv.table.setSeparator(csv.separator);
        const qsizetype rows = countOf(text, '\n') + countOf(text, '\r') + 1;
        csv.table.reserve(std::min(rows, rowLimit + 1), rows + countOf(text, csv.separator));
        m_ends['\n'] = m_ends['\r'] = m_ends[static_cast<unsigned char>(csv.separator)] = true;
    }

    bool atEnd() const { return m_at >= m_text.size(); }
    qsizetype at() const { return m_at; }

    void readRow()
    {
        const qsizetype start = m_at;
        m_hasText = false;
        m_csv.table.addRow(start);
        const bool isGood = readCells();
        if (!isGood) { // whatever a wrong quotation mark took along are rows of their own
            m_at = start;
            while (!atEnd() && !isLineEnd(m_text[m_at]))
                ++m_at;
        }
        const QByteArrayView row = m_text.sliced(start, m_at - start);
        skipLineEnds();
        if (isGood && !m_hasText)
            return m_csv.table.dropLastRow();
        if (const qsizetype wrong = isGood && !m_isText ? firstNoText(row) : -1; wrong >= 0) {
            refuse(start + wrong,
                Text::tr("the byte 0x%1").arg(wrongByte(row.sliced(wrong), m_encoding), 2, 16, QChar(u'0')),
                m_encoding == Encoding::Windows1252  ? Text::tr("Windows-1252 text without NUL")
                    : m_encoding == Encoding::Latin1 ? Text::tr("Latin-1 text without NUL")
                                                     : Text::tr("UTF-8 text without NUL"));
            m_csv.table.refuseLastRow();
        } else if (!isGood) {
            m_csv.table.refuseLastRow();
        }
    }

private:
    void skipLineEnds()
    {
        while (!atEnd() && isLineEnd(m_text[m_at]))
            ++m_at;
    }

    void findSeparator()
    {
        const QByteArrayView rest = m_text.sliced(m_at);
        if (rest.startsWith("sep=") && rest.size() > 4 && (rest.size() == 5 || isLineEnd(rest[5]))) {
            m_csv.separator = rest[4];
            m_at += 5;
            skipLineEnds();
            return;
        }
        std::array<qsizetype, separators.size()> counts{};
        bool isQuoted = false;
        for (const char each : rest) {
            isQuoted = isQuoted != (each == '"');
            if (isLineEnd(each) && !isQuoted)
                break;
            for (std::size_t i = 0; i < separators.size(); ++i)
                counts[i] += !isQuoted && each == separators[i] ? 1 : 0;
        }
        const auto most = std::max_element(counts.begin(), counts.end());
        m_csv.separator = separators[static_cast<std::size_t>(most - counts.begin())];
    }

    /// Up to the end of the row, which is not taken.
    bool readCells()
    {
        for (;;) {
            const qsizetype start = m_at;
            if (atEnd() || m_text[m_at] != '"')
                skipPlain();
            else if (!skipQuoted(start))
                return false;
            addCell(start);
            if (atEnd() || isLineEnd(m_text[m_at]))
                return true;
            if (m_text[m_at] != m_csv.separator) {
                const QByteArrayView rest = m_text.sliced(m_at, std::min<qsizetype>(20, m_text.size() - m_at));
                refuse(m_at, escaped(QString::fromUtf8(rest), 20),
                    Text::tr("a separator or the end of the row after the closing quotation mark"));
                return false;
            }
            ++m_at;
        }
    }

    void skipPlain()
    {
        const char *const end = m_text.end();
        const char *at = m_text.begin() + m_at;
        while (at < end && !m_ends[static_cast<unsigned char>(*at)])
            ++at;
        m_at = at - m_text.begin();
    }

    bool skipQuoted(qsizetype start)
    {
        for (++m_at; !atEnd() && !(m_hasOpenQuote && isLineEnd(m_text[m_at])); ++m_at) {
            if (!m_hasOpenQuote) { // the next one may be far
                const qsizetype mark = m_text.indexOf('"', m_at);
                m_at = mark < 0 ? m_text.size() - 1 : mark;
            }
            if (m_text[m_at] != '"')
                continue;
            ++m_at;
            if (atEnd() || m_text[m_at] != '"')
                return true;
        }
        refuse(start, Text::tr("the end of the file"), Text::tr("a closing quotation mark"));
        m_hasOpenQuote = true;
        return false;
    }

    /// From `start` to where reading stands, quotation marks included.
    void addCell(qsizetype start)
    {
        const bool isQuoted = m_at > start && m_text[start] == '"';
        const qsizetype first = start + (isQuoted ? 1 : 0);
        const QByteArrayView text = m_text.sliced(first, m_at - start - (isQuoted ? 2 : 0));
        m_hasText = m_hasText || !text.isEmpty();
        const qsizetype guard = deals::isGuarded(text) ? 1 : 0;
        if (isQuoted && text.contains('"'))
            m_csv.table.addCell(text.toByteArray().replace("\"\"", "\"").sliced(guard), start);
        else
            m_csv.table.addCellOfFile(start, first + guard, text.size() - guard);
    }

    void refuse(qsizetype byte, const QString &found, const QString &expected)
    {
        if (std::ssize(m_csv.problems) == problemLimit) {
            ++m_csv.unlisted;
            return;
        }
        Problem problem;
        problem.byte = byte;
        problem.found = found;
        problem.expected = expected;
        m_csv.problems.push_back(problem);
    }

    QByteArrayView m_text;
    Encoding m_encoding;
    Csv &m_csv;
    qsizetype m_at;
    bool m_isText; // all of it: then no row is looked at again
    bool m_hasText = false;
    // From the first one on no cell goes on beyond its line: to look for each one's end would be slow.
    bool m_hasOpenQuote = false;
    std::array<bool, 256> m_ends{}; // of a cell without quotation marks, by byte
};

} // namespace

Csv readCsv(const QByteArray &text, Progress *progress, Encoding encoding)
{
    Csv csv;
    CsvReader reader(text, encoding, csv);
    while (!reader.atEnd()) {
        reader.readRow();
        csv.isTooLong = csv.table.rowCount() > rowLimit;
        if (csv.isTooLong)
            break;
        if (progress && csv.table.rowCount() % 1024 == 0) {
            progress->reach(reader.at(), text.size() * 2); // the other half is understanding it
            if (progress->isCancelled())
                break;
        }
    }
    return csv;
}

} // namespace files
