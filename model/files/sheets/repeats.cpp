// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/sheets/repeats.h"

#include <algorithm>

namespace files
{
namespace
{

/// The cells as one text, in which rows that say the same are equal.
void write(const Table &table, qsizetype row, QByteArray &line)
{
    line.truncate(0);
    for (const Cell &cell : table.row(row)) {
        for (const char letter : table.utf8(cell).trimmed())
            line += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        line += '\0';
    }
    while (line.endsWith('\0')) // a short row
        line.chop(1);
}

} // namespace

std::vector<qsizetype> repeatedRows(
    const Table &table, qsizetype first, const std::function<bool(qsizetype row)> &isWanted)
{
    // Sixteen bytes a row; a text of each would be the table again.
    std::vector<std::pair<std::size_t, qsizetype>> hashes;
    QByteArray line, other;
    for (qsizetype row = first; row < table.rowCount(); ++row) {
        if (!isWanted(row))
            continue;
        write(table, row, line);
        if (!line.isEmpty())
            hashes.emplace_back(qHash(line), row);
    }
    std::sort(hashes.begin(), hashes.end());
    std::vector<qsizetype> repeats;
    for (std::size_t known = 0, next = 1; next < hashes.size(); ++next) {
        if (hashes[next].first != hashes[known].first) {
            known = next;
            continue;
        }
        write(table, hashes[known].second, line);
        write(table, hashes[next].second, other);
        if (line == other)
            repeats.push_back(hashes[next].second);
    }
    std::sort(repeats.begin(), repeats.end());
    return repeats;
}

} // namespace files
