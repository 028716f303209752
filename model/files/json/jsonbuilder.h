// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/json/json.h"

#include <QHash>

namespace files::json
{

/// Puts a document together, node by node in their order. In an object, values follow their keys.
class DocumentBuilder final
{
public:
    /// A value without children. `byte` is where it stands in the file.
    void add(Type type, qsizetype byte, QByteArrayView text);
    /// A key that outlives the builder: its text is kept once, however often it comes.
    void addKey(QLatin1String key, qsizetype byte);
    void open(Type type, qsizetype byte);
    /// The list or object that was opened last. Gives its node.
    std::uint32_t close();

    std::uint32_t nextNode() const { return static_cast<std::uint32_t>(m_document.nodes.size()); }
    qsizetype depth() const { return std::ssize(m_open); }
    const Document &document() const { return m_document; }
    Document take() { return std::move(m_document); }

private:
    struct Text {
        std::uint32_t at = 0, length = 0;
    };
    struct Container {
        std::uint32_t node = 0, children = 0;
    };

    Text keep(QByteArrayView text);
    void addNode(Type type, qsizetype byte, Text text);

    Document m_document;
    std::vector<Container> m_open;
    QHash<const char *, Text> m_keys;
};

} // namespace files::json
