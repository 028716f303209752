// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/rulebookprint.h"

#include <array>

using namespace deals;
using namespace Qt::StringLiterals;

namespace rulebook
{
namespace
{

QString members(const DealSet &set, PartiesId parties)
{
    QStringList ids;
    for (const PartyId party : set.members(parties))
        ids << set.party(party).id;
    return ids.join(u'+');
}

QString end(Quantity quantity, bool isAbout, Measure measure)
{
    return (isAbout ? u"≈"_s : QString()) + decimal(quantity, placesOf(measure));
}

QString history(const std::vector<StatusEntry> &statuses)
{
    QStringList entries;
    for (const StatusEntry &entry : statuses)
        entries << textOf(deals::statuses, entry.status)
                + (entry.date.isStated() ? u' ' + entry.date.edtf() : QString());
    return u'[' + entries.join(u", ") + u']';
}

QString amount(const Commitment &commitment)
{
    const int places = placesOf(commitment.measure);
    const QString low = decimal(commitment.amount.low, places), high = decimal(commitment.amount.high, places);
    switch (commitment.amount.said) {
    case Said::NotStated:
        return u"not stated"_s;
    case Said::Exact:
        return low;
    case Said::About:
        return u"≈"_s + low;
    case Said::AtLeast:
        return u"≥"_s + low;
    case Said::UpTo:
        return u"≤"_s + high;
    case Said::Range:
        break;
    }
    return low + u"–"_s + high;
}

QString line(const DealSet &set, CommitmentId id)
{
    const Commitment &c = set.commitment(id);
    const CommitmentText &text = set.text(id);
    QString line = u"%1 in %2: %3 %4%5, %6 -> %7, %8"_s.arg(text.id, set.deal(c.deal).id, textOf(kinds, c.kind),
        amount(c), c.currency.text(), members(set, c.from), members(set, c.to), c.announced.edtf());
    const std::array<std::pair<QString, QString>, 8> fields{{{u"start"_s, c.start.edtf()}, {u"end"_s, c.end.edtf()},
        {u"term"_s, c.term.iso()}, {u"phase of"_s, c.phaseOf.isValid() ? set.text(c.phaseOf).id : QString()},
        {u"option"_s, c.option ? u"yes"_s : QString()}, {u"umbrella"_s, c.umbrella ? u"yes"_s : QString()},
        {u"conditional"_s, c.conditional ? u"yes"_s : QString()},
        {u"statuses"_s, text.statuses.empty() ? QString() : history(text.statuses)}}};
    for (const auto &[name, value] : fields)
        if (!value.isEmpty())
            line += u", "_s + name + u' ' + value;
    for (const Evidence &evidence : text.evidence) {
        const Source &source = set.source(evidence.source);
        line += u", by "_s + textOf(sourceKinds, source.kind) + u' ' + source.published.edtf();
    }
    return line + u'\n';
}

} // namespace

std::string toText(const Sum &sum, Measure measure)
{
    const auto &[low, high] = sum.interval;
    QString text = end(low, sum.lowIsAbout, measure);
    if (sum.interval.isOpen())
        text = u"≥ "_s + text;
    else if (low != high || sum.lowIsAbout != sum.highIsAbout)
        text += u"–"_s + end(high, sum.highIsAbout, measure);
    if (sum.notStated > 0)
        text += u" +%1"_s.arg(sum.notStated);
    return text.toStdString();
}

std::string toText(const DealSet &set, const Group &group)
{
    constexpr std::array sides{"gives", "gets", "own", "others"};
    const QString text = u"%1 %2 %3%4 %5"_s.arg(QLatin1String(sides[static_cast<std::size_t>(group.side)]),
        textOf(kinds, group.kind), textOf(measures, group.measure), group.currency.text(),
        group.isOverPartners() ? QString() : members(set, group.from) + u" -> "_s + members(set, group.to));
    return text.trimmed().toStdString();
}

std::string toText(const DealSet &set, const Page &page)
{
    const Measure measure = page.group.measure;
    std::string text = toText(set, page.group) + ": " + toText(page.split.announced, measure) + " =";
    const std::array<std::pair<const char *, Sum>, 3> parts{
        {{" scheduled", page.split.scheduled}, {" later", page.split.later}, {" undated", page.split.undated}}};
    for (const auto &[name, sum] : parts)
        if (sum != Sum{})
            text += ' ' + toText(sum, measure) + name + ',';
    text += " announced " + toText(page.asAnnounced, measure);
    return page.asScheduled == page.split.scheduled ? text : text + ", due " + toText(page.asScheduled, measure);
}

std::string allSums(const DealSet &set, PartyId focus, Day day)
{
    std::vector<Group> overPartners = groups(set, focus);
    std::erase_if(overPartners, [](const Group &group) { return !group.isOverPartners(); });
    std::string text;
    for (const Page &page : pages(set, focus, overPartners, day))
        if (page.split != Split{} || page.asAnnounced != Sum{})
            text += toText(set, page) + '\n';
    return text;
}

std::string toText(const DealSet &set)
{
    QString text;
    for (const Deal &deal : set.deals)
        text += u"deal %1, %2 %3\n"_s.arg(deal.id, deal.announced.edtf(), history(deal.statuses));
    for (std::uint32_t row = 0; row < set.commitments.size(); ++row)
        text += line(set, {row});
    for (const Relation &relation : set.relations)
        text += set.text(relation.from).id + u' ' + textOf(relationKinds, relation.kind) + u' '
            + set.text(relation.to).id + (relation.since.isStated() ? u" since "_s + relation.since.edtf() : QString())
            + u'\n';
    return text.toStdString();
}

} // namespace rulebook
