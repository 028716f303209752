// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/image.h"

namespace exporting
{

/// A page as an SVG file's bytes. Its texts stay texts, in Inter or what stands in for it.
QByteArray svgOf(const Drawn &drawn, const ImageOptions &options);
/// A page of options.size as a PDF file's bytes: fonts embedded, texts searchable.
QByteArray pdfOf(const Drawn &drawn, const ImageOptions &options);

} // namespace exporting
