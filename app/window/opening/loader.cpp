// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/opening/loader.h"

#include "files/databases/sqlplace.h"
#include "files/mapping/mappingproposal.h"
#include "files/workbooks/workbooks.h"

#include <new>
#include <utility>

namespace window
{
namespace
{

constexpr int pace = 100; // milliseconds from one look at the progress to the next

std::shared_ptr<const ForeignTable> foreignTable(const files::Sheet &sheet)
{
    return std::make_shared<ForeignTable>(ForeignTable{sheet, files::proposedMapping(sheet)});
}

LoadedFile loaded(const QString &path, const std::optional<files::Mapping> &mapping, files::Progress &progress)
{
    const std::optional<files::SqlPlace> place = files::sqlPlace(path);
    LoadedFile file{path};
    if (!place || place->engine == files::SqlPlace::Engine::SQLite)
        file.watchable = place ? place->database : files::sheetPlace(path).file;
    file.stamp = FileStamp::of(file.watchable);
    try {
        file.sheets = files::sheetsToChoose(path, &progress);
        if (!file.sheets.isEmpty())
            return file;
        file.report = files::readDealFile(path, {&progress});
        files::Mapping answers = mapping.value_or(files::Mapping());
        if (!file.report.asksEncoding)
            answers.encoding.reset(); // a table that was saved as UTF-8 needs it no longer
        else if (answers.encoding)
            file.report = files::readDealFile(path, {&progress, nullptr, {}, answers.encoding});
        if (file.report.isForeign && answers.hasColumns()) // nor one that was saved as one of ours a mapping
            file.report = files::readDealFile(path, {&progress, &answers});
        else if (file.report.isForeign)
            file.foreign = foreignTable(files::openSheet(path, &progress));
        if (!file.report.cannotRead.isEmpty() && answers.hasColumns()) // it leaves something open: to be asked
            file.foreign = std::make_shared<ForeignTable>(ForeignTable{files::openSheet(path, &progress), answers});
        deals::DealSet set = std::exchange(file.report.set, {});
        if (set.focus.isValid() && file.report.cannotRead.isEmpty())
            file.deals = std::make_shared<const deals::DealSet>(std::move(set));
    } catch (const std::bad_alloc &) {
        file.report = {};
        file.report.cannotRead = Loader::tr("there is no memory for it");
    }
    return file;
}

} // namespace

Loader::Loader(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pace.setInterval(pace);
    connect(&m_pace, &QTimer::timeout, this, &Loader::sayProgress);
}

Loader::~Loader()
{
    blockSignals(true);
    cancel();
    m_pool.waitForDone();
}

void Loader::load(const QString &path, const std::optional<files::Mapping> &mapping)
{
    cancel();
    m_progress = std::make_shared<files::Progress>();
    m_pace.start();
    m_pool.start([this, path, mapping, progress = m_progress] {
        const LoadedFile file = loaded(path, mapping, *progress);
        QMetaObject::invokeMethod(
            this, [this, progress, file] { take(progress, file); }, Qt::QueuedConnection);
    });
    Q_EMIT started(path);
}

void Loader::cancel()
{
    if (!m_progress)
        return;
    std::exchange(m_progress, nullptr)->cancel();
    m_pool.clear(); // of what has not begun
    m_pace.stop();
    Q_EMIT ended();
}

void Loader::sayProgress()
{
    Q_EMIT progressed(m_progress->permille());
}

void Loader::take(const std::shared_ptr<files::Progress> &progress, const LoadedFile &file)
{
    if (progress != m_progress)
        return;
    m_progress = nullptr;
    m_pace.stop();
    Q_EMIT ended();
    Q_EMIT finished(file);
}

} // namespace window
