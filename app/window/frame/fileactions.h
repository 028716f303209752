// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QDialog;
class QWidget;

namespace window
{

class DealFile;
class ViewState;
struct LoadedFile;

/// What the File menu offers, and the dialogs behind it.
class FileActions final : public QObject
{
    Q_OBJECT
public:
    /// All three must outlive it.
    FileActions(ViewState *state, DealFile *file, QWidget *window);

    QAction *openAction() const { return m_open; }
    QAction *exportAction() const { return m_export; }
    /// In the order of a menu.
    QList<QAction *> all() const { return {m_open, m_database, m_reload, m_save, m_export}; }

    /// Writes all deals, whatever the filter, in the format of the file's name; asks first where it is the one that is
    /// shown.
    void saveCopy(const QString &path);

Q_SIGNALS:
    void done(const QString &news);

private:
    QAction *add(const QString &text, const QKeySequence &key, const QString &tip, void (FileActions::*slot)());
    void askForFile();
    void askForDatabase();
    void reload();
    void askForCopy();
    void write(const QString &path);
    void exportPage();
    void askForMapping(const LoadedFile &file);
    void askForEncoding(const LoadedFile &file);
    void askForSheet(const LoadedFile &file);
    void ask(QDialog *dialog);
    void showFile();

    ViewState *m_state;
    DealFile *m_file;
    QWidget *m_window;
    QAction *m_open, *m_database, *m_reload, *m_save, *m_export;
};

} // namespace window
