// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/problems/encoding.h"
#include "files/problems/problem.h"

#include <QByteArrayView>

#include <cstdint>
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

/// What the nodes of a document can hold.
constexpr qint64 sizeLimit = 1024 * 1024 * 1024;
constexpr int depthLimit = 64;

enum class Type : std::uint8_t { Null, Bool, Number, String, List, Object };

/// Sixteen bytes, of which a large file has many millions.
struct Node {
    std::uint32_t at : 31 = 0;       ///< in the file: of a list or object itself, else of its text
    std::uint32_t isWritten : 1 = 0; ///< its text does not stand in the file: `at` is its place in Document::written
    std::uint32_t extent = 0;        ///< bytes of the text; of a list or object, the node after everything in it
    std::uint32_t holder = 0;        ///< the list or object that it is in
    std::uint32_t position : 29 = 0; ///< in there, keys and values counted alike
    std::uint32_t type : 3 = 0;      ///< a Type
};
static_assert(sizeof(Node) == 16);

/// A text that stands otherwise in the file, where it starts at `byte`, or in none.
struct Written {
    std::uint32_t byte = 0;
    std::uint32_t text = 0, length = 0; ///< UTF-8, in Document::texts
};

/// All nodes in the order of the file. In an object each value follows its key, which is a String.
struct Document {
    std::vector<Node> nodes;
    QByteArray file; ///< in which most texts stand as they are
    std::vector<Written> written;
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

    Type type() const { return static_cast<Type>(node().type); }
    bool isContainer() const { return type() == Type::List || type() == Type::Object; }
    qint64 byte() const;
    /// Of a string: its content. Of a number: its decimal digits as written. Of a bool: true or false.
    QByteArrayView utf8() const
    {
        const Node &own = node();
        if (own.isWritten == 0)
            return {m_document->file.constData() + own.at, isContainer() ? 0 : qsizetype(own.extent)};
        const Written &written = m_document->written[own.at];
        return {m_document->texts.constData() + written.text, qsizetype(written.length)};
    }
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
        const std::uint32_t end = isContainer() ? node().extent : 0;
        for (Value child(*m_document, m_node + 1); child.m_node < end; child.m_node = child.next())
            see(child);
    }
    std::size_t childCount() const;

private:
    const Node &node() const { return m_document->nodes[m_node]; }
    std::uint32_t next() const { return isContainer() ? node().extent : m_node + 1; }
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
