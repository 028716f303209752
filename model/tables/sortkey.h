// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <limits>

namespace tables
{

/// How cells of one column compare: first by group, so that gigawatts never mix with dollars. Without number and text,
/// nothing is stated.
struct SortKey {
    static constexpr qint64 notStated = std::numeric_limits<qint64>::min();

    int group = 0;
    qint64 number = notStated;
    QString text;

    bool isStated() const { return number != notStated || !text.isEmpty(); }

    std::weak_ordering operator<=>(const SortKey &) const = default;
    bool operator==(const SortKey &) const = default;
};

/// As people look words up: upper case beside lower case, é beside e.
inline SortKey textKey(const QString &text)
{
    return {.text = text.normalized(QString::NormalizationForm_KD).toCaseFolded()};
}

} // namespace tables
