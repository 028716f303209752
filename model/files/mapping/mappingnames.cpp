// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mapping/mappingnames.h"

#include <QStringTokenizer>

namespace files
{
namespace
{

constexpr Names names[] = {
    {Key::Deal,
        u"deal|deal name|deal id|project|project name|site|site name|campus|data center|data centre|datacenter|facility"
        u"|agreement|contract|transaction|name|accord|projet|centre de données|contrat|nom"},
    {Key::From, u"from|from party|promisor|de"},
    {Key::To, u"to|to party|recipient|beneficiary|à|bénéficiaire"},
    {Key::From,
        u"buyer|customer|client|payer|investor|investors|lead investor|lender|acquirer|purchaser|tenant|user|acheteur"
        u"|investisseur|client|utilisateur",
        Promised::Money},
    {Key::To,
        u"seller|vendor|supplier|provider|payee|investee|borrower|target|target "
        u"company|company|startup|landlord|vendeur"
        u"|fournisseur",
        Promised::Money},
    {Key::From, u"supplier|provider|vendor|seller|operator|owner|developer|landlord|fournisseur|vendeur|exploitant",
        Promised::Things},
    {Key::To, u"customer|user|buyer|client|tenant|offtaker|acheteur|utilisateur", Promised::Things},
    {Key::Kind, u"kind|type|deal type|transaction type|category|nature|type d'accord|catégorie"},
    {Key::Amount,
        u"amount|value|deal value|contract value|transaction value|size|deal "
        u"size|total|figure|commitment|power|capacity"
        u"|total capacity|total power|current power|it power|power capacity|investment|total investment|price"
        u"|purchase price|amount raised|raised|funding|capex|cost|total cost|montant|valeur|puissance|capacité"
        u"|investissement|prix|coût"},
    {Key::Low, u"low|minimum|min|amount low|from amount|lower bound"},
    {Key::High, u"high|maximum|max|amount high|upper bound"},
    {Key::Unit, u"unit|units|currency|unité|devise"},
    {Key::Announced,
        u"announced|announcement|announcement date|date announced|announced on|deal date|date|signed|signing date"
        u"|annoncé|annonce|date d'annonce|date de l'annonce"},
    {Key::KnownBy, u"known by|first reported|reported on"},
    {Key::Start,
        u"start|start date|begins|online|online date|online by|go live|in service|delivery|delivery date|due|début"
        u"|date de début|mise en service|livraison"},
    {Key::End, u"end|end date|ends|until|deadline|expiry|expires|fin|date de fin|échéance"},
    {Key::Term, u"term|duration|length|durée"},
    {Key::What, u"what|description|details|scope|notes|note|comment|product|hardware|objet|commentaire|détails"},
    {Key::Status, u"status|state|stage|phase|statut|état"},
    {Key::Date, u"status date|date of status|as of"},
    {Key::Option, u"option|optional"},
    {Key::Condition, u"condition|conditions|conditional on"},
    {Key::Source, u"source|sources|url|link|links|reference|references|source url|source link|citation|lien|référence"},
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

/// What amounts of that name, or promises of a party of that name, are.
struct KindNames {
    deals::Kind kind;
    QStringView texts;
};
constexpr KindNames kindNames[] = {
    {deals::Kind::Purchase,
        u"price|purchase price|contract "
        u"value|buyer|customer|client|purchaser|tenant|acheteur|prix|seller|vendor|supplier"},
    {deals::Kind::Investment,
        u"investment|total investment|capex|cost|total cost|equity|funding|raised|amount raised|investor|investors"
        u"|lead investor|investee|investissement|coût|investisseur"},
    {deals::Kind::Loan, u"debt|loan|credit facility|lender|borrower|dette|prêt"},
};

} // namespace

std::span<const Names> columnNames()
{
    return names;
}

bool isOneOf(QStringView texts, QStringView text)
{
    for (const QStringView one : qTokenize(texts, u'|'))
        if (one == text)
            return true;
    return false;
}

std::optional<deals::Kind> kindCalled(QStringView name, deals::Measure measure)
{
    if (measure == deals::Measure::Power || measure == deals::Measure::Chips)
        return measure == deals::Measure::Power ? deals::Kind::Capacity : deals::Kind::Purchase;
    for (const KindNames &each : kindNames)
        if (isOneOf(each.texts, name))
            return each.kind;
    return {};
}

std::optional<QLatin1String> meaningOf(Key key, QStringView text)
{
    for (const Meaning &one : meanings)
        if (one.key == key && isOneOf(one.texts, text))
            return one.ours;
    return {};
}

} // namespace files
