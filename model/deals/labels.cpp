// SPDX-License-Identifier: GPL-3.0-or-later
#include "deals/labels.h"

#include "deals/dealtranslation.h"
#include "deals/words.h"

using namespace Qt::StringLiterals;

namespace deals
{

QString kindText(Kind kind)
{
    switch (kind) {
    case Kind::Capacity:
        return Text::tr("Capacity");
    case Kind::Purchase:
        return Text::tr("Purchase");
    case Kind::Investment:
        return Text::tr("Investment");
    case Kind::Warrant:
        return Text::tr("Warrant");
    case Kind::Loan:
        return Text::tr("Loan");
    case Kind::Guarantee:
        return Text::tr("Guarantee");
    }
    return {};
}

QString statusText(Status status)
{
    switch (status) {
    case Status::Reported:
        return Text::tr("Reported");
    case Status::InTalks:
        return Text::tr("In talks");
    case Status::LetterOfIntent:
        return Text::tr("Letter of intent");
    case Status::Announced:
        return Text::tr("Announced");
    case Status::Signed:
        return Text::tr("Signed");
    case Status::Amended:
        return Text::tr("Amended");
    case Status::UnderWay:
        return Text::tr("Under way");
    case Status::Delivered:
        return Text::tr("Delivered");
    case Status::Paused:
        return Text::tr("Paused");
    case Status::Cancelled:
        return Text::tr("Cancelled");
    case Status::Superseded:
        return Text::tr("Superseded");
    }
    return {};
}

QString measureText(Measure measure)
{
    switch (measure) {
    case Measure::Power:
        return Text::tr("Power");
    case Measure::Money:
        return Text::tr("Money");
    case Measure::Shares:
        return Text::tr("Shares");
    case Measure::Chips:
        return Text::tr("Chips");
    }
    return {};
}

QString saidText(Said said)
{
    switch (said) {
    case Said::NotStated:
        return Text::tr("Not stated");
    case Said::Exact:
        return Text::tr("Exact");
    case Said::About:
        return Text::tr("About");
    case Said::AtLeast:
        return Text::tr("At least");
    case Said::UpTo:
        return Text::tr("Up to");
    case Said::Range:
        return Text::tr("From … to");
    }
    return {};
}

QString unitText(Measure measure, Currency currency)
{
    switch (measure) {
    case Measure::Power:
        return u"GW"_s;
    case Measure::Money:
        return currency.text();
    case Measure::Shares:
    case Measure::Chips:
        break;
    }
    return textOf(measures, measure);
}

QString partiesText(const DealSet &set, std::span<const PartyId> parties, Length length)
{
    QStringList names;
    for (const PartyId id : parties)
        names += length == Length::Short ? set.shortName(id) : set.party(id).name;
    return names.join(u" + "_s);
}

QString sourceText(const Source &source, const QLocale &locale)
{
    QStringList parts{source.publisher, source.language,
        source.published.isPeriod() ? dateText(source.published, locale) : Text::tr("page undated")};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString paragraphText(const Evidence &evidence)
{
    return evidence.paragraph > 0 ? Text::tr("paragraph %1").arg(evidence.paragraph) : Text::tr("page as a whole");
}

} // namespace deals
