// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/foreignrows.h"

#include "files/problems/filetranslation.h"
#include "files/wording/amountwords.h"

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
    : m_mapping(mapping)
    , m_table(table)
{
    m_places.fill(-1);
    findPlaces();
    readColumns();
}

void ForeignRows::findPlaces()
{
    const std::span<const Cell> header = m_table.rowCount() > 0 ? m_table.row(0) : std::span<const Cell>();
    for (const auto &[key, name] : m_mapping.columns) {
        qsizetype count = 0;
        for (std::size_t place = 0; place < header.size(); ++place) {
            if (m_table.text(header[place]).trimmed() != name.trimmed())
                continue;
            m_places[at(key)] = static_cast<qsizetype>(place);
            ++count;
        }
        if (count != 1)
            m_missing += name;
    }
}

bool ForeignRows::isRepeated(const QString &name) const
{
    const std::span<const Cell> header = m_table.rowCount() > 0 ? m_table.row(0) : std::span<const Cell>();
    return std::count_if(header.begin(), header.end(), [&](const Cell &cell) {
        return m_table.text(cell).trimmed() == name.trimmed();
    }) > 1;
}

void ForeignRows::readColumns()
{
    for (qsizetype row = 1; row < m_table.rowCount(); ++row) {
        for (const Key key : foreignDates)
            if (m_places[at(key)] >= 0)
                m_orders[at(key)].add(text(row, key));
        for (const Key key : foreignAmounts)
            if (m_places[at(key)] >= 0)
                addNumbers(text(row, key), m_marks[at(key)]);
    }
}

std::optional<Unit> ForeignRows::commonUnit() const
{
    if (m_common)
        return *m_common;
    std::optional<Unit> common;
    bool isMixed = false;
    for (qsizetype row = 1; row < m_table.rowCount() && !isMixed; ++row) {
        const auto *worded = std::get_if<WordedAmount>(&asStated(row));
        if (!worded || !worded->measure)
            continue;
        const Unit unit{*worded->measure, worded->currency, 0};
        isMixed = common && *common != unit;
        common = unit;
    }
    m_common = isMixed ? std::nullopt : common;
    return *m_common;
}

const Cell *ForeignRows::cell(qsizetype row, Key key) const
{
    const std::span<const Cell> cells = m_table.row(row);
    const qsizetype place = m_places[at(key)];
    return place >= 0 && place < std::ssize(cells) ? &cells[static_cast<std::size_t>(place)] : nullptr;
}

QString ForeignRows::text(qsizetype row, Key key) const
{
    if (const Cell *found = cell(row, key))
        return m_table.text(*found).trimmed();
    const auto constant = m_mapping.constants.find(key);
    return constant == m_mapping.constants.end() ? QString() : constant->second;
}

std::optional<DayOrder> ForeignRows::dayOrder(Key key) const
{
    return m_mapping.dayOrder ? m_mapping.dayOrder : order(key).order();
}

std::optional<DecimalMark> ForeignRows::decimalMark(Key key) const
{
    return m_mapping.decimalMark ? m_mapping.decimalMark : mark(key).mark();
}

std::optional<QString> ForeignRows::word(qsizetype row, Key key) const
{
    const QString theirs = text(row, key);
    if (const auto known = m_mapping.words.find(key); known != m_mapping.words.end())
        for (const auto &[from, to] : known->second)
            if (from.compare(theirs, Qt::CaseInsensitive) == 0)
                return to;
    return ours(key, theirs);
}

std::variant<WordedAmount, Refusal> ForeignRows::amount(qsizetype row) const
{
    auto read = asStated(row);
    auto *worded = std::get_if<WordedAmount>(&read);
    if (!worded || worded->measure)
        return read;
    if (const auto common = commonUnit()) {
        worded->measure = common->measure;
        worded->currency = common->currency;
    }
    return read;
}

/// Without what its neighbours suggest.
const std::variant<WordedAmount, Refusal> &ForeignRows::asStated(qsizetype row) const
{
    m_stated.resize(static_cast<std::size_t>(m_table.rowCount()));
    auto &stated = m_stated[static_cast<std::size_t>(row)];
    if (!stated)
        stated = readAmount(row);
    return *stated;
}

std::variant<WordedAmount, Refusal> ForeignRows::readAmount(qsizetype row) const
{
    std::optional<Unit> unit = m_mapping.unit;
    if (const QString own = text(row, Key::Unit); !own.isEmpty()) {
        unit = unitInWords(own);
        if (!unit)
            return Refusal{Text::tr("a unit such as MW or USD billion, not \"%1\"").arg(escaped(own))};
    }
    if (!isStated(row, Key::Low) && !isStated(row, Key::High))
        return inWords(row, Key::Amount, unit);
    if (isStated(row, Key::Amount))
        return Refusal{Text::tr("either an amount, or its lowest and highest")};
    return limits(row, unit);
}

bool ForeignRows::isStated(qsizetype row, Key key) const
{
    const QString words = text(row, key);
    return !words.isEmpty() && !saysNotStated(words);
}

Key ForeignRows::amountKey(qsizetype row) const
{
    const auto found =
        std::find_if(foreignAmounts.begin(), foreignAmounts.end(), [&](Key key) { return isStated(row, key); });
    return found == foreignAmounts.end() ? Key::Amount : *found;
}

std::variant<WordedAmount, Refusal> ForeignRows::inWords(qsizetype row, Key key, const std::optional<Unit> &unit) const
{
    const QString words = text(row, key);
    auto read = amountInWords(words.isEmpty() ? u"not stated"_s : words, decimalMark(key), unit);
    const QString own = text(row, Key::Unit);
    const auto *worded = std::get_if<WordedAmount>(&read);
    if (worded && !own.isEmpty() && (worded->measure != unit->measure || worded->currency != unit->currency))
        return Refusal{Text::tr("an amount in its unit, \"%1\"").arg(escaped(own))};
    return read;
}

std::variant<WordedAmount, Refusal> ForeignRows::limits(qsizetype row, const std::optional<Unit> &unit) const
{
    using deals::Said;
    const auto low = inWords(row, Key::Low, unit), high = inWords(row, Key::High, unit);
    for (const auto *limit : {&low, &high}) {
        if (std::holds_alternative<Refusal>(*limit))
            return *limit;
        const Said said = std::get<WordedAmount>(*limit).amount.said;
        if (said != Said::Exact && said != Said::NotStated)
            return Refusal{Text::tr("an exact lowest and an exact highest number")};
    }
    const auto &from = std::get<WordedAmount>(low), &to = std::get<WordedAmount>(high);
    const bool hasLow = from.amount.said == Said::Exact, hasHigh = to.amount.said == Said::Exact;
    if (hasLow && hasHigh
        && (from.measure != to.measure || from.currency != to.currency || from.amount.low > to.amount.low))
        return Refusal{Text::tr("a range from the lower to the higher amount")};
    WordedAmount both = hasLow ? from : to;
    if (hasLow && !hasHigh)
        both.amount = {from.amount.low, deals::openHigh, Said::AtLeast};
    else if (hasHigh && !hasLow)
        both.amount = {0, to.amount.high, Said::UpTo};
    else if (from.amount != to.amount)
        both.amount = {from.amount.low, to.amount.high, Said::Range};
    return both;
}

bool ForeignRows::needsUnit(qsizetype row) const
{
    if (m_mapping.unit || !text(row, Key::Unit).isEmpty())
        return false;
    const Unit any{deals::Measure::Shares, {}, 9};
    return std::any_of(foreignAmounts.begin(), foreignAmounts.end(), [&](Key key) {
        const QString words = text(row, key);
        return std::holds_alternative<Refusal>(amountInWords(words, decimalMark(key)))
            && std::holds_alternative<WordedAmount>(amountInWords(words, decimalMark(key), any));
    });
}

} // namespace files
