// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/problems/encoding.h"

#include <QChar>

#include <algorithm>

namespace files
{
namespace
{

constexpr char noText = '\xff';

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

/// Of a character by its first byte; 1 for what starts none.
qsizetype lengthOf(char lead)
{
    const auto byte = static_cast<unsigned char>(lead);
    return byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
}

} // namespace

Decoded decoded(const QByteArray &file)
{
    if (file.startsWith("\xff\xfe"))
        return {fromUtf16(QByteArrayView(file).sliced(2), false), Encoding::Utf16Little};
    if (file.startsWith("\xfe\xff"))
        return {fromUtf16(QByteArrayView(file).sliced(2), true), Encoding::Utf16Big};
    if (file.size() >= 2 && (file[0] == '\0') != (file[1] == '\0')) {
        const bool isBig = file[0] == '\0';
        return {fromUtf16(file, isBig), isBig ? Encoding::Utf16Big : Encoding::Utf16Little};
    }
    return {file, Encoding::Utf8};
}

QString fromUtf8(QByteArrayView text)
{
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
    return lead == noText ? 1 : length == 4 ? 4 : 2;
}

int markLength(const Decoded &decoded, const QByteArray &file)
{
    const bool isMarked = file.startsWith("\xff\xfe") || file.startsWith("\xfe\xff");
    return decoded.encoding != Encoding::Utf8 && isMarked ? 2 : 0;
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
