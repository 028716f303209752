// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/workbooks/book.h"

#include "files/problems/filetranslation.h"
#include "files/workbooks/numberformat.h"
#include "files/workbooks/xlsxstrings.h"
#include "files/workbooks/xmlpart.h"

#include <QDir>

#include <map>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

struct Relation {
    QString type, part;
};

/// What a part refers to, by the id that it uses. Targets are relative to its folder, or begin with a slash.
std::map<QString, Relation> relationsOf(ZipArchive &archive, const QString &part)
{
    const qsizetype slash = part.lastIndexOf(u'/') + 1;
    const QString folder = part.first(slash);
    std::map<QString, Relation> relations;
    XmlPart xml(archive, folder + u"_rels/"_s + part.sliced(slash) + u".rels"_s);
    xml.nextChild();
    for (; xml.nextChild(); xml.skip()) {
        const QString target = xml.attribute("Target"_L1);
        const QString type = xml.attribute("Type"_L1);
        if (xml.attribute("TargetMode"_L1) != "External"_L1)
            relations[xml.attribute("Id"_L1)] = {type.sliced(type.lastIndexOf(u'/') + 1),
                QDir::cleanPath(target.startsWith(u'/') ? target.sliced(1) : folder + target)};
    }
    return relations;
}

QString partOfType(const std::map<QString, Relation> &relations, QLatin1String type)
{
    const auto found = std::find_if(
        relations.begin(), relations.end(), [&](const auto &relation) { return relation.second.type == type; });
    return found == relations.end() ? QString() : found->second.part;
}

class XlsxBook final : public Book
{
public:
    XlsxBook(ZipArchive &archive, const QString &part)
        : m_archive(archive)
        , m_relations(relationsOf(archive, part))
    {
        XmlPart xml(archive, part);
        xml.nextChild();
        while (xml.nextChild()) {
            if (xml.isAt("sheets"_L1)) {
                for (; xml.nextChild(); xml.skip())
                    addSheet(xml);
                continue;
            }
            if (xml.isAt("workbookPr"_L1) && xml.isTrue("date1904"_L1))
                m_dates = DateSystem::From1904;
            if (xml.isAt("calcPr"_L1))
                m_isUncomputed = xml.isTrue("fullCalcOnLoad"_L1);
            xml.skip();
        }
    }

    const std::vector<BookSheet> &sheets() const override { return m_sheets; }

    void read(const BookSheet &sheet, SheetRows &rows) override
    {
        readFormats();
        m_strings.read(m_archive, partOfType(m_relations, "sharedStrings"_L1));
        XmlPart xml(m_archive, sheet.part);
        xml.nextChild();
        while (xml.nextChild() && rows.obstacle().isEmpty()) {
            if (xml.isAt("sheetData"_L1))
                readRows(xml, rows);
            else if (xml.isAt("mergeCells"_L1))
                readMerged(xml, rows);
            else
                xml.skip();
        }
    }

private:
    void addSheet(const XmlPart &xml)
    {
        QString id; // of the relation, not of the sheet
        for (const QXmlStreamAttribute &attribute : xml.attributes())
            if (attribute.name() == "id"_L1 && attribute.namespaceUri().endsWith("/relationships"_L1))
                id = attribute.value().toString();
        const auto relation = m_relations.find(id);
        if (relation != m_relations.end() && relation->second.type == "worksheet"_L1)
            m_sheets.push_back(
                {xml.attribute("name"_L1), xml.attribute("state"_L1).endsWith("idden"_L1), relation->second.part});
    }

    /// Of each style of a cell. The code that is stated counts, whatever its number.
    void readFormats()
    {
        std::map<int, FormatCode> codes;
        XmlPart xml(m_archive, partOfType(m_relations, "styles"_L1));
        xml.nextChild();
        while (xml.nextChild()) {
            const bool areCodes = xml.isAt("numFmts"_L1);
            if (!areCodes && !xml.isAt("cellXfs"_L1)) {
                xml.skip();
                continue;
            }
            for (; xml.nextChild(); xml.skip()) {
                const int id = xml.attribute("numFmtId"_L1).toInt();
                if (areCodes)
                    codes.insert_or_assign(id, FormatCode(xml.attribute("formatCode"_L1)));
                else
                    m_formatIds.push_back(id);
            }
        }
        for (const int id : m_formatIds)
            m_formats.push_back(codes.count(id) > 0 ? codes[id] : FormatCode::builtIn(id));
    }

    const FormatCode &formatOf(const QString &style) const
    {
        static const FormatCode general;
        bool isNumber = false;
        const std::size_t index = style.toUInt(&isNumber);
        return isNumber && index < m_formats.size() ? m_formats[index] : general;
    }

    void readRows(XmlPart &xml, SheetRows &rows)
    {
        CellPlace next;
        while (xml.nextChild() && rows.obstacle().isEmpty()) {
            if (xml.isAt("row"_L1)) {
                next = {std::max<qsizetype>(next.row, xml.attribute("r"_L1).toLongLong() - 1), 0};
                while (xml.nextChild() && rows.obstacle().isEmpty()) {
                    const std::optional<CellPlace> stated = cellPlace(xml.attribute("r"_L1));
                    if (stated)
                        next.column = stated->column;
                    if (xml.isAt("c"_L1))
                        readCell(xml, next, rows);
                    else
                        xml.skip();
                    ++next.column;
                }
                ++next.row;
            } else {
                xml.skip();
            }
        }
    }

    void readCell(XmlPart &xml, CellPlace place, SheetRows &rows)
    {
        const QString type = xml.attribute("t"_L1), style = xml.attribute("s"_L1);
        QString value;
        bool isComputed = false, isInline = false;
        while (xml.nextChild()) {
            isComputed = isComputed || xml.isAt("f"_L1);
            if (xml.isAt("v"_L1)) {
                value = xml.text();
            } else if (xml.isAt("is"_L1)) {
                value = textOfRuns(xml);
                isInline = true;
            } else {
                xml.skip();
            }
        }
        if (value.isEmpty() || type == "e"_L1)
            return; // an error, or a formula that nobody has computed: not stated
        if (isInline || type == "str"_L1)
            return rows.add(place, unescaped(value).toUtf8());
        if (type == "s"_L1)
            return rows.add(place, m_strings.at(value));
        if (type == "b"_L1)
            return rows.add(place, value == "1"_L1 || value == "true"_L1 ? "true" : "false");
        if (type == "d"_L1) // its day as written, unless it has a time
            return rows.add(place, dayOrStamp(value).toUtf8());
        if (isComputed && m_isUncomputed && value.toDouble() == 0)
            return rows.refuse(place, value,
                Text::tr("a formula whose value was computed: open the workbook in a spreadsheet program and save it"));
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        const auto shown =
            isNumber ? shownNumber(number, formatOf(style).of(number), m_dates) : std::optional<QString>();
        if (shown)
            rows.add(place, shown->toUtf8());
        else
            rows.refuse(place, inQuotes(value), Text::tr("a number, or a date that the calendar has"));
    }

    static QString dayOrStamp(const QString &text)
    {
        constexpr qsizetype day = 10; // 2026-11-03
        const QStringView time = QStringView(text).sliced(std::min(day, text.size()));
        const bool isMidnight = std::all_of(time.begin(), time.end(), [](QChar c) { return u"T0:.Z"_s.contains(c); });
        return isMidnight ? text.first(std::min(day, text.size())) : text;
    }

    static void readMerged(XmlPart &xml, SheetRows &rows)
    {
        for (; xml.nextChild(); xml.skip()) {
            const QStringList ends = xml.attribute("ref"_L1).split(u':');
            const std::optional<CellPlace> first = cellPlace(ends.front()), last = cellPlace(ends.back());
            if (xml.isAt("mergeCell"_L1) && first && last)
                rows.merge(*first, *last);
        }
    }

    ZipArchive &m_archive;
    std::map<QString, Relation> m_relations;
    std::vector<BookSheet> m_sheets;
    DateSystem m_dates = DateSystem::From1900;
    bool m_isUncomputed = false; // formulas may never have been computed: whoever opens it has to
    XlsxStrings m_strings;
    std::vector<int> m_formatIds;
    std::vector<FormatCode> m_formats; // by style
};

} // namespace

std::unique_ptr<Book> xlsxBook(ZipArchive &archive)
{
    QString part = partOfType(relationsOf(archive, {}), "officeDocument"_L1);
    if (part.isEmpty())
        part = u"xl/workbook.xml"_s;
    if (part.endsWith(".bin"_L1, Qt::CaseInsensitive))
        archive.fail(Text::tr("it is a binary workbook (.xlsb): save it as .xlsx"));
    return archive.has(part) ? std::make_unique<XlsxBook>(archive, part) : nullptr;
}

} // namespace files
