// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/dealbuilder.h"

#include "files/dealformat/dealreader.h"

#include <QFile>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace support
{
namespace
{

deals::Date date(const char *text)
{
    if (*text == '\0')
        return {};
    const auto date = deals::Date::parse(QString::fromLatin1(text));
    if (!date) {
        std::fprintf(stderr, "A test writes no date: %s\n", text);
        std::abort();
    }
    return *date;
}

std::vector<deals::StatusEntry> history(const std::vector<Since> &statuses)
{
    std::vector<deals::StatusEntry> history;
    for (const Since &since : statuses)
        history.push_back({since.status, date(since.date), {}});
    return history;
}

} // namespace

deals::Amount exact(deals::Quantity value)
{
    return {value, value, deals::Said::Exact};
}

deals::Amount about(deals::Quantity value)
{
    return {value, value, deals::Said::About};
}

deals::Amount atLeast(deals::Quantity value)
{
    return {value, deals::openHigh, deals::Said::AtLeast};
}

deals::Amount upTo(deals::Quantity value)
{
    return {0, value, deals::Said::UpTo};
}

deals::Amount range(deals::Quantity low, deals::Quantity high)
{
    return {low, high, deals::Said::Range};
}

deals::Day day(const char *text)
{
    return date(text).first();
}

Promise purchase(const char *id, deals::Amount amount)
{
    return {.id = id,
        .amount = amount,
        .kind = deals::Kind::Purchase,
        .measure = deals::Measure::Money,
        .from = {"OpenAI"},
        .to = {"AWS"}};
}

Promise investment(const char *id, deals::Amount amount)
{
    return {.id = id, .amount = amount, .kind = deals::Kind::Investment, .measure = deals::Measure::Money};
}

DealBuilder::DealBuilder()
{
    m_set.title = u"Deals"_s;
    m_set.focus = party("OpenAI");
}

DealBuilder &DealBuilder::deal(const char *id, const char *announced, std::vector<Since> statuses)
{
    deals::Deal deal;
    deal.id = QString::fromLatin1(id);
    deal.title = deal.id;
    deal.announced = date(announced);
    deal.statuses = history(statuses);
    m_set.deals.push_back(deal);
    return *this;
}

DealBuilder &DealBuilder::promise(const Promise &promise)
{
    deals::Commitment commitment;
    commitment.deal = {static_cast<std::uint32_t>(m_set.deals.size() - 1)};
    commitment.amount = promise.amount;
    commitment.kind = promise.kind;
    commitment.measure = promise.measure;
    if (promise.measure == deals::Measure::Money)
        commitment.currency = *deals::Currency::parse(QString::fromLatin1(promise.currency));
    commitment.from = group(promise.from);
    commitment.to = group(promise.to);
    commitment.announced = *promise.announced == '\0' ? m_set.deals.back().announced : date(promise.announced);
    commitment.start = date(promise.start);
    commitment.end = date(promise.end);
    if (*promise.term != '\0')
        commitment.term = *deals::Term::parse(QString::fromLatin1(promise.term));
    if (*promise.phaseOf != '\0')
        commitment.phaseOf = id(promise.phaseOf);
    commitment.option = promise.option;
    commitment.umbrella = promise.umbrella;
    commitment.conditional = *promise.condition != '\0';
    deals::CommitmentText text;
    text.id = QString::fromLatin1(promise.id);
    text.condition = QString::fromLatin1(promise.condition);
    text.statuses = history(promise.statuses);
    m_set.commitments.push_back(commitment);
    m_set.texts.push_back(text);
    return *this;
}

DealBuilder &DealBuilder::relate(const char *from, deals::RelationKind kind, const char *to, const char *since)
{
    m_set.relations.push_back({kind, id(from), id(to), date(since), {}, {}});
    return *this;
}

DealBuilder &DealBuilder::event(const char *what, const char *when)
{
    m_set.deals.back().events.push_back({QString::fromLatin1(what), QString::fromLatin1(what), date(when), {}});
    return *this;
}

deals::PartyId DealBuilder::party(const char *name)
{
    const QString text = QString::fromLatin1(name);
    if (const deals::PartyId known = m_set.findParty(text); known.isValid())
        return known;
    m_set.parties.push_back({text.toLower(), text, {}});
    return {static_cast<std::uint32_t>(m_set.parties.size() - 1)};
}

deals::CommitmentId DealBuilder::id(const char *commitment) const
{
    for (std::uint32_t row = 0; row < m_set.texts.size(); ++row)
        if (m_set.texts[row].id == QLatin1String(commitment))
            return {row};
    std::fprintf(stderr, "A test has no commitment %s\n", commitment);
    std::abort();
}

deals::PartiesId DealBuilder::group(const std::vector<const char *> &names)
{
    std::vector<deals::PartyId> members;
    for (const char *name : names)
        members.push_back(party(name));
    return m_set.group(std::move(members));
}

const deals::DealSet &bundled()
{
    static const deals::DealSet set = [] {
        QFile file(QStringLiteral(DEALS_SOURCE_DIR "/resources/data/openai.json"));
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "The bundled deals are missing\n");
            std::abort();
        }
        return files::readDeals(file.readAll()).set;
    }();
    return set;
}

} // namespace support
