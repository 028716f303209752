// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/json/jsonbuilder.h"

#include <algorithm>
#include <array>

namespace files::json
{

DocumentBuilder::DocumentBuilder(const QByteArray &file)
{
    m_document.file = file;
    qsizetype most = 1; // what stands in a container follows one of these
    for (const char each : {'[', '{', ',', ':'})
        most += countOf(file, each);
    m_document.nodes.reserve(static_cast<std::size_t>(most)); // no vector grows in steps of twice its size
}

void DocumentBuilder::add(Type type, qsizetype byte, QByteArrayView text)
{
    const std::size_t place = m_document.written.size();
    m_document.written.push_back({static_cast<std::uint32_t>(byte), static_cast<std::uint32_t>(m_document.texts.size()),
        static_cast<std::uint32_t>(text.size())});
    m_document.texts.append(text);
    addNode(type, static_cast<qsizetype>(place), text.size()).isWritten = 1;
}

void DocumentBuilder::addKey(QLatin1String key, qsizetype byte)
{
    const auto known = m_keys.constFind(key.data());
    if (known != m_keys.constEnd()) {
        addNode(Type::String, *known, key.size()).isWritten = 1;
        return;
    }
    m_keys.insert(key.data(), static_cast<std::uint32_t>(m_document.written.size()));
    add(Type::String, byte, QByteArrayView(key.data(), key.size()));
}

void DocumentBuilder::open(Type type, qsizetype byte)
{
    addNode(type, byte, 0);
    m_open.push_back({nextNode() - 1, 0});
}

bool DocumentBuilder::close()
{
    const std::uint32_t closed = m_open.back().node;
    m_open.pop_back();
    m_document.nodes[closed].extent = nextNode();
    return static_cast<Type>(m_document.nodes[closed].type) != Type::Object || keysDiffer(closed);
}

Node &DocumentBuilder::addNode(Type type, qsizetype at, qsizetype extent)
{
    Node &node = m_document.nodes.emplace_back();
    node.at = static_cast<std::uint32_t>(at) & 0x7fffffffU;
    node.extent = static_cast<std::uint32_t>(extent);
    node.type = static_cast<std::uint32_t>(type) & 7U;
    if (!m_open.empty()) {
        node.holder = m_open.back().node;
        node.position = m_open.back().children++ & 0x1fffffffU;
    }
    return node;
}

/// Compared by their lengths and ends first: few are alike in these.
bool DocumentBuilder::keysDiffer(std::uint32_t object) const
{
    constexpr std::ptrdiff_t few = 24;
    std::array<std::uint32_t, few> looks{};
    auto next = looks.begin();
    bool isKey = true, areAlike = false;
    const Value value(m_document, object);
    value.forEachChild([&](Value child) {
        isKey = !isKey;
        if (isKey || areAlike)
            return;
        const QByteArrayView key = child.utf8();
        const auto byte = [](char each) { return static_cast<std::uint32_t>(static_cast<unsigned char>(each)); };
        const std::uint32_t look = key.isEmpty()
            ? 0
            : static_cast<std::uint32_t>(key.size()) << 16 | byte(key.front()) << 8 | byte(key.back());
        areAlike = next == looks.end() || std::find(looks.begin(), next, look) != next;
        if (!areAlike)
            *next++ = look;
    });
    if (!areAlike)
        return true;
    std::vector<QByteArrayView> keys;
    isKey = true;
    value.forEachChild([&](Value child) {
        if (isKey)
            keys.push_back(child.utf8());
        isKey = !isKey;
    });
    const auto isBefore = [](QByteArrayView a, QByteArrayView b) { return a.compare(b) < 0; };
    std::sort(keys.begin(), keys.end(), isBefore);
    return std::adjacent_find(keys.begin(), keys.end()) == keys.end();
}

} // namespace files::json
