// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

#include <vector>

/// Data that would act on whatever interprets them.
namespace support
{

using namespace Qt::StringLiterals;

/// Stands at the end of every hostile text, so that one is known wherever it comes out.
inline const QString hostileMark = u"zq7"_s;

/// HTML, formulas, paths, addresses, format strings, terminal sequences, bidirectional and other controls, towers of
/// accents, and one that is very long. They name `trap` where they would open a file.
std::vector<QString> hostileTexts(const QString &trap = u"/etc/passwd"_s);
/// The bundled deals as a file, each of its texts and ids one of the hostile ones. In as many turns as there are
/// hostile texts, every field takes every text.
QByteArray hostileFile(std::size_t turn, const QString &trap = u"/etc/passwd"_s);
deals::DealSet hostileDeals(std::size_t turn, const QString &trap = u"/etc/passwd"_s);

/// Why one line of text from a file may not be shown like this: what acts, hides or is too long. Empty when it may.
QString flawOf(const QString &line, qsizetype longest);

} // namespace support
