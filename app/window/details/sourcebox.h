// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWidget>

#include <functional>

class QLabel;
class QModelIndex;
class QPlainTextEdit;
class QPushButton;

namespace window
{

/// Hands an address to another program; false when there is none.
using OpenAddress = std::function<bool(const QUrl &)>;

/// One row of evidence: its address in full, opened on a click alone, and its citation for the clipboard.
class SourceBox final : public QWidget
{
    Q_OBJECT
public:
    explicit SourceBox(OpenAddress open, QWidget *parent = nullptr);

    /// An index of tables::EvidenceModel; invalid: nothing to show.
    void show(const QModelIndex &evidence);
    void copyCitation();
    QAction *copyAction() const { return m_copyAction; }

private:
    void arrange();
    void openSource();

    OpenAddress m_open;
    QString m_citation;
    QUrl m_url; ///< empty unless it is http or https
    QPlainTextEdit *m_address;
    QPushButton *m_openButton, *m_copyButton;
    QAction *m_copyAction;
    QLabel *m_note;
};

} // namespace window
