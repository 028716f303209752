// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mapping/mapping.h"

#include <span>

/// What columns and words of other people's tables are called, in English and French; names between bars.
namespace files
{

/// Of what a table is: who promises money is not who promises power.
enum class Promised : std::uint8_t { Anything, Money, Things };

/// What columns are called elsewhere, the likeliest first. A name stands for the first of ours that has it.
struct Names {
    Key key;
    QStringView texts;
    Promised promised = Promised::Anything;
};
std::span<const Names> columnNames();
bool isOneOf(QStringView texts, QStringView text);
/// What a promise of that measure and name, or of a party called so, is: of power a capacity, of a price a purchase.
std::optional<deals::Kind> kindCalled(QStringView name, deals::Measure measure);
/// Our word for one of theirs, in small letters, where it has but one meaning.
std::optional<QLatin1String> meaningOf(Key key, QStringView text);

} // namespace files
