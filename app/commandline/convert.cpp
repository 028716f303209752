// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandtranslation.h"
#include "commandline/input.h"
#include "files/databases/sqlplace.h"
#include "files/formats.h"

#include <QFileInfo>

namespace commandline
{

ExitCode run(const Convert &request, Streams streams)
{
    const QString same = QFileInfo(request.file).canonicalFilePath();
    if (!same.isEmpty() && same == QFileInfo(request.output).canonicalFilePath()) {
        streams.err << Text::tr("OUT is IN, which would not be there any more: choose another name.\n");
        return BadUsage;
    }
    const files::ReadResult result = readInput(request.file, request.table, streams);
    const QString file = files::shownPath(request.file), name = files::escaped(file, file.size());
    if (!result.cannotRead.isEmpty()) {
        streams.err << name << ": " << result.cannotRead << '\n';
        return CannotRead;
    }
    for (const files::Problem &problem : result.problems)
        streams.err << toText(problem, file) << '\n';
    streams.err << name << ": " << files::rowsText(result) << '\n';
    if (!result.isUsable())
        return CannotRead;
    if (result.hasErrors() && !request.partly) {
        streams.err << Text::tr("Nothing was written: what was refused would be lost. --partly writes the rest.\n");
        return FoundProblems;
    }
    const QString problem = files::writeDealFile(result.set, request.output);
    if (problem.isEmpty())
        return Done;
    streams.err << files::escaped(request.output, request.output.size()) << ": " << problem << '\n';
    return CannotWrite;
}

} // namespace commandline
