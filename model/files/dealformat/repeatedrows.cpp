// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/dealformat/repeatedrows.h"

#include "files/problems/filetranslation.h"
#include "files/sheets/repeats.h"

namespace files
{
namespace
{

constexpr std::size_t mostNamed = 100; // each of them; they must not crowd out the errors

} // namespace

void warnOfRepeats(const TableRows &rows, Problems &problems)
{
    const std::vector<qsizetype> repeats = repeatedRows(rows.table(), 1, [&](qsizetype row) {
        const auto owner = static_cast<Owner>(row);
        return !rows.table().isRefused(row) && rows.recordOf(owner) == Record::Commitment && !rows.cell(owner, Key::Id);
    });
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
