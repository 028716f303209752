// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/mappingproposal.h"

#include "files/mapping/doubtfulrows.h"
#include "files/mapping/foreigncolumns.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

constexpr qsizetype wordsLookedAt = 1000;

class Proposer final
{
public:
    explicit Proposer(const Table &table)
        : m_columns(table)
    {
    }

    Mapping mapping()
    {
        if (m_columns.header() > 0)
            m_mapping.header = static_cast<int>(m_columns.header()) + 1;
        takeYears();
        if (m_mapping.amounts.empty())
            takeAmount();
        for (const Names &each : columnNames())
            if (each.key == Key::Unit && !isAmountCounted())
                takeByName(each);
        const Promised promised = promisedIn();
        for (const Names &each : columnNames())
            if ((each.promised == Promised::Anything || each.promised == promised) && each.key != Key::Unit)
                takeByName(each);
        takeMoreSources();
        if (!has(Key::Announced) && !has(Key::Start))
            takeByContent(Key::Announced, [](const QString &text) {
                return foreignDate(text, DayOrder::DayFirst) || foreignDate(text, DayOrder::MonthFirst);
            });
        takeUnit();
        takeKind(promised);
        takeOtherMeasures();
        translateWords();
        return m_mapping;
    }

private:
    bool has(Key key) const { return m_mapping.columns.count(key) > 0; }
    bool isFree(std::size_t column) const { return !m_taken.contains(column) && m_columns.isNamed(column); }

    void take(Key key, std::size_t column)
    {
        m_taken.insert(column);
        m_mapping.columns[key] = m_columns.name(column);
    }

    std::optional<std::size_t> columnOfKey(Key key) const
    {
        const auto known = m_mapping.columns.find(key);
        return known == m_mapping.columns.end() ? std::nullopt : m_columns.called(known->second);
    }

    /// A column of words is one only if it has a word of ours.
    bool mayBe(Key key, std::size_t column) const
    {
        const bool isWord = std::find(foreignWords.begin(), foreignWords.end(), key) != foreignWords.end();
        return isFree(column) && (!isWord || m_columns.hasWord(key, column));
    }

    /// The likeliest name first; one with few texts only where no other has more.
    void takeByName(const Names &entry)
    {
        std::optional<std::size_t> sparse;
        for (const QStringView text : qTokenize(entry.texts, u'|'))
            for (std::size_t column = 0; column < m_columns.count() && !has(entry.key); ++column) {
                if (m_columns.heading(column).name != text || !mayBe(entry.key, column))
                    continue;
                if (entry.key == Key::Deal && m_columns.isSparse(column))
                    sparse = sparse ? sparse : column;
                else
                    take(entry.key, column);
            }
        if (sparse && !has(entry.key))
            take(entry.key, *sparse);
    }

    /// The first column of which most cells are as wanted, and at least one.
    template<typename IsWanted> void takeByContent(Key key, const IsWanted &isWanted)
    {
        for (std::size_t column = 0; column < m_columns.count(); ++column)
            if (isFree(column) && m_columns.isMostly(column, isWanted))
                return take(key, column);
    }

    std::optional<deals::Measure> measureOf(std::size_t column) const
    {
        const auto unit = m_mapping.columns.find(Key::Unit);
        return m_columns.measure(column, unit == m_mapping.columns.end() ? QString() : unit->second);
    }

    /// Columns of years: what is promised for each.
    void takeYears()
    {
        std::vector<std::pair<std::size_t, deals::Date>> years;
        for (std::size_t column = 0; column < m_columns.count(); ++column) {
            const auto date = foreignDate(m_columns.heading(column).name.toUpper(), DayOrder::DayFirst);
            if (date && isFree(column) && m_columns.isOfNumbers(column))
                years.emplace_back(column, *date);
        }
        if (years.size() < 2)
            return;
        for (const auto &[column, date] : years) {
            addAmount(column);
            m_mapping.amounts.back().says[Key::Start] = date.edtf();
        }
        for (std::size_t column = 0; column < m_columns.count(); ++column)
            if (saysTotal(m_columns.name(column)))
                m_taken.insert(column); // which sums them up
    }

    /// With the unit and the kind that its heading says.
    void addAmount(std::size_t column)
    {
        m_taken.insert(column);
        const Heading &heading = m_columns.heading(column);
        AmountColumn &amount = m_mapping.amounts.emplace_back(AmountColumn{m_columns.name(column), {}});
        if (!heading.unit)
            return;
        amount.says[Key::Unit] = toText(*heading.unit);
        if (const auto kind = kindCalled(heading.name, heading.unit->measure))
            amount.says[Key::Kind] = deals::textOf(deals::kinds, *kind);
    }

    /// Which says what is promised.
    void takeAmount()
    {
        for (const Key key : foreignAmounts)
            for (const Names &each : columnNames())
                if (each.key == key)
                    takeByName(each);
        takeAmountByUnit();
        if (!has(Key::Amount) && !has(Key::Low) && !has(Key::High))
            takeByContent(Key::Amount, [](const QString &text) {
                return std::holds_alternative<WordedAmount>(amountInWords(text, DecimalMark::Point));
            });
    }

    void takeUnit()
    {
        for (const Key key : foreignAmounts)
            if (const auto column = columnOfKey(key); column && !m_mapping.unit)
                m_mapping.unit =
                    m_columns.heading(*column).unit ? m_columns.heading(*column).unit : scaledUnit(*column);
    }

    /// "$38" below "Value (bn)": what the cells count, so many at a time. They have to be read with it, or not at all.
    std::optional<Unit> scaledUnit(std::size_t column) const
    {
        std::optional<Unit> unit = m_columns.heading(column).scale ? m_columns.unit(column) : std::nullopt;
        if (unit && unit->measure == deals::Measure::Power)
            return {};
        if (unit)
            unit->exponent = *m_columns.heading(column).scale;
        return unit;
    }

    /// Money or things, where all amounts are the one or the other.
    Promised promisedIn() const
    {
        for (const Key key : foreignAmounts)
            if (const auto column = columnOfKey(key))
                if (const auto measure = measureOf(*column))
                    return *measure == deals::Measure::Money ? Promised::Money : Promised::Things;
        return Promised::Anything;
    }

    /// Whether a heading of amounts says what they count, or by how many: no unit beside them may override it.
    bool isAmountCounted() const
    {
        return std::any_of(foreignAmounts.begin(), foreignAmounts.end(), [&](Key key) {
            const auto column = columnOfKey(key);
            return column && (m_columns.heading(*column).unit || m_columns.heading(*column).scale);
        });
    }

    void takeAmountByUnit()
    {
        for (std::size_t column = 0; column < m_columns.count() && !has(Key::Amount) && !has(Key::Low); ++column)
            if (isFree(column) && m_columns.heading(column).unit)
                take(Key::Amount, column);
    }

    /// "Source 1", "Source 2", and a link beside them.
    void takeMoreSources()
    {
        static const QRegularExpression number(uR"([\s#]*\d{1,2}$)"_s);
        for (std::size_t column = 0; column < m_columns.count(); ++column) {
            const QString name = QString(m_columns.heading(column).name).remove(number);
            const std::span<const Names> all = columnNames();
            const bool isSource = std::any_of(all.begin(), all.end(),
                [&](const Names &each) { return each.key == Key::Source && isOneOf(each.texts, name); });
            if (!isSource || !isFree(column))
                continue;
            if (!has(Key::Source)) {
                take(Key::Source, column);
            } else {
                m_taken.insert(column);
                m_mapping.moreSources += m_columns.name(column);
            }
        }
    }

    /// Where no column says it: by what the amounts are, or by who promises them.
    void takeKind(Promised promised)
    {
        if (has(Key::Kind) || !m_mapping.amounts.empty())
            return;
        std::optional<deals::Kind> kind;
        for (const Key key : foreignAmounts)
            if (const auto column = columnOfKey(key); column && !kind)
                if (const auto measure = measureOf(*column))
                    kind = kindCalled(m_columns.heading(*column).name, *measure);
        for (const Key key : {Key::From, Key::To})
            if (const auto party = columnOfKey(key); party && !kind && promised == Promised::Money)
                kind = kindCalled(m_columns.heading(*party).name, deals::Measure::Money);
        if (kind)
            m_mapping.constants[Key::Kind] = deals::textOf(deals::kinds, *kind);
    }

    /// Beside power its cost, beside equity the debt: each column of amounts that says another kind or measure.
    void takeOtherMeasures()
    {
        const auto first = columnOfKey(Key::Amount);
        if (!first || has(Key::Low) || has(Key::High) || has(Key::Unit) || !m_columns.heading(*first).unit)
            return;
        std::vector<std::size_t> columns{*first};
        const auto isNew = [&](std::size_t column) {
            const auto &unit = m_columns.heading(column).unit;
            return unit && std::none_of(columns.begin(), columns.end(), [&](std::size_t other) {
                const Unit &known = *m_columns.heading(other).unit;
                return known.measure == unit->measure
                    && kindCalled(m_columns.heading(column).name, unit->measure)
                    == kindCalled(m_columns.heading(other).name, known.measure);
            });
        };
        for (std::size_t column = 0; column < m_columns.count(); ++column)
            if (isFree(column) && isNew(column) && m_columns.isOfNumbers(column))
                columns.push_back(column);
        if (columns.size() == 1)
            return;
        m_mapping.columns.erase(Key::Amount);
        m_mapping.unit.reset();
        m_mapping.constants.erase(Key::Kind);
        for (const std::size_t column : columns)
            addAmount(column);
    }

    void translateWords()
    {
        for (const Key key : foreignWords) {
            const auto column = columnOfKey(key);
            if (!column)
                continue;
            m_columns.forEachText(*column, wordsLookedAt, [&](const QString &text) {
                const QString lower = text.toLower();
                if (const auto ours = meaningOf(key, lower))
                    m_mapping.words[key][lower] = *ours;
            });
        }
    }

    const ForeignColumns m_columns;
    QSet<std::size_t> m_taken;
    Mapping m_mapping;
};

} // namespace

Mapping proposedMapping(const Sheet &sheet)
{
    Mapping mapping = proposedMapping(sheet.table);
    mapping.encoding = sheet.isGuess ? std::optional(Encoding::Windows1252) : std::nullopt;
    return mapping;
}

Mapping proposedMapping(const Table &table)
{
    return table.rowCount() > 0 ? Proposer(table).mapping() : Mapping();
}

} // namespace files
