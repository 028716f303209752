// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/image.h"

namespace exporting
{

/// A page as an SVG file's bytes. Letters take the room that they have in our font, whatever stands in for it.
QByteArray svgOf(const Drawn &drawn, const ImageOptions &options);
/// A page of options.size as a PDF file's bytes: fonts embedded, texts searchable. The same deals give the same bytes;
/// the day it was made is that of SOURCE_DATE_EPOCH, or not said.
QByteArray pdfOf(const Drawn &drawn, const ImageOptions &options);

} // namespace exporting
