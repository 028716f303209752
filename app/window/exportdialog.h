// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/exportchoices.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace window
{

class ExportPreview;

/// Asks how what the window shows is to be exported, shows it as it will be, and saves or copies it.
class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Follows the state while it is open. The state must outlive it.
    ExportDialog(ViewState *state, QWidget *parent = nullptr);

    ExportChoices choices() const;
    ExportPreview *preview() const { return m_preview; }
    /// Writes the file, or says why that failed.
    void save(const QString &path);

Q_SIGNALS:
    void saved(const QString &path);
    void copied();

private:
    QWidget *createForm();
    void addWhat(QFormLayout *form);
    void addSize(QFormLayout *form);
    void addLooks(QFormLayout *form);
    QCheckBox *addCheck(const QString &text);
    void createButtons();
    void showChoices(const ExportChoices &choices);
    void connectControls();
    void takePreset();
    void followChoices();
    void showTable(const exporting::Subject &subject);
    void askForPath();
    void copy();

    ViewState *m_state;
    QComboBox *m_format, *m_page, *m_range, *m_preset, *m_theme;
    QSpinBox *m_width, *m_height;
    QDoubleSpinBox *m_scale;
    QLineEdit *m_title;
    QLabel *m_pixels;
    QCheckBox *m_lanes, *m_power, *m_dollars, *m_titled, *m_legend, *m_footer;
    QStackedWidget *m_stack;
    ExportPreview *m_preview;
    QPlainTextEdit *m_table;
    QPushButton *m_save, *m_copy;
};

} // namespace window
