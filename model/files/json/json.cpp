// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/json/json.h"

namespace files::json
{

qint64 Value::byte() const
{
    const Node &own = node();
    if (own.isWritten != 0)
        return m_document->written[own.at].byte;
    return own.at - (type() == Type::String ? 1 : 0); // of its quotation mark
}

std::size_t Value::childCount() const
{
    std::size_t count = 0;
    forEachChild([&](Value) { ++count; });
    return count;
}

std::vector<Value> Value::children() const
{
    std::vector<Value> all;
    all.reserve(childCount());
    forEachChild([&](Value child) { all.push_back(child); });
    return all;
}

std::vector<Value> Value::elements() const
{
    return type() == Type::List ? children() : std::vector<Value>();
}

std::vector<Member> Value::members() const
{
    std::vector<Member> all;
    if (type() != Type::Object)
        return all;
    const std::vector<Value> parts = children();
    all.reserve(parts.size() / 2);
    for (std::size_t i = 0; i + 1 < parts.size(); i += 2)
        all.push_back({parts[i], parts[i + 1]});
    return all;
}

std::optional<Value> Value::member(QLatin1String key) const
{
    for (const Member &member : members())
        if (member.key.utf8() == QByteArrayView(key.data(), key.size()))
            return member.value;
    return {};
}

std::optional<std::uint32_t> Value::entryOf(QLatin1String list) const
{
    for (std::uint32_t at = m_node; at != 0; at = m_document->nodes[at].holder) {
        const std::uint32_t holder = m_document->nodes[at].holder;
        const bool isEntry = holder != 0 && m_document->nodes[holder].holder == 0;
        if (isEntry && Value(*m_document, holder).type() == Type::List
            && Value(*m_document, holder - 1).utf8() == QByteArrayView(list.data(), list.size()))
            return m_document->nodes[at].position;
    }
    return {};
}

QString Value::path() const
{
    if (m_node == 0)
        return {};
    const Value holder(*m_document, node().holder);
    const QString path = holder.path();
    if (holder.type() == Type::List)
        return path + u'[' + QString::number(node().position) + u']';
    const Value key(*m_document, node().position % 2 == 0 ? m_node : m_node - 1);
    return (path.isEmpty() ? path : path + u'.') + escaped(key.text());
}

} // namespace files::json
