// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/exportchoices.h"

#include "export/sizes.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMimeData>
#include <QSettings>

#include <algorithm>
#include <array>
#include <cmath>

namespace window
{
namespace
{

struct PartKey {
    QString key;
    bool charts::Parts::*part;
};
const std::array partKeys{PartKey{u"titled"_qs, &charts::Parts::title}, PartKey{u"legend"_qs, &charts::Parts::legend},
    PartKey{u"footer"_qs, &charts::Parts::footer}};

/// A number of an enum with `count` values, or `otherwise`: settings can hold anything.
template<typename Enum> Enum known(const QVariant &value, int count, Enum otherwise)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return isNumber && number >= 0 && number < count ? static_cast<Enum>(number) : otherwise;
}

series::Window windowOf(const ViewState &state, Range range)
{
    switch (range) {
    case Range::Visible:
        return state.view().window;
    case Range::FirstYears:
        return series::firstWindow();
    case Range::Whole:
        break;
    }
    return state.whole();
}

} // namespace

ExportChoices ExportChoices::remembered(const ViewState &state)
{
    QSettings settings(u"deal-timeline"_qs, u"window"_qs);
    settings.beginGroup(u"export"_qs);
    ExportChoices choices;
    choices.format = exporting::formatOf(QString(u'.' + settings.value(u"format"_qs).toString()));
    if (!choices.format)
        choices.format = &exporting::formats().front();
    if (const QSize size = settings.value(u"size"_qs).toSize();
        size.isValid() && size == size.expandedTo(exporting::leastSize).boundedTo(exporting::mostSize))
        choices.image.size = size;
    if (const double scale = settings.value(u"scale"_qs).toDouble();
        std::isfinite(scale) && scale >= exporting::leastScale && scale <= exporting::mostScale)
        choices.image.scale = scale;
    choices.image.theme = known(settings.value(u"theme"_qs), 3, charts::Theme::Light);
    for (const PartKey &each : partKeys)
        choices.image.parts.*each.part = settings.value(each.key, true).toBool();
    choices.range = known(settings.value(u"range"_qs), 3, Range::Visible);
    choices.compares = state.shown().page == Page::Compare;
    choices.power = state.view().power;
    choices.dollars = state.view().dollars;
    if (state.shown().page == Page::Table)
        choices.format = exporting::formatOf(u".csv");
    if (!choices.problem().isEmpty())
        choices.image.scale = 1;
    return choices;
}

void ExportChoices::remember() const
{
    QSettings settings(u"deal-timeline"_qs, u"window"_qs);
    settings.beginGroup(u"export"_qs);
    settings.setValue(u"format"_qs, QString(format->suffix));
    settings.setValue(u"size"_qs, image.size);
    settings.setValue(u"scale"_qs, image.scale);
    settings.setValue(u"theme"_qs, static_cast<int>(image.theme));
    for (const PartKey &each : partKeys)
        settings.setValue(each.key, image.parts.*each.part);
    settings.setValue(u"range"_qs, static_cast<int>(range));
}

QString ExportChoices::problem() const
{
    if (!compares && !lanes && !power && !dollars)
        return QCoreApplication::translate("window", "Nothing is chosen to go in.");
    const QSizeF pixels = QSizeF(image.size) * image.scale;
    if (format->hasPixels && pixels.width() * pixels.height() > exporting::mostPixels)
        return QCoreApplication::translate("window", "That is more than %1 million pixels.")
            .arg(QLocale().toString(exporting::mostPixels / 1e6));
    return {};
}

exporting::Subject subjectOf(const ViewState &state, const ExportChoices &choices)
{
    exporting::Subject subject;
    subject.deals = state.deals().get();
    subject.view = state.view();
    subject.view.window = windowOf(state, choices.range);
    subject.view.lanes = choices.lanes;
    subject.view.power = choices.power;
    subject.view.dollars = choices.dollars;
    if (choices.compares)
        subject.pair = state.shown().pair;
    if (!choices.title.isEmpty())
        subject.title = choices.title;
    return subject;
}

QMimeData *mimeOf(const exporting::Subject &subject, const ExportChoices &choices)
{
    const QByteArray bytes = choices.format->bytes(subject, choices.image);
    if (bytes.isEmpty())
        return nullptr;
    auto mime = std::make_unique<QMimeData>();
    mime->setData(choices.format->mimeType, bytes);
    if (!choices.format->isDrawn) {
        mime->setText(QString::fromUtf8(bytes));
        return mime.release();
    }
    const QImage image = exporting::imageOf(exporting::drawnFor(subject, choices.image), choices.image);
    if (!image.isNull())
        mime->setImageData(image); // what cannot take the format can take its pixels
    return mime.release();
}

} // namespace window
