// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

/// Texts of files and arguments, as they may be shown: nothing in them moves, hides or counterfeits what stands beside
/// them. What they say is not changed in the deals themselves, nor in what programs read.
namespace deals
{

/// Enough for a name, a title or a cell.
constexpr qsizetype longestShown = 300;

/// One line: white space as spaces, controls and noncharacters as �, no invisible format characters but those that
/// join letters, and no more than a few accents on one letter. Beyond `most` characters it ends in "…".
QString oneLine(const QString &text, qsizetype most = longestShown);
/// The same, to be drawn: letters that run from right to left reorder nothing but themselves. Without that, ≥ between
/// a Hebrew name and a figure is drawn as ≤.
QString legible(const QString &text, qsizetype most = longestShown);
/// Several lines, each of them legible; at most `most` characters in all.
QStringList legibleLines(const QString &text, qsizetype most);
/// The same for names that a reader takes for one: whatever their case, the blanks around them, and whether an accent
/// is composed with its letter.
QString sameName(QStringView name);
/// The set with each of its texts in one line.
DealSet inOneLine(DealSet set);

} // namespace deals
