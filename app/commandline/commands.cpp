// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commands.h"

#include "commandline/filteroptions.h"
#include "commandline/summary.h"
#include "files/readfile.h"
#include "files/writefile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace commandline
{
namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("commandline", text);
}

/// The deals of a file, the bundled ones without its name, the party in focus and the filter. Says what is wrong.
struct Opened {
    deals::DealSet set;
    deals::PartyId focus;
    filters::Filter filter;
    ExitCode code = Done;
};

Opened open(const QString &file, const QString &focus, const AskedFilter &asked, Streams streams)
{
    const QString path = file.isEmpty() ? files::bundledDeals : file;
    files::ReadResult result = files::readDealFile(path);
    if (!result.cannotRead.isEmpty()) {
        streams.err << path << ": " << result.cannotRead << '\n';
        return {{}, {}, {}, CannotRead};
    }
    for (const files::Problem &problem : result.problems)
        streams.err << toText(problem, path) << '\n';
    if (!result.isUsable())
        return {{}, {}, {}, CannotRead};
    if (!result.problems.empty())
        streams.err << path << ": "
                    << tr("%1 of %2 commitments were read").arg(result.commitments.read).arg(result.commitments.found)
                    << '\n';
    Opened opened{std::move(result.set), {}, {}, Done};
    opened.focus = opened.set.focus;
    QString wrong;
    if (!focus.isEmpty())
        opened.focus = partyOfDeals(opened.set, focus, &wrong);
    opened.filter = filterOf(opened.set, asked, &wrong);
    if (!wrong.isEmpty()) {
        streams.err << wrong << '\n';
        opened.code = BadUsage;
    }
    return opened;
}

} // namespace

ExitCode run(const Export &request, Streams streams)
{
    const Opened opened = open(request.file, request.focus, request.filter, streams);
    if (opened.code != Done)
        return opened.code;
    series::View view = request.view;
    view.focus = opened.focus;
    view.filter = opened.filter;
    series::Picture picture = series::picture(opened.set, view, QLocale());
    if (request.title)
        picture.title = *request.title;
    const QByteArray png = exporting::pngOf(picture, request.image);
    const QString problem =
        png.isEmpty() ? tr("there is no memory for so large a picture") : files::writeWhole(request.output, png);
    if (problem.isEmpty())
        return Done;
    streams.err << request.output << ": " << problem << '\n';
    return CannotWrite;
}

ExitCode run(const Summary &request, Streams streams)
{
    const Opened opened = open(request.file, request.focus, request.filter, streams);
    if (opened.code != Done)
        return opened.code;
    const series::Ledger ledger(opened.set, opened.focus, opened.filter);
    const series::Totals totals = series::totals(ledger, request.to, QLocale());
    if (request.json)
        streams.out << QString::fromUtf8(QJsonDocument(toJson(ledger, totals)).toJson());
    else
        streams.out << toText(ledger, totals, QLocale());
    return Done;
}

ExitCode run(const Check &request, Streams streams)
{
    ExitCode code = Done;
    QJsonArray files;
    for (const QString &path : request.files) {
        const files::ReadResult result = files::readDealFile(path);
        if (!result.cannotRead.isEmpty())
            code = CannotRead;
        else if (!result.problems.empty() && code == Done)
            code = FoundProblems;
        QJsonArray problems;
        for (const files::Problem &problem : result.problems) {
            problems += toJson(problem);
            if (!request.json)
                streams.out << toText(problem, path) << '\n';
        }
        const QString read = tr("%1 of %2 deals and %3 of %4 commitments read")
                                 .arg(result.deals.read)
                                 .arg(result.deals.found)
                                 .arg(result.commitments.read)
                                 .arg(result.commitments.found);
        files += QJsonObject{{QStringLiteral("file"), path},
            {QStringLiteral("cannot_read"), result.cannotRead.isEmpty() ? QJsonValue() : result.cannotRead},
            {QStringLiteral("problems"), problems}, {QStringLiteral("deals_read"), result.deals.read},
            {QStringLiteral("deals_found"), result.deals.found},
            {QStringLiteral("commitments_read"), result.commitments.read},
            {QStringLiteral("commitments_found"), result.commitments.found}};
        if (!result.cannotRead.isEmpty())
            streams.err << path << ": " << result.cannotRead << '\n';
        else if (!request.json)
            streams.out << path << ": " << read << '\n';
    }
    if (request.json)
        streams.out << QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("files"), files}}).toJson());
    return code;
}

ExitCode run(const Say &request, Streams streams)
{
    (request.code == Done ? streams.out : streams.err) << request.text << (request.text.endsWith(u'\n') ? "" : "\n");
    return request.code;
}

ExitCode run(const ShowWindow & /*request*/, Streams streams)
{
    return run(Say{tr("There is no display. Without one: deal-timeline export --output OUT.png"), BadUsage}, streams);
}

} // namespace commandline
