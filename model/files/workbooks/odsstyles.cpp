// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/workbooks/odsstyles.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace files
{

void OdsStyles::read(XmlPart &xml)
{
    while (xml.nextChild()) {
        if (xml.isAt("style"_L1))
            readStyle(xml);
        else if (xml.name().endsWith("-style"_L1))
            readFormat(xml);
        else
            xml.skip();
    }
}

void OdsStyles::readStyle(XmlPart &xml)
{
    const QString name = xml.attribute("name"_L1);
    if (xml.attribute("family"_L1) == "table-cell"_L1)
        m_cells[name] = {xml.attribute("parent-style-name"_L1), xml.attribute("data-style-name"_L1)};
    for (; xml.nextChild(); xml.skip())
        if (xml.isAt("table-properties"_L1) && xml.attribute("display"_L1) == "false"_L1)
            m_hidden.insert(name);
}

void OdsStyles::readFormat(XmlPart &xml)
{
    const QString name = xml.attribute("name"_L1);
    NumberFormat format;
    format.isPercent = xml.isAt("percentage-style"_L1);
    bool hasNumber = false;
    while (xml.nextChild()) {
        const QString part = xml.name().toString();
        format.hasYear = format.hasYear || part == "year"_L1;
        format.hasMonth = format.hasMonth || part == "month"_L1;
        format.hasDay = format.hasDay || part == "day"_L1;
        format.hasTime = format.hasTime || part == "hours"_L1 || part == "minutes"_L1 || part == "seconds"_L1;
        if (part == "number"_L1) {
            hasNumber = true;
            const double factor = xml.attribute("display-factor"_L1).toDouble();
            format.thousands = factor >= 1 ? static_cast<int>(std::lround(std::log10(factor) / 3)) : 0;
        }
        const QString condition = part == "map"_L1 ? xml.attribute("condition"_L1) : QString();
        if (condition == "value()>=0"_L1 || condition == "value()>0"_L1)
            m_positive[name] = xml.attribute("apply-style-name"_L1);
        if (part == "text"_L1 || part == "currency-symbol"_L1)
            (hasNumber ? format.after : format.before) += xml.text().remove(format.isPercent ? u"%"_s : QString());
        else
            xml.skip();
    }
    const auto isPadding = [](const QString &text) {
        return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || u"()-"_s.contains(c); });
    };
    for (QString *text : {&format.before, &format.after})
        if (format.isDate() || !hasNumber || isPadding(*text))
            text->clear();
    m_formats[name] = format;
}

bool mayShow(const QString &text, double value, const NumberFormat &format)
{
    constexpr double precision = 1e-9; // of what is shown at all
    const auto isFigure = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto hasFigures = [&](const QString &part) { return std::any_of(part.begin(), part.end(), isFigure); };
    const bool isPlain = hasFigures(text) && !text.contains(u'/') && !text.contains(u'E') && !text.contains(u':');
    if (!isPlain || format.isDate() || hasFigures(format.before) || hasFigures(format.after))
        return true;
    const double shown = std::abs(value) * (format.isPercent ? 100 : 1) / std::pow(1000.0, format.thousands);
    for (const QChar mark : {u'.', u','}) { // before decimals; the other one groups digits, or is not there
        QString digits;
        for (const QChar c : text)
            if (isFigure(c) || c == mark)
                digits += c == mark ? QChar(u'.') : c;
        const qsizetype decimals = digits.contains(u'.') ? digits.size() - digits.lastIndexOf(u'.') - 1 : 0;
        bool isNumber = false;
        const double read = digits.toDouble(&isNumber);
        if (isNumber && std::abs(read - shown) <= std::max(std::pow(10.0, -double(decimals)), shown * precision))
            return true;
    }
    return false;
}

const NumberFormat &OdsStyles::formatOf(const QString &cellStyle) const
{
    static const NumberFormat general;
    constexpr int mostDeep = 10;
    QString style = cellStyle, format;
    for (int deep = 0; deep < mostDeep && format.isEmpty() && m_cells.contains(style); ++deep) {
        const CellStyle &own = *m_cells.find(style);
        format = own.format;
        style = own.parent;
    }
    if (const auto positive = m_positive.find(format); positive != m_positive.end())
        format = *positive;
    const auto found = m_formats.find(format);
    return found == m_formats.end() ? general : *found;
}

} // namespace files
