// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/fileactions.h"

#include "window/dealfile.h"
#include "window/exportdialog.h"

#include <QAction>
#include <QFileDialog>

namespace window
{

FileActions::FileActions(ViewState *state, DealFile *file, QWidget *window)
    : QObject(window)
    , m_state(state)
    , m_file(file)
    , m_window(window)
    , m_open(add(tr("&Open…"), QKeySequence::Open, tr("Open a deal file (Ctrl+O)"), &FileActions::askForFile))
    , m_reload(add(tr("&Reload"), Qt::Key_F5, tr("Read the file once more (F5)"), &FileActions::reload))
    , m_export(add(tr("&Export…"), Qt::CTRL | Qt::Key_E, tr("Export what is shown as PNG, SVG, PDF or CSV (Ctrl+E)"),
          &FileActions::exportPage))
{
    connect(m_file, &DealFile::changed, this, &FileActions::showFile);
    showFile();
}

QAction *FileActions::add(const QString &text, const QKeySequence &key, const QString &tip, void (FileActions::*slot)())
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    action->setToolTip(tip);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void FileActions::showFile()
{
    m_reload->setEnabled(!m_file->path().isEmpty());
}

void FileActions::askForFile()
{
    auto *dialog = new QFileDialog(m_window, tr("Open a deal file"), {}, tr("Deal files (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_file, &DealFile::open);
    dialog->open();
}

void FileActions::reload()
{
    m_file->reload();
}

void FileActions::exportPage()
{
    auto *dialog = new ExportDialog(m_state, m_window, m_file);
    connect(dialog, &ExportDialog::saved, this, [this](const QString &path) { Q_EMIT done(tr("Saved %1").arg(path)); });
    connect(dialog, &ExportDialog::copied, this, [this] { Q_EMIT done(tr("It is on the clipboard.")); });
    dialog->open();
}

} // namespace window
