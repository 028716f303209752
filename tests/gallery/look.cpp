// SPDX-License-Identifier: GPL-3.0-or-later
// look folder: writes the window in each of its states, and each export, at three sizes, light and dark, as PNG files
// to look at. Started by tests/look.
#include "charts/drawing/fonts.h"
#include "export/formats.h"
#include "files/readfile.h"
#include "window/exporting/exportdialog.h"
#include "window/filters/filterpane.h"
#include "window/frame/findbar.h"
#include "window/frame/keysheet.h"
#include "window/frame/mainwindow.h"
#include "window/frame/workbench.h"
#include "window/opening/dealfile.h"
#include "window/state/settingsfile.h"
#include "window/state/viewstate.h"
#include "window/timeline/timelinepane.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QPalette>
#include <QTemporaryDir>
#include <QTextStream>

#include <array>

using namespace Qt::StringLiterals;

namespace
{

using namespace window;

constexpr std::array sizes{QSize(1440, 900), QSize(1024, 700), QSize(1920, 1080)};

/// A state of the window with a name.
struct Scene {
    const char *name;
    void (*set)(MainWindow &);
};

void trigger(MainWindow &window, const QString &text)
{
    for (QAction *action : window.findChildren<QAction *>())
        if (action->text().remove(u'&') == text)
            return action->trigger();
    qFatal("There is no action %s", qPrintable(text));
}

deals::DealId dealOf(const MainWindow &window, QStringView id)
{
    const auto &deals = window.state()->deals()->deals;
    const auto deal = std::find_if(deals.begin(), deals.end(), [&](const deals::Deal &each) { return each.id == id; });
    return {static_cast<std::uint32_t>(deal - deals.begin())};
}

filters::Filter only(const MainWindow &window, filters::Facet facet, const QString &name)
{
    filters::Filter filter;
    filter.set(facet, filters::choiceCalled(*window.state()->deals(), facet, name).value(), true);
    return filter;
}

/// Until `isReached`, or ten seconds.
template<typename Reached> void waitFor(const Reached &isReached)
{
    constexpr int longest = 10000; // milliseconds
    QElapsedTimer time;
    for (time.start(); !isReached() && time.elapsed() < longest;)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

/// Opens the bundled deals as a file of their own in which `good` is `bad`, if that is any.
void openChanged(MainWindow &window, const QString &path, const QByteArray &good, const QByteArray &bad)
{
    QFile bundled(files::bundledDeals), copy(path);
    if (!bundled.open(QIODevice::ReadOnly) || !copy.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(path));
    copy.write(bundled.readAll().replace(good, bad));
    copy.close();
    window.openFile(path);
    waitFor([&] { return window.file()->path() == path; });
}

constexpr std::array scenes{Scene{"timeline", [](MainWindow &) {}},
    Scene{"scheduled", [](MainWindow &w) { trigger(w, u"As scheduled"_s); }},
    Scene{"selected", [](MainWindow &w) { w.state()->select(dealOf(w, u"openai-nvidia-2025")); }},
    Scene{"compare", [](MainWindow &w) { w.state()->setPage(Page::Compare); }},
    Scene{"compare-scheduled",
        [](MainWindow &w) {
            w.state()->setPage(Page::Compare);
            w.state()->setPanels(pictures::Chart::Power);
            w.state()->setBasis(counting::Basis::Scheduled);
        }},
    Scene{"compare-money",
        [](MainWindow &w) {
            const deals::DealSet &set = *w.state()->deals();
            w.state()->setPage(Page::Compare);
            w.state()->setPair({set.findParty(u"Microsoft"), set.findParty(u"AWS")});
        }},
    Scene{"table", [](MainWindow &w) { w.state()->setPage(Page::Table); }},
    Scene{"table-under",
        [](MainWindow &w) {
            w.state()->setTableBeside(true);
            w.state()->select(dealOf(w, u"openai-aws-2025"));
        }},
    Scene{"filtered", [](MainWindow &w) { w.state()->setFilter(only(w, filters::Facet::Status, u"signed"_s)); }},
    Scene{"filtered-to-nothing",
        [](MainWindow &w) {
            w.state()->setFilter(only(w, filters::Facet::Partner, u"NVIDIA"_s)),
                w.state()->setFilterText(u"nobody says this"_s);
        }},
    Scene{"found", [](MainWindow &w) { w.findChild<FindBar *>()->findChild<QLineEdit *>()->setText(u"MI450"_s); }},
    Scene{"by-kind",
        [](MainWindow &w) {
            w.state()->setArrangement({pictures::Grouping::Kind, {}, {}, {}});
        }},
    Scene{"by-status-folded",
        [](MainWindow &w) {
            w.state()->setArrangement({pictures::Grouping::Status, pictures::Order::Size, {u"status/signed"_s},
                {dealOf(w, u"openai-oracle")}});
        }},
    Scene{"seen-from-nvidia", [](MainWindow &w) { w.state()->setFocus(w.state()->deals()->findParty(u"NVIDIA")); }},
    Scene{"problems",
        [](MainWindow &w) {
            const QTemporaryDir folder;
            openChanged(w, folder.filePath(u"commitments.json"_s), "\"at least\"", "\"at most\"");
        }},
    Scene{"stale",
        [](MainWindow &w) {
            const QTemporaryDir folder;
            openChanged(w, folder.filePath(u"commitments.json"_s), "x", "x");
            QFile::resize(folder.filePath(u"commitments.json"_s), 5000);
            waitFor([&] { return w.file()->stale().has_value(); });
        }},
    Scene{"zoomed", [](MainWindow &w) { w.state()->zoom(0.2, deals::dayOf(2025, 10, 15)); }}};

/// A dialog above the window, with a name.
struct Dialog {
    const char *name;
    void (*open)(MainWindow &);
};
constexpr std::array dialogs{Dialog{"export-dialog", [](MainWindow &w) { trigger(w, u"Export…"_s); }},
    Dialog{"keys", [](MainWindow &w) { trigger(w, u"Keys"_s); }},
    Dialog{"signs", [](MainWindow &w) {
               w.state()->select(dealOf(w, u"openai-nvidia-2025"));
               w.workbench()->explainSigns();
           }}};

void settle()
{
    constexpr int longest = 150; // milliseconds, of what waits before it draws
    QElapsedTimer time;
    for (time.start(); time.elapsed() < longest;)
        QCoreApplication::processEvents(QEventLoop::AllEvents, longest);
}

class Gallery final
{
public:
    explicit Gallery(const QString &folder)
        : m_folder(folder)
        , m_deals(std::make_shared<const deals::DealSet>(files::readDealFile(files::bundledDeals).set))
    {
    }

    void write()
    {
        const QPalette light = QApplication::palette();
        for (const bool dark : {false, true}) {
            QApplication::setPalette(dark ? QPalette(QColor(0x2b2f34)) : light);
            for (const QSize &size : sizes) {
                const QString suffix =
                    u"-%1x%2%3.png"_s.arg(size.width()).arg(size.height()).arg(dark ? u"-dark"_s : QString());
                writeWindows(size, suffix);
                writeExports(size, dark, suffix);
            }
        }
    }
    int count() const { return m_count; }

private:
    std::unique_ptr<MainWindow> opened(const QSize &size) const
    {
        // As it first opens on a large screen: which panes are shown depends on the size.
        QFile::remove(SettingsFile::path());
        SettingsFile settings;
        settings.set(u"size", size);
        settings.save();
        auto window = std::make_unique<MainWindow>(m_deals, Surroundings{});
        window->show();
        settle();
        return window;
    }

    void writeWindows(const QSize &size, const QString &suffix)
    {
        for (const Scene &scene : scenes) {
            const auto window = opened(size);
            scene.set(*window);
            settle();
            keep(window->grab().toImage(), u"window-"_s + QLatin1String(scene.name) + suffix);
        }
        for (const Dialog &dialog : dialogs) {
            const auto window = opened(size);
            dialog.open(*window);
            settle();
            for (const auto *each : window->findChildren<QDialog *>())
                if (each->isVisible())
                    keep(const_cast<QDialog *>(each)->grab().toImage(), QLatin1String(dialog.name) + suffix);
        }
    }

    void writeExports(const QSize &size, bool dark, const QString &suffix)
    {
        exporting::Subject subject{m_deals.get(), {}, {}, {}, QLocale()};
        subject.view.window = counting::firstWindow();
        exporting::ImageOptions options;
        options.size = size;
        options.theme = dark ? charts::Theme::Dark : charts::Theme::Light;
        const auto save = [&](const QString &name) {
            keep(exporting::imageOf(exporting::drawnFor(subject, options), options), u"export-"_s + name + suffix);
        };
        for (const auto basis : {counting::Basis::Announced, counting::Basis::Scheduled}) {
            subject.view.basis = basis;
            const QString name = basis == counting::Basis::Announced ? u"announced"_s : u"scheduled"_s;
            subject.pair.reset();
            save(u"timeline-"_s + name);
            subject.pair = counting::firstPair(counting::Ledger(*m_deals, subject.view.focus));
            save(u"compare-"_s + name);
        }
    }

    void keep(const QImage &image, const QString &name)
    {
        if (image.isNull() || !image.save(QDir(m_folder).filePath(name)))
            qFatal("%s cannot be written", qPrintable(name));
        ++m_count;
    }

    QString m_folder;
    std::shared_ptr<const deals::DealSet> m_deals;
    int m_count = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const QApplication application(argc, argv);
    QApplication::setFont(charts::font(13));
    const QString folder = QCoreApplication::arguments().value(1);
    if (folder.isEmpty() || !QDir().mkpath(folder))
        qFatal("Usage: look folder");
    Gallery gallery(folder);
    gallery.write();
    QTextStream(stdout) << gallery.count() << " pictures in " << folder << '\n';
    return 0;
}
