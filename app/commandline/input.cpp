// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/input.h"

#include "commandline/commandtranslation.h"
#include "files/mapping/mappingfile.h"

using namespace Qt::StringLiterals;

namespace commandline
{

using files::ReadResult;

void addMappingOption(OptionReader &reader)
{
    reader.add("mapping",
        Text::tr("Which columns of a foreign table are which of ours, as a file that the window saves."), u"FILE"_s);
}

ReadResult readInput(const QString &file, const QString &mapping, Streams streams, const files::WantedDeals &wanted)
{
    const QString path = file.isEmpty() ? files::bundledDeals : file;
    if (mapping.isEmpty())
        return files::readDealFile(path, {nullptr, nullptr, wanted});
    ReadResult failed;
    const auto bytes = files::readBytes(mapping);
    if (!bytes.cannotRead.isEmpty()) {
        failed.cannotRead = Text::tr("its mapping cannot be read: %1").arg(bytes.cannotRead);
        return failed;
    }
    const auto read = files::readMapping(bytes.content);
    if (const auto *found = std::get_if<files::Mapping>(&read))
        return files::readDealFile(path, {nullptr, found, wanted});
    for (const files::Problem &problem : std::get<std::vector<files::Problem>>(read))
        streams.err << toText(problem, mapping) << '\n';
    failed.cannotRead = Text::tr("its mapping has errors");
    return failed;
}

} // namespace commandline
