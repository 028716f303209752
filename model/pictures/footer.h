// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/known.h"
#include "pictures/picture.h"

namespace pictures
{

/// What stands under a picture: its sources; its basis, where the data end, and what it does not count and why.
std::vector<QString> footer(counting::Known &known, const View &view, const QLocale &locale);
/// With how many rows of the file could not be read, where they say their basis.
std::vector<QString> withUnread(std::vector<QString> footer, const deals::DealSet &set, const QLocale &locale);
/// "OpenAI’s compute commitments, 2025–2027".
QString title(const counting::Ledger &ledger, const View &view, const QLocale &locale);
QString subtitle(const counting::Ledger &ledger, const View &view);
/// As precise as the window's edges: "2025–2027", "Jan 2025 – Sep 2027", "3 Nov 2026 – 10 Nov 2026".
QString periodText(const counting::Window &window, const QLocale &locale);

} // namespace pictures
