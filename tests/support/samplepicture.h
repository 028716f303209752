// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/chart.h"

/// Pictures made by hand, in the numbers of the design's pictures: for tests of the drawing alone.
namespace support
{

series::Picture announcedPicture();
series::Picture scheduledPicture();
/// The announced one with so many lanes, the eight again and again.
series::Picture pictureWithLanes(int lanes);
/// The announced one in groups: Oracle pinned, "Capacity" unfolded, "Purchase" folded to the announcements of the rest.
series::Picture groupedPicture();
series::Picture emptyPicture();
series::Readout sampleReadout(deals::Day day);

} // namespace support
