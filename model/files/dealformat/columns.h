// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/vocabulary.h"

/// The columns of our own tables. resources/manual/tables.md says what they mean.
namespace files
{

using namespace Qt::StringLiterals;

/// What a row is; a commitment unless it says otherwise.
enum class Record : std::uint8_t { Set, Party, Source, Deal, Status, Event, Commitment, Evidence, Claim, Relation };

inline constexpr std::array records{deals::Word{Record::Set, "set"_L1}, deals::Word{Record::Party, "party"_L1},
    deals::Word{Record::Source, "source"_L1}, deals::Word{Record::Deal, "deal"_L1},
    deals::Word{Record::Status, "status"_L1}, deals::Word{Record::Event, "event"_L1},
    deals::Word{Record::Commitment, "commitment"_L1}, deals::Word{Record::Evidence, "evidence"_L1},
    deals::Word{Record::Claim, "claim"_L1}, deals::Word{Record::Relation, "relation"_L1}};

/// How the cells of a column become values of the document.
enum class Shape : std::uint8_t {
    Text,
    Number,
    Flag,    ///< true or false, yes or no
    List,    ///< entries with semicolons between
    Parties, ///< one name, or a list of them
    Part,    ///< of the amount
    Quantity ///< part of the amount, and a number
};

/// Rows of `columns`.
// clang-format off
enum class Key : std::uint8_t {
    Record, Id, Of, Deal, Title, Name, Aliases, Focus, Publisher, Author, Url, Published, Language, Announced, KnownBy,
    Kind, Type, From, To, What, Measure, Said, Unit, Value, Low, High, Amount, PhaseOf, Option, Umbrella, Condition, Start, End,
    Term, Plotted, Status, Date, Known, Source, Paragraph, Printed, Supports, Currency, Note
};

struct Column {
    Key key;
    QLatin1String name; ///< the key of the value in a document, too
    Shape shape = Shape::Text;
};

inline constexpr std::array columns{
    Column{Key::Record, "record"_L1},
    Column{Key::Id, "id"_L1},
    Column{Key::Of, "of"_L1},
    Column{Key::Deal, "deal"_L1},
    Column{Key::Title, "title"_L1},
    Column{Key::Name, "name"_L1},
    Column{Key::Aliases, "aliases"_L1, Shape::List},
    Column{Key::Focus, "focus"_L1},
    Column{Key::Publisher, "publisher"_L1},
    Column{Key::Author, "author"_L1},
    Column{Key::Url, "url"_L1},
    Column{Key::Published, "published"_L1},
    Column{Key::Language, "language"_L1},
    Column{Key::Announced, "announced"_L1},
    Column{Key::KnownBy, "known_by"_L1},
    Column{Key::Kind, "kind"_L1},
    Column{Key::Type, "type"_L1},
    Column{Key::From, "from"_L1, Shape::Parties},
    Column{Key::To, "to"_L1, Shape::Parties},
    Column{Key::What, "what"_L1},
    Column{Key::Measure, "measure"_L1, Shape::Part},
    Column{Key::Said, "said"_L1, Shape::Part},
    Column{Key::Unit, "unit"_L1, Shape::Part},
    Column{Key::Value, "value"_L1, Shape::Quantity},
    Column{Key::Low, "low"_L1, Shape::Quantity},
    Column{Key::High, "high"_L1, Shape::Quantity},
    Column{Key::Amount, "amount"_L1, Shape::Part},
    Column{Key::PhaseOf, "phase_of"_L1},
    Column{Key::Option, "option"_L1, Shape::Flag},
    Column{Key::Umbrella, "umbrella"_L1, Shape::Flag},
    Column{Key::Condition, "condition"_L1},
    Column{Key::Start, "start"_L1},
    Column{Key::End, "end"_L1},
    Column{Key::Term, "term"_L1},
    Column{Key::Plotted, "plotted"_L1},
    Column{Key::Status, "status"_L1},
    Column{Key::Date, "date"_L1},
    Column{Key::Known, "known"_L1},
    Column{Key::Source, "source"_L1},
    Column{Key::Paragraph, "paragraph"_L1, Shape::Number},
    Column{Key::Printed, "printed"_L1},
    Column{Key::Supports, "supports"_L1},
    Column{Key::Currency, "currency"_L1},
    Column{Key::Note, "note"_L1},
};
// clang-format on
static_assert(columns.size() == std::size_t(Key::Note) + 1);

constexpr const Column &columnOf(Key key)
{
    return columns[static_cast<std::size_t>(key)];
}
/// Whether those cells name parties; those of relations name commitments.
constexpr bool isPartyColumn(Record record, Key key)
{
    return columnOf(key).shape == Shape::Parties && record != Record::Relation;
}
// The cells of a row that are one value together, or an entry of a list: its amount, and those of a commitment that
// stand for a row of statuses, or of evidence, of its own.
inline constexpr std::array amountKeys{
    Key::Measure, Key::Said, Key::Unit, Key::Value, Key::Low, Key::High, Key::Amount};
inline constexpr std::array statusKeys{Key::Status, Key::Date};
inline constexpr std::array evidenceKeys{Key::Source, Key::Paragraph, Key::Printed, Key::Supports, Key::Currency};
/// Whether the cell is a value of the row's own: it does not say what or whose the row is, and is in none of those.
bool isOwnValue(Record record, Key key);
/// By exactly that name, as in a document; nothing for any other.
std::optional<Key> keyNamed(QByteArrayView name);
/// Nothing for any other name. Case and blanks around do not matter.
std::optional<Key> keyCalled(QStringView columnName);

} // namespace files
