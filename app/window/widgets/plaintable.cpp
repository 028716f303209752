// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/widgets/plaintable.h"

#include "charts/drawing/fonts.h"
#include "window/widgets/rowdelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>

#include <algorithm>
#include <numeric>

namespace window
{
namespace
{

class CopyKey final : public QObject
{
public:
    CopyKey(QTableView *table, std::function<void()> copy)
        : QObject(table)
        , m_copy(std::move(copy))
    {
        table->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
        if (!isKey || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy))
            return QObject::eventFilter(watched, event);
        if (event->type() == QEvent::KeyPress)
            m_copy();
        event->accept();
        return true;
    }

private:
    std::function<void()> m_copy;
};

} // namespace

void makePlain(QTableView *table, const QString &name)
{
    constexpr int rowHeight = 24;
    table->setAccessibleName(name);
    table->setItemDelegate(new TipDelegate(table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setFrameShape(QFrame::NoFrame);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // so that many rows need no measuring
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setFont(charts::font(12, QFont::DemiBold));
}

QTableView *plainTable(QWidget *parent, const QString &name)
{
    auto *table = new QTableView(parent);
    makePlain(table, name);
    return table;
}

std::vector<int> chosenRows(const QTableView &table)
{
    std::vector<int> rows;
    for (const QModelIndex &index : table.selectionModel()->selectedRows())
        rows.push_back(index.row());
    if (rows.empty()) {
        rows.resize(static_cast<std::size_t>(table.model()->rowCount()));
        std::iota(rows.begin(), rows.end(), 0);
    }
    std::ranges::sort(rows);
    return rows;
}

void copyByKey(QTableView *table, std::function<void()> copy)
{
    new CopyKey(table, std::move(copy)); // the table's
}

} // namespace window
