// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/signs.h"

#include "pictures/words/picturetranslation.h"

#include <algorithm>
#include <array>

namespace pictures
{
namespace
{

struct SignWords {
    Sign sign;
    const char *name, *rule;
};
constexpr std::array rows{
    SignWords{Sign::Heading, QT_TRANSLATE_NOOP("pictures", "Heading of a group"),
        QT_TRANSLATE_NOOP(
            "pictures", "A click folds its deals away or shows them again. What is folded away counts all the same.")},
    SignWords{Sign::Pinned, QT_TRANSLATE_NOOP("pictures", "Pin: kept at the top"),
        QT_TRANSLATE_NOOP(
            "pictures", "You pinned this deal: it stands above all groups, and is counted like any other.")},
    SignWords{Sign::Announced, QT_TRANSLATE_NOOP("pictures", "Filled diamond: announced"),
        QT_TRANSLATE_NOOP("pictures", "As announced, a promise counts from this day on.")},
    SignWords{Sign::KnownBy, QT_TRANSLATE_NOOP("pictures", "Hollow diamond: first mentioned"),
        QT_TRANSLATE_NOOP(
            "pictures", "No source dates the announcement. The deal counts from the earliest page that mentions it.")},
    SignWords{Sign::Period, QT_TRANSLATE_NOOP("pictures", "In brackets: some time in this period"),
        QT_TRANSLATE_NOOP("pictures",
            "It is due some day between the first and the last of the period. It may count from the first day on and "
            "does from the last; nothing is assumed in between.")},
    SignWords{Sign::Spread, QT_TRANSLATE_NOOP("pictures", "Bar without brackets: spread evenly"),
        QT_TRANSLATE_NOOP("pictures",
            "Assumed: the money is spread evenly by days over the stated time. Sources say how long, not how much "
            "when.")},
    SignWords{Sign::Undated, QT_TRANSLATE_NOOP("pictures", "Hatched: undated"),
        QT_TRANSLATE_NOOP("pictures",
            "No source says when this is due. It is hatched from the announcement on, or after what is dated, and "
            "counts on "
            "no day of the schedule.")},
    SignWords{Sign::NotStated, QT_TRANSLATE_NOOP("pictures", "Dotted outline: not stated, or not counted"),
        QT_TRANSLATE_NOOP("pictures",
            "An amount that nobody states is counted beside the sum, never as 0. What is in talks, superseded, paused "
            "or cancelled is shown and not counted.")},
    SignWords{Sign::Deadline, QT_TRANSLATE_NOOP("pictures", "Flag: deadline"),
        QT_TRANSLATE_NOOP("pictures",
            "All of it is due by this day, and no source says from when: earliest the announcement, latest the "
            "deadline.")},
    SignWords{Sign::Option, QT_TRANSLATE_NOOP("pictures", "Boxed plus: option"),
        QT_TRANSLATE_NOOP("pictures", "Something that may be added later. It is shown, and never counted.")},
    SignWords{Sign::Event, QT_TRANSLATE_NOOP("pictures", "Ring: event"),
        QT_TRANSLATE_NOOP("pictures", "Something that happened, without an amount.")},
    SignWords{Sign::About, QT_TRANSLATE_NOOP("pictures", "Dashed upper edge, ≈: about"),
        QT_TRANSLATE_NOOP("pictures",
            "The source says about, nearly or estimated. It counts as this number, and every sum with it keeps the "
            "≈.")},
    SignWords{Sign::AtLeast, QT_TRANSLATE_NOOP("pictures", "Teeth on the edge, ≥: at least"),
        QT_TRANSLATE_NOOP("pictures",
            "The upper edge is open: it may be more, and no source says how much. Every sum with it keeps the ≥.")},
    SignWords{Sign::UpTo, QT_TRANSLATE_NOOP("pictures", "Outline without fill: up to"),
        QT_TRANSLATE_NOOP("pictures", "It may be less: it counts from 0, or from what is filled, up to this.")},
    SignWords{Sign::Range, QT_TRANSLATE_NOOP("pictures", "Filled in part: from … to"),
        QT_TRANSLATE_NOOP("pictures", "Filled up to the lowest that the source allows, outlined up to the highest.")},
    SignWords{Sign::Between, QT_TRANSLATE_NOOP("pictures", "Tint: between earliest and latest"),
        QT_TRANSLATE_NOOP("pictures",
            "On these days it may count already or still, or not: the dates that the sources give allow both.")},
    SignWords{Sign::Promise, QT_TRANSLATE_NOOP("pictures", "What is promised in this deal"),
        QT_TRANSLATE_NOOP(
            "pictures", "≥ stands for at least, ≈ for about. Phases are inside their wholes, options are left out.")},
    SignWords{Sign::Wait, QT_TRANSLATE_NOOP("pictures", "Dots: announced, not yet due"),
        QT_TRANSLATE_NOOP("pictures", "From the announcement to the first day on which anything is due.")},
    SignWords{Sign::Before, QT_TRANSLATE_NOOP("pictures", "Arrow at the left edge: began earlier"),
        QT_TRANSLATE_NOOP("pictures", "It begins before the time that is shown.")},
    SignWords{Sign::After, QT_TRANSLATE_NOOP("pictures", "Arrow at the right edge: goes on"),
        QT_TRANSLATE_NOOP("pictures", "It ends after the time that is shown.")},
    SignWords{Sign::Filled, QT_TRANSLATE_NOOP("pictures", "Filled area: counted for certain"),
        QT_TRANSLATE_NOOP("pictures", "The height is the amount at the end of each day.")},
    SignWords{Sign::Sum, QT_TRANSLATE_NOOP("pictures", "Sum at the end of the time shown"),
        QT_TRANSLATE_NOOP(
            "pictures", "Computed: lows and highs add up, ≥ and ≈ stay, and what nobody states is counted beside it.")},
    SignWords{Sign::Unknown, QT_TRANSLATE_NOOP("pictures", "Beside the sum: amounts not stated"),
        QT_TRANSLATE_NOOP("pictures", "Promises whose amount nobody states. They are counted, and never as 0.")},
    SignWords{Sign::Later, QT_TRANSLATE_NOOP("pictures", "Later: dated after the time shown"),
        QT_TRANSLATE_NOOP("pictures", "Computed: what the sources date after the last day shown.")},
    SignWords{Sign::Rest, QT_TRANSLATE_NOOP("pictures", "Undated: in no day of the schedule"),
        QT_TRANSLATE_NOOP("pictures",
            "Computed: what is promised without a date or term. An amount that nobody states is counted beside it.")},
    SignWords{Sign::Claim, QT_TRANSLATE_NOOP("pictures", "Claimed by others"),
        QT_TRANSLATE_NOOP("pictures", "A total that others state. It stands beside the sum and is never added.")},
    SignWords{Sign::DataEnd, QT_TRANSLATE_NOOP("pictures", "Dashed line: where the data end"),
        QT_TRANSLATE_NOOP("pictures",
            "Computed: the newest day of which any announcement, status, event or page tells. The data know nothing "
            "after it.")},
    SignWords{Sign::Today, QT_TRANSLATE_NOOP("pictures", "Dashed line: today"),
        QT_TRANSLATE_NOOP("pictures", "By the clock of this computer; no source says so.")},
};

const SignWords &wordsOf(Sign sign)
{
    return *std::ranges::find_if(rows, [sign](const SignWords &each) { return each.sign == sign; });
}

} // namespace

QString signName(Sign sign)
{
    return Text::tr(wordsOf(sign).name);
}

QString signRule(Sign sign)
{
    return Text::tr(wordsOf(sign).rule);
}

QString meaningOf(const QStringList &sentences)
{
    return sentences.mid(0, 1).join(QString()) + u'\n' + sentences.mid(1).join(u' ');
}

Sign signOf(Dating dating)
{
    switch (dating) {
    case Dating::Period:
        return Sign::Period;
    case Dating::Spread:
        return Sign::Spread;
    case Dating::Undated:
        return Sign::Undated;
    case Dating::NotStated:
        break;
    }
    return Sign::NotStated;
}

Sign signOf(Mark::Sign sign)
{
    switch (sign) {
    case Mark::Sign::Deadline:
        return Sign::Deadline;
    case Mark::Sign::Option:
        return Sign::Option;
    case Mark::Sign::Announced:
        return Sign::Announced;
    case Mark::Sign::KnownBy:
        return Sign::KnownBy;
    case Mark::Sign::Event:
        break;
    }
    return Sign::Event;
}

std::optional<Sign> signOf(deals::Said said)
{
    switch (said) {
    case deals::Said::About:
        return Sign::About;
    case deals::Said::AtLeast:
        return Sign::AtLeast;
    case deals::Said::UpTo:
        return Sign::UpTo;
    case deals::Said::Range:
        return Sign::Range;
    case deals::Said::NotStated:
    case deals::Said::Exact:
        break;
    }
    return {};
}

} // namespace pictures
