// SPDX-License-Identifier: GPL-3.0-or-later
#include "deals/labels.h"

#include "deals/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace deals
{
namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("deals", text);
}

} // namespace

QString kindText(Kind kind)
{
    switch (kind) {
    case Kind::Capacity:
        return tr("Capacity");
    case Kind::Purchase:
        return tr("Purchase");
    case Kind::Investment:
        return tr("Investment");
    case Kind::Warrant:
        return tr("Warrant");
    case Kind::Loan:
        return tr("Loan");
    case Kind::Guarantee:
        return tr("Guarantee");
    }
    return {};
}

QString statusText(Status status)
{
    switch (status) {
    case Status::Reported:
        return tr("Reported");
    case Status::InTalks:
        return tr("In talks");
    case Status::LetterOfIntent:
        return tr("Letter of intent");
    case Status::Announced:
        return tr("Announced");
    case Status::Signed:
        return tr("Signed");
    case Status::Amended:
        return tr("Amended");
    case Status::UnderWay:
        return tr("Under way");
    case Status::Delivered:
        return tr("Delivered");
    case Status::Paused:
        return tr("Paused");
    case Status::Cancelled:
        return tr("Cancelled");
    case Status::Superseded:
        return tr("Superseded");
    }
    return {};
}

QString measureText(Measure measure)
{
    switch (measure) {
    case Measure::Power:
        return tr("Power");
    case Measure::Money:
        return tr("Money");
    case Measure::Shares:
        return tr("Shares");
    case Measure::Chips:
        return tr("Chips");
    }
    return {};
}

QString saidText(Said said)
{
    switch (said) {
    case Said::NotStated:
        return tr("Not stated");
    case Said::Exact:
        return tr("Exact");
    case Said::About:
        return tr("About");
    case Said::AtLeast:
        return tr("At least");
    case Said::UpTo:
        return tr("Up to");
    case Said::Range:
        return tr("From … to");
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
        source.published.isPeriod() ? dateText(source.published, locale) : tr("page undated")};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString paragraphText(const Evidence &evidence)
{
    return evidence.paragraph > 0 ? tr("paragraph %1").arg(evidence.paragraph) : tr("page as a whole");
}

} // namespace deals
