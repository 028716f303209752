// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"
#include "files/dealformat/value.h"
#include "files/problems/problems.h"

#include <QHash>
#include <QVarLengthArray>

namespace files
{

/// The rows of one table by id. `leftOut` is the row of an id whose record had errors.
using Rows = QHash<QString, std::uint32_t>;
constexpr std::uint32_t leftOut = deals::PartyId::none;

enum class Need : std::uint8_t { Optional, Required };

/// The members of one object, each asked for by name; finish() reports those nobody asked for. What is not as asked
/// for is reported, and read as the default.
class Fields final
{
public:
    Fields(Value object, Problems &problems);

    std::optional<Value> find(QLatin1String key, Need need = Need::Optional);
    std::vector<Value> list(QLatin1String key, Need need = Need::Optional);
    QString text(QLatin1String key, Need need = Need::Optional);
    bool flag(QLatin1String key);
    /// A period: ".." is one only where an open end may stand.
    deals::Date date(QLatin1String key, Need need = Need::Optional);
    deals::Date end(QLatin1String key);
    deals::Term term(QLatin1String key);
    deals::Currency currency(QLatin1String key);
    template<typename Words>
    auto word(QLatin1String key, const Words &words, Need need = Need::Required)
        -> std::optional<decltype(words.front().value)>
    {
        const std::optional<Value> value = find(key, need);
        const auto known = value && value->isText() ? valueOf(words, value->text()) : std::nullopt;
        if (value && !known) {
            QStringList allowed;
            for (const auto &one : words)
                allowed += one.text;
            m_problems.error(*value, oneOf(allowed));
        }
        return known;
    }
    /// The record's own id, of which there is only one in `known`; it counts as left out until it gets a row there.
    QString id(Rows &known);
    template<typename Id> Id reference(QLatin1String key, const Rows &known, Need need = Need::Required)
    {
        const std::optional<Value> value = find(key, need);
        return value ? Id{row(*value, known)} : Id{};
    }
    /// The row that `id` names, or `leftOut` and a problem.
    std::uint32_t row(Value id, const Rows &known);

    Value object() const { return m_object; }
    /// Nothing where it has none; it is still to be asked for.
    std::optional<Value> member(QLatin1String key) const;
    /// The object has none of these keys, of which it needs one.
    void missing(const QStringList &keys);
    Problems &problems() { return m_problems; }
    /// The last `errors` are not this object's.
    void forgive(qsizetype errors) { m_errorsBefore += errors; }
    /// Once everything was asked for: whether this object and all that was read since its construction had no error.
    bool finish();

private:
    deals::Date dated(QLatin1String key, Need need, const QString &expected, bool mayBeOpen);
    template<typename Parsed> Parsed parsed(QLatin1String key, Need need, QString (*expected)());
    static QString oneOf(const QStringList &words);

    Value m_object;
    Problems &m_problems;
    qsizetype m_errorsBefore;
    std::vector<Member> m_members;
    QVarLengthArray<QLatin1String, 32> m_asked;
};

} // namespace files
