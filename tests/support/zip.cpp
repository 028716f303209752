// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/zip.h"

#include <QString>

#include <algorithm>

#include <zip.h>

namespace support
{

QByteArray zip(const Parts &parts, Packing packing)
{
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (const auto &[name, content] : parts)
        zip_set_file_compression(archive,
            static_cast<zip_uint64_t>(zip_file_add(archive, name.constData(),
                zip_source_buffer(archive, content.constData(), static_cast<zip_uint64_t>(content.size()), 0),
                ZIP_FL_OVERWRITE)),
            packing == Packing::Tight ? ZIP_CM_DEFAULT : ZIP_CM_STORE, 0);
    zip_close(archive);
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    QByteArray bytes(zip_source_tell(target), Qt::Uninitialized);
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, bytes.data(), static_cast<zip_uint64_t>(bytes.size()));
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

QByteArray xlsx(const QByteArray &rows, const Parts &parts, Packing packing)
{
    Parts all{
        {"_rels/.rels",
            R"(<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
        {"xl/workbook.xml",
            R"(<workbook xmlns:r="http://x/relationships"><sheets><sheet name="Deals" sheetId="7" r:id="s"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels",
            R"(<Relationships><Relationship Id="s" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>)"
            R"(<Relationship Id="t" Type="http://x/styles" Target="/xl/styles.xml"/>)"
            R"(<Relationship Id="u" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>)"},
        {"xl/worksheets/sheet1.xml",
            "<worksheet><dimension ref=\"A1\"/><sheetData>" + rows + "</sheetData></worksheet>"}};
    for (const auto &part : parts) {
        const auto same =
            std::find_if(all.begin(), all.end(), [&](const auto &own) { return own.first == part.first; });
        if (same == all.end())
            all.push_back(part);
        else
            same->second = part.second;
    }
    return zip(all, packing);
}

QByteArray ods(const QByteArray &rows, const QByteArray &before, const QByteArray &styles)
{
    const QByteArray names = R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
                             R"( xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0")"
                             R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")"
                             R"( xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")"
                             R"( xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0")"
                             R"( xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0")";
    return zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
        {"content.xml",
            "<office:document-content" + names + "><office:automatic-styles>" + styles
                + "</office:automatic-styles><office:body><office:spreadsheet>" + before
                + "<table:table table:name=\"Deals\">" + rows
                + "</table:table></office:spreadsheet></office:body></office:document-content>"}});
}

} // namespace support
