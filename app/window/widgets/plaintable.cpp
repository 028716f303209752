// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/widgets/plaintable.h"

#include "charts/fonts.h"
#include "window/widgets/rowdelegate.h"

#include <QHeaderView>
#include <QTableView>

namespace window
{

QTableView *plainTable(QWidget *parent, const QString &name)
{
    constexpr int rowHeight = 24;
    auto *table = new QTableView(parent);
    table->setAccessibleName(name);
    table->setItemDelegate(new TipDelegate(table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setFrameShape(QFrame::NoFrame);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setFont(charts::font(12, QFont::DemiBold));
    return table;
}

} // namespace window
