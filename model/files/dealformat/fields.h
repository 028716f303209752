// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"
#include "files/json/json.h"

#include <QHash>

namespace files
{

/// Collects what is wrong with the values of one document. Beyond `problemLimit` problems are only counted.
class Problems final
{
public:
    /// What the document stands for: its keys are those of objects, or the columns of rows.
    enum class Holder : std::uint8_t { Objects, Rows };

    explicit Problems(Holder holder = Holder::Objects)
        : m_holder(holder)
    {
    }
    bool areOfRows() const { return m_holder == Holder::Rows; }

    /// What was found is the value itself.
    void error(json::Value at, const QString &expected);
    void error(json::Value at, const QString &found, const QString &expected);
    void warning(json::Value at, const QString &found, const QString &expected);
    /// An object has none of these keys, of which it needs one.
    void missing(json::Value object, const QStringList &keys);
    /// What has no node in the document.
    void error(qint64 byte, const QString &field, const QString &found, const QString &expected);
    qsizetype errorCount() const { return m_errors; }
    qsizetype unlisted() const { return m_unlisted; }
    /// Their deals are still entries of the document's list, not rows of the set.
    std::vector<Problem> take() { return std::move(m_list); }

    /// How a value looks in one line.
    static QString excerpt(json::Value value);

private:
    void add(Severity severity, json::Value at, const QString &found, const QString &expected);
    void add(const Problem &problem);

    Holder m_holder;
    std::vector<Problem> m_list;
    qsizetype m_errors = 0, m_unlisted = 0;
};

/// The rows of one table by id. `leftOut` is the row of an id whose record had errors.
using Rows = QHash<QString, std::uint32_t>;
constexpr std::uint32_t leftOut = deals::PartyId::none;

enum class Need : std::uint8_t { Optional, Required };

/// The members of one object, each asked for by name; finish() reports those nobody asked for. What is not as asked
/// for is reported, and read as the default.
class Fields final
{
public:
    Fields(json::Value object, Problems &problems);

    std::optional<json::Value> find(QLatin1String key, Need need = Need::Optional);
    std::vector<json::Value> list(QLatin1String key, Need need = Need::Optional);
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
        const std::optional<json::Value> value = find(key, need);
        const auto known = value && value->type() == json::Type::String ? valueOf(words, value->text()) : std::nullopt;
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
        const std::optional<json::Value> value = find(key, need);
        return value ? Id{row(*value, known)} : Id{};
    }
    /// The row that `id` names, or `leftOut` and a problem.
    std::uint32_t row(json::Value id, const Rows &known);

    json::Value object() const { return m_object; }
    Problems &problems() { return m_problems; }
    /// The last `errors` are not this object's.
    void forgive(qsizetype errors) { m_errorsBefore += errors; }
    /// Once everything was asked for: whether this object and all that was read since its construction had no error.
    bool finish();

private:
    template<typename Parsed> Parsed parsed(QLatin1String key, Need need, const QString &expected);
    static QString oneOf(const QStringList &words);

    json::Value m_object;
    Problems &m_problems;
    qsizetype m_errorsBefore;
    std::vector<json::Member> m_members;
    std::vector<QLatin1String> m_asked;
};

} // namespace files
