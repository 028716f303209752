// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/request.h"
#include "files/databases/sqlwish.h"

namespace commandline
{

class OptionReader;

/// One option for each facet, named by its key, and --text. All may be repeated.
void addFilterOptions(OptionReader &reader);
/// Refuses what is none of a facet's words; partners are looked up when the deals are known.
AskedFilter askedFilter(OptionReader &reader);
/// The same for a database, which leaves out what cannot pass.
files::SqlWish wishOf(const AskedFilter &asked);

/// Both leave in `wrong`, unless something stands there, why there is no such party: nobody is called that, or no deal
/// has it; and the names that are nearest.
deals::PartyId partyOfDeals(const deals::DealSet &set, const QString &name, QString *wrong);
filters::Filter filterOf(const deals::DealSet &set, const AskedFilter &asked, QString *wrong);

} // namespace commandline
