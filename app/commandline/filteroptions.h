// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/request.h"

namespace commandline
{

class OptionReader;

/// One option for each facet, named by its key, and --text. All may be repeated.
void addFilterOptions(OptionReader &reader);
/// Refuses what is none of a facet's words; parties are looked up when the deals are known.
filters::FilterInWords askedFilter(OptionReader &reader);

/// Both leave in `wrong`, unless something stands there, why there is no such party: nobody is called that, or no deal
/// has it; and the names that are nearest.
deals::PartyId partyOfDeals(const deals::DealSet &set, const QString &name, QString *wrong);
filters::Filter filterOf(const deals::DealSet &set, const filters::FilterInWords &asked, QString *wrong);

} // namespace commandline
