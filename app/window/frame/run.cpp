// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/frame/run.h"

#include "charts/drawing/fonts.h"
#include "files/dealformat/dealreader.h"
#include "window/frame/mainwindow.h"
#include "window/opening/dealfile.h"
#include "window/state/viewstate.h"

#include <QApplication>
#include <QDateTime>
#include <QDesktopServices>
#include <QFile>

using namespace Qt::StringLiterals;

namespace window
{
namespace
{

std::shared_ptr<const deals::DealSet> bundledDeals()
{
    QFile file(u":/data/openai.json"_s);
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere); // a resource of this program
    return std::make_shared<const deals::DealSet>(files::readDeals(isThere ? file.readAll() : QByteArray()).set);
}

} // namespace

int run(QApplication &app, const QString &file, const std::optional<files::Mapping> &mapping)
{
    QApplication::setFont(charts::font(13));
    const auto today = static_cast<deals::Day>(QDate(1970, 1, 1).daysTo(QDateTime::currentDateTimeUtc().date()));
    // The bundled deals never flash up before those of a file; they stand in where there is nothing else to show.
    MainWindow window(file.isEmpty() ? bundledDeals() : std::make_shared<const deals::DealSet>(),
        {today, &QDesktopServices::openUrl});
    ViewState *state = window.state();
    const auto standIn = [state] {
        if (!state->deals()->focus.isValid())
            state->setDeals(bundledDeals());
    };
    QObject::connect(window.file(), &DealFile::refused, state, standIn);
    QObject::connect(window.file(), &DealFile::cancelled, state, standIn);
    window.show();
    if (!file.isEmpty())
        window.openFile(file, mapping);
    return app.exec();
}

} // namespace window
