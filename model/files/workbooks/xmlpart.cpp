// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/workbooks/xmlpart.h"

#include "files/problems/filetranslation.h"

namespace files
{
namespace
{

constexpr int mostDeep = 100;
constexpr qsizetype mostAttributes = 200;     // each is compared with each
constexpr qint64 mostOfOnePiece = 256 * 1024; // bytes: a cell has at most 32,767 characters

} // namespace

/// Lets no more through than one piece needs until it is told that the next one begins.
class XmlPart::Measured final : public QIODevice
{
public:
    Measured(ZipArchive &archive, QIODevice &part)
        : m_archive(archive)
        , m_part(part)
    {
        open(ReadOnly | Unbuffered);
    }

    void beginPiece() { m_piece = 0; }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = m_part.read(data, most);
        m_piece += std::max<qint64>(count, 0);
        if (m_piece <= mostOfOnePiece)
            return count;
        m_archive.fail(Text::tr("it has a text of more than %1 KiB").arg(mostOfOnePiece / 1024));
        return -1;
    }
    qint64 writeData(const char * /*data*/, qint64 /*size*/) override { return -1; }

private:
    ZipArchive &m_archive;
    QIODevice &m_part;
    qint64 m_piece = 0;
};

XmlPart::XmlPart(ZipArchive &archive, const QString &part)
    : m_archive(archive)
    , m_part(archive.open(part))
{
    if (!m_part)
        return;
    m_measured = std::make_unique<Measured>(archive, *m_part);
    m_xml.setDevice(m_measured.get());
}

XmlPart::~XmlPart() = default;

bool XmlPart::advance()
{
    if (!m_measured || !m_archive.isFine() || m_archive.isCancelled())
        return false;
    m_measured->beginPiece();
    const QXmlStreamReader::TokenType token = m_xml.readNext();
    if (token == QXmlStreamReader::StartElement) {
        if (++m_depth > mostDeep)
            m_archive.fail(Text::tr("it is nested more than %1 levels deep").arg(mostDeep));
        if (m_xml.attributes().size() + m_xml.namespaceDeclarations().size() > mostAttributes)
            m_archive.fail(Text::tr("it has an element of more than %1 attributes").arg(mostAttributes));
    }
    if (token == QXmlStreamReader::EndElement)
        --m_depth;
    if (token == QXmlStreamReader::DTD)
        m_archive.fail(Text::tr("it has a document type, which no workbook has"));
    if (m_xml.hasError() && !m_archive.isCancelled())
        m_archive.fail(Text::tr("it is damaged: what is in it is no XML"));
    return m_archive.isFine() && !m_xml.atEnd();
}

bool XmlPart::nextChild()
{
    while (advance()) {
        if (m_xml.isStartElement())
            return true;
        if (m_xml.isEndElement())
            return false;
    }
    return false;
}

void XmlPart::skip()
{
    for (const int depth = m_depth; m_depth >= depth && advance();) { }
}

QString XmlPart::attribute(QLatin1String name) const
{
    QString value;
    for (const QXmlStreamAttribute &attribute : m_xml.attributes())
        if (attribute.name() == name)
            value = attribute.value().toString();
    return value;
}

bool XmlPart::isTrue(QLatin1String name) const
{
    const QString value = attribute(name);
    return value == QLatin1String("1") || value == QLatin1String("true");
}

QString XmlPart::text()
{
    QString all;
    forEachPart([&](QStringView text) { all += text; }, [this] { skip(); });
    return all;
}

} // namespace files
