// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/data.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace benchmarks
{
namespace
{

using namespace std::string_literals;

/// Numbers that look random and depend on where they are asked for alone (splitmix64).
class Chance
{
public:
    explicit Chance(std::uint64_t place)
        : m_state(place * 0xd1342543de82ef95U)
    {
    }
    std::uint32_t below(std::uint32_t end)
    {
        std::uint64_t bits = m_state += 0x9e3779b97f4a7c15U;
        bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9U;
        bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebU;
        return static_cast<std::uint32_t>((bits ^ (bits >> 31)) % end);
    }
    template<typename Words> auto oneOf(const Words &words)
    {
        return words[below(static_cast<std::uint32_t>(words.size()))];
    }

private:
    std::uint64_t m_state;
};

template<typename... Parts> std::string joined(const Parts &...parts)
{
    std::string text;
    (text.append(std::string_view(parts)), ...);
    return text;
}

constexpr std::array<std::string_view, 12> names{"NVIDIA", "AMD", "Microsoft", "Oracle", "SoftBank", "CoreWeave",
    "Broadcom", "Amazon Web Services", "Google", "Samsung", "SK Hynix", "Cerebras"};
constexpr std::array<std::string_view, 8> things{"accélérateurs dédiés à l’IA", "capacité louée sur sept ans",
    "mémoire à large bande passante", "centres de données en Norvège", "énergie à prix garanti",
    "réseau optique entre les sites", "première tranche livrée par étapes", "bons de souscription liés aux étapes"};
constexpr std::array<std::string_view, 4> figures{
    "environ dix gigawatts", "jusqu’à cent milliards", "plusieurs étapes", "dès l’an prochain"};
constexpr std::array<std::string_view, 5> statuses{"announced", "signed", "letter of intent", "reported", "under way"};
constexpr int pages = 200;

std::string partyName(std::uint32_t partner)
{
    return partner < names.size() ? std::string(names[partner]) : joined("Société nº ", std::to_string(partner + 1));
}

std::string page(std::uint32_t number)
{
    return joined("https://example.org/", std::to_string(number));
}

std::string twoDigits(std::uint32_t number)
{
    return joined(number < 10 ? "0" : "", std::to_string(number));
}

/// EDTF of one of five precisions; days are the most frequent.
std::string date(Chance &chance, std::uint32_t firstYear, std::uint32_t years)
{
    const std::string year = std::to_string(firstYear + chance.below(years));
    switch (chance.below(10)) {
    case 0:
        return year;
    case 1:
        return year + (chance.below(2) == 0 ? "-40" : "-41");
    case 2:
        return year + "-" + std::to_string(33 + chance.below(4));
    case 3:
    case 4:
        return year + "-" + twoDigits(1 + chance.below(12));
    default: // one after the other: operands are evaluated in either order
        const std::string month = year + "-" + twoDigits(1 + chance.below(12));
        return month + "-" + twoDigits(1 + chance.below(28));
    }
}

struct Amount {
    std::string_view said, measure, unit;
    std::uint32_t low, high; ///< of a range; else low alone
};

struct Row {
    std::string id;
    std::string_view kind;
    bool isGiven; ///< by the partner
    Amount amount;
    std::string start;
    std::string_view status, thing, figure;
    std::uint32_t number, source;
};

struct Deal {
    std::string title, announced, partner;
};

Row rowAt(std::uint32_t number)
{
    struct Kind {
        std::string_view kind, measure, unit;
        bool isGiven;
        std::uint32_t most;
    };
    constexpr std::array<Kind, 5> kinds{Kind{"capacity", "power", "MW", true, 2'000},
        Kind{"purchase", "money", "USD", false, 40'000}, Kind{"investment", "money", "USD", true, 5'000},
        Kind{"loan", "money", "USD", true, 900}, Kind{"warrant", "shares", "", true, 160}};
    constexpr std::array<std::string_view, 6> saids{"exact", "exact", "about", "at least", "up to", "range"};
    Chance chance(number + 1'000'000'007U);
    const Kind kind = chance.oneOf(kinds);
    const std::uint32_t low = 1 + chance.below(kind.most);
    return {joined("e", std::to_string(number + 1)), kind.kind, kind.isGiven,
        {chance.oneOf(saids), kind.measure, kind.unit, low, low + 1 + chance.below(kind.most)},
        chance.below(4) == 0 ? ""s : date(chance, 2025, 6), chance.oneOf(statuses), chance.oneOf(things),
        chance.oneOf(figures), number, chance.below(pages)};
}

/// In the words of our tables: "up to $1200 M".
std::string inWords(const Amount &amount)
{
    const auto one = [&](std::uint32_t number) {
        const std::string digits = std::to_string(number);
        return amount.measure == "power" ? joined(digits, " MW")
            : amount.measure == "money"  ? joined("$", digits, " M")
                                         : joined(digits, " M shares");
    };
    if (amount.said == "range")
        return joined(one(amount.low), " to ", one(amount.high));
    return amount.said == "exact" ? one(amount.low) : joined(amount.said, " ", one(amount.low));
}

constexpr std::string_view focus = "OpenAI";

std::string csvOf(const Deal &deal, const Row &row)
{
    const std::string text = row.number % 6 == 0 ? joined("\"", row.thing, ",\nselon la \"\"lettre\"\" du partenaire\"")
                                                 : std::string(row.thing);
    const std::string_view from = row.isGiven ? deal.partner : focus, to = row.isGiven ? focus : deal.partner;
    return joined(row.id, ",", deal.title, ",", from, ",", to, ",", row.kind, ",", text, ",", inWords(row.amount), ",",
        deal.announced, ",", row.start, ",", row.status, ",", page(row.source), ",", row.figure, "\n");
}

std::string member(std::string_view name, std::string_view text)
{
    return joined("\"", name, "\":\"", text, "\"");
}

std::string jsonOf(const Amount &amount)
{
    const bool isRange = amount.said == "range";
    const std::string_view millions = amount.measure == "power" ? "" : "000000";
    return joined("{", member("measure", amount.measure), ",", member("said", amount.said), ",",
        amount.unit.empty() ? ""s : member("unit", amount.unit) + ",",
        isRange ? "\"low\":" : "\"value\":", std::to_string(amount.low), millions,
        isRange ? joined(",\"high\":", std::to_string(amount.high), millions) : ""s, "}");
}

std::string jsonOf(const Deal &deal, const Row &row)
{
    const std::string text = joined(row.thing, row.number % 6 == 0 ? R"(,\nselon la \"lettre\" du partenaire)" : "");
    const std::string_view from = row.isGiven ? deal.partner : focus, to = row.isGiven ? focus : deal.partner;
    return joined("{", member("id", row.id), ",", member("kind", row.kind), ",", member("from", from), ",",
        member("to", to), ",", member("what", text), ",\"amount\":", jsonOf(row.amount), ",",
        row.start.empty() ? ""s : member("start", row.start) + ",", "\"statuses\":[{", member("status", row.status),
        "}],\"evidence\":[{", member("source", page(row.source)), ",", member("printed", row.figure), ",",
        member("supports", "amount"), "}]}");
}

std::string jsonHead(std::uint32_t partners)
{
    std::string head = joined(R"({"format":"deal-timeline","version":1,"title":"Mesures",)", member("focus", focus),
        ",\n\"parties\":[{", member("id", focus), ",", member("name", focus), "}");
    for (std::uint32_t partner = 0; partner < partners; ++partner)
        head += joined(",\n{", member("id", partyName(partner)), ",", member("name", partyName(partner)), "}");
    head += "],\n\"sources\":[";
    for (std::uint32_t number = 0; number < pages; ++number)
        head +=
            joined(number == 0 ? "" : ",", "\n{", member("id", page(number)), ",", member("publisher", "example.org"),
                ",", member("url", page(number)), ",", member("kind", "not stated"), "}");
    return head + "],\n\"deals\":[";
}

} // namespace

void writeDeals(Extent extent, Format format, const Sink &sink)
{
    const bool isJson = format == Format::Json;
    const std::uint32_t large = std::min(500U, extent.rows / 4), busy = std::min(10'000U, extent.rows / 4);
    std::string text = isJson ? jsonHead(extent.partners)
                              : "id,deal,from,to,kind,what,amount,announced,start,status,source,printed\n"s;
    std::uint32_t row = 0;
    for (std::uint32_t number = 0; row < extent.rows; ++number) {
        Chance chance(number + 1);
        const std::string partner = partyName(chance.below(extent.partners));
        const bool isBusy = row >= large && row < large + busy;
        const Deal deal{joined("Accord ", partner, " nº ", std::to_string(number + 1)),
            isBusy ? "2025-10-06"s : date(chance, 2024, 4), partner};
        const std::uint32_t end = std::min(extent.rows, number == 0 ? std::max(large, 1U) : row + 1 + chance.below(3));
        if (isJson)
            text += joined(number == 0 ? "" : ",", "\n{", member("id", deal.title), ",", member("title", deal.title),
                ",", member("announced", deal.announced), R"(,"statuses":[{"status":"announced"}],"commitments":[)");
        for (const std::uint32_t first = row; row < end; ++row) {
            if (isJson)
                text += (row == first ? "\n" : ",\n") + jsonOf(deal, rowAt(row));
            else
                text += csvOf(deal, rowAt(row));
        }
        if (isJson)
            text += "]}";
        if (text.size() > 1'000'000) {
            sink(text);
            text.clear();
        }
    }
    text += isJson ? "]}\n" : "";
    sink(text);
}

std::string dealsText(Extent extent, Format format)
{
    std::string text;
    writeDeals(extent, format, [&](const std::string &piece) { text += piece; });
    return text;
}

} // namespace benchmarks
