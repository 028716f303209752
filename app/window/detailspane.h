// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/style.h"
#include "window/sourcebox.h"

class QListView;
class QStackedLayout;
class QTableView;

namespace tables
{
class CommitmentModel;
class EvidenceModel;
} // namespace tables

namespace window
{

class EvidenceDelegate;
class ViewState;

/// The selected deal: its commitments, and for every figure the places that say so.
class DetailsPane final : public QWidget
{
    Q_OBJECT
public:
    DetailsPane(ViewState *state, OpenAddress open, QWidget *parent = nullptr);

    void setTheme(charts::Theme theme);
    /// Of the selected figure.
    QAction *copyCitationAction() const { return m_source->copyAction(); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *hint();
    QWidget *dealPage();
    void arrangeCommitments();
    void arrangeEvidence();
    void showSelection();
    void showHeading();
    void fitCommitments();
    void layOutCommitments(int width);

    ViewState *m_state;
    charts::Style m_style;
    tables::CommitmentModel *m_commitmentModel;
    tables::EvidenceModel *m_evidenceModel;
    EvidenceDelegate *m_delegate;
    QStackedLayout *m_pages;
    QLabel *m_chip, *m_title, *m_status;
    QTableView *m_commitments;
    QListView *m_evidence;
    SourceBox *m_source;
};

} // namespace window
