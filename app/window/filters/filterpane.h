// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/state/shown.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QTreeView;

namespace tables
{
class FacetModel;
}

namespace window
{

class FacetDelegate;
class Looks;
class PartyBox;
class ViewState;

/// What is shown of the deals: seen from whom, with which text, and of each facet which choices. Nothing checked in a
/// facet is everything.
class FilterPane final : public QWidget
{
    Q_OBJECT
public:
    FilterPane(ViewState *state, const Looks *looks, QWidget *parent = nullptr);

    /// Enabled while there is a filter.
    QAction *clearAction() const { return m_clear; }
    QSize sizeHint() const override { return {240, 600}; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    void arrangeChoices();
    void addChoiceActions();
    void follow(Changes what);
    void showCounts();
    void listParties();
    void showText();
    void fitColumns();
    void choose(filters::Facet facet, filters::Choice choice, bool on);
    void chooseOnly(const QModelIndex &index);
    void chooseOnlyCurrent();
    void chooseAllOfFacet();
    void foldHeading(const QModelIndex &index);

    ViewState *m_state;
    tables::FacetModel *m_model;
    FacetDelegate *m_delegate;
    PartyBox *m_focus;
    QLineEdit *m_text;
    QTreeView *m_choices;
    QLabel *m_left;
    QAction *m_clear;
};

} // namespace window
