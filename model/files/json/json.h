// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/problems/encoding.h"
#include "files/problems/problem.h"

#include <QByteArrayView>

#include <cstdint>
#include <deque>
#include <optional>
#include <variant>
#include <vector>

namespace files
{
class Progress;
}

/// Strict JSON (RFC 8259) that remembers where everything stands.
namespace files::json
{

/// Larger files are refused before they are read. What a file needs in memory while it is read stays below 30 times
/// its size.
constexpr qint64 sizeLimit = 64 * 1024 * 1024;
constexpr int depthLimit = 64;

enum class Type : std::uint8_t { Null, Bool, Number, String, List, Object };

struct Node {
    std::uint32_t byte = 0;             ///< where it starts in the file
    std::uint32_t next = 0;             ///< the node after this one and everything in it
    std::uint32_t holder = 0;           ///< the list or object that it is in
    std::uint32_t position = 0;         ///< in there, keys and values counted alike
    std::uint32_t text = 0, length = 0; ///< UTF-8, in Document::texts
    Type type = Type::Null;
};

/// All nodes in the order of the file. In an object each value follows its key, which is a String.
struct Document {
    std::deque<Node> nodes; // which never moves what it holds: half the memory of a vector that grows
    QByteArray texts;
};

struct Member;

/// A node of a document, which must outlive it.
class Value final
{
public:
    Value(const Document &document, std::uint32_t node)
        : m_document(&document)
        , m_node(node)
    {
    }

    Type type() const { return node().type; }
    qint64 byte() const { return node().byte; }
    /// Of a string: its content. Of a number: its decimal digits as written. Of a bool: true or false.
    QByteArrayView utf8() const { return QByteArrayView(m_document->texts).sliced(node().text, node().length); }
    QString text() const { return fromUtf8(utf8()); }
    /// Of a list; of anything else, nothing.
    std::vector<Value> elements() const;
    /// Of an object; of anything else, nothing.
    std::vector<Member> members() const;
    std::optional<Value> member(QLatin1String key) const;
    /// From the root: deals[2].title
    QString path() const;
    /// Which entry of that list of the root it is, or is in; nothing where it is in none.
    std::optional<std::uint32_t> entryOf(QLatin1String list) const;
    /// Where it stands in the document.
    std::uint32_t index() const { return m_node; }

    /// Of a list its elements, of an object its keys and values in turn.
    template<typename See> void forEachChild(const See &see) const
    {
        for (std::uint32_t child = m_node + 1; child < node().next; child = m_document->nodes[child].next)
            see(Value(*m_document, child));
    }
    std::size_t childCount() const;

private:
    const Node &node() const { return m_document->nodes[m_node]; }
    std::vector<Value> children() const;

    const Document *m_document;
    std::uint32_t m_node;
};

struct Member {
    Value key, value;
};

/// The first thing that is not strict JSON is the problem: duplicate keys, bytes that are not UTF-8, NUL, lone
/// surrogates and more than 64 levels included. A UTF-8 byte order mark is skipped. Once `progress` is cancelled, what
/// comes back means nothing.
std::variant<Document, Problem> parse(const QByteArray &file, Progress *progress = nullptr);

} // namespace files::json
