// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/print.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace pictures
{
namespace
{

constexpr std::array saids{"not stated", "exact", "about", "at least", "up to", "range"};
constexpr std::array datings{"period", "spread", "undated", "no amount"};
constexpr std::array signs{"deadline", "option", "event", "announced", "known by"};

template<typename Names, typename Value> std::string nameOf(const Names &names, Value value)
{
    return names[static_cast<std::size_t>(value)];
}

std::string dayText(deals::Day day)
{
    return day == deals::never ? "…" : deals::Date::day(day).edtf().toStdString();
}

std::string joined(const Wordings &texts)
{
    return QStringList(texts.begin(), texts.end()).join(u" | "_s).toStdString();
}

/// In units of 10^9, without a fraction where there is none.
std::string number(double value)
{
    return QString::number(value / 1e9, 'g', 6).toStdString();
}

void print(std::string &text, const Stack &stack, const char *side)
{
    if (stack.name.isEmpty())
        return;
    QStringList totals;
    for (const Total &total : stack.totals)
        totals += total.text;
    (((text += side) += ' ') += stack.name.toStdString()) += ": ";
    (text += totals.join(u"; "_s).toStdString()) += '\n';
    for (const Layer &layer : stack.layers) {
        ((((text += "  ") += layer.partner.toStdString()) += ", ") += nameOf(saids, layer.said)) += ": ";
        (text += joined(layer.texts)) += '\n';
        for (const counting::Level &level : layer.levels) {
            ((text += "    ") += dayText(static_cast<deals::Day>(level.day))) += ' ';
            ((((text += number(level.solid)) += ' ') += number(level.tinted)) += ' ') += number(level.outline);
            text += '\n';
        }
    }
}

} // namespace

std::string toText(const Heading &heading)
{
    std::string text = (heading.isFolded ? "> " : "v ") + heading.name.toStdString();
    (text += ", ") += heading.count.toStdString();
    if (!heading.sums.empty())
        (text += ": ") += joined(heading.sums);
    text += '\n';
    for (const Heading::Folded &folded : heading.folded) {
        (text += folded.knownBy ? "  known by " : "  ") += dayText(folded.announcedFirst);
        if (folded.announcedLast != folded.announcedFirst)
            (text += "..") += dayText(folded.announcedLast);
        text += '\n';
    }
    return text;
}

std::string toText(const Lane &lane)
{
    if (lane.heading)
        return toText(*lane.heading);
    std::string text = (lane.isPinned ? "pinned: " : "") + lane.partner.toStdString();
    (text += lane.knownBy ? ", known by " : ", ") += dayText(lane.announcedFirst);
    if (lane.announcedLast != lane.announcedFirst)
        (text += "..") += dayText(lane.announcedLast);
    ((text += ": ") += joined(lane.promise)) += '\n';
    for (const Bar &bar : lane.bars) {
        (((text += "  ") += dayText(bar.from)) += "..") += dayText(bar.to);
        (((text += ' ') += nameOf(datings, bar.dating)) += ", ") += nameOf(saids, bar.said);
        text += bar.unsureStart ? ", unsure start" : "";
        if (bar.track > 0)
            (text += ", track ") += std::to_string(bar.track);
        text += ": ";
        (text += joined(bar.texts)) += '\n';
    }
    for (const Mark &mark : lane.marks) {
        ((((text += "  ") += nameOf(signs, mark.sign)) += ' ') += dayText(mark.from)) += "..";
        (((text += dayText(mark.to)) += ": ") += joined(mark.texts)) += '\n';
    }
    return text;
}

std::string toText(const Panel &panel)
{
    std::string text = panel.title.toStdString();
    ((text += ", to ") += number(panel.ceiling)) += ", from ";
    (text += number(panel.floor)) += "; ticks";
    for (const Tick &tick : panel.ticks)
        (text += ' ') += tick.text.toStdString();
    text += '\n';
    if (!panel.beside.empty())
        (text += joined(panel.beside)) += '\n';
    if (!panel.empty.isEmpty())
        (text += panel.empty.toStdString()) += '\n';
    print(text, panel.up, "up");
    print(text, panel.down, "down");
    return text;
}

} // namespace pictures
