// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/foreignrows.h"

#include "deals/legible.h"
#include "files/problems/filetranslation.h"
#include "files/sheets/lists.h"
#include "files/wording/amountwords.h"
#include "files/wording/nothing.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

constexpr std::size_t at(Key key)
{
    return static_cast<std::size_t>(key);
}

template<std::size_t size> bool holds(const std::array<Key, size> &keys, Key key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// Signs part wherever they stand; words such as "and" between blanks.
QStringList parted(const QString &text, const QStringList &separators)
{
    QStringList parts{text};
    for (const QString &separator : separators) {
        const bool isWord = std::all_of(separator.begin(), separator.end(), [](QChar c) { return c.isLetter(); });
        const QString between = isWord ? u' ' + separator + u' ' : separator;
        QStringList next;
        for (const QString &part : parts)
            next += part.split(between, Qt::SkipEmptyParts, Qt::CaseInsensitive);
        parts = next;
    }
    return parts;
}

/// A word of ours, whatever its case.
std::optional<QString> ours(Key key, const QString &text)
{
    const QString lower = text.toLower();
    const bool isKnown = key == Key::Kind ? deals::valueOf(deals::kinds, lower).has_value()
                                          : deals::valueOf(deals::statuses, lower).has_value();
    return isKnown ? std::optional(lower) : std::nullopt;
}

} // namespace

ForeignRows::ForeignRows(const Mapping &mapping, const Table &table)
    : m_arrangement(mapping, table)
    , m_mapping(m_arrangement.mapping())
    , m_table(m_arrangement.table())
    , m_missing(m_arrangement.missing())
{
    m_places.fill(-1);
    for (const auto &[key, name] : m_mapping.columns)
        m_places[at(key)] = placeOf(name);
    for (const QString &name : m_mapping.moreSources)
        m_moreSources.push_back(placeOf(name));
    readColumns();
}

/// The last of that name, of which there should be but one.
qsizetype ForeignRows::placeOf(const QString &column)
{
    const std::vector<qsizetype> places = placesOf(column, m_table, 0);
    if (places.size() != 1)
        m_missing += column;
    return places.empty() ? -1 : places.back();
}

bool ForeignRows::isRepeated(const QString &name) const
{
    return placesOf(name, m_table, 0).size() > 1;
}

void ForeignRows::readColumns()
{
    for (qsizetype row = 1; row < m_table.rowCount(); ++row) {
        for (const Key key : foreignDates)
            if (m_places[at(key)] >= 0) {
                m_orders[at(key)].add(text(row, key));
                m_forms[at(key)].add(text(row, key));
            }
        for (const Key key : foreignAmounts)
            if (m_places[at(key)] >= 0)
                addNumbers(text(row, key), m_marks[at(key)]);
    }
}

const Cell *ForeignRows::cell(qsizetype row, Key key) const
{
    const std::span<const Cell> cells = m_table.row(row);
    const qsizetype place = m_places[at(key)];
    return place >= 0 && place < std::ssize(cells) ? &cells[static_cast<std::size_t>(place)] : nullptr;
}

QString ForeignRows::text(qsizetype row, Key key) const
{
    if (const Cell *found = cell(row, key)) {
        QString text = m_table.text(*found).trimmed();
        if (holds(foreignDates, key))
            text = worded(Key::Date, text);
        if (!text.isEmpty() && (holds(foreignAmounts, key) || !saysNothing(text)))
            return text;
    }
    const auto constant = m_mapping.constants.find(key);
    return constant == m_mapping.constants.end() ? QString() : constant->second;
}

bool ForeignRows::isFilled(qsizetype row, Key key) const
{
    const Cell *found = cell(row, key);
    return found && m_mapping.constants.count(key) > 0
        && (m_table.utf8(*found).trimmed().isEmpty() || saysNothing(m_table.text(*found)));
}

QString ForeignRows::worded(Key key, const QString &text) const
{
    if (const auto known = m_mapping.words.find(key); known != m_mapping.words.end())
        for (const auto &[theirs, ours] : known->second)
            if (deals::sameName(theirs) == deals::sameName(text))
                return ours;
    return text;
}

QString ForeignRows::partyOf(QString name) const
{
    if (const qsizetype cut = m_mapping.suffix.isEmpty() ? -1 : name.indexOf(m_mapping.suffix); cut >= 0)
        name.truncate(cut);
    name = name.trimmed();
    return saysNothing(name) ? QString() : worded(Key::Name, name);
}

QString ForeignRows::parties(qsizetype row, Key key) const
{
    if (!cell(row, key) || isFilled(row, key))
        return text(row, key);
    QStringList parties;
    QSet<QString> known;
    for (const QString &entry : entriesOf(text(row, key)))
        for (const QString &name : parted(entry, m_mapping.separators))
            if (const QString party = partyOf(name); !party.isEmpty() && !known.contains(deals::sameName(party))) {
                known.insert(deals::sameName(party));
                parties += party;
            }
    return listCell(parties);
}

QString ForeignRows::sources(qsizetype row) const
{
    QStringList sources = sourcesOf(text(row, Key::Source));
    for (const qsizetype place : m_moreSources)
        for (const QString &source : sourcesOf(m_table.text(row, place)))
            if (!saysNothing(source) && !sources.contains(source))
                sources += source;
    return listCell(sources);
}

QString ForeignRows::site(qsizetype row) const
{
    QStringList names;
    for (const Key key : {Key::Deal, Key::From, Key::To, Key::Kind, Key::What, Key::Option, Key::PhaseOf})
        names += deals::sameName(text(row, key));
    return names.join(QChar(u'\n'));
}

QString ForeignRows::nameOfSite(qsizetype row) const
{
    const QString deal = text(row, Key::Deal);
    return deal.isEmpty() ? text(row, Key::From) : deal;
}

std::optional<Key> ForeignRows::levelKey() const
{
    for (const Key key : {Key::Start, Key::Announced, Key::KnownBy, Key::Date, Key::End})
        if (m_mapping.isMapped(key))
            return key;
    return {};
}

std::optional<deals::Date> ForeignRows::date(qsizetype row, Key key) const
{
    const QString written = text(row, key);
    const auto date = foreignDate(written, dayOrder(key));
    return date || !m_mapping.dateForm ? date : dateOfForm(written, *m_mapping.dateForm);
}

std::optional<DayOrder> ForeignRows::dayOrder(Key key) const
{
    return m_mapping.dayOrder ? m_mapping.dayOrder : order(key).order();
}

std::optional<DecimalMark> ForeignRows::decimalMark(Key key) const
{
    return m_mapping.decimalMark ? m_mapping.decimalMark : mark(key).mark();
}

ColumnNumbers ForeignRows::numbers(Key key) const
{
    return {decimalMark(key), mark(key).hasMilliards()};
}

std::optional<QString> ForeignRows::word(qsizetype row, Key key) const
{
    const QString theirs = worded(key, text(row, key));
    return ours(key, theirs);
}

qsizetype ForeignRows::byteOf(qsizetype row, Key key) const
{
    const Cell *found = cell(row, key);
    return found ? found->byte : m_table.byteOf(row);
}

} // namespace files
