// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/dealformat/repeatedrows.h"

#include "files/problems/filetranslation.h"

#include <algorithm>

namespace files
{
namespace
{

constexpr std::size_t mostNamed = 100; // each of them; they must not crowd out the errors

/// The cells as one text, in which rows that say the same are equal.
void write(const TableRows &rows, Owner row, QByteArray &line)
{
    line.truncate(0);
    const Table &table = rows.table();
    for (const Cell &cell : table.row(row)) {
        for (const char letter : table.utf8(cell).trimmed())
            line += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        line += '\0';
    }
    while (line.endsWith('\0')) // a short row
        line.chop(1);
}

} // namespace

void warnOfRepeats(const TableRows &rows, Problems &problems)
{
    std::vector<std::pair<std::size_t, Owner>> hashes; // sixteen bytes a row; a text of each would be the table again
    QByteArray line, other;
    for (const Owner row : rows.all(Record::Commitment))
        if (!rows.cell(row, Key::Id)) {
            write(rows, row, line);
            hashes.emplace_back(qHash(line), row);
        }
    std::sort(hashes.begin(), hashes.end());
    std::vector<Owner> repeats;
    for (std::size_t first = 0, next = 1; next < hashes.size(); ++next) {
        if (hashes[next].first != hashes[first].first) {
            first = next;
            continue;
        }
        write(rows, hashes[first].second, line);
        write(rows, hashes[next].second, other);
        if (line == other)
            repeats.push_back(hashes[next].second);
    }
    std::sort(repeats.begin(), repeats.end());
    for (std::size_t i = 0; i < repeats.size(); ++i) {
        const bool isLast = i == mostNamed;
        problems.warning(rows.table().byteOf(repeats[i]),
            isLast ? Text::tr("%1 more rows that repeat an earlier one").arg(repeats.size() - i)
                   : Text::tr("the same as in an earlier row"),
            Text::tr("each promise once"));
        if (isLast)
            break;
    }
}

} // namespace files
