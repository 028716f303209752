// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/wording/amountphrases.h"

#include <QHash>

#include <algorithm>

namespace files
{
namespace
{

using deals::Measure;
using deals::Said;

/// Phrases of one meaning, between bars: English, and the French that the first articles are written in.
struct Hedges {
    Said said;
    HedgePlace place;
    QStringView texts;
};
constexpr Hedges hedges[] = {
    {Said::AtLeast, HedgePlace::Before,
        u"more than|over|above|well over|just over|slightly over|exceed|exceeds|exceeding|in excess of|greater than"
        u"|no less than|not less than|upwards of|>|>=|≥"
        u"|plus de|dépasse|dépassant|dépassant les|dépasseraient|dépasseraient les|supérieur à|supérieure à"},
    {Said::AtLeast, HedgePlace::Either, u"at least|minimum|min|min.|au moins"},
    {Said::AtLeast, HedgePlace::After, u"+|-plus|or more|and more|and up|and counting|ou plus"},
    {Said::UpTo, HedgePlace::Before,
        u"up to|upto|as much as|as many as|no more than|not more than|less than|fewer than|under|below|could reach"
        u"|may reach|scale to|scale up to|capped at|<|<=|≤"
        u"|jusqu'à|moins de|pouvant atteindre|pourrait atteindre"},
    {Said::UpTo, HedgePlace::Either, u"at most|maximum|max|max.|potential|potentially|au plus|potentiel"},
    {Said::UpTo, HedgePlace::After, u"or less|tops|ou moins"},
    {Said::About, HedgePlace::Before,
        u"about|around|roughly|approximately|circa|ca.|c.|some|near|nearly|almost|just under|close to|approaching"
        u"|estimated at|~|≈|∼|≃|≅|près de|presque|quelque|autour de|estimé à|estimée à|à peu près|de l'ordre de"},
    {Said::About, HedgePlace::Either, u"approx|approx.|estimated|estimate|est.|est|environ|env.|±|+/-|+-"},
    {Said::About, HedgePlace::After, u"or so|or thereabouts|-ish|ish|give or take"},
};

struct Scales {
    Role role;
    int exponent;
    QStringView texts;
};
constexpr Scales scales[] = {
    {Role::Scale, 3, u"k|thousand|thousands|mille|milliers|tsd"},
    {Role::Scale, 4, u"万|萬"},
    {Role::Scale, 5, u"lakh|lakhs|lac"},
    {Role::Scale, 6,
        u"m|mn|mm|mln|mio|million|millions|multimillion|millones|millionen|milioni|miljoner|miljoen|milionów"},
    {Role::Scale, 7, u"crore|crores|cr"},
    {Role::Scale, 8, u"億|亿"},
    {Role::Scale, 9,
        u"b|bn|bln|billion|billions|multibillion|md|mds|mld|mlrd|mrd|milliard|milliards|milliarden|miliardi|miljard"
        u"|miljarder|miliardów|mil m|mil mill.|mil millones"},
    {Role::Scale, 12,
        u"t|tn|trn|trillion|trillions|thousand billion|mille milliards|bio|billones|billionen|bilioni|biljoen|兆"
        u"|lakh crore"},
    {Role::Vague, 1, u"tens of|dizaines de|dizaines d'"},
    {Role::Vague, 2, u"hundreds of|centaines de|centaines d'"},
    {Role::Period, 1, u"month|months|mo|mos|mois"}, // in months
    {Role::Period, 12, u"year|years|yr|yrs|ans|années"},
};

struct Units {
    Measure measure;
    int exponent;
    char currency[4];
    QStringView texts;
    bool isTold = false;
};
constexpr Units units[] = {
    {Measure::Power, 0, "", u"w|watt|watts"},
    {Measure::Power, 3, "", u"kw|kilowatt|kilowatts"},
    {Measure::Power, 6, "", u"mw|megawatt|megawatts|mégawatt|mégawatts"},
    {Measure::Power, 9, "", u"gw|gigawatt|gigawatts"},
    {Measure::Power, 12, "", u"tw|terawatt|terawatts"},
    {Measure::Power, 3, "", u"kwe|kwac|kwdc|kwp|kwth|kwt", true}, // electric, alternating or direct, peak, thermal
    {Measure::Power, 6, "", u"mwe|mwac|mw-ac|mwdc|mw-dc|mwp|mwth|mwt", true},
    {Measure::Power, 9, "", u"gwe|gwac|gw-ac|gwdc|gw-dc|gwp|gwth|gwt", true},
    {Measure::Shares, 0, "", u"share|shares|action|actions"},
    {Measure::Shares, 0, "", u"common shares|preferred shares|ordinary shares", true},
    {Measure::Chips, 0, "", u"chip|chips|puces"},
    {Measure::Chips, 0, "",
        u"gpu|gpus|cpu|cpus|tpu|tpus|accelerators|processors|graphics processing units|processeurs"
        u"|a100|a100s|h100|h100s|h200|h200s|h800|h800s|h20|h20s|b100|b100s|b200|b200s|b300|b300s|gb200|gb200s|gb300"
        u"|gb300s|l40s|mi250|mi250x|mi300|mi300x|mi325x|mi350|mi350x|mi355x|mi400|mi450|mi450x"
        u"|trainium2|trainium3|ascend 910b|ascend 910c",
        true},
    {Measure::Money, 0, "$", u"$|dollar|dollars"}, // of the United States, unless another country is named beside it
    {Measure::Money, 9, "$", u"g$|g $"},           // of French Canada
    {Measure::Money, 9, "USD", u"g$us|g$ us|g $ us|g $us"},
    {Measure::Money, 0, "USD",
        u"us$|us $|$us|$ us|usd|us dollars|us-dollar|u.s. dollars|american dollars|dollars américains|dollars us"},
    {Measure::Money, 0, "CAD", u"c$|ca$|cad|canadian dollars"},
    {Measure::Money, 0, "AUD", u"a$|au$|aud|australian dollars"},
    {Measure::Money, 0, "HKD", u"hk$|hkd|hong kong dollars"},
    {Measure::Money, 0, "SGD", u"s$|sgd|singapore dollars"},
    {Measure::Money, 0, "TWD", u"nt$|twd"},
    {Measure::Money, 0, "NZD", u"nz$|nzd"},
    {Measure::Money, 0, "EUR", u"€|eur|euro|euros"},
    {Measure::Money, 0, "GBP", u"£|gbp|pounds|pounds sterling"},
    {Measure::Money, 0, "JPY", u"jpy|yen"},
    {Measure::Money, 0, "CNY", u"cny|rmb|yuan"},
    {Measure::Money, 0, "KRW", u"₩|krw|won"},
    {Measure::Money, 0, "INR", u"₹|inr|rupees"},
    {Measure::Money, 0, "BRL", u"r$|brl"},
    {Measure::Money, 0, "CHF", u"chf"},
    {Measure::Money, 0, "SEK", u"sek"},
    {Measure::Money, 0, "NOK", u"nok"},
    {Measure::Money, 0, "AED", u"aed"},
    {Measure::Money, 0, "SAR", u"sar"},
};

/// Other currencies are known by their code alone (ISO 4217), in capitals: some are words.
constexpr QStringView currencyCodes =
    u"AFN|ALL|ANG|AOA|ARS|AWG|AZN|BAM|BBD|BDT|BGN|BHD|BIF|BMD|BND|BOB|BSD|BTN|BWP|BYN|BZD|CDF|CLP|COP|CRC|CUP|CVE"
    u"|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|FJD|FKP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HNL|HTG|HUF|IDR|ILS|IQD|IRR|ISK|JMD|JOD|KES"
    u"|KGS|KHR|KMF|KPW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MYR|MZN|NAD"
    u"|NGN|NIO|NPR|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SBD|SCR|SDG|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL"
    u"|THB|TJS|TMT|TND|TOP|TRY|TTD|TZS|UAH|UGX|UYU|UZS|VES|VND|VUV|WST|XAF|XCD|XOF|XPF|YER|ZAR|ZMW|ZWL";

struct Numbers {
    const char *number;
    QStringView texts;
};
constexpr Numbers numbers[] = {{"0.5", u"half a"}, {"1", u"one"}, {"2", u"two|deux"}, {"3", u"three|trois"},
    {"4", u"four|quatre"}, {"5", u"five|cinq"}, {"6", u"six"}, {"7", u"seven|sept"}, {"8", u"eight|huit"},
    {"9", u"nine|neuf"}, {"10", u"ten|dix"}};

struct Others {
    Role role;
    QStringView texts;
};
constexpr Others others[] = {
    {Role::Article, u"a|an|un|une"},
    {Role::Between, u"between|entre"},
    {Role::And, u"and|et"},
    {Role::To, u"to|à"},
    {Role::Dash, u"-"},
    {Role::Slash, u"/"},
    {Role::Several, u"several|multiple|multi|a few|few|many|numerous|plusieurs|quelques"},
    {Role::By,
        u"by|by the end of|by end of|by end|by end-|by year-end|no later than|not later than|d'ici|d'ici à"
        u"|d'ici fin|d'ici la fin de|d'ici à fin|d'ici à la fin de"},
    {Role::Rate,
        u"per|a month|a year|a quarter|a week|a day|each|every|apiece|annual|annually|annualized|annualised|monthly"
        u"|yearly|quarterly|pa|p.a.|p.m.|arr|run rate|run-rate|par an|par mois|par trimestre|par année|par action"
        u"|par puce|l'an|annuel|annuels|annuelle|annuellement|mensuel|mensuels|chaque"},
    // A French billion is a thousand English ones, a Spanish "mil" a thousand and an English one a million, and the
    // sign of the yen is that of the yuan.
    {Role::Ambiguous,
        u"billion de|billions de|billion d'|billions d'|trillion de|trillions de|trillion d'|trillions d'|¥|mil"},
    // Of a condition, a wish, a rumour, a part or a difference.
    {Role::Doubt,
        u"?|%|percent|per cent|pct|pour cent|maybe|perhaps|possibly|not|no|never|nor|or|if|unless|until|when|once"
        u"|contingent|conditional"
        u"|conditionally|conditioned|subject to|depending|depends|dependent|pending|option|options|optional|optionally"
        u"|target|targets|targeted|targeting|goal|goals|aim|aims|aiming|ambition|hope|hopes|hoped|forecast|forecasts"
        u"|projected|projection|expected|expects|proposed|proposal|prospective|tentative|tentatively|hypothetical"
        u"|rumored|rumoured|alleged|allegedly|reportedly|speculated|unconfirmed|denied|cancelled|canceled|terminated"
        u"|withdrawn|rejected|less|minus|excess|short|of which|thereof|versus|vs|vs.|instead|down from|up from"
        u"|increase|decrease|peut-être|éventuel|éventuels|éventuelle|éventuellement|ou|si|sauf|sous réserve"
        u"|conditionnel|conditionnelle|dont|objectif|objectifs|prévision|attendu|attendus"
        u"|rumeur|annulé|annulés|moins"},
    {Role::Name, u"nvidia|amd|trainium|instinct"},
    // What changes nothing about an amount.
    {Role::Said,
        u"new|additional|initial|first|further|multi-year|investment|investments"
        u"|financing|funding|purchase|loan|equity|cash|upfront|common "
        u"stock|stock|services|cloud|azure|compute|computing"
        u"|inference|training|dedicated|capacity|power|infrastructure|deployment|cluster|facility|site|project|campus"
        u"|ai|ia|it|load|critical|data|center|centers|centre|centres|datacenter|investissement"
        u"|investissements|investi|investis|capacité"},
    {Role::Filler,
        u",|.|:|the|of|in|for|worth|worth of|total|a total of|totaling|totalling|valued "
        u"at|value|amount|deal|agreement|contract|commitment"
        u"|des|de|d'|du|en|le|la|les|l'|sur|accord|engagement|contrat|valorisé à|l'équivalent de|équivalente à"},
};

constexpr QStringView notStated =
    u"undisclosed|not disclosed|amount not disclosed|undisclosed amount|undisclosed sum|not stated|not specified"
    u"|unspecified|not announced|unannounced|not public|not publicly disclosed|not revealed|undetermined"
    u"|confidential|private|secret|unknown|not known|not given|pending|nc|n/c|n.c."
    u"|non communiqué|montant non communiqué|non précisé|non divulgué|non dévoilé|non publié|confidentiel|inconnu";

using Phrases = QHash<QChar, std::vector<AmountPhrase>>;

Phrases allPhrases()
{
    Phrases phrases;
    const auto add = [&](QStringView texts, const AmountWord &word) {
        for (const QStringView text : texts.split(u'|'))
            phrases[text.front()].push_back({text.toString(), word});
    };
    for (const Hedges &entry : hedges)
        add(entry.texts, {.role = Role::Hedge, .said = entry.said, .place = entry.place});
    for (const Scales &entry : scales)
        add(entry.texts, {.role = entry.role, .exponent = entry.exponent});
    for (const Units &entry : units) {
        AmountWord word{.role = Role::Unit, .unit = {entry.measure, {}, entry.exponent}, .isTold = entry.isTold};
        std::copy_n(entry.currency, std::size(word.unit.currency.code), word.unit.currency.code);
        add(entry.texts, word);
    }
    for (const Numbers &entry : numbers)
        add(entry.texts, {.role = Role::Number, .number = entry.number});
    for (const Others &entry : others)
        add(entry.texts, {.role = entry.role});
    for (std::vector<AmountPhrase> &alike : phrases)
        std::sort(alike.begin(), alike.end(),
            [](const AmountPhrase &a, const AmountPhrase &b) { return a.text.size() > b.text.size(); });
    return phrases;
}

} // namespace

const std::vector<AmountPhrase> &amountPhrases(QChar first)
{
    static const Phrases phrases = allPhrases();
    static const std::vector<AmountPhrase> none;
    const auto found = phrases.find(first);
    return found == phrases.end() ? none : *found;
}

bool isCurrencyCode(QStringView text)
{
    static const QList<QStringView> codes = currencyCodes.split(u'|');
    return codes.contains(text);
}

bool isNotStated(QStringView text)
{
    static const QList<QStringView> texts = notStated.split(u'|');
    return texts.contains(text);
}

} // namespace files
