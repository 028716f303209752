// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/formats.h"

#include "export/table.h"
#include "export/vector.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace exporting
{
namespace
{

constexpr std::array table{
    Format{"png"_L1, "image/png"_L1, QT_TRANSLATE_NOOP("exporting", "PNG image"), true, true,
        [](const Subject &subject, const ImageOptions &options) { return pngOf(drawnFor(subject, options), options); }},
    Format{"svg"_L1, "image/svg+xml"_L1, QT_TRANSLATE_NOOP("exporting", "SVG drawing"), true, false,
        [](const Subject &subject, const ImageOptions &options) { return svgOf(drawnFor(subject, options), options); }},
    Format{"pdf"_L1, "application/pdf"_L1, QT_TRANSLATE_NOOP("exporting", "PDF document"), true, false,
        [](const Subject &subject, const ImageOptions &options) { return pdfOf(drawnFor(subject, options), options); }},
    Format{"csv"_L1, "text/csv"_L1, QT_TRANSLATE_NOOP("exporting", "CSV table of the figures"), false, false,
        [](const Subject &subject, const ImageOptions &) { return csvOf(subject); }}};

} // namespace

std::span<const Format> formats()
{
    return table;
}

const Format *formatOf(QStringView path)
{
    const auto *format = std::find_if(table.begin(), table.end(), [path](const Format &each) {
        const qsizetype dot = path.size() - each.suffix.size() - 1;
        return dot >= 0 && path[dot] == u'.' && path.mid(dot + 1).compare(each.suffix, Qt::CaseInsensitive) == 0;
    });
    return format == table.end() ? nullptr : format;
}

QString suffixes()
{
    QStringList all;
    for (const Format &format : table)
        all += u'.' + format.suffix;
    return all.join(u", "_s);
}

Drawn drawnFor(const Subject &subject, const ImageOptions &options)
{
    Subject fine = subject;
    fine.view.columns = qRound(options.size.width() * options.scale);
    return fine.drawn();
}

} // namespace exporting
