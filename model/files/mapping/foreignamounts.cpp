// SPDX-License-Identifier: GPL-3.0-or-later
// The amounts of foreign rows.
#include "files/mapping/foreignrows.h"

#include "files/problems/filetranslation.h"
#include "files/wording/amountwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace files
{

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

deals::Currency ForeignRows::firstCurrency() const
{
    for (qsizetype row = 1; !m_firstCurrency && row < m_table.rowCount(); ++row)
        if (const auto *worded = std::get_if<WordedAmount>(&asStated(row));
            worded && worded->measure == deals::Measure::Money)
            m_firstCurrency = worded->currency;
    if (!m_firstCurrency)
        m_firstCurrency = deals::Currency{'U', 'S', 'D'};
    return *m_firstCurrency;
}

std::optional<deals::Measure> ForeignRows::commonMeasure() const
{
    std::optional<deals::Measure> common;
    for (qsizetype row = 1; row < m_table.rowCount(); ++row) {
        const auto *worded = std::get_if<WordedAmount>(&asStated(row));
        if (!worded || !worded->measure)
            continue;
        if (common && *common != *worded->measure)
            return {};
        common = worded->measure;
    }
    return common;
}

std::variant<WordedAmount, Refusal> ForeignRows::amount(qsizetype row) const
{
    auto read = asStated(row);
    auto *worded = std::get_if<WordedAmount>(&read);
    if (!worded || worded->measure)
        return read;
    if (const auto unit = unitOf(row)) {
        worded->measure = unit->measure;
        worded->currency = unit->currency;
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
    const QString words = worded(Key::Amount, text(row, key));
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
    const QString words = worded(Key::Amount, text(row, key));
    auto read = amountInWords(words.isEmpty() ? u"not stated"_s : words, numbers(key), unit);
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

bool ForeignRows::isMarkOpen(qsizetype row) const
{
    return std::any_of(foreignAmounts.begin(), foreignAmounts.end(), [&](Key key) {
        MarkOfColumn one;
        addNumbers(text(row, key), one);
        return !decimalMark(key) && (one.isOpen() || one.mark());
    });
}

bool ForeignRows::isUnread(qsizetype row) const
{
    const auto isRead = [&](DecimalMark mark) {
        const QString words = worded(Key::Amount, text(row, Key::Amount));
        const Unit any{deals::Measure::Shares, {}, 9};
        return words.isEmpty()
            || std::holds_alternative<WordedAmount>(
                amountInWords(words, {mark, this->mark(Key::Amount).hasMilliards()}, any));
    };
    return !isRead(DecimalMark::Point) && !isRead(DecimalMark::Comma);
}

std::optional<Unit> ForeignRows::unitOf(qsizetype row) const
{
    if (const QString own = text(row, Key::Unit); !own.isEmpty())
        return unitInWords(own);
    if (m_mapping.unit)
        return m_mapping.unit;
    if (const auto common = commonUnit())
        return common;
    const auto kind = word(row, Key::Kind);
    const auto known = kind ? deals::valueOf(deals::kinds, *kind) : std::nullopt;
    if (!known || measureOf(*known) != deals::Measure::Money)
        return known ? std::optional(Unit{measureOf(*known), {}, 0}) : std::nullopt;
    return Unit{deals::Measure::Money, firstCurrency(), 0};
}

bool ForeignRows::needsUnit(qsizetype row) const
{
    if (m_mapping.unit || !text(row, Key::Unit).isEmpty())
        return false;
    const Unit any{deals::Measure::Shares, {}, 9};
    return std::any_of(foreignAmounts.begin(), foreignAmounts.end(), [&](Key key) {
        const QString words = worded(Key::Amount, text(row, key));
        return std::holds_alternative<Refusal>(amountInWords(words, numbers(key)))
            && std::holds_alternative<WordedAmount>(amountInWords(words, numbers(key), any));
    });
}

} // namespace files
