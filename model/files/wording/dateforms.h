// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/date.h"

#include <vector>

namespace files
{

/// What the cells of a column are that foreignDate() gives nothing for, and of which people can say what they mean.
enum class DateForm : std::uint8_t {
    Zoned,         ///< 2017-12-07T13:00:00Z: a day only in that zone
    DecimalYear,   ///< 1990.0
    DaysSince1900, ///< 45678, of most workbooks
    DaysSince1904, ///< 44216, of others
    DaysSince1970  ///< 20353, of R
};
/// What such a text means in that form: of a stamp the day in its own zone. Nothing where it is of another form.
std::optional<deals::Date> dateOfForm(QStringView text, DateForm form);

/// Recognises the form of a column by all its cells.
class FormOfColumn final
{
public:
    /// One that says nothing is left out.
    void add(QStringView text);
    /// Those that it may have, the likelier first; none where its dates are written like any others.
    std::vector<DateForm> candidates() const;

private:
    int m_cells = 0, m_zoned = 0, m_years = 0;
    std::vector<double> m_days;
};

} // namespace files
