// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counting/ledger.h"
#include "pictures/lanes/arrangement.h"
#include "pictures/lanes/lanelist.h"

class QLocale;

namespace pictures
{

/// One lane a deal of which a line is kept: the pinned ones, then group by group, deals without the party in focus
/// last. Above the lanes of a group stands its heading; by partner only above two or more, whom one name would not set
/// apart.
LaneList lanes(std::shared_ptr<const counting::Ledger> ledger, const Arrangement &arrangement, const QLocale &locale);

} // namespace pictures
