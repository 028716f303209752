// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/problems/encoding.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace files
{
namespace
{

constexpr char noText = '\xff';
constexpr char noCharacter = '\xc1'; // of Windows-1252; the byte follows, and together they are no UTF-8

/// What Windows-1252 has from 0x80 to 0x9f; elsewhere it is Latin-1, and so Unicode. 0: nothing.
constexpr std::array<char16_t, 32> ownOf1252{0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030,
    0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122,
    0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178};

/// 0 for a byte that is no character. From 0x80 to 0x9f Latin-1 has control characters.
char32_t from1252(char byte)
{
    const auto code = static_cast<unsigned char>(byte);
    return code >= 0x80 && code < 0xa0 ? ownOf1252[code - 0x80U] : code;
}

void append(QByteArray &text, char32_t c)
{
    const auto tail = [&](int shift) { text += static_cast<char>(0x80 | ((c >> shift) & 0x3f)); };
    if (c < 0x80) {
        text += static_cast<char>(c);
    } else if (c < 0x800) {
        text += static_cast<char>(0xc0 | (c >> 6));
        tail(0);
    } else if (c < 0x10000) { // half a surrogate pair too, which is not UTF-8
        text += static_cast<char>(0xe0 | (c >> 12));
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xf0 | (c >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

QByteArray fromUtf16(QByteArrayView bytes, bool isBig)
{
    const auto unit = [&](qsizetype at) {
        const auto first = static_cast<unsigned char>(bytes[at]), second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(isBig ? first << 8 | second : second << 8 | first);
    };
    QByteArray text;
    text.reserve(bytes.size() * 3 / 2);
    qsizetype at = 0;
    for (; at + 1 < bytes.size(); at += 2) {
        char32_t c = unit(at);
        if (QChar::isHighSurrogate(c) && at + 3 < bytes.size() && QChar::isLowSurrogate(unit(at + 2))) {
            c = QChar::surrogateToUcs4(static_cast<char16_t>(c), static_cast<char16_t>(unit(at + 2)));
            at += 2;
        }
        append(text, c);
    }
    if (at < bytes.size())
        text += noText;
    return text;
}

QByteArray fromBytes(QByteArrayView bytes, Encoding encoding)
{
    QByteArray text;
    text.reserve(bytes.size() * 5 / 4);
    for (const char byte : bytes) {
        const char32_t c = encoding == Encoding::Latin1 ? static_cast<unsigned char>(byte) : from1252(byte);
        if (c == 0 && byte != '\0')
            (text += noCharacter) += byte;
        else
            append(text, c);
    }
    return text;
}

/// Of a character by its first byte; 1 for what starts none.
qsizetype lengthOf(char lead)
{
    const auto byte = static_cast<unsigned char>(lead);
    return byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
}

bool isPrintedIn1252(char byte)
{
    const char32_t c = from1252(byte);
    return byte == '\t' || isLineEnd(byte) || (c >= U' ' && c != 0x7f);
}

bool looksLikeWindows1252(QByteArrayView bytes)
{
    if (bytes.isValidUtf8() || !std::all_of(bytes.begin(), bytes.end(), isPrintedIn1252))
        return false;
    qsizetype characters = 0, wrong = 0;
    for (qsizetype at = 0, length = 1; at < bytes.size(); at += length) {
        length = std::min(lengthOf(bytes[at]), bytes.size() - at);
        const bool isUtf8 = bytes.sliced(at, length).isValidUtf8();
        if (!isUtf8)
            length = 1;
        characters += isUtf8 && length > 1 ? 1 : 0;
        wrong += isUtf8 ? 0 : 1;
    }
    return wrong > characters;
}

} // namespace

Decoded decoded(const QByteArray &file, std::optional<Encoding> declared)
{
    if (file.startsWith("\xef\xbb\xbf"))
        return {file, Encoding::Utf8};
    if (file.startsWith("\xff\xfe"))
        return {fromUtf16(QByteArrayView(file).sliced(2), false), Encoding::Utf16Little};
    if (file.startsWith("\xfe\xff"))
        return {fromUtf16(QByteArrayView(file).sliced(2), true), Encoding::Utf16Big};
    if (declared == Encoding::Windows1252 || declared == Encoding::Latin1)
        return {fromBytes(file, *declared), *declared};
    if (declared)
        return {file, Encoding::Utf8};
    if (file.size() >= 2 && (file[0] == '\0') != (file[1] == '\0')) {
        const bool isBig = file[0] == '\0';
        return {fromUtf16(file, isBig), isBig ? Encoding::Utf16Big : Encoding::Utf16Little};
    }
    if (looksLikeWindows1252(file))
        return {fromBytes(file, Encoding::Windows1252), Encoding::Windows1252, true};
    return {file, Encoding::Utf8};
}

QString fromUtf8(QByteArrayView text)
{
    if (!text.startsWith('\xef'))
        return QString::fromUtf8(text);
    QString marks;
    for (; text.startsWith("\xef\xbb\xbf"); text = text.sliced(3))
        marks += QChar(QChar::ByteOrderMark);
    return marks + QString::fromUtf8(text);
}

int bytesInFile(char lead, Encoding encoding)
{
    const auto length = static_cast<int>(lengthOf(lead));
    if (encoding == Encoding::Utf8)
        return length;
    if (encoding == Encoding::Windows1252 || encoding == Encoding::Latin1)
        return 1;
    return lead == noText ? 1 : length == 4 ? 4 : 2;
}

unsigned char wrongByte(QByteArrayView text, Encoding encoding)
{
    const bool isBehind = encoding == Encoding::Windows1252 && text.front() == noCharacter;
    return static_cast<unsigned char>(text[isBehind ? 1 : 0]);
}

int markLength(const Decoded &decoded, const QByteArray &file)
{
    const bool isMarked = file.startsWith("\xff\xfe") || file.startsWith("\xfe\xff");
    return decoded.encoding != Encoding::Utf8 && isMarked ? 2 : 0;
}

qsizetype countOf(QByteArrayView bytes, char wanted)
{
    constexpr qsizetype block = 240; // that a byte counts, and of one size: compilers then count many at a time
    qsizetype count = 0, at = 0;
    for (; at + block <= bytes.size(); at += block) {
        const char *const each = bytes.data() + at;
        unsigned char found = 0;
        for (qsizetype i = 0; i < block; ++i)
            found = static_cast<unsigned char>(found + (each[i] == wanted ? 1 : 0));
        count += found;
    }
    return count + std::count(bytes.begin() + at, bytes.end(), wanted);
}

qsizetype firstNoText(QByteArrayView utf8)
{
    if (utf8.isValidUtf8() && !utf8.contains('\0'))
        return -1;
    qsizetype at = 0;
    while (at < utf8.size() && utf8[at] != '\0') {
        const qsizetype length = std::min(lengthOf(utf8[at]), utf8.size() - at);
        if (!utf8.sliced(at, length).isValidUtf8())
            break;
        at += length;
    }
    return at;
}

} // namespace files
