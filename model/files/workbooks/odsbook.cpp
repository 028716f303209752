// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/workbooks/book.h"

#include "files/problems/filetranslation.h"
#include "files/workbooks/odsstyles.h"
#include "files/workbooks/xmlpart.h"

#include <QTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

const QString content = u"content.xml"_s;

/// How often a cell or row comes; what is stated is believed only as far as a sheet goes.
qsizetype timesOf(const XmlPart &xml, QLatin1String attribute)
{
    return std::clamp<qsizetype>(xml.attribute(attribute).toLongLong(), 1, sheetRowLimit);
}

/// "#DIV/0!", "#N/D": in any language.
bool looksLikeError(const QString &text)
{
    return text.size() > 2 && text.startsWith(u'#')
        && (text.endsWith(u'!') || text.endsWith(u'?') || text.contains(u'/'))
        && std::all_of(
            text.begin() + 1, text.end(), [](QChar c) { return c.isUpper() || c.isDigit() || u"/!?"_s.contains(c); });
}

void addText(XmlPart &xml, QString &all)
{
    xml.forEachPart([&](QStringView text) { all += text; },
        [&] {
            const QStringView name = xml.name();
            if (name == "s"_L1 || name == "tab"_L1 || name == "line-break"_L1)
                all += u' ';
            if (name == "span"_L1 || name == "a"_L1)
                addText(xml, all);
            else
                xml.skip();
        });
}

class OdsBook final : public Book
{
public:
    explicit OdsBook(ZipArchive &archive)
        : m_archive(archive)
    {
        refuseLocked();
        readStyles(u"styles.xml"_s, "styles"_L1);
        readStyles(content, "automatic-styles"_L1);
        forEachTable([&](XmlPart &xml) {
            m_sheets.push_back({xml.attribute("name"_L1), m_styles.isHidden(xml.attribute("style-name"_L1))});
            xml.skip();
        });
    }

    const std::vector<BookSheet> &sheets() const override { return m_sheets; }

    void read(const BookSheet &sheet, SheetRows &rows) override
    {
        const auto wanted = &sheet - m_sheets.data();
        std::ptrdiff_t number = 0;
        forEachTable([&](XmlPart &xml) {
            if (number++ != wanted)
                return xml.skip();
            m_next = {};
            m_columnStyles.clear();
            readTable(xml, rows);
        });
    }

private:
    struct Repeated {
        qsizetype column = 0, count = 1;
        QString text;
        bool isWrong = false;
    };
    struct ColumnStyle {
        qsizetype end = 0;
        QString style;
    };

    void refuseLocked()
    {
        XmlPart xml(m_archive, u"META-INF/manifest.xml"_s);
        xml.nextChild();
        while (xml.nextChild())
            for (; xml.nextChild(); xml.skip())
                if (xml.isAt("encryption-data"_L1))
                    m_archive.fail(Text::tr("it has a password: save it without one"));
    }

    void readStyles(const QString &part, QLatin1String wanted)
    {
        XmlPart xml(m_archive, part);
        xml.nextChild();
        while (xml.nextChild()) {
            if (xml.isAt(wanted))
                m_styles.read(xml);
            else if (xml.isAt("body"_L1))
                return;
            else
                xml.skip();
        }
    }

    /// Calls see(xml) at each sheet, which has to go to its end.
    template<typename See> void forEachTable(const See &see)
    {
        XmlPart xml(m_archive, content);
        xml.nextChild();
        while (xml.nextChild()) {
            if (!xml.isAt("body"_L1)) {
                xml.skip();
                continue;
            }
            while (xml.nextChild())
                while (xml.nextChild()) {
                    if (xml.isAt("table"_L1))
                        see(xml);
                    else
                        readSettings(xml);
                }
        }
    }

    void readSettings(XmlPart &xml)
    {
        for (; xml.nextChild(); xml.skip()) {
            if (!xml.isAt("null-date"_L1))
                continue;
            const QStringList parts = xml.attribute("date-value"_L1).split(u'-'); // Gnumeric: 1904-1-1
            const QDate zero(parts.value(0).toInt(), parts.value(1).toInt(), parts.value(2).toInt());
            if (zero.isValid())
                m_zero = static_cast<double>(QDate(1899, 12, 30).daysTo(zero));
        }
    }

    /// Rows may stand in groups.
    void readTable(XmlPart &xml, SheetRows &rows)
    {
        while (xml.nextChild() && rows.obstacle().isEmpty()) {
            const QString name = xml.name().toString();
            if (name == "table-row"_L1) {
                readRow(xml, rows);
            } else if (name == "table-column"_L1) {
                const qsizetype first = m_columnStyles.empty() ? 0 : m_columnStyles.back().end;
                m_columnStyles.push_back(
                    {first + timesOf(xml, "number-columns-repeated"_L1), xml.attribute("default-cell-style-name"_L1)});
                xml.skip();
            } else if (name.startsWith("table-row"_L1) || name.startsWith("table-column"_L1)
                || name.startsWith("table-header"_L1)) {
                readTable(xml, rows);
            } else {
                xml.skip();
            }
        }
    }

    void readRow(XmlPart &xml, SheetRows &rows)
    {
        const qsizetype times = timesOf(xml, "number-rows-repeated"_L1);
        m_rowStyle = xml.attribute("default-cell-style-name"_L1);
        m_cells.clear();
        m_next.column = 0;
        while (xml.nextChild() && rows.obstacle().isEmpty()) {
            const qsizetype count = timesOf(xml, "number-columns-repeated"_L1);
            if (xml.isAt("table-cell"_L1))
                readCell(xml, count);
            else
                xml.skip(); // one that another one covers
            m_next.column += count;
        }
        for (qsizetype time = 0; time < times && !m_cells.empty() && rows.obstacle().isEmpty(); ++time)
            for (const Repeated &cell : m_cells)
                for (qsizetype i = 0; i < cell.count && rows.obstacle().isEmpty(); ++i) {
                    const CellPlace place{m_next.row + time, cell.column + i};
                    if (cell.isWrong)
                        rows.refuse(place, inQuotes(cell.text),
                            Text::tr("a number that is shown as its format says, or a date that the calendar has"));
                    else
                        rows.add(place, cell.text.toUtf8());
                }
        m_next.row += times;
    }

    void readCell(XmlPart &xml, qsizetype count)
    {
        QString type, value = xml.attribute("value"_L1);
        bool isError = false;
        for (const QXmlStreamAttribute &attribute : xml.attributes()) {
            if (attribute.name() != "value-type"_L1)
                continue;
            if (attribute.value() == "error"_L1) // in LibreOffice's own namespace, beside the other one
                isError = true;
            else if (attribute.namespaceUri().endsWith(":office:1.0"_L1))
                type = attribute.value().toString();
        }
        const QString stated = xml.attribute("string-value"_L1), day = xml.attribute("date-value"_L1),
                      flag = xml.attribute("boolean-value"_L1), currency = xml.attribute("currency"_L1);
        const bool isFormula = !xml.attribute("formula"_L1).isEmpty();
        const NumberFormat &format = m_styles.formatOf(styleOf(xml));
        Repeated cell{m_next.column, count, paragraphs(xml)};
        if (isError || (isFormula && looksLikeError(cell.text)))
            return; // not stated
        if (type == "float"_L1 || type == "percentage"_L1 || type == "currency"_L1) {
            const bool isNamed = !format.before.isEmpty() || !format.after.isEmpty() || currency.isEmpty();
            readNumber(value, format, isNamed ? QString() : currency + u' ', cell);
        } else if (type == "date"_L1) {
            cell.text = dateText(day, format);
        } else if (type == "boolean"_L1) { // pandas has it in the value
            const QString word = flag.isEmpty() ? value : flag;
            cell.text = word == "1"_L1 || word.compare("true"_L1, Qt::CaseInsensitive) == 0 ? u"true"_s : u"false"_s;
        } else if (cell.text.isEmpty()) {
            cell.text = stated;
        }
        if (!cell.text.isEmpty())
            m_cells.push_back(cell);
    }

    void readNumber(const QString &value, const NumberFormat &format, const QString &before, Repeated &cell) const
    {
        if (value.isEmpty())
            return cell.text.clear();
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        const auto shown = isNumber
            ? shownNumber(format.isDate() ? number + m_zero : number, format, DateSystem::From1899)
            : std::optional<QString>();
        const bool isOdd = shown && !mayShow(cell.text, number, format);
        cell.isWrong = !shown || isOdd;
        if (!isOdd) // else what it shows is told
            cell.text = shown ? before + *shown : value;
    }

    static QString dateText(const QString &value, const NumberFormat &format)
    {
        constexpr qsizetype length = 10, ofTime = 8;
        const QDate day = QDate::fromString(value.left(length), Qt::ISODate);
        const QTime time = QTime::fromString(value.mid(length + 1, ofTime), Qt::ISODate);
        if (!day.isValid() || (value.size() > length && !time.isValid()))
            return value;
        const NumberFormat whole{.hasYear = true, .hasMonth = true, .hasDay = true, .hasTime = true};
        const bool isShownAsDay = format.hasYear || format.hasMonth || format.hasDay;
        return shownDate(day, time.isValid() ? QTime(0, 0).secsTo(time) : 0, isShownAsDay ? format : whole);
    }

    QString styleOf(const XmlPart &xml) const
    {
        if (const QString own = xml.attribute("style-name"_L1); !own.isEmpty() || !m_rowStyle.isEmpty())
            return own.isEmpty() ? m_rowStyle : own;
        const auto column = std::find_if(m_columnStyles.begin(), m_columnStyles.end(),
            [this](const ColumnStyle &columns) { return columns.end > m_next.column; });
        return column == m_columnStyles.end() ? QString() : column->style;
    }

    /// Joined with blanks; not what annotates the cell, or floats over it.
    static QString paragraphs(XmlPart &xml)
    {
        QStringList all;
        while (xml.nextChild()) {
            if (!xml.isAt("p"_L1)) {
                xml.skip();
                continue;
            }
            QString text;
            addText(xml, text);
            all += text;
        }
        return all.join(u' ');
    }

    ZipArchive &m_archive;
    OdsStyles m_styles;
    std::vector<BookSheet> m_sheets;
    double m_zero = 0; // the day from which numbers count, from 30 December 1899
    // Of the sheet that is read.
    std::vector<ColumnStyle> m_columnStyles;
    QString m_rowStyle;
    std::vector<Repeated> m_cells; // of the row
    CellPlace m_next;
};

} // namespace

std::unique_ptr<Book> odsBook(ZipArchive &archive)
{
    return std::make_unique<OdsBook>(archive);
}

} // namespace files
