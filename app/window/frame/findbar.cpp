// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/frame/findbar.h"

#include "charts/drawing/fonts.h"
#include "filters/mentions.h"
#include "window/state/viewstate.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace window
{
namespace
{

QToolButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(action->toolTip());
    return button;
}

} // namespace

FindBar::FindBar(ViewState *state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_edit(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_find(new QAction(tr("&Find…"), this))
    , m_next(new QAction(tr("Find &Next"), this))
    , m_previous(new QAction(tr("Find &Previous"), this))
{
    setObjectName(u"find"_s);
    createActions();
    arrange();
    connect(m_edit, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_state, &ViewState::changed, this, &FindBar::follow);
    recount();
}

void FindBar::createActions()
{
    m_find->setShortcut(Qt::CTRL | Qt::Key_F);
    m_next->setShortcuts({Qt::Key_F3, Qt::CTRL | Qt::Key_G});
    m_next->setIconText(u"↓"_s);
    m_next->setToolTip(tr("Next deal that mentions the text (F3)"));
    m_previous->setShortcuts({Qt::SHIFT | Qt::Key_F3, Qt::CTRL | Qt::SHIFT | Qt::Key_G});
    m_previous->setIconText(u"↑"_s);
    m_previous->setToolTip(tr("Previous deal that mentions the text (Shift+F3)"));
    addActions({m_find, m_next, m_previous});
    connect(m_find, &QAction::triggered, this, &FindBar::start);
    connect(m_next, &QAction::triggered, this, &FindBar::goToNext);
    connect(m_previous, &QAction::triggered, this, &FindBar::goToPrevious);
}

void FindBar::arrange()
{
    m_edit->setPlaceholderText(tr("Find a partner, a chip, a source… Ctrl+F"));
    m_edit->setAccessibleName(tr("Find"));
    m_edit->setClearButtonEnabled(true);
    m_edit->setMinimumWidth(100);
    m_edit->installEventFilter(this);
    m_count->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(4);
    row->addWidget(m_edit, 1);
    row->addWidget(m_count);
    row->addWidget(buttonFor(m_previous, this));
    row->addWidget(buttonFor(m_next, this));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMaximumWidth(380);
    setFocusProxy(m_edit);
}

QSize FindBar::sizeHint() const
{
    return {372, QWidget::sizeHint().height()};
}

QString FindBar::text() const
{
    return m_edit->text().trimmed();
}

void FindBar::start()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FindBar::clear()
{
    m_edit->clear();
    Q_EMIT closed();
}

/// Goes to the first match from the selected deal on: what is typed further narrows what is selected.
void FindBar::search()
{
    recount();
    if (!m_matches.empty()) {
        const auto match = std::ranges::lower_bound(m_matches, selectedPlace());
        select(static_cast<std::size_t>(match - m_matches.begin()));
    }
    Q_EMIT textChanged(text());
}

void FindBar::follow(Changes what)
{
    if (what & (Change::Deals | Change::Focus | Change::Filter | Change::Arrangement)) {
        m_listed.clear();
        recount();
    } else if (what & Change::Selection) {
        showCount();
    }
}

void FindBar::recount()
{
    m_matches.clear();
    if (!text().isEmpty()) {
        if (m_listed.empty())
            listDeals();
        const std::vector<bool> mentions = filters::dealsThatMention(*m_state->deals(), text());
        for (std::size_t place = 0; place < m_listed.size(); ++place)
            if (mentions[m_listed[place].row])
                m_matches.push_back(static_cast<std::ptrdiff_t>(place));
    }
    showCount();
}

/// A folded group still has its deals.
void FindBar::listDeals()
{
    const pictures::LaneList &lanes = m_state->outline().lanes;
    for (std::size_t row = 0; row < lanes.size(); ++row)
        if (const auto &[deal, deals, isHeading] = lanes.row(row); !isHeading)
            m_listed.push_back(deal);
        else if (deals > 0)
            for (const pictures::Heading::Folded &folded : lanes[row].heading->folded)
                m_listed.push_back(folded.deal);
}

void FindBar::showCount()
{
    const auto match = std::ranges::lower_bound(m_matches, selectedPlace());
    const bool isSelected = match != m_matches.end() && *match == selectedPlace();
    const QLocale locale;
    const QString all = locale.toString(static_cast<int>(m_matches.size()));
    if (text().isEmpty())
        m_count->clear();
    else if (m_matches.empty())
        m_count->setText(tr("No match"));
    else
        m_count->setText(isSelected ? tr("%1 of %2").arg(locale.toString(int(match - m_matches.begin()) + 1), all)
                                    : tr("%1 found").arg(all));
    m_count->setFont(charts::font(12, m_matches.empty() ? QFont::Bold : QFont::Normal));
    m_count->setVisible(!text().isEmpty());
    m_edit->setAccessibleDescription(m_count->text());
    m_next->setEnabled(!m_matches.empty());
    m_previous->setEnabled(!m_matches.empty());
}

void FindBar::goToNext()
{
    const auto match = std::ranges::upper_bound(m_matches, selectedPlace());
    select(static_cast<std::size_t>(match - m_matches.begin()));
}

void FindBar::goToPrevious()
{
    const auto match = std::ranges::lower_bound(m_matches, selectedPlace());
    select(static_cast<std::size_t>(match - m_matches.begin()) + m_matches.size() - 1);
}

void FindBar::select(std::size_t match)
{
    m_state->select(m_listed[static_cast<std::size_t>(m_matches[match % m_matches.size()])]);
}

std::ptrdiff_t FindBar::selectedPlace() const
{
    const auto place = std::ranges::find(m_listed, m_state->selected());
    return place == m_listed.end() ? -1 : place - m_listed.begin();
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!isKey)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isEnter && key->key() != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    if (!isEnter)
        clear();
    else
        (key->modifiers() & Qt::ShiftModifier ? m_previous : m_next)->trigger();
    return true;
}

} // namespace window
