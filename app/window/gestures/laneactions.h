// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/arrangement.h"

#include <QList>
#include <QObject>

class QAction;

namespace charts
{
class Sheet;
}

namespace window
{

class ViewState;

/// What menus offer to change about the order of the lanes; always shows how it is.
class LaneActions final : public QObject
{
    Q_OBJECT
public:
    /// `sheet` shows the picture of the state, and does so before these actions follow a change.
    LaneActions(ViewState *state, const charts::Sheet *sheet, QObject *parent = nullptr);

    QList<QAction *> groupings() const { return m_groupings; }
    QList<QAction *> orders() const { return m_orders; }
    /// Of the selected deal: to pin it, to fold its group, to filter to its partner. Of all: to unfold, to unpin.
    QList<QAction *> all() const { return groupings() + orders() + others(); }
    QList<QAction *> others() const { return {m_pin, m_fold, m_unfoldAll, m_unpinAll, m_onlyPartner}; }

private:
    void createGroupings();
    void createOrders();
    void createOthers();
    void togglePin();
    void toggleGroup();
    void unfoldAll();
    void unpinAll();
    void keepPartnerAlone();
    void showState();
    /// Empty for none.
    QString groupOfSelected() const;

    ViewState *m_state;
    const charts::Sheet *m_sheet;
    QList<QAction *> m_groupings, m_orders;
    QAction *m_pin = nullptr, *m_fold = nullptr, *m_unfoldAll = nullptr, *m_unpinAll = nullptr,
            *m_onlyPartner = nullptr;
};

} // namespace window
