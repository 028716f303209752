// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/workbooks/xmlpart.h"

#include <vector>

namespace files
{

/// The text of the current element <si> or <is>, all its runs joined; not how it is pronounced. At its end afterwards.
QString textOfRuns(XmlPart &xml);
/// _x000D_ stands for a character, in .xlsx only.
QString unescaped(const QString &text);

/// The texts that the cells of a .xlsx share.
class XlsxStrings final
{
public:
    void read(ZipArchive &archive, const QString &part);
    /// By its number, as a cell says it; empty where there is none.
    QByteArrayView at(const QString &number) const;

private:
    QByteArray m_texts;
    std::vector<qsizetype> m_ends;
};

} // namespace files
