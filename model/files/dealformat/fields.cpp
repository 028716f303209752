// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/dealformat/fields.h"

#include "files/problems/filetranslation.h"
#include "files/wording/foreigndates.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace files
{

Fields::Fields(Value object, Problems &problems)
    : m_object(object)
    , m_problems(problems)
    , m_errorsBefore(problems.errorCount())
    , m_members(object.members())
{
    if (object.type() != Type::Object)
        problems.error(object, Text::tr("an object"));
}

std::optional<Value> Fields::find(QLatin1String key, Need need)
{
    m_asked.push_back(key);
    const std::optional<Value> found = member(key);
    if (!found && need == Need::Required && m_object.type() == Type::Object)
        missing({key});
    return found;
}

std::optional<Value> Fields::member(QLatin1String key) const
{
    const auto found =
        std::find_if(m_members.begin(), m_members.end(), [&](const Member &one) { return one.isCalled(key); });
    return found == m_members.end() ? std::nullopt : std::optional(found->value);
}

void Fields::missing(const QStringList &keys)
{
    const QString quoted = u'"' + keys.join(Text::tr("\" or \"")) + u'"';
    if (m_object.isInTable())
        m_problems.error(m_object, Text::tr("nothing"), Text::tr("something in the column %1").arg(quoted));
    else
        m_problems.error(m_object, Text::tr("no such key"), Text::tr("the key %1").arg(quoted));
}

std::vector<Value> Fields::list(QLatin1String key, Need need)
{
    const std::optional<Value> value = find(key, need);
    if (!value)
        return {};
    std::vector<Value> elements = value->elements();
    if (value->type() != Type::List)
        m_problems.error(*value, Text::tr("a list"));
    else if (elements.empty() && need == Need::Required)
        m_problems.error(*value, Text::tr("at least one entry"));
    return elements;
}

QString Fields::text(QLatin1String key, Need need)
{
    const std::optional<Value> value = find(key, need);
    if (!value)
        return {};
    QString text = value->isText() ? value->text() : QString();
    if (text.trimmed().isEmpty())
        m_problems.error(*value, Text::tr("a text that is not blank"));
    return text;
}

bool Fields::flag(QLatin1String key)
{
    const std::optional<Value> value = find(key);
    if (value && value->type() != Type::Bool)
        m_problems.error(*value, Text::tr("true or false"));
    return value && value->text() == "true"_L1;
}

template<typename Parsed> Parsed Fields::parsed(QLatin1String key, Need need, QString (*expected)())
{
    const std::optional<Value> value = find(key, need);
    if (!value)
        return {};
    const auto read = value->isText() ? Parsed::parse(value->text()) : std::nullopt;
    if (!read)
        m_problems.error(*value, expected());
    return read.value_or(Parsed{});
}

deals::Date Fields::date(QLatin1String key, Need need)
{
    return dated(key, need, Text::tr("a date such as 2026-11-03, 2026-11, 2026-Q3, 2026-H2 or 2026"), false);
}

deals::Date Fields::end(QLatin1String key)
{
    return dated(
        key, Need::Optional, Text::tr("a date such as 2026-11-03, 2026-11, 2026-Q3, 2026-H2 or 2026, or \"..\""), true);
}

deals::Date Fields::dated(QLatin1String key, Need need, const QString &expected, bool mayBeOpen)
{
    const std::optional<Value> value = find(key, need);
    if (!value)
        return {};
    const auto date = value->isText() ? deals::Date::parse(value->text()) : std::nullopt;
    if (date && date->isOpen() ? mayBeOpen : date && date->first() <= deals::lastLikely)
        return *date;
    const QString more = value->isText() ? expectedDate(value->text()) : QString();
    m_problems.error(*value, more.isEmpty() ? expected : more);
    return {};
}

deals::Term Fields::term(QLatin1String key)
{
    return parsed<deals::Term>(key, Need::Optional, [] { return Text::tr("a duration such as P7Y, P18M or P90D"); });
}

deals::Currency Fields::currency(QLatin1String key)
{
    return parsed<deals::Currency>(key, Need::Required, [] { return Text::tr("a currency of ISO 4217 such as USD"); });
}

QString Fields::id(Rows &known)
{
    const QLatin1String key("id");
    QString id = text(key, Need::Required);
    if (known.contains(id))
        m_problems.error(*member(key), Text::tr("an id of its own"));
    else if (!id.isEmpty())
        known.insert(id, leftOut);
    return id;
}

std::uint32_t Fields::row(Value id, const Rows &known)
{
    const auto named = id.isText() ? known.find(id.text()) : known.end();
    if (named == known.end())
        m_problems.error(id, Text::tr("an id of this file"));
    else if (*named == leftOut)
        m_problems.error(id, Text::tr("a record without errors"));
    return named == known.end() ? leftOut : *named;
}

bool Fields::finish()
{
    QStringList allowed;
    for (const Member &member : m_members) {
        if (std::any_of(m_asked.begin(), m_asked.end(), [&](QLatin1String key) { return member.isCalled(key); }))
            continue;
        if (allowed.isEmpty())
            std::copy(m_asked.begin(), m_asked.end(), std::back_inserter(allowed));
        m_problems.error(member.key, oneOf(allowed));
    }
    return m_problems.errorCount() == m_errorsBefore;
}

QString Fields::oneOf(const QStringList &words)
{
    return Text::tr("one of %1").arg(words.join(", "_L1));
}

} // namespace files
