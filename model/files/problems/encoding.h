// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace files
{

enum class Encoding : std::uint8_t { Utf8, Utf16Little, Utf16Big };

/// The text of a file as UTF-8. What is no text becomes bytes that are no UTF-8 either, so that it is refused where it
/// stands.
struct Decoded {
    QByteArray text;
    Encoding encoding = Encoding::Utf8;
};

/// UTF-16 is known by its byte order mark, or by the zero in its first two bytes; UTF-8 keeps its mark.
Decoded decoded(const QByteArray &file);

/// Every character of it; QString::fromUtf8() swallows a byte order mark in front.
QString fromUtf8(QByteArrayView text);

constexpr bool isLineEnd(char byte)
{
    return byte == '\n' || byte == '\r';
}

/// How many bytes of the file stand for the UTF-8 character that starts with `lead`.
int bytesInFile(char lead, Encoding encoding);
/// How many bytes of the file come before the text.
int markLength(const Decoded &decoded, const QByteArray &file);

/// Where the first byte stands that is not UTF-8, NUL included; -1 where there is none.
qsizetype firstNoText(QByteArrayView utf8);

} // namespace files
