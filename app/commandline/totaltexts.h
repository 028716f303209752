// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/sums.h"

#include <QString>

#include <map>

class QLocale;

namespace commandline
{

/// Totals in words. A sum, the rows of its partners and the parts of each are printed together: they add up.
class TotalTexts final
{
public:
    /// `totals` must outlive it.
    TotalTexts(const counting::Totals &totals, const QLocale &locale);

    /// "≈ $588 B ($38 B scheduled, ≈ $550 B undated)", of one of those totals.
    QString text(const counting::Total &total) const { return m_texts.at(&total); }

private:
    std::map<const counting::Total *, QString> m_texts;
};

} // namespace commandline
