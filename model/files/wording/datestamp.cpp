// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/wording/datestamp.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace files
{

Stamp stampOf(QStringView text)
{
    static const QRegularExpression time(
        uR"(\A(.*?[0-9])(?:T|\s+)[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?(?:\s*[ap]\.?m\.?)?(\s*(?:Z|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)(?:\[.*\])?)?\z)"_s,
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longest = 60; // characters: no stamp takes more
    if (text.size() > longest || !text.contains(u':'))
        return {text};
    const auto match = time.match(text.toString());
    return match.hasMatch() ? Stamp{text.left(match.capturedLength(1)), match.capturedLength(2) > 0} : Stamp{text};
}

} // namespace files
