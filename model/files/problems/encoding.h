// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace files
{

enum class Encoding : std::uint8_t { Utf8, Utf16Little, Utf16Big, Windows1252, Latin1 };

/// The text of a file as UTF-8. What is no text becomes bytes that are no UTF-8 either, so that it is refused where it
/// stands.
struct Decoded {
    QByteArray text;
    Encoding encoding = Encoding::Utf8;
    bool isGuess = false; ///< nothing but its bytes speaks for it: to be asked about
};

/// A byte order mark decides, then what is declared, UTF-8, Windows-1252 or Latin-1; then a zero in the first two
/// bytes, for UTF-16. The rest is UTF-8, but for a text of Windows-1252 without control characters, most of whose
/// characters beyond ASCII are no UTF-8: that is a guess. UTF-8 keeps its mark.
Decoded decoded(const QByteArray &file, std::optional<Encoding> declared = {});

/// Every character of it; QString::fromUtf8() swallows a byte order mark in front.
QString fromUtf8(QByteArrayView text);

constexpr bool isLineEnd(char byte)
{
    return byte == '\n' || byte == '\r';
}

/// How many bytes of the file stand for the UTF-8 character that starts with `lead`.
int bytesInFile(char lead, Encoding encoding);
/// The byte of the file that is no text, where `text` starts with what became of it.
unsigned char wrongByte(QByteArrayView text, Encoding encoding);
/// How many bytes of the file come before the text.
int markLength(const Decoded &decoded, const QByteArray &file);

/// How often the byte is there.
qsizetype countOf(QByteArrayView bytes, char wanted);

/// Where the first byte stands that is not UTF-8, NUL included; -1 where there is none.
qsizetype firstNoText(QByteArrayView utf8);

} // namespace files
