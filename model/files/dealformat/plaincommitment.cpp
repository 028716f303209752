// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/dealformat/plaincommitment.h"

#include "files/dealformat/commitments.h"
#include "files/dealformat/parts.h"
#include "files/problems/asciitext.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace files
{
namespace
{

using deals::Measure;
using deals::Said;

constexpr std::array plainKeys{Key::Record, Key::Id, Key::Deal, Key::Announced, Key::KnownBy, Key::Kind, Key::From,
    Key::To, Key::What, Key::Measure, Key::Said, Key::Unit, Key::Value, Key::Low, Key::High, Key::Amount,
    Key::Condition, Key::Start, Key::End, Key::Term, Key::Plotted, Key::Status, Key::Date, Key::Source, Key::Paragraph,
    Key::Printed, Key::Supports, Key::Currency};

/// The cells of one record as values. Each function is false for what it cannot read; a cell that is not there leaves
/// the value as it is.
class PlainReader final
{
public:
    PlainReader(const PlainRecord &record, Context &context)
        : m_record(record)
        , m_context(context)
    {
    }

    template<typename Words, typename Value> bool word(Key key, const Words &words, Value &value) const
    {
        if (!m_record.has(key))
            return false;
        const QByteArrayView text = m_record[key];
        const auto known = std::find_if(words.begin(), words.end(),
            [&](const auto &one) { return text == QByteArrayView(one.text.data(), one.text.size()); });
        if (known == words.end())
            return false;
        value = known->value;
        return true;
    }
    template<typename Parsed> bool parsed(Key key, Parsed &value) const
    {
        if (!m_record.has(key))
            return true;
        const auto read = Parsed::parse(AsciiText(m_record[key]).view());
        value = read.value_or(value);
        return read.has_value();
    }
    bool date(Key key, deals::Date &date) const { return end(key, date) && !date.isOpen(); }
    bool end(Key key, deals::Date &date) const { return parsed(key, date) && date.first() <= deals::lastLikely; }
    bool text(Key key, QString &text) const
    {
        if (!m_record.has(key))
            return true;
        text = key == Key::Id ? fromUtf8(m_record[key]) : m_context.texts.text(m_record[key]);
        return !QStringView(text).trimmed().isEmpty();
    }

    bool id(QString &id) const
    {
        if (m_record.has(Key::Id))
            return text(Key::Id, id);
        id = m_record.id;
        return !id.isEmpty();
    }
    bool parties(Key key, const Value &value, deals::PartiesId &group) const;
    bool amount(deals::Commitment &commitment) const;
    bool announcement(const Announcement &ofDeal, deals::Commitment &commitment) const;
    bool period(deals::Commitment &commitment) const;
    bool statuses(std::vector<deals::StatusEntry> &statuses) const;
    bool evidence(std::vector<deals::Evidence> &all) const;

private:
    std::optional<deals::Quantity> quantity(Key key, int exponent) const
    {
        if (!m_record.has(key))
            return {};
        return deals::quantity(AsciiText(m_record[key]).view(), exponent, deals::Finer::Rounded);
    }
    bool paragraph(int &paragraph) const;

    const PlainRecord &m_record;
    Context &m_context;
};

bool PlainReader::parties(Key key, const Value &value, deals::PartiesId &group) const
{
    if (!m_record.has(key))
        return false;
    deals::PartiesId &known = m_context.partiesCalled[m_record[key]];
    if (!known.isValid()) {
        const deals::PartyId party{m_context.parties.value(value.partyCalled(m_record[key]), leftOut)};
        if (party.isValid())
            known = groupOf({party}, m_context);
    }
    group = known;
    return known.isValid();
}

bool PlainReader::amount(deals::Commitment &commitment) const
{
    if (m_record.amount) {
        const WordedAmount &words = *m_record.amount;
        commitment.amount = words.amount;
        commitment.measure = words.measure.value_or(commitment.measure);
        commitment.currency = words.currency;
        return words.measure.has_value();
    }
    Said said = Said::NotStated;
    if (!word(Key::Measure, deals::measures, commitment.measure) || !word(Key::Said, deals::saids, said)
        || said == Said::NotStated)
        return false;
    int exponent = 0;
    const bool isUnit = commitment.measure == Measure::Money
        ? m_record.has(Key::Unit) && parsed(Key::Unit, commitment.currency)
        : commitment.measure == Measure::Power ? word(Key::Unit, powerUnits, exponent)
                                               : !m_record.has(Key::Unit);
    const bool isRange = said == Said::Range;
    if (!isUnit || m_record.has(Key::Value) == isRange || m_record.has(Key::Low) != isRange
        || m_record.has(Key::High) != isRange)
        return false;
    const auto low = quantity(isRange ? Key::Low : Key::Value, exponent),
               high = isRange ? quantity(Key::High, exponent) : low;
    if (!low || !high || (isRange && *low >= *high))
        return false;
    commitment.amount = {said == Said::UpTo ? 0 : *low, said == Said::AtLeast ? deals::openHigh : *high, said};
    return true;
}

bool PlainReader::announcement(const Announcement &ofDeal, deals::Commitment &commitment) const
{
    const bool knownBy = m_record.has(Key::KnownBy);
    const bool isOwn = knownBy || m_record.has(Key::Announced);
    commitment.announced = isOwn ? deals::Date() : ofDeal.date;
    commitment.knownBy = isOwn ? knownBy : ofDeal.knownBy;
    return !(knownBy && m_record.has(Key::Announced)) && date(Key::Announced, commitment.announced)
        && date(Key::KnownBy, commitment.announced);
}

bool PlainReader::period(deals::Commitment &commitment) const
{
    const auto [start, end, term] = std::tie(commitment.start, commitment.end, commitment.term);
    if (m_record.amount && !m_record.has(Key::Term) && !m_record.has(Key::End)) {
        term = m_record.amount->term;
        end = m_record.amount->by;
    }
    if (!date(Key::Start, start) || !this->end(Key::End, end) || !parsed(Key::Term, term))
        return false;
    const bool isBackwards = start.isStated() && end.isPeriod() && end.last() < start.first();
    return !(term.isStated() && end.isStated()) && !(end.isOpen() && !start.isStated()) && !isBackwards;
}

bool PlainReader::statuses(std::vector<deals::StatusEntry> &statuses) const
{
    if (!m_record.hasAny(statusKeys))
        return true;
    deals::StatusEntry &entry = statuses.emplace_back();
    return word(Key::Status, deals::statuses, entry.status) && date(Key::Date, entry.date);
}

bool PlainReader::paragraph(int &paragraph) const
{
    if (!m_record.has(Key::Paragraph))
        return true;
    const auto number = deals::quantity(AsciiText(m_record[Key::Paragraph]).view(), 0);
    if (!number || *number < 1 || *number > std::numeric_limits<int>::max())
        return false;
    paragraph = static_cast<int>(*number);
    return true;
}

bool PlainReader::evidence(std::vector<deals::Evidence> &all) const
{
    if (!m_record.hasAny(evidenceKeys))
        return true;
    if (!m_record.has(Key::Source) || !m_record.has(Key::Printed))
        return false;
    deals::SourceId &source = m_context.sourcesCalled[m_record[Key::Source]];
    if (!source.isValid())
        source = {m_context.sources.value(fromUtf8(m_record[Key::Source]), leftOut)};
    deals::Evidence &entry = all.emplace_back();
    entry.source = source;
    entry.currencyImplied = m_record.has(Key::Currency);
    return source.isValid() && paragraph(entry.paragraph) && text(Key::Printed, entry.printed)
        && word(Key::Supports, deals::supports, entry.supports)
        && (!entry.currencyImplied || m_record[Key::Currency] == QByteArrayView("implied"));
}

} // namespace

bool addPlainCommitment(Value value, const Announcement &ofDeal, Context &context)
{
    PlainRecord record;
    if (!value.isPlain(record) || !record.hasOnly(plainKeys))
        return false;
    const PlainReader reader(record, context);
    deals::Commitment commitment;
    deals::CommitmentText text;
    if (!reader.word(Key::Kind, deals::kinds, commitment.kind) || !reader.parties(Key::From, value, commitment.from)
        || !reader.parties(Key::To, value, commitment.to) || !reader.amount(commitment)
        || !reader.announcement(ofDeal, commitment) || !reader.period(commitment)
        || !reader.text(Key::Condition, text.condition) || !reader.text(Key::What, text.what)
        || !reader.text(Key::Plotted, text.plotted) || !reader.statuses(text.statuses)
        || !reader.evidence(text.evidence) || !reader.id(text.id))
        return false;
    if (record.amount)
        text.what = withRest(text.what, record.amount->rest);
    commitment.conditional = !text.condition.isEmpty();
    const qsizetype known = context.commitments.size();
    std::uint32_t &row = context.commitments[text.id];
    if (context.commitments.size() == known)
        return false; // its id is another's
    row = leftOut;
    context.set.commitments.push_back(commitment);
    context.set.texts.push_back(std::move(text));
    context.places.push_back(value);
    return true;
}

} // namespace files
