// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/exporting/exportchoices.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace window
{

class DealFile;
class ExportForm;
class ExportPreview;

/// Asks how what the window shows is to be exported, shows it as it will be, and saves or copies it.
class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Follows the state while it is open. State and file must outlive it. What would be written over `file` is asked
    /// for first.
    ExportDialog(ViewState *state, QWidget *parent = nullptr, const DealFile *file = nullptr);

    ExportChoices choices() const;
    ExportPreview *preview() const { return m_preview; }
    /// Writes the file, or says why that failed. Asks first where it is the one whose deals are shown.
    void save(const QString &path);

Q_SIGNALS:
    void saved(const QString &path);
    void copied();

private:
    void createButtons();
    void showChoices();
    void showTable(const exporting::Subject &subject);
    void askForPath();
    void write(const QString &path);
    void copy();

    ViewState *m_state;
    const DealFile *m_file;
    ExportForm *m_form;
    QStackedWidget *m_stack;
    ExportPreview *m_preview;
    QPlainTextEdit *m_table;
    QPushButton *m_save, *m_copy;
};

} // namespace window
