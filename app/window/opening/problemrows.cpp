// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/opening/problemrows.h"

#include "window/widgets/windowtranslation.h"

namespace window
{

QStringList problemHeadings()
{
    return {Text::tr("Line"), Text::tr("Column"), Text::tr("Byte"), Text::tr("Severity"), Text::tr("Field"),
        Text::tr("Found"), Text::tr("Expected")};
}

std::vector<tables::ValueTable::Row> problemRows(std::span<const files::Problem> problems)
{
    std::vector<tables::ValueTable::Row> rows;
    for (const files::Problem &problem : problems) {
        const bool isError = problem.severity == files::Severity::Error;
        rows.push_back({{problem.line, problem.column, problem.byte, isError ? Text::tr("Error") : Text::tr("Warning"),
            problem.field, problem.found, problem.expected}});
    }
    return rows;
}

} // namespace window
