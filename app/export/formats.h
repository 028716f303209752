// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/image.h"

#include <span>

namespace exporting
{

/// One format of files: a row here is all that the dialog and the command line ask for.
struct Format {
    QLatin1String suffix, mimeType;
    const char *name;                                           ///< "PNG image"; translated in the context "exporting"
    bool isDrawn;                                               ///< size, theme and parts matter
    bool hasPixels;                                             ///< the scale matters
    QByteArray (*bytes)(const Subject &, const ImageOptions &); ///< nothing where there is no memory for it
};

std::span<const Format> formats();
/// By its suffix, whatever the case; null for one that nobody writes.
const Format *formatOf(QStringView path);
/// ".png, .svg, .pdf, .csv".
QString suffixes();
/// What the page of such a file shows.
Drawn drawnFor(const Subject &subject, const ImageOptions &options);

} // namespace exporting
