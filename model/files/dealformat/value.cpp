// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/dealformat/value.h"

#include "files/problems/filetranslation.h"

using namespace Qt::StringLiterals;

namespace files
{

std::vector<Value> Value::elements() const
{
    return m_tree->elementsOf(m_node);
}

std::vector<Member> Value::members() const
{
    return m_tree->membersOf(m_node);
}

std::optional<Value> Value::member(QLatin1String key) const
{
    for (const Member &member : members())
        if (member.isCalled(key))
            return member.value;
    return {};
}

QString Value::excerpt() const
{
    switch (type()) {
    case Type::Null:
        return u"null"_s;
    case Type::Bool:
    case Type::Number:
        return escaped(text());
    case Type::String:
        return inQuotes(text());
    case Type::List:
        return elements().empty() ? Text::tr("an empty list") : Text::tr("a list");
    case Type::Object:
        break;
    }
    return Text::tr("an object");
}

std::vector<Value> JsonTree::elementsOf(Node node) const
{
    std::vector<Value> all;
    if (at(node).type() == Type::List) {
        all.reserve(at(node).childCount());
        at(node).forEachChild([&](json::Value child) { all.emplace_back(*this, child.index()); });
    }
    return all;
}

std::vector<Member> JsonTree::membersOf(Node node) const
{
    std::vector<Member> all;
    if (at(node).type() != Type::Object)
        return all;
    all.reserve(at(node).childCount() / 2);
    std::optional<json::Value> key;
    at(node).forEachChild([&](json::Value child) {
        if (key)
            all.push_back({key->utf8(), {*this, key->index()}, {*this, child.index()}});
        key = key ? std::nullopt : std::optional(child);
    });
    return all;
}

std::optional<std::uint32_t> JsonTree::dealOf(Node node) const
{
    return at(node).entryOf("deals"_L1);
}

} // namespace files
