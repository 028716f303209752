// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/chartcopy.h"

#include "window/exportchoices.h"
#include "window/rangetext.h"

#include <QLocale>
#include <QRegularExpression>

namespace window
{
namespace
{

/// As the window shows it, in the first size and on light paper.
ExportChoices plainChoices(const ViewState &state)
{
    ExportChoices choices;
    choices.format = exporting::formatOf(u".png");
    choices.compares = state.shown().page == Page::Compare;
    choices.lanes = state.view().lanes;
    choices.power = state.view().power;
    choices.dollars = state.view().dollars;
    return choices;
}

} // namespace

QImage chartImage(const ViewState &state)
{
    const ExportChoices choices = plainChoices(state);
    return exporting::imageOf(exporting::drawnFor(subjectOf(state, choices), choices.image), choices.image);
}

QString suggestedFileName(const QString &title, const series::Window &window, const QString &suffix)
{
    QString plain = QString(title + u'-' + rangeText(window, QLocale::c())).toLower().remove(u'’').remove(u'\'');
    plain.replace(QRegularExpression(u"[^\\p{L}\\p{N}]+"_qs), u"-"_qs);
    return plain.left(100) + u'.' + suffix;
}

} // namespace window
