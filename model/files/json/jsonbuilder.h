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
    DocumentBuilder() = default;
    /// Of that file.
    explicit DocumentBuilder(const QByteArray &file);

    /// A value without children. `byte` is where it stands in the file.
    void add(Type type, qsizetype byte, QByteArrayView text);
    /// One whose text stands in the file as it is.
    void addOfFile(Type type, qsizetype text, qsizetype length) { addNode(type, text, length); }
    /// A key that outlives the builder: its text is kept once, however often it comes.
    void addKey(QLatin1String key, qsizetype byte);
    void open(Type type, qsizetype byte);
    /// The list or object that was opened last. False where it has a key twice.
    bool close();

    std::uint32_t nextNode() const { return static_cast<std::uint32_t>(m_document.nodes.size()); }
    qsizetype depth() const { return std::ssize(m_open); }
    /// What was opened last and is not closed.
    Value holder() const { return {m_document, m_open.back().node}; }
    const Document &document() const { return m_document; }
    Document take() { return std::move(m_document); }

private:
    struct Container {
        std::uint32_t node = 0, children = 0;
    };

    Node &addNode(Type type, qsizetype at, qsizetype extent);
    bool keysDiffer(std::uint32_t object) const;

    Document m_document;
    std::vector<Container> m_open;
    QHash<const char *, std::uint32_t> m_keys; // in Document::written
};

} // namespace files::json
