// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes to read and write deals. Not a test: run it by hand, on a quiet machine, as
// tests/benchmark_reading.
#include "benchmarks/measure.h"
#include "files/databases/sqlread.h"
#include "files/formats.h"
#include "files/mapping/mappingproposal.h"
#include "files/mapping/tablereader.h"
#include "files/readfile.h"
#include "files/sheets/csvreader.h"
#include "support/sqlitefile.h"
#include "support/sqlrows.h"

using namespace Qt::StringLiterals;

using benchmarks::median;

namespace
{

/// With columns of its own.
QByteArray tracker(int rows)
{
    QByteArray table = "Agreement,Supplier,Customer,Category,Size,Signed\n";
    for (int row = 0; row < rows; ++row) {
        const QByteArray number = QByteArray::number(row);
        table += "Deal " + number + ",Maker " + QByteArray::number(row % 50) + ",OpenAI,Loan,\"up to $1,"
            + number.rightJustified(3, '0').right(3) + "M\",2025-11-03\n";
    }
    return table;
}

struct Times {
    std::size_t commitments;
    double readJson, readCsv, writeJson, writeCsv, mapped, sqlite, narrowed;
    qsizetype rows, narrowedRows;
};

Times timesFor(int commitments)
{
    deals::DealSet related = benchmarks::dealsWith(commitments, 8);
    related.relations.clear(); // random ones join all deals, and a query takes along what is related
    const deals::DealSet set = support::normal(related);
    const files::Format &json = *files::formatOf(u".json"_s), &csv = *files::formatOf(u".csv"_s);
    const QByteArray inJson = json.write(set), inCsv = csv.write(set),
                     foreign = tracker(static_cast<int>(set.commitments.size()));
    const files::Mapping mapping = files::proposedMapping(files::readCsv(foreign).table);
    const support::SqliteFile file(support::sqlSchemaText() + support::sqlRows(set));
    const files::SqlPlace place = *files::sqlPlace(file.path());
    files::WantedDeals wanted;
    wanted.filter.texts = {set.deals[set.deals.size() / 2].title};
    std::size_t seen = 0; // so that nothing is left out
    const auto read = [&](const files::Format &format, const QByteArray &bytes) {
        return median([&] { seen += format.read(bytes, {}, nullptr).set.deals.size(); });
    };
    const auto write = [&](const files::Format &format) {
        return median([&] { seen += static_cast<std::size_t>(format.write(set).size()); });
    };
    const auto query = [&](const files::WantedDeals &asked) {
        files::ReadOptions options;
        options.wanted = asked;
        return median([&] { seen += files::readDealFile(file.path(), options).set.deals.size(); });
    };
    Times times{set.commitments.size(), read(json, inJson), read(csv, inCsv), write(json), write(csv),
        median([&] { seen += files::readTable(foreign, mapping, u"T"_s).set.deals.size(); }), query({}), query(wanted),
        files::readSql(place).rows, files::readSql(place, wanted).rows};
    return seen > 0 ? times : Times();
}

} // namespace

int main()
{
    const Times small = timesFor(3'000), large = timesFor(30'000);
    std::printf("ms                 %10zu %10zu   for each, 1 is linear\n", small.commitments, large.commitments);
    const double more = double(large.commitments) / double(small.commitments);
    const auto row = [&](const char *name, double Times::*time) {
        benchmarks::printGrowth(name, small.*time, large.*time, more);
    };
    row("read JSON", &Times::readJson);
    row("read CSV", &Times::readCsv);
    row("write JSON", &Times::writeJson);
    row("write CSV", &Times::writeCsv);
    row("read by mapping", &Times::mapped);
    row("read SQLite", &Times::sqlite);
    row("  for one deal", &Times::narrowed);
    std::printf("One deal is %lld of %lld rows, in %.2f of the time.\n", static_cast<long long>(large.narrowedRows),
        static_cast<long long>(large.rows), large.narrowed / large.sqlite);
}
