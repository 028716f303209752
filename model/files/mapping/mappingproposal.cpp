// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/mappingproposal.h"

#include "files/mapping/foreignrows.h"
#include "files/mapping/heading.h"

#include <QSet>
#include <QStringTokenizer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

constexpr qsizetype rowsLookedAt = 200, columnsLookedAt = 1000, wordsLookedAt = 1000;

/// Of what a table is: who promises money is not who promises power.
enum class Promised : std::uint8_t { Anything, Money, Things };

/// What columns are called elsewhere, the likeliest first. A name stands for the first of ours that has it.
struct Names {
    Key key;
    QStringView texts;
    Promised promised = Promised::Anything;
};
constexpr Names names[] = {
    {Key::Deal,
        u"deal|deal name|deal id|project|project name|site|site name|campus|data center|data centre|datacenter|facility"
        u"|agreement|contract|transaction|name|accord|projet|centre de données|contrat|nom"},
    {Key::From, u"from|from party|promisor|de"},
    {Key::To, u"to|to party|recipient|beneficiary|à|bénéficiaire"},
    {Key::From,
        u"buyer|customer|client|payer|investor|lender|acquirer|tenant|user|acheteur|investisseur|client|utilisateur",
        Promised::Money},
    {Key::To, u"seller|vendor|supplier|provider|payee|investee|borrower|target|landlord|vendeur|fournisseur",
        Promised::Money},
    {Key::From, u"supplier|provider|vendor|seller|operator|owner|developer|landlord|fournisseur|vendeur|exploitant",
        Promised::Things},
    {Key::To, u"customer|user|buyer|client|tenant|offtaker|acheteur|utilisateur", Promised::Things},
    {Key::Kind, u"kind|type|deal type|transaction type|category|nature|type d'accord|catégorie"},
    {Key::Amount,
        u"amount|value|deal value|contract value|size|deal size|total|figure|commitment|power|capacity|total capacity"
        u"|current power|it power|investment|montant|valeur|puissance|capacité|investissement"},
    {Key::Low, u"low|minimum|min|amount low|from amount|lower bound"},
    {Key::High, u"high|maximum|max|amount high|upper bound"},
    {Key::Unit, u"unit|units|currency|unité|devise"},
    {Key::Announced,
        u"announced|announcement|announcement date|date announced|announced on|deal date|date|signed|signing date"
        u"|annoncé|annonce|date d'annonce|date de l'annonce"},
    {Key::KnownBy, u"known by|first reported|reported on"},
    {Key::Start,
        u"start|start date|begins|online|online date|online by|go-live|in service|delivery|delivery date|due|début"
        u"|date de début|mise en service|livraison"},
    {Key::End, u"end|end date|ends|until|deadline|expiry|expires|fin|date de fin|échéance"},
    {Key::Term, u"term|duration|length|durée"},
    {Key::What, u"what|description|details|scope|notes|note|comment|product|hardware|objet|commentaire|détails"},
    {Key::Status, u"status|state|stage|phase|statut|état"},
    {Key::Date, u"status date|date of status|as of"},
    {Key::Option, u"option|optional"},
    {Key::Condition, u"condition|conditions|conditional on"},
    {Key::Source, u"source|sources|url|link|reference|source url|lien|référence"},
    {Key::Paragraph, u"paragraph|paragraphe"},
    {Key::Printed, u"printed|quote|as printed|citation"},
    {Key::Id, u"id|identifier|identifiant"},
};

/// Words of one meaning.
struct Meaning {
    Key key;
    QLatin1String ours;
    QStringView texts;
};
constexpr Meaning meanings[] = {
    {Key::Kind, "capacity"_L1, u"compute capacity|power capacity|data center capacity|capacité"},
    {Key::Kind, "purchase"_L1, u"cloud contract|cloud services|compute purchase|procurement|supply agreement|achat"},
    {Key::Kind, "investment"_L1, u"equity|equity investment|stake|equity stake|funding|funding round|investissement"},
    {Key::Kind, "warrant"_L1, u"warrants"},
    {Key::Kind, "loan"_L1, u"debt|credit facility|term loan|prêt|dette"},
    {Key::Kind, "guarantee"_L1, u"backstop|guaranty|garantie"},
    {Key::Status, "letter of intent"_L1, u"loi|mou|memorandum of understanding|lettre d'intention"},
    {Key::Status, "in talks"_L1, u"talks|negotiating|in negotiation|en discussion|en négociation"},
    {Key::Status, "reported"_L1, u"rumored|rumoured|unconfirmed"},
    {Key::Status, "announced"_L1, u"annoncé|announced deal"},
    {Key::Status, "signed"_L1, u"definitive agreement|contracted|executed|signé"},
    {Key::Status, "under way"_L1, u"under construction|in progress|ongoing|underway|en cours|en construction"},
    {Key::Status, "delivered"_L1, u"completed|complete|operational|online|live|closed|livré|terminé"},
    {Key::Status, "paused"_L1, u"on hold|suspended|suspendu"},
    {Key::Status, "cancelled"_L1, u"canceled|terminated|abandoned|annulé"},
};

bool isOneOf(QStringView texts, const QString &text)
{
    return texts.split(u'|').contains(QStringView(text));
}

class Proposer final
{
public:
    explicit Proposer(const Table &table)
        : m_table(table)
    {
        for (const Cell &cell : table.row(0)) {
            if (m_texts.size() == columnsLookedAt)
                break;
            m_texts += table.text(cell).trimmed();
            m_headings.push_back(headingOf(m_texts.back()));
        }
    }

    Mapping mapping()
    {
        for (const Key key : foreignAmounts) // which say what is promised
            for (const Names &each : names)
                if (each.key == key)
                    takeByName(each);
        takeAmountByUnit();
        if (!has(Key::Amount) && !has(Key::Low) && !has(Key::High))
            takeByContent(Key::Amount, [](const QString &text) {
                return std::holds_alternative<WordedAmount>(amountInWords(text, DecimalMark::Point));
            });
        for (const Names &each : names)
            if ((each.promised == Promised::Anything || each.promised == promised())
                && (each.key != Key::Unit || !isAmountCounted()))
                takeByName(each);
        if (!has(Key::Announced) && !has(Key::Start))
            takeByContent(Key::Announced, [](const QString &text) {
                return foreignDate(text, DayOrder::DayFirst) || foreignDate(text, DayOrder::MonthFirst);
            });
        for (const Key key : foreignAmounts)
            if (const auto column = columnOfKey(key); column && !m_mapping.unit)
                m_mapping.unit = m_headings[*column].unit ? m_headings[*column].unit : scaledUnit(*column);
        translateWords();
        return m_mapping;
    }

private:
    bool has(Key key) const { return m_mapping.columns.count(key) > 0; }

    /// A name that two columns share says nothing.
    bool isFree(std::size_t column) const
    {
        return !m_taken.contains(column) && !m_texts[static_cast<qsizetype>(column)].isEmpty()
            && m_texts.count(m_texts[static_cast<qsizetype>(column)]) == 1;
    }

    void take(Key key, std::size_t column)
    {
        m_taken.insert(column);
        m_mapping.columns[key] = m_texts[static_cast<qsizetype>(column)];
    }

    std::optional<std::size_t> columnOfKey(Key key) const
    {
        const auto known = m_mapping.columns.find(key);
        if (known == m_mapping.columns.end())
            return {};
        return static_cast<std::size_t>(m_texts.indexOf(known->second));
    }

    void takeByName(const Names &entry)
    {
        for (const QStringView text : qTokenize(entry.texts, u'|'))
            for (std::size_t column = 0; column < m_headings.size() && !has(entry.key); ++column)
                if (m_headings[column].name == text && isFree(column))
                    take(entry.key, column);
    }

    /// "$38" below "Value (bn)": what the cells count, so many at a time. They have to be read with it, or not at all.
    std::optional<Unit> scaledUnit(std::size_t column) const
    {
        std::optional<Unit> unit = m_headings[column].scale ? commonUnit(column) : std::nullopt;
        if (unit && unit->measure == deals::Measure::Power)
            return {};
        if (unit)
            unit->exponent = *m_headings[column].scale;
        return unit;
    }

    /// Of the amounts in a column.
    std::optional<Unit> commonUnit(std::size_t column) const
    {
        Mapping amounts;
        amounts.columns = {{Key::Amount, m_texts[static_cast<qsizetype>(column)]}};
        amounts.unit = m_headings[column].unit;
        const Table first = firstRows(m_table, rowsLookedAt);
        return ForeignRows(amounts, first).commonUnit();
    }

    /// Money or things, where all amounts are the one or the other.
    Promised promised() const
    {
        for (const Key key : {Key::Amount, Key::Low, Key::High}) {
            const auto column = columnOfKey(key);
            if (!column)
                continue;
            if (const std::optional<Unit> common = commonUnit(*column))
                return common->measure == deals::Measure::Money ? Promised::Money : Promised::Things;
        }
        return Promised::Anything;
    }

    /// Whether a heading of amounts says what they count, or by how many: no unit beside them may override it.
    bool isAmountCounted() const
    {
        return std::any_of(foreignAmounts.begin(), foreignAmounts.end(), [&](Key key) {
            const auto column = columnOfKey(key);
            return column && (m_headings[*column].unit || m_headings[*column].scale);
        });
    }

    void takeAmountByUnit()
    {
        for (std::size_t column = 0; column < m_headings.size() && !has(Key::Amount) && !has(Key::Low); ++column)
            if (isFree(column) && m_headings[column].unit)
                take(Key::Amount, column);
    }

    /// The first column of which most cells are as wanted, and at least one.
    template<typename IsWanted> void takeByContent(Key key, const IsWanted &isWanted)
    {
        for (std::size_t column = 0; column < m_headings.size(); ++column) {
            if (!isFree(column))
                continue;
            int count = 0, wanted = 0;
            for (qsizetype row = 1; row < std::min(m_table.rowCount(), rowsLookedAt); ++row) {
                const QString text = m_table.text(row, static_cast<qsizetype>(column)).trimmed();
                count += text.isEmpty() ? 0 : 1;
                wanted += !text.isEmpty() && isWanted(text) ? 1 : 0;
            }
            if (wanted > 0 && wanted * 2 > count)
                return take(key, column);
        }
    }

    void translateWords()
    {
        for (const Key key : foreignWords) {
            const auto column = columnOfKey(key);
            if (!column)
                continue;
            QSet<QString> seen;
            for (qsizetype row = 1; row < m_table.rowCount() && seen.size() < wordsLookedAt; ++row) {
                const QString text = m_table.text(row, static_cast<qsizetype>(*column)).trimmed().toLower();
                if (seen.contains(text))
                    continue;
                seen.insert(text);
                const auto meaning = std::find_if(std::begin(meanings), std::end(meanings),
                    [&](const Meaning &one) { return one.key == key && isOneOf(one.texts, text); });
                if (meaning != std::end(meanings))
                    m_mapping.words[key][text] = meaning->ours;
            }
        }
    }

    const Table &m_table;
    QStringList m_texts;
    std::vector<Heading> m_headings;
    QSet<std::size_t> m_taken;
    Mapping m_mapping;
};

} // namespace

Mapping proposedMapping(const Sheet &sheet)
{
    Mapping mapping = proposedMapping(sheet.table);
    if (sheet.isGuess)
        mapping.encoding = Encoding::Windows1252;
    return mapping;
}

Mapping proposedMapping(const Table &table)
{
    return table.rowCount() > 0 ? Proposer(table).mapping() : Mapping();
}

} // namespace files
