// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/exporting/chartcopy.h"

#include "deals/legible.h"
#include "window/exporting/exportchoices.h"
#include "window/state/rangetext.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

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
    choices.charts = state.view().charts;
    return choices;
}

} // namespace

QImage chartImage(const ViewState &state)
{
    const ExportChoices choices = plainChoices(state);
    return exporting::imageOf(exporting::drawnFor(subjectOf(state, choices), choices.image), choices.image);
}

QString suggestedFileName(const QString &title, const counting::Window &window, const QString &suffix)
{
    constexpr qsizetype longest = 50; // letters: of 255 bytes that a name may have, one of them takes up to four
    const auto plain = [](const QString &text) {
        QString name = deals::oneLine(text, longest).toLower().remove(u'’').remove(u'\'');
        name.replace(QRegularExpression(u"[^\\p{L}\\p{M}\\p{N}]+"_s), u"-"_s);
        return QString(name).remove(
            QRegularExpression(u"^-+|-+$"_s)); // a name that begins with - is taken for an option
    };
    const QString of = plain(title), period = plain(rangeText(window, QLocale::c()));
    return (of.isEmpty() ? period : of + u'-' + period) + u'.' + suffix;
}

} // namespace window
