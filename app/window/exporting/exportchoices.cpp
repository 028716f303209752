// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/exporting/exportchoices.h"

#include "export/sizes.h"
#include "window/state/settingsfile.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMimeData>

#include <algorithm>
#include <array>

namespace window
{
namespace
{

struct PartKey {
    QStringView key;
    bool charts::Parts::*part;
};
constexpr std::array partKeys{PartKey{u"export/titled", &charts::Parts::title},
    PartKey{u"export/legend", &charts::Parts::legend}, PartKey{u"export/footer", &charts::Parts::footer}};

/// A value of an enum with so many, or `otherwise`.
template<typename Enum> Enum known(const SettingsFile &settings, QStringView key, int count, Enum otherwise)
{
    return static_cast<Enum>(settings.number(key, 0, count - 1, static_cast<int>(otherwise)));
}

counting::Window windowOf(const ViewState &state, Range range)
{
    switch (range) {
    case Range::Visible:
        return state.view().window;
    case Range::FirstYears:
        return counting::firstWindow();
    case Range::Whole:
        break;
    }
    return state.whole();
}

} // namespace

ExportChoices ExportChoices::remembered(const ViewState &state)
{
    const SettingsFile settings;
    ExportChoices choices;
    choices.format = exporting::formatOf(QString(u'.' + settings.text(u"export/format")));
    if (!choices.format)
        choices.format = &exporting::formats().front();
    choices.image.size = settings.size(u"export/size", exporting::leastSize, exporting::mostSize, choices.image.size);
    choices.image.scale =
        settings.decimal(u"export/scale", exporting::leastScale, exporting::mostScale, choices.image.scale);
    choices.image.theme = known(settings, u"export/theme", 3, charts::Theme::Light);
    for (const PartKey &each : partKeys)
        choices.image.parts.*each.part = settings.flag(each.key, true);
    choices.range = known(settings, u"export/range", 3, Range::Visible);
    choices.compares = state.shown().page == Page::Compare;
    choices.charts = state.view().charts | pictures::Chart::Lanes;
    if (state.shown().page == Page::Table)
        choices.format = exporting::formatOf(u".csv");
    if (!choices.problem().isEmpty())
        choices.image.scale = 1;
    return choices;
}

void ExportChoices::remember() const
{
    SettingsFile settings;
    settings.set(u"export/format", QString(format->suffix));
    settings.set(u"export/size", image.size);
    settings.set(u"export/scale", image.scale);
    settings.set(u"export/theme", static_cast<int>(image.theme));
    for (const PartKey &each : partKeys)
        settings.set(each.key, image.parts.*each.part);
    settings.set(u"export/range", static_cast<int>(range));
    settings.save();
}

QString ExportChoices::problem() const
{
    if (!compares && !charts)
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
    subject.view.charts = choices.charts;
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
