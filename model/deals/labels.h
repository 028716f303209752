// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

class QLocale;

/// What people call kinds, states, parties and places in a source: translated. Files use vocabulary.h instead.
namespace deals
{

enum class Length : std::uint8_t { Short, Long };

/// "Purchase", "Letter of intent", "Power", "At least".
QString kindText(Kind kind);
QString statusText(Status status);
QString measureText(Measure measure);
QString saidText(Said said);
/// For files and tables, in every language: "GW", "USD", "shares", "chips".
QString unitText(Measure measure, Currency currency);
/// "Crusoe + Oracle"; each by its short name, or by its full one.
QString partiesText(const DealSet &set, std::span<const PartyId> parties, Length length = Length::Short);
/// "84studio.fr · fr · page undated".
QString sourceText(const Source &source, const QLocale &locale);
/// "paragraph 6", or "page as a whole".
QString paragraphText(const Evidence &evidence);

} // namespace deals
