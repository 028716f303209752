// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/json/jsonbuilder.h"

namespace files::json
{

void DocumentBuilder::add(Type type, qsizetype byte, QByteArrayView text)
{
    addNode(type, byte, keep(text));
}

void DocumentBuilder::addKey(QLatin1String key, qsizetype byte)
{
    auto known = m_keys.constFind(key.data());
    if (known == m_keys.constEnd())
        known = m_keys.insert(key.data(), keep(QByteArrayView(key.data(), key.size())));
    addNode(Type::String, byte, *known);
}

void DocumentBuilder::open(Type type, qsizetype byte)
{
    addNode(type, byte, {});
    m_open.push_back({nextNode() - 1, 0});
}

std::uint32_t DocumentBuilder::close()
{
    const std::uint32_t closed = m_open.back().node;
    m_open.pop_back();
    m_document.nodes[closed].next = nextNode();
    return closed;
}

DocumentBuilder::Text DocumentBuilder::keep(QByteArrayView text)
{
    const auto at = static_cast<std::uint32_t>(m_document.texts.size());
    m_document.texts.append(text);
    return {at, static_cast<std::uint32_t>(text.size())};
}

void DocumentBuilder::addNode(Type type, qsizetype byte, Text text)
{
    Node node;
    node.byte = static_cast<std::uint32_t>(byte);
    node.next = nextNode() + 1;
    node.text = text.at;
    node.length = text.length;
    node.type = type;
    if (!m_open.empty()) {
        node.holder = m_open.back().node;
        node.position = m_open.back().children++;
    }
    m_document.nodes.push_back(node);
}

} // namespace files::json
