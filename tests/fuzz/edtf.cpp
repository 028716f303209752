// SPDX-License-Identifier: GPL-3.0-or-later
#include "deals/date.h"
#include "fuzz/targets.h"

namespace fuzz
{

using deals::Date;
using deals::Term;

void edtf(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    if (const auto date = Date::parse(text)) {
        expect(date->isStated(), "what was read is stated");
        expect(Date::parse(date->edtf()) == date, "a date that was read is written and read back");
        expect(text.size() <= 10, "a date is never a part of a longer text");
        if (date->isPeriod()) {
            expect(date->first() <= date->last(), "a period ends after it starts");
            const deals::CalendarDay first = deals::calendarDay(date->first()), last = deals::calendarDay(date->last());
            expect(first.year >= 1 && last.year <= 9999 && first.year == last.year, "it lies in a year from 1 to 9999");
            expect(deals::dayOf(last.year, last.month, last.day) == date->last(), "days and calendar agree");
        }
    }
    if (const auto term = Term::parse(text)) {
        expect(term->isStated() && term->months >= 0 && term->days >= 0, "a term is longer than nothing");
        expect(Term::parse(term->iso()) == term, "a term that was read is written and read back");
        expect(term->endFrom(0) > 0, "a term ends after it starts");
    }
}

} // namespace fuzz
