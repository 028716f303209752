// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/chartcopy.h"

#include "export/image.h"
#include "window/rangetext.h"
#include "window/viewstate.h"

#include <QLocale>
#include <QRegularExpression>

namespace window
{
namespace
{

series::Picture filePicture(const ViewState &state, const exporting::ImageOptions &options)
{
    series::View view = state.view();
    view.today.reset(); // a file outlives the day it was made on
    view.columns = static_cast<int>(options.size.width() * options.scale);
    return series::picture(*state.deals(), view, QLocale());
}

} // namespace

QByteArray chartPng(const ViewState &state)
{
    const exporting::ImageOptions options;
    return exporting::pngOf(filePicture(state, options), options);
}

QImage chartImage(const ViewState &state)
{
    const exporting::ImageOptions options;
    return exporting::imageOf(filePicture(state, options), options);
}

QString suggestedFileName(const ViewState &state)
{
    const QString title = state.deals()->title + u'-' + rangeText(state.view().window, QLocale::c());
    QString plain = title.toLower().remove(u'’').remove(u'\'');
    plain.replace(QRegularExpression(u"[^\\p{L}\\p{N}]+"_qs), u"-"_qs);
    return plain.left(100) + u".png"_qs;
}

} // namespace window
