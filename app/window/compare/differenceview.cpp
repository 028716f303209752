// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/compare/differenceview.h"

#include "charts/drawing/fonts.h"
#include "deals/csvcells.h"
#include "pictures/differencecolumns.h"
#include "tables/dealroles.h"
#include "tables/valuetable.h"
#include "window/widgets/plaintable.h"
#include "window/widgets/rowdelegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace window
{
namespace
{

constexpr int leastColumn = 96;

constexpr int partIndent = 16;
constexpr int padding = 24; // of both sides, by the looks and by Qt: what a text has less than its column

/// What is compared stands out, its parts are indented and stand back.
class DifferenceDelegate final : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem narrower = option;
        const auto *view = qobject_cast<const QTableView *>(option.widget);
        const bool isSentence = view && index.siblingAtColumn(1).data().toString().isEmpty();
        narrower.rect.setWidth((isSentence ? view->viewport()->width() : option.rect.width()) - padding);
        return RowDelegate::sizeHint(narrower, index);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        RowDelegate::initStyleOption(option, index);
        const bool isPart = index.data(static_cast<int>(tables::DealRole::Phase)).toBool();
        const bool isName = index.column() == 0;
        dress(option, charts::font(12, isName && !isPart ? QFont::DemiBold : QFont::Normal),
            isName && isPart ? style().dim : style().ink);
        option->features |= QStyleOptionViewItem::WrapText;
        option->displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
        if (isName && isPart) { // an empty picture is the indent
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->decorationSize = {partIndent, 1};
            option->icon = {};
        }
    }
};

/// What would end a cell or a line elsewhere.
QString inOneCell(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\n', u' ');
}

} // namespace

DifferenceView::DifferenceView(const Looks *looks, QWidget *parent)
    : QTableView(parent)
    , m_differences(new tables::ValueTable(this))
{
    setObjectName(u"differences"_s);
    makePlain(this, tr("Table of differences"));
    setModel(m_differences);
    setItemDelegate(new DifferenceDelegate(looks, this));
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setWordWrap(true);
    verticalHeader()->setMinimumSectionSize(24);
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setMinimumSectionSize(leastColumn);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    copyByKey(this, [this] { QGuiApplication::clipboard()->setText(plainText()); });
    connect(m_differences, &QAbstractItemModel::modelReset, this, &DifferenceView::spanSentences);
    connect(m_differences, &QAbstractItemModel::dataChanged, this, &DifferenceView::spanSentences);
}

void DifferenceView::setComparison(const pictures::Comparison &comparison)
{
    const pictures::DifferenceHeadings headings = pictures::differenceHeadings(comparison);
    std::vector<tables::ValueTable::Row> rows;
    for (const pictures::Difference &difference : comparison.table) {
        tables::ValueTable::Row &row = rows.emplace_back();
        row.isPart = difference.isPart;
        for (QString pictures::Difference::*column : pictures::differenceColumns)
            row.cells += difference.*column;
    }
    m_differences->show({headings.begin(), headings.end()}, std::move(rows));
}

void DifferenceView::spanSentences()
{
    clearSpans();
    for (int row = 0; row < model()->rowCount(); ++row)
        if (m_differences->isSentence(row))
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
    for (const int row : chosenRows(*this))
        addLine(
            [&](int column) { return model()->index(row, column).data(static_cast<int>(tables::DealRole::Whole)); });
    return lines.join(u'\n');
}

} // namespace window
