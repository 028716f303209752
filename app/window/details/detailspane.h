// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/details/sourcebox.h"
#include "window/state/shown.h"

class QListView;
class QPlainTextEdit;
class QTableView;

namespace tables
{
class CommitmentModel;
class EvidenceModel;
} // namespace tables

namespace window
{

class Looks;
class ViewState;

/// The selected deal: its commitments, and for every figure the places that say so. Without one, the claims that belong
/// to no deal.
class DetailsPane final : public QWidget
{
    Q_OBJECT
public:
    DetailsPane(ViewState *state, const Looks *looks, OpenAddress open, QWidget *parent = nullptr);

    /// In place of the claims, until something else is shown: what went into the sums, as plain text.
    void explainSums(const QString &text);
    /// Of the selected figure.
    QAction *copyCitationAction() const { return m_source->copyAction(); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void arrangeCommitments();
    void arrangeEvidence();
    void arrangeSums();
    void showSelection();
    void follow(Changes what);
    void showHeading();
    void fitCommitments();
    void layOutCommitments(int width);

    ViewState *m_state;
    const Looks *m_looks;
    tables::CommitmentModel *m_commitmentModel;
    tables::EvidenceModel *m_evidenceModel;
    QLabel *m_chip, *m_title, *m_status;
    QTableView *m_commitments;
    QListView *m_evidence;
    QPlainTextEdit *m_sums;
    QLabel *m_commitmentsHeading, *m_evidenceHeading;
    SourceBox *m_source;
};

} // namespace window
