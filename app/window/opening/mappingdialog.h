// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mapping/mapping.h"
#include "files/sheets/sheet.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace window
{

class MappingForm;
class MappingPreview;

/// Asks what the columns of a foreign table are, and shows what that makes of it. Can be accepted once nothing is open
/// and a row can be read.
class MappingDialog final : public QDialog
{
    Q_OBJECT
public:
    MappingDialog(
        const QString &fileName, const files::Sheet &sheet, const files::Mapping &proposed, QWidget *parent = nullptr);

    const files::Mapping &mapping() const;
    /// Above everything.
    void showNote(const QString &text);
    MappingForm *form() const { return m_form; }
    MappingPreview *preview() const { return m_preview; }
    /// Writes or reads a mapping's file, or says why that failed.
    void save(const QString &path);
    void load(const QString &path);

private:
    void createButtons();
    void follow();
    void askWhereToSave();
    void askWhatToLoad();

    files::Sheet m_sheet; ///< its first rows, where it is long
    MappingForm *m_form;
    MappingPreview *m_preview;
    QPushButton *m_open;
};

} // namespace window
