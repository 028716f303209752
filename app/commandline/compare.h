// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/comparison.h"

#include <QJsonObject>

namespace commandline
{

/// Two partners, or what is wrong with the names.
struct NamedPair {
    counting::Pair pair;
    QString unknown; ///< what no party is called
    QString wrong;   ///< why they cannot be compared
};
/// "A,B", by names or aliases, which may hold commas themselves.
NamedPair pairCalled(const deals::DealSet &set, deals::PartyId focus, const QString &names);

/// as_of, focus, to, left, right, rows, both, footer: plain units, GW for power, null for what is open or not stated.
QJsonObject toJson(const deals::DealSet &set, const pictures::View &view, const pictures::Comparison &comparison);
/// The table of differences, its columns aligned, and the footer.
QString toText(const pictures::Comparison &comparison);

} // namespace commandline
