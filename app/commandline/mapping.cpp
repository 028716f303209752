// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commands.h"
#include "commandline/commandtranslation.h"
#include "files/databases/sqlplace.h"
#include "files/mapping/mappinganswers.h"
#include "files/mapping/mappingfile.h"
#include "files/mapping/mappingproposal.h"
#include "files/readfile.h"

namespace commandline
{

ExitCode run(const ProposeMapping &request, Streams streams)
{
    const QString shown = files::shownPath(request.file), name = files::escaped(shown, shown.size());
    const files::Sheet sheet = files::openSheet(request.file, nullptr, request.sheet);
    if (!sheet.cannotRead.isEmpty()) {
        streams.err << name << ": " << sheet.cannotRead << '\n';
        return CannotRead;
    }
    if (!sheet.note.isEmpty())
        streams.err << name << ": " << sheet.note << '\n';
    const files::Table &table = sheet.table;
    for (const files::Problem &problem : sheet.problems)
        streams.err << toText(problem, name) << '\n';
    if (table.rowCount() == 0) {
        streams.err << name << ": " << Text::tr("there is no row in it") << '\n';
        return CannotRead;
    }
    const files::Mapping mapping = files::proposedMapping(sheet);
    streams.out << QString::fromUtf8(files::toBytes(mapping));
    const std::vector<files::Question> questions = files::openQuestions(mapping, table);
    for (const files::Question &question : questions)
        streams.err << name << ": " << toText(question) << '\n'
                    << name << ":   " << answersText(question, table, mapping.headerRow()) << '\n';
    streams.err
        << name << ": "
        << (questions.empty()
                   ? Text::tr("nothing is left open. Save this as a file, and read the table with --mapping FILE")
                   : Text::tr("save this as a file, put the answers in, and read the table with --mapping FILE"))
        << '\n';
    return questions.empty() && sheet.problems.empty() ? Done : FoundProblems;
}

} // namespace commandline
