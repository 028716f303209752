// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/style.h"
#include "window/details/sourcebox.h"
#include "window/state/shown.h"

class QListView;
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

/// The selected deal: its commitments, and for every figure the places that say so. Without one, the claims that belong
/// to no deal.
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
    void arrange();
    void arrangeCommitments();
    void arrangeEvidence();
    void showSelection();
    void follow(Changes what);
    void showHeading();
    void fitCommitments();
    void layOutCommitments(int width);

    ViewState *m_state;
    charts::Style m_style;
    tables::CommitmentModel *m_commitmentModel;
    tables::EvidenceModel *m_evidenceModel;
    EvidenceDelegate *m_delegate;
    QLabel *m_chip, *m_title, *m_status;
    QTableView *m_commitments;
    QListView *m_evidence;
    QLabel *m_commitmentsHeading, *m_evidenceHeading;
    SourceBox *m_source;
};

} // namespace window
