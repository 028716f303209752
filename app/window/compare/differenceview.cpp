// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/compare/differenceview.h"

#include "charts/fonts.h"
#include "deals/csvcells.h"
#include "tables/dealroles.h"
#include "tables/differencemodel.h"
#include "window/compare/differencedelegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace window
{
namespace
{

constexpr int leastColumn = 96;

/// What would end a cell or a line elsewhere.
QString inOneCell(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\n', u' ');
}

} // namespace

DifferenceView::DifferenceView(tables::DifferenceModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new DifferenceDelegate(this))
{
    setObjectName(u"differences"_s);
    setAccessibleName(tr("Table of differences"));
    setModel(model);
    setItemDelegate(m_delegate);
    setFrameShape(NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false); // Tab goes on to the next pane
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setWordWrap(true);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(24);
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setMinimumSectionSize(leastColumn);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setFont(charts::font(12, QFont::DemiBold));
    connect(model, &QAbstractItemModel::modelReset, this, &DifferenceView::spanSentences);
    connect(model, &QAbstractItemModel::dataChanged, this, &DifferenceView::spanSentences);
}

void DifferenceView::setStyle(const charts::Style &style)
{
    m_delegate->setStyle(style);
    viewport()->update();
}

void DifferenceView::spanSentences()
{
    clearSpans();
    for (int row = 0; row < model()->rowCount(); ++row)
        if (m_model->isSentence(row))
            setSpan(row, 0, 1, model()->columnCount());
}

QString DifferenceView::plainText() const
{
    QStringList lines;
    const auto addLine = [&](const auto &cell) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column)
            cells += inOneCell(deals::guarded(cell(column).toString()));
        lines += cells.join(u'\t');
    };
    addLine([&](int column) { return model()->headerData(column, Qt::Horizontal, Qt::DisplayRole); });
    const bool all = !selectionModel()->hasSelection();
    for (int row = 0; row < model()->rowCount(); ++row)
        if (all || selectionModel()->isRowSelected(row))
            addLine([&](int column) {
                return model()->index(row, column).data(static_cast<int>(tables::DealRole::Whole));
            });
    return lines.join(u'\n');
}

bool DifferenceView::event(QEvent *event)
{
    // The window's own Copy is another.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void DifferenceView::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Copy))
        return QTableView::keyPressEvent(event);
    QGuiApplication::clipboard()->setText(plainText());
    event->accept();
}

} // namespace window
