// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/state/shown.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;

namespace window
{

class ViewState;

/// Finds deals by a text among those that the filter keeps, and selects one after the other as the picture lists them.
class FindBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(ViewState *state, QWidget *parent = nullptr);

    QString text() const;
    QAction *findAction() const { return m_find; }
    QAction *nextAction() const { return m_next; }
    QAction *previousAction() const { return m_previous; }

    QSize sizeHint() const override;

Q_SIGNALS:
    void textChanged(const QString &text);
    void closed(); ///< the text is empty again, and the keyboard free for another pane

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createActions();
    void arrange();
    void start();
    void clear();
    void search();
    void follow(Changes what);
    void recount();
    void listDeals();
    void showCount();
    void goToNext();
    void goToPrevious();
    /// The `match`th of them, counted from the first again beyond the last.
    void select(std::size_t match);
    /// Where the selected deal stands among all that are listed; -1: nowhere.
    std::ptrdiff_t selectedPlace() const;

    ViewState *m_state;
    QLineEdit *m_edit;
    QLabel *m_count;
    QAction *m_find, *m_next, *m_previous;
    std::vector<deals::DealId> m_listed;   ///< as the picture lists them; empty until it is asked for
    std::vector<std::ptrdiff_t> m_matches; ///< places in m_listed
};

} // namespace window
