// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/dealformat/columns.h"

#include <QByteArrayView>
#include <QString>

namespace files
{

struct WordedAmount;

/// A commitment as most are: each of its cells is a text, or plain digits where a number belongs, and it has at most
/// one status and one piece of evidence. Such are read many times as fast as others; what is said of them is the same.
/// An empty cell is none.
class PlainRecord final
{
public:
    bool has(Key key) const { return (m_given & bit(key)) != 0; }
    /// Of one that it has.
    QByteArrayView operator[](Key key) const { return m_cells[static_cast<std::size_t>(key)]; }
    void set(Key key, QByteArrayView text)
    {
        m_cells[static_cast<std::size_t>(key)] = text;
        m_given |= bit(key);
    }
    template<typename Keys> bool hasAny(const Keys &keys) const { return (m_given & bitsOf(keys)) != 0; }
    /// Whether it has no cells but those.
    template<typename Keys> bool hasOnly(const Keys &keys) const { return (m_given & ~bitsOf(keys)) == 0; }

    const WordedAmount *amount = nullptr; ///< where it is in words
    QString id;                           ///< where it has no such cell

private:
    static constexpr std::uint64_t bit(Key key) { return std::uint64_t{1} << static_cast<unsigned>(key); }
    template<typename Keys> static constexpr std::uint64_t bitsOf(const Keys &keys)
    {
        std::uint64_t bits = 0;
        for (const Key key : keys)
            bits |= bit(key);
        return bits;
    }

    std::array<QByteArrayView, columns.size()> m_cells;
    std::uint64_t m_given = 0;
};
static_assert(columns.size() <= 64);

} // namespace files
