// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commands.h"
#include "files/csv.h"
#include "files/mappingfile.h"
#include "files/mappingproposal.h"
#include "files/mappingquestions.h"
#include "files/readfile.h"

#include <QCoreApplication>

namespace commandline
{

ExitCode run(const ProposeMapping &request, Streams streams)
{
    const QString name = files::escaped(request.file, request.file.size());
    const files::Bytes bytes = files::readBytes(request.file);
    if (!bytes.cannotRead.isEmpty()) {
        streams.err << name << ": " << bytes.cannotRead << '\n';
        return CannotRead;
    }
    const files::Table table = files::readCsv(files::decoded(bytes.content).text).table;
    if (table.rowCount() == 0) {
        streams.err << name << ": " << QCoreApplication::translate("commandline", "there is no row in it") << '\n';
        return CannotRead;
    }
    const files::Mapping mapping = files::proposedMapping(table);
    streams.out << QString::fromUtf8(files::toBytes(mapping));
    const std::vector<files::Question> questions = files::openQuestions(mapping, table);
    for (const files::Question &question : questions)
        streams.err << name << ": " << toText(question) << '\n';
    return questions.empty() ? Done : FoundProblems;
}

} // namespace commandline
