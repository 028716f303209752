// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commands.h"

#include "commandline/commandtranslation.h"
#include "commandline/compare.h"
#include "commandline/filteroptions.h"
#include "commandline/input.h"
#include "commandline/summary.h"
#include "counting/stacks.h"
#include "deals/circles.h"
#include "deals/legible.h"
#include "files/databases/sqlplace.h"
#include "files/writefile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace commandline
{
namespace
{

/// The deals of a file, the bundled ones without its name, the party in focus and the filter. Says what is wrong.
struct Opened {
    deals::DealSet set;
    deals::PartyId focus;
    filters::Filter filter;
    ExitCode code = Done;
};

template<typename Request> Opened open(const Request &request, Streams streams)
{
    files::ReadResult result = readInput(request.file, request.table, streams, files::WantedDeals{request.filter});
    const QString path = request.file.isEmpty() ? files::bundledDeals : files::shownPath(request.file);
    if (!result.cannotRead.isEmpty()) {
        streams.err << files::escaped(path, path.size()) << ": " << result.cannotRead << '\n';
        return {{}, {}, {}, CannotRead};
    }
    for (const files::Problem &problem : result.problems)
        streams.err << toText(problem, path) << '\n';
    if (!result.isUsable())
        return {{}, {}, {}, CannotRead};
    if (!result.problems.empty() || !result.note.isEmpty())
        streams.err << files::escaped(path, path.size()) << ": " << files::rowsText(result) << '\n';
    const auto isLost = [](const files::Count &count) { return count.found > 0 && count.read == 0; };
    if (result.hasErrors() && (isLost(result.rows) || isLost(result.deals)))
        return {{}, {}, {}, CannotRead}; // a sum of nothing that was read would be a wrong one
    Opened opened{std::move(result.set), {}, {}, Done};
    opened.focus = opened.set.focus;
    QString wrong;
    const bool isEveryone = request.focus.compare(deals::everyoneWord, Qt::CaseInsensitive) == 0;
    if (isEveryone && !opened.set.findParty(request.focus).isValid())
        opened.focus = deals::everyone;
    else if (!request.focus.isEmpty())
        opened.focus = partyOfDeals(opened.set, request.focus, &wrong);
    opened.filter = filterOf(opened.set, request.filter, &wrong);
    if (!opened.focus.isValid() && wrong.isEmpty())
        wrong = Text::tr("%1 names no party in focus: choose one with --focus PARTY").arg(path);
    if (!wrong.isEmpty()) {
        streams.err << wrong << '\n';
        opened.code = BadUsage;
    } else if (!deals::circleOf(opened.set).empty()) { // a warning has named it
        streams.err << Text::tr("Nothing can be added up: commitments are part of each other, or supersede each other.")
                    << '\n';
        opened.code = CannotRead;
    }
    return opened;
}

/// Nothing when they cannot be compared; then it says why.
std::optional<counting::Pair> pairOf(const Opened &opened, const QString &compare, Streams streams)
{
    const NamedPair named = pairCalled(opened.set, opened.focus, compare);
    QString wrong = named.wrong;
    if (!named.unknown.isEmpty())
        partyOfDeals(opened.set, named.unknown, &wrong);
    if (wrong.isEmpty())
        return named.pair;
    streams.err << wrong << '\n';
    return {};
}

ExitCode compare(const Summary &request, const Opened &opened, Streams streams)
{
    const std::optional<counting::Pair> pair = pairOf(opened, request.compare, streams);
    if (!pair)
        return BadUsage;
    pictures::View view;
    view.focus = opened.focus;
    view.filter = opened.filter;
    view.basis = counting::Basis::Scheduled;
    const deals::Day year = deals::dayOf(deals::calendarDay(request.to).year, 1, 1);
    view.window = {std::min(counting::firstWindow().from, double(year)), double(request.to) + 1};
    const pictures::Comparison comparison =
        pictures::comparison(outline(opened.set, view, *pair, QLocale()), view, QLocale());
    if (request.json)
        streams.out << QString::fromUtf8(QJsonDocument(toJson(opened.set, view, comparison)).toJson());
    else
        streams.out << toText(comparison);
    return Done;
}

} // namespace

ExitCode run(const Export &request, Streams streams)
{
    const Opened opened = open(request, streams);
    if (opened.code != Done)
        return opened.code;
    exporting::Subject subject{&opened.set, request.view, {}, request.title, QLocale()};
    subject.view.focus = opened.focus;
    subject.view.filter = opened.filter;
    subject.view.filter.day = counting::lastDay(subject.view.window);
    if (!request.compare.isEmpty()) {
        subject.pair = pairOf(opened, request.compare, streams);
        if (!subject.pair)
            return BadUsage;
    }
    const QByteArray bytes = request.format->bytes(subject, request.image);
    constexpr qsizetype most = 20;
    if (const QString missing = exporting::takeMissingLetters(); !missing.isEmpty())
        streams.err << Text::tr("warning: no font of this machine has %1: boxes stand for them")
                           .arg(deals::oneLine(missing, most))
                    << '\n';
    const QString problem = bytes.isEmpty() ? Text::tr("there is no memory for so large a picture")
                                            : files::writeWhole(request.output, bytes);
    if (problem.isEmpty())
        return Done;
    streams.err << files::escaped(request.output, request.output.size()) << ": " << problem << '\n';
    return CannotWrite;
}

ExitCode run(const Summary &request, Streams streams)
{
    Opened opened = open(request, streams);
    if (opened.code != Done)
        return opened.code;
    if (!request.json)
        opened.set = deals::inOneLine(std::move(opened.set));
    opened.filter.day = request.to;
    if (!request.compare.isEmpty())
        return compare(request, opened, streams);
    const counting::Ledger ledger(opened.set, opened.focus, opened.filter);
    const counting::Totals totals = counting::totals(ledger, request.to);
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
    for (const QString &file : request.files) {
        const files::ReadResult result = readInput(file, request.table, streams);
        const QString path = files::shownPath(file);
        if (!result.cannotRead.isEmpty() || result.asksEncoding)
            code = CannotRead;
        else if (!result.problems.empty() && code == Done)
            code = FoundProblems;
        QJsonArray problems;
        for (const files::Problem &problem : result.problems) {
            problems += toJson(problem);
            if (!request.json)
                streams.out << toText(problem, path) << '\n';
        }
        files += QJsonObject{{u"file"_s, path}, {u"note"_s, result.note.isEmpty() ? QJsonValue() : result.note},
            {u"cannot_read"_s, result.cannotRead.isEmpty() ? QJsonValue() : result.cannotRead},
            {u"problems"_s, problems}, {u"problems_unlisted"_s, result.unlisted}, {u"rows_read"_s, result.rows.read},
            {u"rows_refused"_s, result.rows.found - result.rows.read}, {u"rows_found"_s, result.rows.found},
            {u"deals_read"_s, result.deals.read}, {u"deals_found"_s, result.deals.found},
            {u"commitments_read"_s, result.commitments.read}, {u"commitments_found"_s, result.commitments.found}};
        if (!result.cannotRead.isEmpty())
            streams.err << files::escaped(path, path.size()) << ": " << result.cannotRead << '\n';
        else if (!request.json)
            streams.out << files::escaped(path, path.size()) << ": " << files::rowsText(result) << '\n';
    }
    if (request.json)
        streams.out << QString::fromUtf8(QJsonDocument(QJsonObject{{u"files"_s, files}}).toJson());
    return code;
}

ExitCode run(const Say &request, Streams streams)
{
    (request.code == Done ? streams.out : streams.err) << request.text << (request.text.endsWith(u'\n') ? "" : "\n");
    return request.code;
}

ExitCode run(const ShowWindow & /*request*/, Streams streams)
{
    const QString obstacle =
        Text::tr("There is no display that Qt can use (for Wayland it needs the package qt6-wayland). "
                 "Without one: deal-timeline export --output OUT.png");
    return run(Say{obstacle, BadUsage}, streams);
}

} // namespace commandline
