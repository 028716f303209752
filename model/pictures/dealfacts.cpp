// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/differences.h"

#include "deals/words.h"
#include "pictures/differencewords.h"
#include "pictures/words/picturetranslation.h"

#include <QLocale>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace pictures
{

using counting::Line, counting::Due, counting::Edge, counting::Tally, counting::Stacked, counting::Sides,
    counting::Lines, deals::Commitment;

namespace
{

/// The first of them, and how many more there are.
QString listed(const QStringList &texts, const QLocale &locale)
{
    constexpr qsizetype most = 3;
    QStringList some = texts.mid(0, most);
    if (texts.size() > most)
        some += Text::tr("%1 more").arg(locale.toString(texts.size() - most));
    return some.join(u" · "_s);
}

/// One side of a row of facts.
struct Fact {
    QString text;              ///< empty where there is none
    std::optional<Edge> dated; ///< what can be told apart
};

class Facts final
{
public:
    Facts(const deals::DealSet &set, const Lines &lines, const QLocale &locale)
        : m_set(set)
        , m_lines(lines)
        , m_locale(locale)
    {
    }

    Fact firstPhase() const
    {
        const Line *first = nullptr;
        const auto edge = [](const Line *line) {
            return std::pair(line->part.due.edge.first, line->part.due.edge.last);
        };
        for (const Line *line : m_lines)
            if (line->isInside() && line->counts() && line->part.due.how != Due::How::Undated
                && (!first || edge(line) < edge(first)))
                first = line;
        if (!first)
            return {};
        const Due &due = first->part.due;
        Fact fact{whenText(m_set.commitment(first->commitment), m_locale), {}};
        if (const QString &what = m_set.text(first->commitment).what; !what.isEmpty())
            fact.text += u" · "_s + what;
        if (due.how == Due::How::Step && due.edge.last != deals::never)
            fact.dated = due.edge;
        return fact;
    }

    Fact announced() const
    {
        const Commitment *first = nullptr;
        std::set<deals::DealId> deals;
        const auto edge = [](const Commitment *each) {
            return std::pair(each->announced.first(), each->announced.last());
        };
        for (const Line *line : m_lines) {
            const Commitment &commitment = m_set.commitment(line->commitment);
            deals.insert(commitment.deal);
            if (commitment.announced.isPeriod() && (!first || edge(&commitment) < edge(first)))
                first = &commitment;
        }
        if (!first)
            return {};
        const QString date = dateText(first->announced, m_locale);
        Fact fact{first->knownBy ? Text::tr("known by %1").arg(date) : date, {}};
        if (deals.size() > 1)
            fact.text = Text::tr("%1 (first of %2 deals)").arg(fact.text, m_locale.toString(qsizetype(deals.size())));
        if (!first->knownBy) // else it was announced on some day before
            fact.dated = Edge{first->announced.first(), first->announced.last()};
        return fact;
    }

    Fact status() const
    {
        QStringList states;
        for (const Line *line : m_lines)
            if (const auto history = m_set.statusHistory(line->commitment);
                !history.empty() && !m_set.commitment(line->commitment).option)
                states += deals::statusText(history.back().status);
        states.removeDuplicates();
        return {states.join(u" · "_s), {}};
    }

    std::vector<deals::Term> terms() const
    {
        std::vector<deals::Term> terms;
        for (const Line *line : m_lines)
            if (const deals::Term &term = m_set.commitment(line->commitment).term;
                line->counts() && term.isStated() && std::ranges::find(terms, term) == terms.end())
                terms.push_back(term);
        return terms;
    }

    QString orMissing(const QString &text) const
    {
        const bool counts = std::ranges::any_of(m_lines, [](const Line *line) { return line->counts(); });
        return !text.isEmpty() ? text : counts ? Text::tr("not stated") : Text::tr("none");
    }

    /// Not compared when there are several.
    Cell perYear(const Stacked &paid) const
    {
        const std::vector<Tally> all = counting::perYear(m_set, m_lines, paid);
        QStringList texts;
        for (const Tally &tally : all)
            texts += sumText(tally, paid, m_locale);
        return {all.size() == 1 ? std::optional(all.front()) : std::nullopt, listed(texts, m_locale)};
    }

    Cell perGigawatt(const Stacked &power, const Stacked &money) const
    {
        const std::optional<Tally> tally = counting::perGigawatt(m_set, m_lines, power, money);
        return {tally, tally ? sumText(*tally, money, m_locale) : QString()};
    }

private:
    const deals::DealSet &m_set;
    const Lines &m_lines;
    const QLocale &m_locale;
};

Difference factRow(const QString &what, const char *key, const Fact &left, const Fact &right, const QLocale &locale)
{
    Difference row;
    row.what = what;
    row.key = QLatin1String(key);
    row.left = left.text;
    row.right = right.text;
    row.difference = notCompared;
    row.ratio = notCompared;
    if (left.dated && right.dated) {
        row.days = daysBetween(*left.dated, *right.dated);
        row.difference = apartText(*left.dated, *right.dated, locale);
    }
    return row;
}

/// Terms can be compared where each side has one, in months alone or in days alone.
Difference termRow(const Facts &left, const Facts &right, const QLocale &locale)
{
    const std::vector<deals::Term> a = left.terms(), b = right.terms();
    const auto text = [&](const Facts &facts, const std::vector<deals::Term> &terms) {
        QStringList texts;
        for (const deals::Term &term : terms)
            texts += termText(term, locale);
        return facts.orMissing(listed(texts, locale));
    };
    Difference row = factRow(Text::tr("Term"), "term", {text(left, a), {}}, {text(right, b), {}}, locale);
    if (a.size() != 1 || b.size() != 1)
        return row;
    const bool inMonths = a[0].days == 0 && b[0].days == 0;
    if (!inMonths && (a[0].months != 0 || b[0].months != 0))
        return row;
    const int of = inMonths ? a[0].months : a[0].days, over = inMonths ? b[0].months : b[0].days;
    const auto apart = static_cast<std::int16_t>(std::abs(of - over));
    const QString length = termText(inMonths ? deals::Term{apart, 0} : deals::Term{0, apart}, locale);
    row.difference =
        of == over ? Text::tr("same length") : (of > over ? Text::tr("%1 longer") : Text::tr("%1 shorter")).arg(length);
    row.ratio = ratioText(*deals::quotient({of, of}, {over, over}, 100), false, locale);
    return row;
}

} // namespace

std::vector<Difference> dealFacts(
    const deals::DealSet &set, const Sides &sides, const Compared &compared, const QLocale &locale)
{
    const Facts left(set, sides.left, locale), right(set, sides.right, locale);
    std::vector<Difference> rows;
    const auto addFact = [&](const QString &what, const char *key, Fact (Facts::*fact)() const) {
        Fact a = (left.*fact)(), b = (right.*fact)();
        if (a.text.isEmpty() && b.text.isEmpty())
            return;
        a.text = left.orMissing(a.text);
        b.text = right.orMissing(b.text);
        rows.push_back(factRow(what, key, a, b, locale));
    };
    const auto addComputed = [&](const QString &what, const char *key, const Stacked &money, Cell a, Cell b) {
        if (a.text.isEmpty() && b.text.isEmpty())
            return;
        print({&a, &b}, {}, money, locale);
        a.text = left.orMissing(a.text);
        b.text = right.orMissing(b.text);
        rows.push_back(rowOf(what, QLatin1String(key), money, a, b, locale));
    };
    addFact(Text::tr("First phase"), "first_phase", &Facts::firstPhase);
    addFact(Text::tr("Announced"), "announced", &Facts::announced);
    addFact(Text::tr("Status"), "status", &Facts::status);
    if (!left.terms().empty() || !right.terms().empty())
        rows.push_back(termRow(left, right, locale));
    addComputed(Text::tr("Paid per year of the term (computed)"), "per_year", compared.paid,
        left.perYear(compared.paid), right.perYear(compared.paid));
    for (const Stacked &money : compared.all) {
        // Who pays for power is not who gives it.
        const bool paid = money.kind == deals::Kind::Purchase && money.direction != compared.power.direction;
        if (money.measure == deals::Measure::Money && (paid || money.kind == deals::Kind::Investment))
            addComputed(paid ? Text::tr("Paid per gigawatt (computed)") : Text::tr("Invested per gigawatt (computed)"),
                "per_gigawatt", money, left.perGigawatt(compared.power, money),
                right.perGigawatt(compared.power, money));
    }
    return rows;
}

} // namespace pictures
