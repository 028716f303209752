// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/dealformat/value.h"

#include "files/problems/filetranslation.h"

#include <algorithm>
#include <span>

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

namespace
{

/// The columns whose values stand in an object of their own, in a list or alone.
struct Nested {
    QLatin1String name;
    std::span<const Key> keys;
};
constexpr std::array nested{
    Nested{"amount"_L1, amountKeys}, Nested{"statuses"_L1, statusKeys}, Nested{"evidence"_L1, evidenceKeys}};

/// Of a plain text or number.
bool addCell(json::Value value, Key key, PlainRecord &record)
{
    const Shape shape = columnOf(key).shape;
    const bool isNumber = shape == Shape::Number || shape == Shape::Quantity;
    record.set(key, value.utf8());
    return value.type() == (isNumber ? Type::Number : Type::String) && shape != Shape::Flag && !value.utf8().isEmpty();
}

/// Of the members of an object whose keys are among these.
bool addCells(json::Value object, std::span<const Key> keys, PlainRecord &record)
{
    std::optional<Key> key;
    bool isKey = true, isGood = object.type() == Type::Object && object.childCount() > 0;
    object.forEachChild([&](json::Value child) {
        if (!isGood)
            return;
        if (isKey) {
            key = keyNamed(child.utf8());
            isGood = key && std::find(keys.begin(), keys.end(), *key) != keys.end();
        } else {
            isGood = addCell(child, *key, record);
        }
        isKey = !isKey;
    });
    return isGood;
}

} // namespace

bool JsonTree::isPlain(Node node, PlainRecord &record) const
{
    const json::Value object = at(node);
    std::optional<json::Value> name;
    bool isGood = object.type() == Type::Object;
    object.forEachChild([&](json::Value child) {
        if (!isGood)
            return;
        if (!name) {
            name = child;
            return;
        }
        const QByteArrayView text = name->utf8();
        name = {};
        if (child.type() != Type::Object && child.type() != Type::List) {
            const std::optional<Key> key = keyNamed(text);
            isGood = key && isOwnValue(Record::Commitment, *key) && addCell(child, *key, record);
            return;
        }
        const auto holder = std::find_if(nested.begin(), nested.end(),
            [&](const Nested &each) { return text == QByteArrayView(each.name.data(), each.name.size()); });
        const bool isList = child.type() == Type::List;
        isGood = holder != nested.end() && isList == (holder != nested.begin()) && (!isList || child.childCount() == 1)
            && addCells(isList ? json::Value(m_document, child.index() + 1) : child, holder->keys, record);
    });
    // A table says so where it is left out; here something is missing.
    return isGood && record.has(Key::Id) && !record.has(Key::Amount)
        && record.hasAny(evidenceKeys) == record.has(Key::Supports);
}

std::optional<std::uint32_t> JsonTree::dealOf(Node node) const
{
    return at(node).entryOf("deals"_L1);
}

} // namespace files
