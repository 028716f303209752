// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/focusbox.h"

#include "window/viewstate.h"

#include <QCompleter>
#include <QLineEdit>
#include <QPainter>
#include <QWheelEvent>

namespace window
{

FocusBox::FocusBox(ViewState *state, QWidget *parent)
    : QComboBox(parent)
    , m_state(state)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setMinimumContentsLength(8);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setAccessibleName(tr("Seen from"));
    setToolTip(tr("The party whose deals are shown: a name or alias"));
    connect(this, &QComboBox::activated, this, &FocusBox::takeRow);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &FocusBox::takeTyped);
    connect(m_state, &ViewState::dealsChanged, this, &FocusBox::listParties);
    connect(m_state, &ViewState::viewChanged, this, &FocusBox::showFocus);
    listParties();
}

void FocusBox::listParties()
{
    const deals::DealSet &set = *m_state->deals();
    clear();
    QStringList names;
    for (const filters::Choice row : filters::choicesIn(set, filters::Facet::Partner)) {
        const deals::Party &party = set.parties[row];
        addItem(party.name, row);
        names += party.name;
        names += party.aliases;
    }
    names.removeDuplicates();
    auto *completer = new QCompleter(names, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    delete this->completer();
    setCompleter(completer);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &FocusBox::takeTyped,
        Qt::QueuedConnection); // once the text stands in the field
    showFocus();
}

void FocusBox::showFocus()
{
    const deals::PartyId focus = m_state->focus();
    setCurrentIndex(focus.isValid() ? findData(focus.row) : -1);
    setEditText(focus.isValid() ? m_state->deals()->party(focus).name : QString());
}

void FocusBox::takeRow(int row)
{
    m_state->setFocus({itemData(row).toUInt()});
}

/// A party is in focus once its whole name stands there; anything else changes nothing.
void FocusBox::takeTyped()
{
    const deals::PartyId party = m_state->deals()->findParty(QStringView(currentText()).trimmed());
    if (party.isValid() && findData(party.row) >= 0)
        m_state->setFocus(party);
    showFocus();
}

/// The arrow, which a style sheet can only take from a picture.
void FocusBox::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::ButtonText), 1.5));
    const QPointF tip(width() - 13, height() / 2.0 + 2);
    painter.drawPolyline(QPolygonF({tip + QPointF(-4, -4), tip, tip + QPointF(4, -4)}));
}

/// Who scrolls the pane does not mean to change the focus.
void FocusBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace window
