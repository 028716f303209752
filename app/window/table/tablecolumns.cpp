// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/table/tablecolumns.h"

#include "window/table/columnlayout.h"

#include <QAction>
#include <QActionGroup>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>

#include <algorithm>

namespace window
{
TableColumns::TableColumns(QTableView *table)
    : QObject(table)
    , m_table(table)
    , m_header(table->horizontalHeader())
{
    m_header->setSectionsMovable(true);
    m_header->setStretchLastSection(true);
    m_header->setMinimumSectionSize(narrowestColumn);
    m_header->setSortIndicatorClearable(true);
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    createColumnActions();
    createSortActions();
    arrange(rememberedLayout());
    m_table->setSortingEnabled(true);
    m_soon.setSingleShot(true);
    m_soon.setInterval(300);
    connect(&m_soon, &QTimer::timeout, this, &TableColumns::save);
    connect(m_header, &QHeaderView::sectionMoved, &m_soon, qOverload<>(&QTimer::start));
    connect(m_header, &QHeaderView::sectionResized, &m_soon, qOverload<>(&QTimer::start));
    connect(m_header, &QHeaderView::sortIndicatorChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(m_header, &QHeaderView::sortIndicatorChanged, this, &TableColumns::showState);
    connect(m_header, &QHeaderView::customContextMenuRequested, this, &TableColumns::showHeaderMenu);
}

void TableColumns::createColumnActions()
{
    for (int column = 0; column < m_header->count(); ++column) {
        auto *action = new QAction(heading(column), this);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, column](bool shown) { show(column, shown); });
        m_showing += action;
    }
    const auto add = [&](const QString &text, Qt::Key key, const auto &act) {
        auto *action = new QAction(text, this);
        action->setShortcut(Qt::ALT | key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        m_table->addAction(action);
        m_columnActions += action;
    };
    m_columnActions = m_showing;
    m_columnActions += new QAction(this);
    m_columnActions.back()->setSeparator(true);
    add(tr("Move Column &Left"), Qt::Key_Left, [this] { move(currentColumn(), -1); });
    add(tr("Move Column &Right"), Qt::Key_Right, [this] { move(currentColumn(), 1); });
    auto *reset = new QAction(tr("Columns as at &First"), this);
    connect(reset, &QAction::triggered, this, [this] { arrange(firstLayout()); });
    m_columnActions += reset;
}

void TableColumns::createSortActions()
{
    auto *group = new QActionGroup(this);
    const auto add = [&](int column, const QString &text) {
        QAction *action = group->addAction(text);
        action->setCheckable(true);
        action->setData(column);
        connect(action, &QAction::triggered, this, [this, column] { sort(column, m_header->sortIndicatorOrder()); });
        m_sorting += action;
    };
    for (int column = 0; column < m_header->count(); ++column)
        add(column, heading(column));
    add(-1, tr("As the File Lists Them"));
    m_descending = new QAction(tr("&Descending"), this);
    m_descending->setCheckable(true);
    connect(m_descending, &QAction::triggered, this,
        [this](bool on) { sort(m_header->sortIndicatorSection(), on ? Qt::DescendingOrder : Qt::AscendingOrder); });
    m_sortActions = m_sorting;
    m_sortActions += new QAction(this);
    m_sortActions.back()->setSeparator(true);
    m_sortActions += m_descending;
    struct Direction {
        const char *text;
        Qt::Key key;
        Qt::SortOrder order;
    };
    for (const Direction &direction :
        {Direction{QT_TR_NOOP("Current Column &Ascending"), Qt::Key_Up, Qt::AscendingOrder},
            Direction{QT_TR_NOOP("Current Column D&escending"), Qt::Key_Down, Qt::DescendingOrder}}) {
        auto *action = new QAction(tr(direction.text), this);
        action->setShortcut(Qt::ALT | direction.key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, direction] { sort(currentColumn(), direction.order); });
        m_table->addAction(action);
        m_sortActions += action;
    }
}

void TableColumns::arrange(const ColumnLayout &layout)
{
    for (int column = 0; column < m_header->count(); ++column) {
        m_header->showSection(column);
        m_header->resizeSection(column, firstWidth(column));
        m_header->moveSection(m_header->visualIndex(column), column);
    }
    for (int column = 0; column < m_header->count(); ++column)
        m_header->setSectionHidden(
            column, std::ranges::none_of(layout.shown, [&](const auto &place) { return place.column == column; }));
    for (std::size_t i = 0; i < layout.shown.size(); ++i) {
        const ColumnLayout::Place &place = layout.shown[i];
        m_header->moveSection(m_header->visualIndex(place.column), static_cast<int>(i));
        m_header->resizeSection(place.column, place.width);
    }
    sort(layout.sorting, layout.order);
    showState();
    m_soon.start();
}

std::vector<int> TableColumns::shown() const
{
    std::vector<int> columns;
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        if (!m_header->isSectionHidden(column))
            columns.push_back(column);
    }
    return columns;
}

void TableColumns::show(int column, bool shown)
{
    m_header->setSectionHidden(column, !shown);
    if (shown && m_header->sectionSize(column) < narrowestColumn)
        m_header->resizeSection(column, firstWidth(column));
    showState();
    m_soon.start();
}

void TableColumns::move(int column, int by)
{
    const std::vector<int> columns = shown();
    const auto place = std::ranges::find(columns, column) - columns.begin() + by;
    if (place >= 0 && place < static_cast<std::ptrdiff_t>(columns.size()))
        m_header->moveSection(
            m_header->visualIndex(column), m_header->visualIndex(columns[static_cast<std::size_t>(place)]));
}

void TableColumns::sort(int column, Qt::SortOrder order)
{
    m_header->setSortIndicator(column, order);
}

void TableColumns::showState()
{
    const bool isLast = shown().size() == 1; // a table without columns could not be brought back at its header
    for (int column = 0; column < m_header->count(); ++column) {
        QAction *action = m_showing[column];
        action->setChecked(!m_header->isSectionHidden(column));
        action->setEnabled(!isLast || !action->isChecked());
    }
    for (QAction *action : m_sorting)
        action->setChecked(action->data().toInt() == m_header->sortIndicatorSection());
    m_descending->setChecked(m_header->sortIndicatorOrder() == Qt::DescendingOrder);
    m_descending->setEnabled(m_header->sortIndicatorSection() >= 0);
}

void TableColumns::showHeaderMenu(const QPoint &at)
{
    const int column = m_header->logicalIndexAt(at);
    auto *menu = new QMenu(m_header);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (column >= 0) {
        menu->addAction(tr("Sort &Ascending"), this, [this, column] { sort(column, Qt::AscendingOrder); });
        menu->addAction(tr("Sort &Descending"), this, [this, column] { sort(column, Qt::DescendingOrder); });
        menu->addSeparator();
        menu->addAction(tr("Move &Left"), this, [this, column] { move(column, -1); });
        menu->addAction(tr("Move &Right"), this, [this, column] { move(column, 1); });
        menu->addAction(tr("&Hide"), this, [this, column] { show(column, false); })->setEnabled(shown().size() > 1);
        menu->addSeparator();
    }
    menu->addActions(m_showing);
    menu->addSeparator();
    menu->addAction(m_columnActions.back());
    menu->popup(m_header->mapToGlobal(at));
}

void TableColumns::save()
{
    ColumnLayout layout;
    for (const int column : shown())
        layout.shown.push_back({column, m_header->sectionSize(column)});
    layout.shown.back().width = firstWidth(layout.shown.back().column); // it is as wide as what the others leave
    layout.sorting = m_header->sortIndicatorSection();
    layout.order = m_header->sortIndicatorOrder();
    remember(layout);
}

QString TableColumns::heading(int column) const
{
    return m_table->model()->headerData(column, Qt::Horizontal).toString();
}

/// That of the current cell; else the first.
int TableColumns::currentColumn() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() && !m_header->isSectionHidden(current.column()) ? current.column() : shown().front();
}

} // namespace window
