// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/explaining/explanation.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QDialog;
class QPlainTextEdit;

namespace charts
{
class LegendView;
class Sheet;
class SheetView;
} // namespace charts

namespace window
{

class ViewState;

/// Explains the signs of a picture: those under a resting pointer as a tool tip, those of the selected deal in a small
/// window of its own, for the keyboard.
class SignTips final : public QObject
{
    Q_OBJECT
public:
    /// What the sheet's picture is made from.
    struct Pictured {
        const counting::Ledger &ledger;
        pictures::View view;
    };
    using WhatIsPictured = std::function<Pictured()>;
    SignTips(ViewState *state, charts::Sheet *sheet, charts::SheetView *view, WhatIsPictured pictured);

    /// The keys of a legend that stands beside the sheet.
    void explainAlso(charts::LegendView *legend);
    /// Opens that window; it follows the selection.
    void explainSelected();
    /// Of the selected deal, or of the sums and named days; as plain text.
    QString explanationsText() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    pictures::Explanation explain(const pictures::Pointed &pointed) const;

    ViewState *m_state;
    charts::Sheet *m_sheet;
    charts::SheetView *m_view;
    charts::LegendView *m_legend = nullptr;
    WhatIsPictured m_pictured;
    QPointer<QDialog> m_dialog;
    QPlainTextEdit *m_text = nullptr; ///< the dialog's
};

/// An explanation as the rich text of a tool tip: its texts are escaped, and cut where they are too long.
QString tipText(const pictures::Explanation &explanation);

} // namespace window
