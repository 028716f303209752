// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/table/tablepane.h"

#include "charts/drawing/fonts.h"
#include "tables/commitmentmodel.h"
#include "tables/commitmentrows.h"
#include "tables/tabletext.h"
#include "window/state/viewstate.h"
#include "window/table/tablecolumns.h"
#include "window/table/tabledelegate.h"
#include "window/widgets/emptynote.h"
#include "window/widgets/labels.h"
#include "window/widgets/plaintable.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QSet>
#include <QTableView>
#include <QToolButton>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace window
{
namespace
{

void copyText(const QString &plain, const QString &csv)
{
    auto *data = new QMimeData;
    data->setText(plain);
    data->setData(u"text/csv"_s, csv.toUtf8());
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace

TablePane::TablePane(ViewState *state, const Looks *looks, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_model(new tables::CommitmentModel(this))
    , m_table(plainTable(this, tr("Table of all commitments")))
    , m_delegate(new TableDelegate(looks, this))
    , m_copy(new QAction(tr("&Copy Rows"), this))
    , m_copyCsv(new QAction(tr("Copy Rows as C&SV"), this))
    , m_count(plainLabel(this, charts::font(12), {}))
    , m_empty(new EmptyNote(tr("Show all commitments"), this))
{
    setObjectName(u"table"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFocusProxy(m_table);
    arrangeTable();
    m_columns = new TableColumns(m_table);
    createActions();
    arrange();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &TablePane::selectCurrent);
    connect(m_state, &ViewState::changed, this, &TablePane::follow);
    showRows();
}

void TablePane::arrangeTable()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(m_delegate);
    m_table->verticalHeader()->setDefaultSectionSize(26);
    copyByKey(m_table, [this] { m_copy->trigger(); });
}

void TablePane::createActions()
{
    m_copy->setShortcut(QKeySequence::Copy);
    for (QAction *action : {m_copy, m_copyCsv}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_table->addAction(action);
    }
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_copy, &QAction::triggered, this, &TablePane::copy);
    connect(m_copyCsv, &QAction::triggered, this, &TablePane::copyCsv);
}

void TablePane::arrange()
{
    m_count->setProperty("role", u"dim"_s);
    connect(m_empty, &EmptyNote::wayBackWanted, this, &TablePane::clearFilter);

    auto *above = new QHBoxLayout;
    above->setContentsMargins(8, 4, 8, 4);
    above->setSpacing(6);
    above->addWidget(m_count, 1);
    above->addWidget(menuButton(tr("Sort by"), sortActions()));
    above->addWidget(menuButton(tr("Columns"), columnActions()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(above);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
}

QToolButton *TablePane::menuButton(const QString &text, const QList<QAction *> &actions)
{
    auto *button = new QToolButton(this);
    auto *menu = new QMenu(button);
    menu->addActions(actions);
    button->setText(text);
    button->setFont(charts::font(12));
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void TablePane::setFound(const QString &text)
{
    m_delegate->setFound(text);
    m_table->viewport()->update();
}

const QList<QAction *> &TablePane::columnActions() const
{
    return m_columns->columnActions();
}

const QList<QAction *> &TablePane::sortActions() const
{
    return m_columns->sortActions();
}

QString TablePane::csv() const
{
    std::vector<int> rows(static_cast<std::size_t>(m_model->rowCount()));
    std::iota(rows.begin(), rows.end(), 0);
    return tables::csvOf(*m_model, rows, m_columns->shown());
}

void TablePane::follow(Changes what)
{
    if (what & (Change::Deals | Change::Focus | Change::Filter))
        showRows();
    if (what & Change::Selection)
        showSelection();
}

void TablePane::showRows()
{
    QSet<QString> chosen; // by id: the deals may be a later version
    if (m_table->selectionModel()->hasSelection())
        for (const int row : chosenRows(*m_table))
            chosen += m_deals->text(m_model->at(row)).id;
    m_deals = m_state->deals();
    m_model->setRows(m_deals, tables::commitmentsKept(*m_deals, m_state->view().filter), m_state->focus());
    showCount();
    const auto wasChosen = [&](int row) { return chosen.contains(m_deals->text(m_model->at(row)).id); };
    if (!selectRows([&](int row) { return dealAt(row) == m_state->selected() && wasChosen(row); }))
        showSelection();
}

void TablePane::showCount()
{
    const QLocale locale;
    const auto all = static_cast<int>(m_deals->commitments.size());
    const int kept = m_model->rowCount();
    const QString total = all == 1 ? tr("1 commitment") : tr("%1 commitments").arg(locale.toString(all));
    m_count->setText(kept == all ? total : tr("%1 of %2").arg(locale.toString(kept), total));
    m_table->setAccessibleDescription(m_count->text());
    m_empty->setReason(all == 0
            ? tr("There are no commitments in this file.")
            : tr("No commitment passes the filter. %1").arg(filters::filterText(*m_deals, m_state->view().filter)),
        all > 0);
    m_table->setVisible(kept > 0);
    m_empty->setVisible(kept == 0);
    m_copy->setEnabled(kept > 0);
    m_copyCsv->setEnabled(kept > 0);
}

void TablePane::showSelection()
{
    const deals::DealId deal = m_state->selected();
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid() && dealAt(current.row()) == deal)
        return;
    if (!selectRows([&](int row) { return dealAt(row) == deal; }))
        m_table->selectionModel()->clear();
}

/// The first of them becomes the current one. False when there are none.
template<typename Wanted> bool TablePane::selectRows(const Wanted &wanted)
{
    QItemSelection own;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (wanted(row))
            own.select(m_model->index(row, 0), m_model->index(row, m_model->columnCount() - 1));
    if (own.isEmpty())
        return false;
    const QModelIndex current = m_table->currentIndex();
    const int column = current.isValid() ? current.column() : m_columns->shown().front();
    QItemSelectionModel *selection = m_table->selectionModel();
    selection->setCurrentIndex(m_model->index(own.front().top(), column), QItemSelectionModel::NoUpdate);
    selection->select(own, QItemSelectionModel::ClearAndSelect);
    return true;
}

void TablePane::selectCurrent(const QModelIndex &current)
{
    if (current.isValid())
        m_state->select(dealAt(current.row()));
}

void TablePane::clearFilter()
{
    m_state->setFilter({});
    m_table->setFocus();
}

void TablePane::copy()
{
    const std::vector<int> chosen = chosenRows(*m_table), columns = m_columns->shown();
    copyText(tables::tabbedOf(*m_model, chosen, columns), tables::csvOf(*m_model, chosen, columns));
}

void TablePane::copyCsv()
{
    const QString csv = tables::csvOf(*m_model, chosenRows(*m_table), m_columns->shown());
    copyText(csv, csv);
}

deals::DealId TablePane::dealAt(int row) const
{
    return m_deals->commitment(m_model->at(row)).deal;
}

} // namespace window
