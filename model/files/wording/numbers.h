// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

#include <cstdint>
#include <optional>

/// Numbers as spreadsheets write them: 1,234.5 and 1.234,5 and 1 234,5 and 1'234.5 and 1E+11.
namespace files
{

/// What stands before the decimals. The other of the two may stand between thousands; spaces and apostrophes always
/// may.
enum class DecimalMark : std::uint8_t { Point, Comma };

/// The number in JSON's grammar, "38.5", its digits as they were; nothing when it is none. Without a mark, also nothing
/// where the mark makes a difference: in "38.5" and in "1,234", but not in "38" or "1E+11".
std::optional<QByteArray> plainNumber(QStringView text, std::optional<DecimalMark> mark);

/// How the numbers of a column are written.
struct ColumnNumbers {
    std::optional<DecimalMark> mark;
    /// It has a short milliard (Md, Mrd, Mld, mil M): then B, Bn and Bln may be a million millions.
    bool hasMilliards = false;

    ColumnNumbers(std::optional<DecimalMark> itsMark = {}, bool hasThem = false)
        : mark(itsMark)
        , hasMilliards(hasThem)
    {
    }
    ColumnNumbers(DecimalMark itsMark)
        : mark(itsMark)
    {
    }
    /// Where a comma stands before the decimals, too: so Spanish, Italian, Dutch, Polish, French and Swedish write.
    bool haveBillionsTwoMeanings() const { return hasMilliards || mark == DecimalMark::Comma; }
};

/// Finds the mark of a column, which is one for all its numbers: never one cell's guess.
class MarkOfColumn final
{
public:
    /// A text that is no number says nothing.
    void add(QStringView text);
    void addMilliard() { m_hasMilliards = true; }

    /// Nothing as long as no number needs one ("38", "1,234"), and when they contradict each other.
    std::optional<DecimalMark> mark() const;
    bool hasMilliards() const { return m_hasMilliards; }
    ColumnNumbers numbers() const { return {mark(), m_hasMilliards}; }
    /// Some number has to have a point before its decimals.
    bool needsPoint() const { return m_needsPoint; }
    /// Some number has to have a point before its decimals and another a comma.
    bool isContradictory() const { return m_needsPoint && m_needsComma; }
    /// Some number has two meanings ("1,234"), and no other settles which.
    bool isOpen() const { return m_hasTwoMeanings && !m_needsPoint && !m_needsComma; }

private:
    bool m_needsPoint = false, m_needsComma = false, m_hasTwoMeanings = false, m_hasMilliards = false;
};

} // namespace files
