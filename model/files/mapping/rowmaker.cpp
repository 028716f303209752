// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/rowmaker.h"

#include "files/problems/filetranslation.h"
#include "files/wording/amountwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

using deals::Said;

constexpr std::array copied{Key::Id, Key::What, Key::Option, Key::Condition, Key::PhaseOf, Key::Paragraph};

} // namespace

bool RowMaker::read(qsizetype row, Tell tell, const Refusal *ofLevel)
{
    m_cells.clear();
    m_tell = tell;
    if (const qsizetype origin = m_rows.arrangement().originOf(row); origin != m_origin) {
        m_told.clear(); // of a row with several amounts each cell is told of once
        m_origin = origin;
    }
    m_isGood = !m_rows.table().isRefused(row) && m_rows.missing().isEmpty();
    if (m_isGood)
        readCells(row, ofLevel);
    return m_isGood;
}

void RowMaker::readCells(qsizetype row, const Refusal *ofLevel)
{
    const Arrangement &arrangement = m_rows.arrangement();
    const Table &foreign = arrangement.foreign();
    const qsizetype header = arrangement.asGiven().headerRow();
    if (const Cell *beyond = foreign.beyondHeader(arrangement.originOf(row), header))
        return refuse(beyond->byte, {}, foreign.text(*beyond),
            Text::tr("at most the header’s %1 cells").arg(foreign.row(header).size()));
    for (const Key key : copied)
        set(key, m_rows.text(row, key));
    set(Key::Source, m_rows.sources(row));
    readParties(row);
    readDeal(row);
    for (const Key key : foreignWords)
        readWord(row, key);
    for (const Key key : foreignDates)
        readDate(row, key);
    readAmount(row, ofLevel);
    readTerm(row);
    readEvidence(row);
    if (m_cells.contains(Key::Announced))
        m_cells.remove(Key::KnownBy);
    else if (areLevels() && !m_cells.contains(Key::KnownBy))
        set(Key::KnownBy, m_cells.value(Key::Start)); // a level that stands was known by then
}

void RowMaker::readParties(qsizetype row)
{
    for (const Key key : foreignParties) {
        set(key, m_rows.parties(row, key));
        if (m_cells.value(key).isEmpty())
            refuse(row, key, Text::tr("something in this column, or for all rows"));
    }
}

/// What a source prints: where no column says so, its amount, or else its announcement.
void RowMaker::readEvidence(qsizetype row)
{
    if (m_cells.value(Key::Source).isEmpty())
        return;
    const auto cells = {Key::Printed, m_rows.amountKey(row), Key::Announced};
    const auto printed =
        std::find_if(cells.begin(), cells.end(), [&](Key key) { return !m_rows.text(row, key).isEmpty(); });
    if (printed == cells.end())
        return refuse(row, Key::Source, Text::tr("a figure that it prints"));
    set(Key::Printed, m_rows.text(row, *printed));
    set(Key::Supports,
        textOf(deals::supports, *printed == Key::Announced ? deals::Supports::Announcement : deals::Supports::Amount));
}

void RowMaker::readDeal(qsizetype row)
{
    QString name = m_rows.text(row, Key::Deal);
    if (name.isEmpty()) { // what identifies it, then
        QStringList parts{m_cells.value(Key::From), m_cells.value(Key::To)};
        const auto announced = m_rows.date(row, Key::Announced);
        if (announced)
            parts += announced->edtf();
        parts.removeAll(QString());
        name = parts.join(u" – "_s);
    }
    set(Key::Deal, name);
}

void RowMaker::readWord(qsizetype row, Key key)
{
    const bool isKind = key == Key::Kind;
    const QString text = m_rows.text(row, key);
    const auto word = m_rows.word(row, key);
    if (word)
        set(key, *word);
    else if (text.isEmpty() && isKind)
        refuse(row, key, Text::tr("something in this column, or for all rows"));
    else if (!text.isEmpty())
        refuse(row, key,
            isKind ? Text::tr("a kind, or a word that the mapping has one for")
                   : Text::tr("a status, or a word that the mapping has one for"));
}

void RowMaker::readDate(qsizetype row, Key key)
{
    const QString text = m_rows.text(row, key);
    if (saysNotStated(text))
        return;
    if (const auto both = foreignPeriod(text); both && readPeriod(row, key, *both))
        return;
    const auto date = m_rows.date(row, key);
    const bool isOpen =
        !m_rows.dayOrder(key) && (foreignDate(text, DayOrder::DayFirst) || foreignDate(text, DayOrder::MonthFirst));
    if (!date && isOpen)
        return refuse(row, key,
            m_rows.order(key).isContradictory()
                ? Text::tr("day and month in one order in the whole column, or the order in the mapping")
                : Text::tr("the order of day and month in the mapping, as no row settles it"));
    if (!date) {
        const QString more = expectedDate(text);
        return refuse(
            row, key, more.isEmpty() ? Text::tr("a date such as 2026-11-03, Nov 3, 2026, Q3 2026 or 2026") : more);
    }
    set(key, date->edtf());
}

/// A start and an end, in a column of either where the other says nothing.
bool RowMaker::readPeriod(qsizetype row, Key key, const DatePeriod &both)
{
    const bool isEnd = key == Key::End && !both.start.isStated();
    const bool isAlone = key == Key::Start && saysNotStated(m_rows.text(row, Key::End));
    if (!isEnd && !isAlone)
        return false;
    if (both.start.isStated())
        set(Key::Start, both.start.edtf());
    set(Key::End, both.end.edtf());
    return true;
}

void RowMaker::readAmount(qsizetype row, const Refusal *ofLevel)
{
    const auto key = m_rows.levelKey();
    if (areLevels() && (!key || !m_rows.date(row, *key))) // a period is no date
        return refuse(row, key.value_or(Key::Start), Text::tr("the date of the level"));
    if (areLevels())
        set(Key::Start, m_rows.date(row, *key)->edtf());
    const auto read = m_rows.amount(row);
    const auto *refusal = std::get_if<Refusal>(&read);
    if (refusal && readUnread(row, *refusal))
        return;
    if (!refusal)
        refusal = ofLevel;
    if (refusal)
        return refuse(row, m_rows.amountKey(row), refusal->expected);
    const auto &worded = std::get<WordedAmount>(read);
    if (!worded.measure)
        return refuse(row, m_rows.amountKey(row), Text::tr("what is not stated: money, power, shares or chips"));
    setAmount(worded);
}

/// Words that are not understood cost no deal: its amount is not stated, and they are kept as what is promised. A level
/// has to be known.
bool RowMaker::readUnread(qsizetype row, const Refusal &refusal)
{
    const auto unit = m_rows.unitOf(row);
    const Key key = m_rows.amountKey(row);
    if (areLevels() || !unit || key != Key::Amount || !m_rows.isUnread(row))
        return false;
    const QString text = m_rows.text(row, key);
    setAmount({{}, unit->measure, unit->currency, {}, {}, text});
    if (m_tell == Tell::Aloud)
        m_problems.warning(
            m_rows.byteOf(row, key), inQuotes(text), Text::tr("%1; it is read as not stated").arg(refusal.expected));
    return true;
}

void RowMaker::setAmount(const WordedAmount &worded)
{
    const auto &[amount, measure, currency, term, by, rest] = worded;
    set(Key::Measure, deals::textOf(deals::measures, *measure));
    set(Key::Said, deals::textOf(deals::saids, amount.said));
    if (measure == deals::Measure::Money)
        set(Key::Unit, currency.text());
    else if (measure == deals::Measure::Power && amount.said != Said::NotStated)
        set(Key::Unit, u"W"_s);
    if (amount.said == Said::Range) {
        set(Key::Low, QString::number(amount.low));
        set(Key::High, QString::number(amount.high));
    } else if (amount.said != Said::NotStated) {
        set(Key::Value, QString::number(amount.said == Said::AtLeast ? amount.low : amount.high));
    }
    const bool isTimed = m_rows.mapping().isMapped(Key::Term) || m_cells.contains(Key::End);
    if (term.isStated() && !isTimed)
        set(Key::Term, term.iso());
    if (by.isStated() && !isTimed)
        set(Key::End, by.edtf());
    set(Key::What, withRest(m_cells.value(Key::What), rest));
}

void RowMaker::readTerm(qsizetype row)
{
    const QString text = m_rows.text(row, Key::Term);
    if (saysNotStated(text))
        return;
    if (const auto term = termInWords(text))
        set(Key::Term, term->iso());
    else
        refuse(row, Key::Term, Text::tr(R"(a duration such as P7Y, "7 years" or "18 months")"));
}

QString RowMaker::nameOf(qsizetype row, Key key) const
{
    const QString column = m_rows.arrangement().columnOf(row, key);
    return column.isEmpty() ? QString(columnOf(key).name) : escaped(column);
}

void RowMaker::refuse(qsizetype row, Key key, const QString &expected)
{
    refuse(m_rows.byteOf(row, key), nameOf(row, key), m_rows.text(row, key), expected);
}

void RowMaker::refuse(qsizetype byte, const QString &field, const QString &text, const QString &expected)
{
    const std::pair place{byte, field};
    if (m_tell == Tell::Aloud && std::find(m_told.begin(), m_told.end(), place) == m_told.end()) {
        m_problems.error(byte, field, inQuotes(text), expected);
        m_told.push_back(place);
    }
    m_isGood = false;
}

} // namespace files
