// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/input.h"

#include "commandline/commandtranslation.h"
#include "files/mapping/mappingfile.h"

#include <array>

using namespace Qt::StringLiterals;

namespace commandline
{

using files::ReadResult;

namespace
{

struct NamedEncoding {
    QLatin1String name;
    files::Encoding value = files::Encoding::Utf8;
};
constexpr auto encodingNames = [] {
    std::array<NamedEncoding, files::encodings.size()> names;
    for (std::size_t i = 0; i < names.size(); ++i)
        names[i] = {files::encodings[i].text, files::encodings[i].value};
    return names;
}();

} // namespace

void addSheetOption(OptionReader &reader)
{
    reader.add(
        "sheet", Text::tr("The sheet of a workbook, by its name; else the first that is not hidden."), u"NAME"_s);
}

void addTableOptions(OptionReader &reader)
{
    reader.add("mapping",
        Text::tr("Which columns of a foreign table are which of ours, as a file that the window saves."), u"FILE"_s);
    reader.add("encoding",
        Text::tr("How a CSV table without a byte order mark is written: one of %1; else its bytes say it.")
            .arg(OptionReader::names(encodingNames)),
        u"ENCODING"_s);
    addSheetOption(reader);
}

TableOptions askedTable(OptionReader &reader)
{
    TableOptions asked{reader.value("mapping")};
    if (reader.isSet("encoding"))
        asked.encoding = reader.choice("encoding", encodingNames).value;
    asked.sheet = reader.value("sheet");
    return asked;
}

std::variant<files::Mapping, QString> mappingIn(const QString &file, QTextStream &err)
{
    const auto bytes = files::readBytes(file);
    if (!bytes.cannotRead.isEmpty())
        return Text::tr("its mapping cannot be read: %1").arg(bytes.cannotRead);
    const auto read = files::readMapping(bytes.content);
    if (const auto *found = std::get_if<files::Mapping>(&read))
        return *found;
    for (const files::Problem &problem : std::get<std::vector<files::Problem>>(read))
        err << toText(problem, file) << '\n';
    return Text::tr("its mapping has errors");
}

ReadResult readInput(const QString &file, const TableOptions &table, Streams streams, const files::WantedDeals &wanted)
{
    const QString path = file.isEmpty() ? files::bundledDeals : file;
    if (table.mapping.isEmpty())
        return files::readDealFile(path, {nullptr, nullptr, wanted, table.encoding, table.sheet});
    const auto mapping = mappingIn(table.mapping, streams.err);
    if (const auto *found = std::get_if<files::Mapping>(&mapping))
        return files::readDealFile(path, {nullptr, found, wanted, table.encoding, table.sheet});
    ReadResult failed;
    failed.cannotRead = std::get<QString>(mapping);
    return failed;
}

} // namespace commandline
