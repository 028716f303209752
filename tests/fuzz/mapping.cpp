// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/mapping.h"

#include "files/mapping/mappingfile.h"
#include "files/mapping/mappingproposal.h"
#include "files/mapping/mappingquestions.h"
#include "files/mapping/tablereader.h"
#include "files/sheets/csvreader.h"
#include "fuzz/results.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace fuzz
{
namespace
{

using namespace files;

void checkDate(const QString &text)
{
    const auto dayFirst = foreignDate(text, DayOrder::DayFirst), monthFirst = foreignDate(text, DayOrder::MonthFirst),
               either = foreignDate(text, {});
    for (const auto &date : {dayFirst, monthFirst})
        expect(!date || deals::Date::parse(date->edtf()) == date, "a date is one of ours");
    expect(!either || (dayFirst == either && monthFirst == either),
        "without an order it is read only where no order matters");
}

bool isSame(const std::variant<WordedAmount, Refusal> &read, const WordedAmount &other)
{
    const auto *worded = std::get_if<WordedAmount>(&read);
    return worded && *worded == other;
}

void checkAmount(const QString &text, std::optional<DecimalMark> mark)
{
    using deals::Said;
    const auto read = amountInWords(text, mark);
    if (const auto *refusal = std::get_if<Refusal>(&read)) {
        expect(!refusal->expected.isEmpty(), "a refusal says what was expected");
        return;
    }
    const auto &worded = std::get<WordedAmount>(read);
    const deals::Amount &amount = worded.amount;
    expect(0 <= amount.low && amount.low <= amount.high, "an amount is an interval");
    expect(amount.said != Said::Exact || amount.low == amount.high, "what is exact is one value");
    expect(amount.said != Said::UpTo || amount.low == 0, "up to begins at nothing");
    expect((amount.high == deals::openHigh) == (amount.said == Said::AtLeast), "at least is open, and nothing else");
    expect(amount.said == Said::NotStated || worded.measure, "an amount has a measure");
    expect(
        mark || isSame(amountInWords(text, DecimalMark::Point), worded), "what needs no mark is the same with a mark");
}

void checkCells(const Table &table)
{
    int count = 0;
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        for (const Cell &cell : table.row(row)) {
            const QString text = table.text(cell);
            checkDate(text);
            for (const auto mark : {std::optional<DecimalMark>(), std::optional(DecimalMark::Point)})
                checkAmount(text, mark);
            if (const auto term = termInWords(text))
                expect(deals::Term::parse(term->iso()) == term, "a term is one of ours");
            if (const auto unit = unitInWords(text))
                expect(unitInWords(files::toText(*unit)) == unit, "a unit is written and read back");
            if (++count == 6)
                return;
        }
    }
}

void expectKept(const Mapping &mapping)
{
    const auto again = readMapping(toBytes(mapping));
    const auto *same = std::get_if<Mapping>(&again);
    expect(same && *same == mapping, "a mapping is written and read back");
}

void check(const Mapping &mapping, const Table &table, const QByteArray &file)
{
    Problems problems;
    const auto [ours, leftOut, filled] = apply(mapping, table, problems);
    std::set<qsizetype> places, known;
    for (qsizetype row = 0; row < ours.rowCount(); ++row)
        places.insert(ours.byteOf(row));
    for (qsizetype row = mapping.headerRow(); row < table.rowCount(); ++row)
        known.insert(table.byteOf(row));
    expect(std::includes(known.begin(), known.end(), places.begin(), places.end()), "each row stands where one stood");
    expect(std::ssize(places) + leftOut >= std::ssize(known), "every row is there, refused or left out");
    for (const Question &question : openQuestions(mapping, table)) {
        const QString text = files::toText(question);
        expect(!text.isEmpty() && escaped(text, text.size()) == text, "a question stands in one line");
    }
    if (mapping.encoding == Encoding::Windows1252 || mapping.encoding == Encoding::Latin1)
        return; // places are then told by other bytes
    const ReadResult result = readTable(file, mapping, u"Title"_s);
    expectHonest(result, file);
    fuzz::expectKept(result);
}

} // namespace

void mapping(const QByteArray &bytes)
{
    const qsizetype parting = bytes.indexOf('\f');
    const QByteArray file = bytes.sliced(parting + 1);
    const Table table = readCsv(file).table;
    checkCells(table);
    if (parting >= 0) {
        const auto read = readMapping(bytes.first(parting));
        if (const auto *given = std::get_if<Mapping>(&read)) {
            expectKept(*given);
            check(*given, table, file);
        } else {
            expect(!std::get<std::vector<Problem>>(read).empty(), "what is no mapping says why");
        }
        return;
    }
    const Mapping proposed = proposedMapping(table);
    expect(!proposed.dayOrder && !proposed.decimalMark && !proposed.levels, "nothing is guessed that decides numbers");
    for (const auto &[key, name] : proposed.columns) {
        const auto header = table.row(0);
        const auto isIt = [&, wanted = QStringView(name).trimmed()](
                              const Cell &cell) { return QStringView(table.text(cell)).trimmed() == wanted; };
        expect(std::any_of(header.begin(), header.end(), isIt), "what is proposed is there");
    }
    expectKept(proposed);
    check(proposed, table, file);
}

} // namespace fuzz
