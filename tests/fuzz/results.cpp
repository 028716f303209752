// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/results.h"

#include "files/formats.h"

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace fuzz
{
namespace
{

using files::Count;
using files::Problem;
using files::ReadResult;

void expectInOneLine(const QString &text)
{
    expect(
        files::escaped(text, text.size()) == text, "what is shown of a file has no control and no mark of direction");
}

/// Counts once more where a problem is, for files whose bytes are those of the text. Each lies behind the last one.
class Counter final
{
public:
    explicit Counter(QByteArrayView text)
        : m_text(text)
        , m_at(text.startsWith("\xef\xbb\xbf") ? 3 : 0)
    {
    }

    bool agrees(const Problem &problem)
    {
        for (; m_at < std::min<qsizetype>(problem.byte, m_text.size()); ++m_at) {
            const char byte = m_text[m_at];
            if (byte == '\n' || (byte == '\r' && !m_text.sliced(m_at + 1).startsWith('\n'))) {
                ++m_line;
                m_column = 1;
            } else if ((static_cast<unsigned char>(byte) & 0xc0) != 0x80) {
                ++m_column;
            }
        }
        return problem.line == m_line && problem.column == m_column;
    }

private:
    QByteArrayView m_text;
    qsizetype m_at;
    int m_line = 1, m_column = 1;
};

void expectSound(const std::vector<Problem> &problems, const QByteArray &file, bool isUtf8)
{
    constexpr int mostRead = 20; // of their texts: a file of nothing but faults takes long enough as it is
    Counter counter(file);
    int count = 0;
    for (const Problem &problem : problems) {
        expect(problem.byte >= 0 && problem.byte <= file.size(), "a problem lies in the file");
        expect(problem.line >= 1 && problem.column >= 1, "its line and column count from 1");
        expect(!isUtf8 || counter.agrees(problem), "its line and column are those of its byte");
        expect(!problem.expected.isEmpty(), "it says what was expected");
        if (count++ < mostRead) {
            for (const QString &text : {problem.field, problem.found, problem.expected, problem.row})
                expectInOneLine(text);
        }
    }
}

bool isOrdered(const Problem &a, const Problem &b)
{
    return a.byte < b.byte;
}

ReadResult readAs(const char *format, const deals::DealSet &set)
{
    const files::Format &known = *files::formatOf("x."_L1 + QLatin1String(format));
    return known.read(known.write(set), u"Unused"_s, nullptr);
}

void expectFaultless(const ReadResult &written)
{
    if (!written.hasErrors())
        return;
    for (const Problem &problem : written.problems)
        std::fprintf(stderr, "%s\n", qUtf8Printable(toText(problem, u"written"_s)));
    expect(false, "what was read is written without an error");
}

} // namespace

void expectHonest(const ReadResult &result, const QByteArray &file)
{
    const bool isUtf8 =
        !result.asksEncoding && !file.startsWith("\xff\xfe") && !file.startsWith("\xfe\xff") && !file.contains('\0');
    expectSound(result.problems, file, isUtf8);
    expect(!result.asksEncoding || result.problems.size() <= (result.isForeign ? 2U : 1U),
        "what asks for an encoding asks once, and for columns too");
    expect(result.asksEncoding || std::is_sorted(result.problems.begin(), result.problems.end(), isOrdered),
        "problems stand by place");
    for (const Count &count : {result.rows, result.deals, result.commitments})
        expect(0 <= count.read && count.read <= count.found, "rows read are among the rows found");
    expect(result.isUsable() || result.hasErrors() || result.isForeign, "what shows nothing says why");
    if (!result.hasErrors() && !result.isForeign)
        expect(result.rows.read == result.rows.found, "a row is only refused with a reason");
    expectInOneLine(files::rowsText(result));
}

void expectKept(const ReadResult &result)
{
    // A file has a title and at least one deal. Of a faulty one they may be missing.
    if (!result.isUsable() || result.deals.read == 0 || result.set.title.isEmpty())
        return;
    const ReadResult first = readAs("json", result.set);
    expectFaultless(first);
    expect(readAs("json", first.set) == first, "JSON keeps everything");
    const ReadResult table = readAs("csv", first.set);
    expectFaultless(table);
    expect(table.set == first.set, "CSV keeps everything");
}

} // namespace fuzz
