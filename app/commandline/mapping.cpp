// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commands.h"
#include "commandline/commandtranslation.h"
#include "files/databases/sqlplace.h"
#include "files/mapping/mappinganswers.h"
#include "files/mapping/mappingfile.h"
#include "files/mapping/mappingproposal.h"
#include "files/readfile.h"
#include "files/sheets/csvreader.h"

namespace commandline
{

ExitCode run(const ProposeMapping &request, Streams streams)
{
    const QString shown = files::shownPath(request.file), name = files::escaped(shown, shown.size());
    const files::Bytes bytes = files::readTableBytes(request.file);
    if (!bytes.cannotRead.isEmpty()) {
        streams.err << name << ": " << bytes.cannotRead << '\n';
        return CannotRead;
    }
    const files::Decoded decoded = files::decoded(bytes.content);
    files::Csv csv = files::readCsv(decoded.text);
    const files::Table &table = csv.table;
    files::locate(csv.problems, decoded.text, files::layoutOf(table, decoded, bytes.content));
    for (const files::Problem &problem : csv.problems)
        streams.err << toText(problem, name) << '\n';
    if (table.rowCount() == 0) {
        streams.err << name << ": " << Text::tr("there is no row in it") << '\n';
        return CannotRead;
    }
    const files::Mapping mapping = files::proposedMapping(table);
    streams.out << QString::fromUtf8(files::toBytes(mapping));
    const std::vector<files::Question> questions = files::openQuestions(mapping, table);
    for (const files::Question &question : questions)
        streams.err << name << ": " << toText(question) << '\n'
                    << name << ":   " << answersText(question, table) << '\n';
    return questions.empty() && csv.problems.empty() ? Done : FoundProblems;
}

} // namespace commandline
