// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/wording/dateforms.h"

#include "files/wording/amountwords.h"
#include "files/wording/datestamp.h"
#include "files/wording/foreigndates.h"

#include <algorithm>
#include <cmath>

namespace files
{

using deals::Date;

std::optional<Date> dateOfForm(QStringView text, DateForm form)
{
    constexpr double first = -25567, last = deals::lastLikely; // from 1900 on
    if (form == DateForm::Zoned) {
        const Stamp stamp = stampOf(text.trimmed());
        return stamp.isZoned ? foreignDate(stamp.day, {}) : std::nullopt;
    }
    bool isNumber = false;
    const double number = text.trimmed().toDouble(&isNumber);
    if (!isNumber)
        return {};
    if (form == DateForm::DecimalYear)
        return text.contains(u'.') && number == std::floor(number) && number >= 1900 && number <= 2200
            ? Date::parse(QString::number(static_cast<int>(number)))
            : std::nullopt;
    constexpr int since1900 = 25569, since1904 = 24107; // on 1970-01-01
    const int before = form == DateForm::DaysSince1900 ? since1900 : form == DateForm::DaysSince1904 ? since1904 : 0;
    const double day = std::floor(number) - before;
    const bool isDate =
        day >= first && day <= last && (form != DateForm::DaysSince1900 || number >= 61); // 1900 was no leap year
    return isDate ? std::optional(Date::day(static_cast<deals::Day>(day))) : std::nullopt;
}

void FormOfColumn::add(QStringView text)
{
    if (saysNotStated(text))
        return;
    ++m_cells;
    m_zoned += stampOf(text.trimmed()).isZoned ? 1 : 0;
    m_years += dateOfForm(text, DateForm::DecimalYear) ? 1 : 0;
    bool isNumber = false;
    const double days = text.trimmed().toDouble(&isNumber);
    if (isNumber && std::abs(days) >= 10'000) // what is less may be a year
        m_days.push_back(days);
}

std::vector<DateForm> FormOfColumn::candidates() const
{
    if (m_zoned > 0)
        return {DateForm::Zoned};
    if (m_cells > 0 && m_years == m_cells)
        return {DateForm::DecimalYear};
    std::vector<DateForm> forms;
    if (m_days.empty() || std::ssize(m_days) < m_cells)
        return forms;
    // 1995 to 2095: what deals are about.
    constexpr deals::Day first = 9131, last = 45655;
    const auto areLikely = [&](DateForm form) {
        return std::ranges::all_of(m_days, [&](double days) {
            const auto date = dateOfForm(QString::number(days, 'f', 6), form);
            return date && date->first() >= first && date->first() <= last;
        });
    };
    for (const DateForm form : {DateForm::DaysSince1900, DateForm::DaysSince1970, DateForm::DaysSince1904})
        if (areLikely(form))
            forms.push_back(form);
    return forms;
}

} // namespace files
