// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/lanes/arrangement.h"
#include "window/widgets/choiceactions.h"

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

    QList<QAction *> groupings() const { return m_groupings.all(); }
    QList<QAction *> orders() const { return m_orders.all(); }
    /// Of the selected deal: to pin it, to fold its group, to filter to its partner. Of all: to unfold, to unpin.
    QList<QAction *> all() const { return groupings() + orders() + others(); }
    QList<QAction *> others() const { return {m_pin, m_fold, m_unfoldAll, m_unpinAll, m_onlyPartner}; }

private:
    template<typename Act>
    QAction *add(const QString &text, const QKeySequence &key, const QString &tip, const Act &act);
    template<typename Edit> void arrange(const Edit &edit);
    void togglePin();
    void keepPartnerAlone();
    void showState();
    /// Empty for none.
    QString groupOfSelected() const;

    ViewState *m_state;
    const charts::Sheet *m_sheet;
    ChoiceActions<pictures::Grouping> m_groupings;
    ChoiceActions<pictures::Order> m_orders;
    QAction *m_pin, *m_fold, *m_unfoldAll, *m_unpinAll, *m_onlyPartner;
};

} // namespace window
