// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/vocabulary.h"

/// The columns of our own tables. README, "Tables", says what they mean.
namespace files
{

/// What a row is; a commitment unless it says otherwise.
enum class Record : std::uint8_t { Set, Party, Source, Deal, Status, Event, Commitment, Evidence, Claim, Relation };

inline constexpr std::array records{deals::Word{Record::Set, QLatin1String("set")},
    deals::Word{Record::Party, QLatin1String("party")}, deals::Word{Record::Source, QLatin1String("source")},
    deals::Word{Record::Deal, QLatin1String("deal")}, deals::Word{Record::Status, QLatin1String("status")},
    deals::Word{Record::Event, QLatin1String("event")}, deals::Word{Record::Commitment, QLatin1String("commitment")},
    deals::Word{Record::Evidence, QLatin1String("evidence")}, deals::Word{Record::Claim, QLatin1String("claim")},
    deals::Word{Record::Relation, QLatin1String("relation")}};

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
    Kind, Type, From, To, What, Measure, Said, Unit, Value, Low, High, Amount, PhaseOf, Option, Condition, Start, End,
    Term, Plotted, Status, Date, Known, Source, Paragraph, Printed, Supports, Currency, Note
};

struct Column {
    Key key;
    QLatin1String name; ///< the key of the value in a document, too
    Shape shape = Shape::Text;
};

inline constexpr std::array columns{
    Column{Key::Record, QLatin1String("record")},
    Column{Key::Id, QLatin1String("id")},
    Column{Key::Of, QLatin1String("of")},
    Column{Key::Deal, QLatin1String("deal")},
    Column{Key::Title, QLatin1String("title")},
    Column{Key::Name, QLatin1String("name")},
    Column{Key::Aliases, QLatin1String("aliases"), Shape::List},
    Column{Key::Focus, QLatin1String("focus")},
    Column{Key::Publisher, QLatin1String("publisher")},
    Column{Key::Author, QLatin1String("author")},
    Column{Key::Url, QLatin1String("url")},
    Column{Key::Published, QLatin1String("published")},
    Column{Key::Language, QLatin1String("language")},
    Column{Key::Announced, QLatin1String("announced")},
    Column{Key::KnownBy, QLatin1String("known_by")},
    Column{Key::Kind, QLatin1String("kind")},
    Column{Key::Type, QLatin1String("type")},
    Column{Key::From, QLatin1String("from"), Shape::Parties},
    Column{Key::To, QLatin1String("to"), Shape::Parties},
    Column{Key::What, QLatin1String("what")},
    Column{Key::Measure, QLatin1String("measure"), Shape::Part},
    Column{Key::Said, QLatin1String("said"), Shape::Part},
    Column{Key::Unit, QLatin1String("unit"), Shape::Part},
    Column{Key::Value, QLatin1String("value"), Shape::Quantity},
    Column{Key::Low, QLatin1String("low"), Shape::Quantity},
    Column{Key::High, QLatin1String("high"), Shape::Quantity},
    Column{Key::Amount, QLatin1String("amount"), Shape::Part},
    Column{Key::PhaseOf, QLatin1String("phase_of")},
    Column{Key::Option, QLatin1String("option"), Shape::Flag},
    Column{Key::Condition, QLatin1String("condition")},
    Column{Key::Start, QLatin1String("start")},
    Column{Key::End, QLatin1String("end")},
    Column{Key::Term, QLatin1String("term")},
    Column{Key::Plotted, QLatin1String("plotted")},
    Column{Key::Status, QLatin1String("status")},
    Column{Key::Date, QLatin1String("date")},
    Column{Key::Known, QLatin1String("known")},
    Column{Key::Source, QLatin1String("source")},
    Column{Key::Paragraph, QLatin1String("paragraph"), Shape::Number},
    Column{Key::Printed, QLatin1String("printed")},
    Column{Key::Supports, QLatin1String("supports")},
    Column{Key::Currency, QLatin1String("currency")},
    Column{Key::Note, QLatin1String("note")},
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
/// Nothing for any other name. Case and blanks around do not matter.
std::optional<Key> keyCalled(QStringView columnName);

} // namespace files
