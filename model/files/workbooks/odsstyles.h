// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/workbooks/numberformat.h"
#include "files/workbooks/xmlpart.h"

#include <QHash>
#include <QSet>

namespace files
{

/// What the styles of a .ods say of numbers and sheets.
class OdsStyles final
{
public:
    /// From the current element, which holds styles; at its end afterwards. The last of a name counts.
    void read(XmlPart &xml);

    bool isHidden(const QString &tableStyle) const { return m_hidden.contains(tableStyle); }
    /// How a cell of that style shows a number.
    const NumberFormat &formatOf(const QString &cellStyle) const;

private:
    struct CellStyle {
        QString parent, format;
    };

    void readStyle(XmlPart &xml);
    void readFormat(XmlPart &xml);

    QHash<QString, CellStyle> m_cells;
    QHash<QString, NumberFormat> m_formats;
    QHash<QString, QString> m_positive; // what a format leaves numbers from 0 on to
    QSet<QString> m_hidden;
};

/// Whether the text that a cell shows may be this number in that format, rounded, as far as it is written plainly: some
/// programs lose, in the format, that millions are shown.
bool mayShow(const QString &text, double value, const NumberFormat &format);

} // namespace files
