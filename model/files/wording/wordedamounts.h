// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/wording/wording.h"

#include <QHash>

namespace files
{

/// Reads the amounts in words of one column as amountInWords() does. What differs from an earlier one in its figures
/// alone, as most do, takes a hundredth of the time.
class WordedAmounts final
{
public:
    /// All of the column, before the first is read: its numbers have one mark.
    void see(QByteArrayView utf8);
    std::variant<WordedAmount, Refusal> read(QByteArrayView utf8);

private:
    /// What the words around one figure make of it, or those around the two of a range.
    struct Pattern {
        WordedAmount amount;
        int low = 0, high = 0; ///< powers of ten
    };
    static std::optional<Pattern> patternOf(const QByteArray &words, bool isRange, const ColumnNumbers &column);

    MarkOfColumn m_mark;
    QHash<QByteArray, std::optional<Pattern>> m_patterns; // by the words, with a 0 for each figure
    QByteArray m_words;
};

} // namespace files
