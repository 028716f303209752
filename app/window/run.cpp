// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/run.h"

#include "charts/fonts.h"
#include "files/dealreader.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QDateTime>
#include <QDesktopServices>
#include <QFile>

namespace window
{
namespace
{

std::shared_ptr<const deals::DealSet> bundledDeals()
{
    QFile file(u":/data/openai.json"_qs);
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere); // a resource of this program
    return std::make_shared<const deals::DealSet>(files::readDeals(isThere ? file.readAll() : QByteArray()).set);
}

} // namespace

int run(QApplication &app, const QString &file)
{
    charts::loadFonts();
    QApplication::setFont(charts::font(13));
    const auto today = static_cast<deals::Day>(QDate(1970, 1, 1).daysTo(QDateTime::currentDateTimeUtc().date()));
    MainWindow window(bundledDeals(), {today, &QDesktopServices::openUrl});
    window.show();
    if (!file.isEmpty())
        window.openFile(file);
    return app.exec();
}

} // namespace window
