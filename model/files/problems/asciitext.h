// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QStringView>

#include <algorithm>
#include <array>

namespace files
{

inline bool isAllDigits(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char byte) { return byte >= '0' && byte <= '9'; });
}

/// A short text of ASCII as a QStringView, which has no memory to be asked for and given back: a file has millions.
class AsciiText final
{
public:
    explicit AsciiText(QByteArrayView text)
        : m_size(std::min<qsizetype>(text.size(), longest))
    {
        unsigned all = text.size() > longest ? 0x80U : 0;
        for (qsizetype i = 0; i < m_size; ++i) {
            const auto byte = static_cast<unsigned char>(text[i]);
            m_units[static_cast<std::size_t>(i)] = byte;
            all |= byte;
        }
        m_isOne = all < 0x80;
    }

    /// Empty for any other text.
    QStringView view() const { return m_isOne ? QStringView(m_units.data(), m_size) : QStringView(); }

private:
    static constexpr qsizetype longest = 32;

    std::array<char16_t, longest> m_units;
    qsizetype m_size;
    bool m_isOne;
};

} // namespace files
