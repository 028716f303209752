// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandtranslation.h"
#include "commandline/filteroptions.h"
#include "commandline/input.h"
#include "commandline/optionreader.h"
#include "export/sizes.h"
#include "files/formats.h"

#include <array>

using namespace Qt::StringLiterals;

namespace commandline
{
namespace
{

struct NamedChart {
    QLatin1String name;
    pictures::Charts charts = pictures::allCharts;
    bool compares = false;
};
/// All together, the lanes, each panel, and two partners side by side. "dollars" is the older name of money.
constexpr auto chartNames = [] {
    std::array<NamedChart, 4 + pictures::catalogue.size()> names;
    names.front() = {"timeline"_L1};
    names[1] = {"lanes"_L1, pictures::Chart::Lanes};
    for (std::size_t i = 0; i < pictures::catalogue.size(); ++i)
        names[2 + i] = {pictures::catalogue[i].key, pictures::catalogue[i].chart};
    names[2 + pictures::catalogue.size()] = {"dollars"_L1, pictures::Chart::Money};
    names.back() = {"compare"_L1, pictures::allCharts, true};
    return names;
}();

struct NamedBasis {
    QLatin1String name;
    counting::Basis value;
};
struct NamedTheme {
    QLatin1String name;
    charts::Theme value;
};
constexpr std::array bases{
    NamedBasis{"announced"_L1, counting::Basis::Announced}, NamedBasis{"scheduled"_L1, counting::Basis::Scheduled}};
constexpr std::array themes{NamedTheme{"light"_L1, charts::Theme::Light}, NamedTheme{"dark"_L1, charts::Theme::Dark},
    NamedTheme{"print"_L1, charts::Theme::Print}};

struct NamedGrouping {
    QLatin1String name;
    pictures::Grouping value;
};
struct NamedOrder {
    QLatin1String name;
    pictures::Order value;
};
constexpr std::array groupings{NamedGrouping{"partner"_L1, pictures::Grouping::Partner},
    NamedGrouping{"kind"_L1, pictures::Grouping::Kind}, NamedGrouping{"status"_L1, pictures::Grouping::Status}};
constexpr std::array orders{NamedOrder{"date"_L1, pictures::Order::Date}, NamedOrder{"size"_L1, pictures::Order::Size},
    NamedOrder{"name"_L1, pictures::Order::Name}};

struct NamedTexts {
    QLatin1String name;
    exporting::Texts value;
};
constexpr std::array texts{
    NamedTexts{"outlines"_L1, exporting::Texts::Outlines}, NamedTexts{"font"_L1, exporting::Texts::Letters}};

struct NamedPart {
    QLatin1String name;
    bool charts::Parts::*part;
};
constexpr std::array parts{NamedPart{"title"_L1, &charts::Parts::title}, NamedPart{"legend"_L1, &charts::Parts::legend},
    NamedPart{"footer"_L1, &charts::Parts::footer}};

const QString fileHelp()
{
    return Text::tr("A deal file (JSON or CSV); without it, the bundled deals.");
}

void addCompare(OptionReader &reader, const QString &what)
{
    reader.add("compare", what, u"A,B"_s);
}

/// Which parties those are is known once there are deals.
QString comparedIn(OptionReader &reader)
{
    const QString pair = reader.value("compare");
    if (reader.isSet("compare") && !pair.contains(u','))
        reader.refuse(Text::tr("--compare takes two parties with a comma between them, A,B, not \"%1\"").arg(pair));
    return pair;
}

Request exportOf(const QStringList &arguments)
{
    OptionReader reader(
        u" export"_s, Text::tr("Writes a chart of the deals, or its figures, as a file. Needs no display."));
    reader.addFile(u"[FILE]"_s, fileHelp());
    reader.add("output", Text::tr("The file to write, its format by its end: %1; required.").arg(exporting::suffixes()),
        u"OUT"_s);
    reader.add("chart", Text::tr("One of %1.").arg(OptionReader::names(chartNames)), u"CHART"_s, u"timeline"_s);
    reader.add("basis", Text::tr("One of %1.").arg(OptionReader::names(bases)), u"BASIS"_s, u"announced"_s);
    reader.add("from", Text::tr("The first period shown."), u"DATE"_s, u"2025"_s);
    reader.add("to", Text::tr("The last period shown, itself included."), u"DATE"_s, u"2027"_s);
    reader.add("size", Text::tr("Size of the picture, in units of 1/96 inch, or A4, which lies on its side."),
        u"WIDTHxHEIGHT"_s, u"1920x1080"_s);
    reader.add("scale", Text::tr("Pixels for each unit of size: 2 is twice as sharp."), u"SCALE"_s, u"1"_s);
    reader.add("theme", Text::tr("One of %1.").arg(OptionReader::names(themes)), u"THEME"_s, u"light"_s);
    reader.add("lettering",
        Text::tr("The texts of an SVG: outlines, the same in every viewer, or letters in the font Inter. One "
                 "of %1.")
            .arg(OptionReader::names(texts)),
        u"LETTERS"_s, u"outlines"_s);
    reader.add("title", Text::tr("The title, instead of the data set's."), u"TEXT"_s);
    reader.add(
        "without", Text::tr("Leaves that out: %1, several with commas.").arg(OptionReader::names(parts)), u"PARTS"_s);
    reader.add("focus", Text::tr("The company looked at, by name or alias."), u"PARTY"_s);
    reader.add("group", Text::tr("The lanes' groups: one of %1.").arg(OptionReader::names(groupings)), u"GROUP"_s,
        u"partner"_s);
    reader.add(
        "order", Text::tr("The lanes' order: one of %1.").arg(OptionReader::names(orders)), u"ORDER"_s, u"date"_s);
    addCompare(reader, Text::tr("The two partners of --chart compare, by name or alias."));
    addFilterOptions(reader);
    addTableOptions(reader);
    Export request;
    if (reader.parse(arguments)) {
        request.file = reader.file();
        request.table = askedTable(reader);
        request.output = reader.value("output");
        if (request.output.isEmpty())
            reader.refuse(Text::tr("--output OUT.png is missing"));
        request.format = exporting::formatOf(request.output);
        if (!request.format)
            reader.refuse(Text::tr("--output is a file that ends in one of %1, not \"%2\"")
                              .arg(exporting::suffixes(), request.output));
        request.focus = reader.value("focus");
        request.filter = askedFilter(reader);
        if (reader.isSet("title"))
            request.title = reader.value("title");
        const NamedChart chart = reader.choice("chart", chartNames);
        request.compare = comparedIn(reader);
        if (chart.compares && !reader.isSet("compare"))
            reader.refuse(Text::tr("--chart compare needs --compare A,B"));
        if (!chart.compares && reader.isSet("compare"))
            reader.refuse(Text::tr("--compare goes with --chart compare, not with --chart %1").arg(chart.name));
        const deals::Date from = reader.date("from"), to = reader.date("to");
        if (from.first() > to.last())
            reader.refuse(Text::tr("--from %1 is after --to %2").arg(reader.value("from"), reader.value("to")));
        request.view.basis = reader.choice("basis", bases).value;
        request.view.window = {double(from.first()), double(to.last()) + 1};
        request.view.arrangement.grouping = reader.choice("group", groupings).value;
        request.view.arrangement.order = reader.choice("order", orders).value;
        request.view.charts = chart.charts;
        request.image = {reader.size("size"), reader.scale("scale"), reader.choice("theme", themes).value, {},
            reader.choice("lettering", texts).value};
        for (const NamedPart &each : reader.choices("without", parts))
            request.image.parts.*each.part = false;
        const QSizeF pixels = QSizeF(request.image.size) * request.image.scale;
        if (request.format && request.format->hasPixels && pixels.width() * pixels.height() > exporting::mostPixels)
            reader.refuse(
                Text::tr("--size times --scale is more than %1 million pixels").arg(exporting::mostPixels / 1e6));
    }
    return reader.answer(request);
}

Request summaryOf(const QStringList &arguments)
{
    OptionReader reader(u" summary"_s, Text::tr("Says what is promised in all, and how much of it is scheduled."));
    reader.addFile(u"[FILE]"_s, fileHelp());
    reader.add("to", Text::tr("Scheduled by the end of this date."), u"DATE"_s, u"2027"_s);
    reader.add("focus", Text::tr("The company looked at, by name or alias."), u"PARTY"_s);
    addCompare(reader, Text::tr("Two partners side by side, by name or alias."));
    addFilterOptions(reader);
    addTableOptions(reader);
    reader.add("json", Text::tr("As one JSON object."));
    Summary request;
    if (reader.parse(arguments))
        request = {reader.file(), askedTable(reader), reader.value("focus"), comparedIn(reader), askedFilter(reader),
            reader.date("to").last(), reader.isSet("json")};
    return reader.answer(request);
}

Request checkOf(const QStringList &arguments)
{
    OptionReader reader(u" check"_s, Text::tr("Says what is wrong with deal files, as FILE:LINE:COLUMN: error: what."));
    reader.addFile(u"FILE..."_s, Text::tr("The deal files (JSON or CSV)."));
    reader.add("json", Text::tr("As one JSON object."));
    addTableOptions(reader);
    Check request;
    if (reader.parse(arguments)) {
        request = {reader.files(), askedTable(reader), reader.isSet("json")};
        if (request.files.isEmpty())
            reader.refuse(Text::tr("A FILE to check is missing"));
    }
    return reader.answer(request);
}

Request convertOf(const QStringList &arguments)
{
    OptionReader reader(u" convert"_s,
        Text::tr(
            "Writes the deals of one file as another, its format by its end: %1. Nothing is lost: where a row of IN is "
            "refused, nothing is written.")
            .arg(files::writableSuffixes()));
    reader.addFile(u"IN OUT"_s, Text::tr("The file to read, and the file to write."));
    reader.add("partly", Text::tr("Write what could be read, even when rows were refused."));
    addTableOptions(reader);
    Convert request;
    if (reader.parse(arguments)) {
        const QStringList both = reader.files();
        if (both.size() != 2)
            reader.refuse(Text::tr("Two files are needed: IN and OUT"));
        request = {both.value(0), askedTable(reader), both.value(1), reader.isSet("partly")};
        const files::Format *format = files::formatOf(request.output);
        if (!format || !format->write)
            reader.refuse(Text::tr("OUT is a file that ends in one of %1, not \"%2\"")
                              .arg(files::writableSuffixes(), request.output));
    }
    return reader.answer(request);
}

Request mappingOf(const QStringList &arguments)
{
    OptionReader reader(u" mapping"_s,
        Text::tr(
            "Proposes which columns of a foreign table are which of ours, as a file for --mapping, and asks what the "
            "table leaves open: exit code 1."));
    reader.addFile(u"TABLE"_s,
        Text::tr("The table: CSV, JSON records, a workbook, or one of a database (FILE.sqlite?table=NAME)."));
    addSheetOption(reader);
    ProposeMapping request;
    if (reader.parse(arguments)) {
        request = {reader.file(), reader.value("sheet")};
        if (request.file.isEmpty())
            reader.refuse(Text::tr("A TABLE is missing"));
    }
    return reader.answer(request);
}

Request windowOf(QStringList arguments)
{
    // Qt's own options, which it takes from the command line itself, each with its value.
    for (const auto *option : {"platform", "style", "stylesheet", "display", "geometry", "qwindowtitle", "qwindowicon"})
        for (const auto *dashes : {"-", "--"})
            if (const qsizetype at = arguments.indexOf(QLatin1String(dashes) + QLatin1String(option)); at > 0)
                arguments.remove(at, std::min<qsizetype>(2, arguments.size() - at));
    OptionReader reader(QString(),
        Text::tr("A timeline of who promised whom how much computing power and money.\n\n"
                 "  deal-timeline [FILE]            opens the window\n"
                 "  deal-timeline export [FILE]     writes a chart as PNG, SVG, PDF or CSV\n"
                 "  deal-timeline summary [FILE]    says what is promised in all\n"
                 "  deal-timeline check FILE...     says what is wrong with deal files\n"
                 "  deal-timeline convert IN OUT    writes deals as JSON or CSV\n"
                 "  deal-timeline mapping TABLE     proposes how to read a foreign table\n\n"
                 "deal-timeline export --help says more; so it is with each command."));
    reader.addFile(u"[FILE]"_s, fileHelp());
    reader.add("mapping",
        Text::tr("Which columns of a foreign table are which of ours, as a file that the window saves."), u"FILE"_s);
    reader.add("version", Text::tr("Say the version, and stop."));
    ShowWindow request;
    if (reader.parse(arguments)) {
        if (reader.isSet("version"))
            return Say{QStringLiteral("Deal Timeline " DEALS_VERSION "\n"), Done};
        request = {reader.file(), reader.value("mapping")};
    }
    return reader.answer(request);
}

struct Command {
    QLatin1String name;
    Request (*request)(const QStringList &);
};
constexpr std::array commands{Command{"export"_L1, exportOf}, Command{"summary"_L1, summaryOf},
    Command{"check"_L1, checkOf}, Command{"convert"_L1, convertOf}, Command{"mapping"_L1, mappingOf}};

} // namespace

Request requestOf(const QStringList &arguments)
{
    for (const Command &command : commands)
        if (arguments.value(1) == command.name) {
            QStringList rest = arguments;
            rest.removeAt(1);
            return command.request(rest);
        }
    return windowOf(arguments);
}

} // namespace commandline
