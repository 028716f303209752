// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/frame/fileactions.h"

#include "deals/legible.h"
#include "files/formats.h"
#include "files/workbooks/workbooks.h"
#include "files/writefile.h"
#include "window/exporting/exportdialog.h"
#include "window/opening/databasedialog.h"
#include "window/opening/dealfile.h"
#include "window/opening/lastmappings.h"
#include "window/opening/mappingdialog.h"
#include "window/opening/overwrite.h"
#include "window/opening/readwords.h"
#include "window/state/viewstate.h"
#include "window/widgets/dialogs.h"

#include <QAction>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace window
{
namespace
{

/// "*.json", "*.csv".
QStringList patternsOf(std::span<const files::Format> formats)
{
    QStringList patterns;
    for (const files::Format &format : formats)
        patterns += u"*."_s + format.suffix;
    return patterns;
}

} // namespace

FileActions::FileActions(ViewState *state, DealFile *file, QWidget *window)
    : QObject(window)
    , m_state(state)
    , m_file(file)
    , m_window(window)
    , m_open(add(tr("&Open…"), QKeySequence::Open, tr("Open a deal file (Ctrl+O)"), &FileActions::askForFile))
    , m_database(add(tr("Open &Database…"), {}, tr("Open deals of SQLite or PostgreSQL"), &FileActions::askForDatabase))
    , m_reload(add(tr("&Reload"), Qt::Key_F5, tr("Read the file once more (F5)"), &FileActions::reload))
    , m_save(add(tr("Save a &Copy As…"), Qt::CTRL | Qt::SHIFT | Qt::Key_S,
          tr("Write all deals into another file (Ctrl+Shift+S)"), &FileActions::askForCopy))
    , m_export(add(tr("&Export…"), Qt::CTRL | Qt::Key_E, tr("Export what is shown as PNG, SVG, PDF or CSV (Ctrl+E)"),
          &FileActions::exportPage))
{
    connect(m_file, &DealFile::changed, this, &FileActions::showFile);
    connect(m_state, &ViewState::changed, this, &FileActions::showFile);
    connect(m_file, &DealFile::mappingWanted, this, &FileActions::askForMapping);
    connect(m_file, &DealFile::encodingWanted, this, &FileActions::askForEncoding);
    connect(m_file, &DealFile::sheetWanted, this, &FileActions::askForSheet);
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
    const bool hasDeals = m_state->deals()->focus.isValid(); // not so while the first file is read
    m_save->setEnabled(hasDeals);
    m_export->setEnabled(hasDeals);
}

void FileActions::askForFile()
{
    const QString all = tr("Deal files (%1)").arg(patternsOf(files::formats()).join(u' '));
    auto *dialog = new QFileDialog(m_window, tr("Open a deal file"), {}, all + u";;"_s + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_file, [this](const QString &path) { m_file->open(path); });
    dialog->open();
}

void FileActions::askForDatabase()
{
    auto *dialog = new DatabaseDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, m_file, [this, dialog] { m_file->open(dialog->path()); });
    dialog->open();
}

void FileActions::reload()
{
    m_file->reload();
}

void FileActions::askForCopy()
{
    auto *dialog = new QFileDialog(m_window, tr("Save a copy of all deals"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList names, suffixes;
    for (const files::Format &format : files::formats()) {
        if (!format.write)
            continue;
        names += u"%1 (*.%2)"_s.arg(format.name(), format.suffix);
        suffixes += format.suffix;
    }
    dialog->setNameFilters(names);
    dialog->setDefaultSuffix(suffixes.front());
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, names, suffixes](const QString &name) {
        dialog->setDefaultSuffix(suffixes.value(names.indexOf(name)));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &FileActions::saveCopy);
    dialog->open();
}

void FileActions::saveCopy(const QString &path)
{
    const files::Format *format = files::formatOf(path);
    if (!format || !format->write)
        return showFailure(m_window, tr("The file was not saved."),
            tr("Its name has to end in one of %1.").arg(files::writableSuffixes()));
    askBeforeOverwriting(m_window, m_file, path, Written::Deals, [this, path] { write(path); });
}

void FileActions::write(const QString &path)
{
    const QString problem = files::writeDealFile(*m_state->deals(), path);
    if (!problem.isEmpty())
        return showFailure(m_window, tr("The file was not saved."), problem);
    Q_EMIT done(tr("Saved %1").arg(path));
}

void FileActions::askForMapping(const LoadedFile &file)
{
    const ForeignTable &foreign = *file.foreign;
    const auto last = lastMapping(file.path, foreign.sheet.table);
    auto *dialog = new MappingDialog(nameOf(file.path), foreign.sheet, last.value_or(foreign.proposed), m_window);
    if (last)
        dialog->showNote(tr("With the mapping with which it was opened last."));
    connect(dialog, &QDialog::accepted, m_file, [this, dialog, path = file.path] {
        keepMapping(path, dialog->mapping());
        m_file->open(path, dialog->mapping());
    });
    connect(dialog, &QDialog::rejected, m_file, &DealFile::cancel);
    ask(dialog);
}

void FileActions::askForEncoding(const LoadedFile &file)
{
    const files::Problem &problem = file.report.problems.front();
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Encoding"), {}, QMessageBox::Yes | QMessageBox::No, m_window);
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("“%1” is not UTF-8. Is it Windows-1252? Then its line %2 would read:")
                     .arg(deals::legible(nameOf(file.path)))
                     .arg(problem.line)
        + u"\n\n"_s + deals::legible(problem.row));
    box->setDefaultButton(QMessageBox::Yes);
    box->setEscapeButton(QMessageBox::No);
    connect(box, &QDialog::finished, m_file,
        [this, file](int answer) { m_file->answerEncoding(file, answer == QMessageBox::Yes); });
    ask(box);
}

void FileActions::askForSheet(const LoadedFile &file)
{
    QStringList names;
    for (const QString &sheet : file.sheets)
        names += deals::legible(sheet);
    auto *dialog = new QInputDialog(m_window);
    dialog->setWindowTitle(tr("Sheet"));
    dialog->setComboBoxItems(names);
    dialog->setOption(QInputDialog::UseListViewForComboBoxItems);
    dialog->setLabelText(tr("Which sheet of “%1” has the deals?").arg(deals::legible(nameOf(file.path))));
    dialog->findChild<QLabel *>()->setTextFormat(Qt::PlainText);
    connect(dialog, &QDialog::accepted, m_file, [this, dialog, file, names] {
        m_file->open(files::SheetPlace{file.path, file.sheets.value(names.indexOf(dialog->textValue()))}.path());
    });
    connect(dialog, &QDialog::rejected, m_file, &DealFile::cancel);
    ask(dialog);
}

/// About a table that is being opened.
void FileActions::ask(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_file->loader(), &Loader::started, dialog, [this, dialog] {
        if (dialog->isHidden())
            return;                                            // it is this table that is read, by the mapping
        QObject::disconnect(dialog, nullptr, m_file, nullptr); // another file is opened: nothing is to be cancelled
        dialog->close();
    });
    dialog->open();
}

void FileActions::exportPage()
{
    auto *dialog = new ExportDialog(m_state, m_window, m_file);
    connect(dialog, &ExportDialog::saved, this, [this](const QString &path) { Q_EMIT done(tr("Saved %1").arg(path)); });
    connect(dialog, &ExportDialog::copied, this, [this] { Q_EMIT done(tr("It is on the clipboard.")); });
    dialog->open();
}

} // namespace window
