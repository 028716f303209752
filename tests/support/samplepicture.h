// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/chart.h"

/// Pictures made by hand, in the numbers of the design's pictures: for tests of the drawing alone.
namespace support
{

pictures::Picture announcedPicture();
pictures::Picture scheduledPicture();
/// The announced one with so many lanes, the eight again and again.
pictures::Picture pictureWithLanes(int lanes);
/// The announced one in groups: Oracle pinned, "Capacity" unfolded, "Purchase" folded to the announcements of the rest.
pictures::Picture groupedPicture();
pictures::Picture emptyPicture();
pictures::Readout sampleReadout(deals::Day day);

} // namespace support
