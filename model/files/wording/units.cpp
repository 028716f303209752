// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/wording/units.h"

#include "files/wording/amountwords.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

using deals::Measure;

struct Name {
    int exponent;
    QLatin1String text;
};
constexpr std::array watts{Name{0, "W"_L1}, Name{3, "kW"_L1}, Name{6, "MW"_L1}, Name{9, "GW"_L1}, Name{12, "TW"_L1}};
constexpr std::array scaleNames{Name{0, ""_L1}, Name{3, "thousand"_L1}, Name{5, "lakh"_L1}, Name{6, "million"_L1},
    Name{7, "crore"_L1}, Name{9, "billion"_L1}, Name{12, "trillion"_L1}};

template<typename Names> QString nameOf(const Names &names, int exponent)
{
    const auto name =
        std::find_if(names.begin(), names.end(), [&](const Name &one) { return one.exponent == exponent; });
    return name == names.end() ? QString() : QString(name->text);
}

bool isPlainDollar(const Unit &unit)
{
    return unit.currency.code[0] == '$';
}

bool isDollar(const Unit &unit)
{
    constexpr std::array dollars{"USD", "CAD", "AUD", "HKD", "SGD", "TWD", "NZD"};
    return std::any_of(
        dollars.begin(), dollars.end(), [&](const char *code) { return unit.currency.text() == QLatin1String(code); });
}

} // namespace

std::optional<Unit> unitInWords(QStringView text)
{
    std::optional<Unit> unit;
    std::optional<int> scale;
    for (const AmountWord &word : amountWords(text, {})) {
        const bool isSecond = word.role == Role::Unit ? unit.has_value() : scale.has_value();
        if (isSecond || (word.role != Role::Unit && word.role != Role::Scale))
            return {};
        if (word.role == Role::Unit)
            unit = word.unit;
        else
            scale = word.exponent;
    }
    if (!unit || (scale && unit->measure == Measure::Power))
        return {};
    unit->exponent += scale.value_or(0);
    const bool isNamed =
        unit->measure == Measure::Power || unit->exponent == 0 || !nameOf(scaleNames, unit->exponent).isEmpty();
    return isNamed ? std::optional(settled(*unit)) : std::nullopt;
}

QString toText(const Unit &unit)
{
    if (unit.measure == Measure::Power)
        return nameOf(watts, unit.exponent);
    const QString scale = nameOf(scaleNames, unit.exponent);
    const QString base = unit.measure == Measure::Money ? unit.currency.text()
        : unit.measure == Measure::Shares               ? u"shares"_s
                                                        : u"chips"_s;
    return scale.isEmpty() ? base : base + u' ' + scale;
}

std::optional<Unit> joined(const Unit &first, const Unit &second)
{
    if (isPlainDollar(first) && isDollar(second))
        return second;
    const bool isThing = second.measure == Measure::Chips || second.measure == Measure::Shares;
    const bool isOfThings = isThing && (first.measure == Measure::Power || first.measure == Measure::Money);
    if (first == second || isOfThings || (isDollar(first) && isPlainDollar(second)))
        return first;
    return {};
}

Unit settled(Unit unit)
{
    if (isPlainDollar(unit))
        unit.currency = {'U', 'S', 'D'};
    return unit;
}

} // namespace files
