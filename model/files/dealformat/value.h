// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/dealformat/plainrecord.h"
#include "files/json/json.h"
#include "files/wording/wording.h"

namespace files
{

using json::Type;

class Value;
struct Member;

/// What deals are read from: values in lists and objects, whether a JSON document has them or the rows of a table.
class Tree
{
public:
    /// Which value, in numbers of the tree's own; the root is 0.
    using Node = std::uint64_t;

    virtual Type typeOf(Node node) const = 0;
    /// Where it starts in the file.
    virtual qint64 byteOf(Node node) const = 0;
    /// Of a string: its content. Of a number: its digits. Of a bool: true or false.
    virtual QString textOf(Node node) const = 0;
    /// Of a list; of anything else, nothing.
    virtual std::vector<Value> elementsOf(Node node) const = 0;
    /// Of an object; of anything else, nothing.
    virtual std::vector<Member> membersOf(Node node) const = 0;
    /// What problems call it: a path, or a column.
    virtual QString fieldOf(Node node) const = 0;
    /// Which entry of the list of deals it is, or is in; nothing where it is in none.
    virtual std::optional<std::uint32_t> dealOf(Node node) const = 0;
    /// What an amount says that is written in words; null for any other.
    virtual const WordedAmount *wordsOf(Node /*node*/) const { return nullptr; }
    /// Whether the node is a commitment that is plain; gives its cells. They may still say anything.
    virtual bool isPlain(Node node, PlainRecord &record) const = 0;
    /// The id of the party that is called so in a cell of a plain commitment.
    virtual QString partyCalled(QByteArrayView text) const = 0;
    /// Whether its objects are rows, and their members columns.
    virtual bool isTable() const { return false; }

protected:
    ~Tree() = default;
};

/// A value of a tree, which must outlive it.
class Value final
{
public:
    Value(const Tree &tree, Tree::Node node)
        : m_tree(&tree)
        , m_node(node)
    {
    }

    Type type() const { return m_tree->typeOf(m_node); }
    bool isText() const { return type() == Type::String; }
    qint64 byte() const { return m_tree->byteOf(m_node); }
    QString text() const { return m_tree->textOf(m_node); }
    std::vector<Value> elements() const;
    std::vector<Member> members() const;
    std::optional<Value> member(QLatin1String key) const;
    QString field() const { return m_tree->fieldOf(m_node); }
    /// An entry of the list of deals, as an id; invalid where it is in none.
    deals::DealId deal() const { return {m_tree->dealOf(m_node).value_or(deals::DealId::none)}; }
    const WordedAmount *words() const { return m_tree->wordsOf(m_node); }
    bool isPlain(PlainRecord &record) const { return m_tree->isPlain(m_node, record); }
    QString partyCalled(QByteArrayView text) const { return m_tree->partyCalled(text); }
    bool isInTable() const { return m_tree->isTable(); }
    Tree::Node node() const { return m_node; }
    /// How it looks in one line.
    QString excerpt() const;

private:
    const Tree *m_tree;
    Tree::Node m_node;
};

struct Member {
    QByteArrayView name; ///< UTF-8
    Value key, value;

    bool isCalled(QLatin1String wanted) const { return name == QByteArrayView(wanted.data(), wanted.size()); }
};

/// A JSON document, which must outlive it.
class JsonTree final : public Tree
{
public:
    explicit JsonTree(const json::Document &document)
        : m_document(document)
    {
    }

    Type typeOf(Node node) const override { return at(node).type(); }
    qint64 byteOf(Node node) const override { return at(node).byte(); }
    QString textOf(Node node) const override { return at(node).text(); }
    std::vector<Value> elementsOf(Node node) const override;
    std::vector<Member> membersOf(Node node) const override;
    QString fieldOf(Node node) const override { return at(node).path(); }
    std::optional<std::uint32_t> dealOf(Node node) const override;
    bool isPlain(Node node, PlainRecord &record) const override;
    QString partyCalled(QByteArrayView text) const override { return fromUtf8(text); }

private:
    json::Value at(Node node) const { return {m_document, static_cast<std::uint32_t>(node)}; }

    const json::Document &m_document;
};

} // namespace files
