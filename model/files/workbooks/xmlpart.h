// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/workbooks/ziparchive.h"

#include <QXmlStreamReader>

namespace files
{

/// A part of a workbook as XML, element by element, in memory that does not depend on what is in there: what is deeper,
/// or longer in one piece, than any workbook needs is a failure of the archive. Elements go by their names alone,
/// whatever their namespaces are called.
class XmlPart final
{
public:
    /// The part has no element where the archive lacks it.
    XmlPart(ZipArchive &archive, const QString &part);
    ~XmlPart();
    Q_DISABLE_COPY_MOVE(XmlPart)

    /// Goes to the next element in the current one: first the root. False where that ends, which is then current no
    /// more.
    bool nextChild();
    /// To the end of the current element.
    void skip();
    QStringView name() const { return m_xml.name(); }
    bool isAt(QLatin1String name) const { return m_xml.name() == name; }
    QXmlStreamAttributes attributes() const { return m_xml.attributes(); }
    /// Whatever its namespace; the last of that name.
    QString attribute(QLatin1String name) const;
    /// Of an attribute that is "1" or "true".
    bool isTrue(QLatin1String name) const;
    /// Calls see(text) for what stands in the current element, and see.child() at each element in there, which has to
    /// go to its end.
    template<typename Text, typename Child> void forEachPart(const Text &text, const Child &child)
    {
        while (advance()) {
            if (m_xml.isCharacters())
                text(m_xml.text());
            else if (m_xml.isStartElement())
                child();
            else if (m_xml.isEndElement())
                return;
        }
    }
    /// What stands in the current element, not what stands in others in there; at its end afterwards.
    QString text();

private:
    class Measured;

    bool advance();

    ZipArchive &m_archive;
    std::unique_ptr<QIODevice> m_part;
    std::unique_ptr<Measured> m_measured;
    QXmlStreamReader m_xml;
    int m_depth = 0;
};

} // namespace files
