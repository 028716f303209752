// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/table/columnlayout.h"

#include "tables/dealcolumns.h"
#include "window/state/settingsfile.h"

#include <algorithm>
#include <array>

namespace window
{
namespace
{

using tables::CommitmentColumn;

struct FirstColumn {
    CommitmentColumn column;
    int width;
};
constexpr std::array firstColumns{FirstColumn{CommitmentColumn::Partner, 130}, FirstColumn{CommitmentColumn::Kind, 120},
    FirstColumn{CommitmentColumn::Promise, 290}, FirstColumn{CommitmentColumn::When, 130},
    FirstColumn{CommitmentColumn::Status, 115}, FirstColumn{CommitmentColumn::Announced, 150},
    FirstColumn{CommitmentColumn::Source, 230}};
constexpr int usualWidth = 140;

/// What a column is called in settings: as its heading, in no language.
QString keyOf(int column)
{
    return QString::fromUtf8(tables::commitmentColumns()[static_cast<std::size_t>(column)].heading);
}

/// -1: no column is called that.
int columnOf(const QString &key)
{
    const auto columns = tables::commitmentColumns();
    const auto column =
        std::ranges::find_if(columns, [&](const auto &each) { return key == QString::fromUtf8(each.heading); });
    return column == columns.end() ? -1 : static_cast<int>(column - columns.begin());
}

} // namespace

ColumnLayout firstLayout()
{
    ColumnLayout layout;
    for (const FirstColumn &first : firstColumns)
        layout.shown.push_back({static_cast<int>(first.column), first.width});
    layout.sorting = static_cast<int>(CommitmentColumn::Announced);
    return layout;
}

int firstWidth(int column)
{
    const auto first = std::ranges::find_if(
        firstColumns, [&](const FirstColumn &each) { return static_cast<int>(each.column) == column; });
    return first == firstColumns.end() ? usualWidth : first->width;
}

ColumnLayout rememberedLayout()
{
    const SettingsFile kept;
    ColumnLayout layout;
    for (const QString &text : kept.texts(u"table/columns")) {
        const int column = columnOf(text.section(u'=', 0, 0));
        const int width = text.section(u'=', 1).toInt();
        const bool isNew = std::ranges::none_of(
            layout.shown, [&](const ColumnLayout::Place &place) { return place.column == column; });
        if (column >= 0 && isNew)
            layout.shown.push_back(
                {column, width >= narrowestColumn && width <= widestColumn ? width : firstWidth(column)});
    }
    const ColumnLayout first = firstLayout();
    if (layout.shown.empty())
        layout.shown = first.shown;
    const QString sorting = kept.text(u"table/sorting", keyOf(first.sorting));
    layout.sorting = columnOf(sorting);
    if (layout.sorting < 0 && !sorting.isEmpty())
        layout.sorting = first.sorting;
    layout.order = kept.flag(u"table/descending", false) ? Qt::DescendingOrder : Qt::AscendingOrder;
    return layout;
}

void remember(const ColumnLayout &layout)
{
    QStringList columns;
    for (const ColumnLayout::Place &place : layout.shown)
        columns += keyOf(place.column) + u'=' + QString::number(place.width);
    SettingsFile kept;
    kept.set(u"table/columns", columns);
    kept.set(u"table/sorting", layout.sorting < 0 ? QString() : keyOf(layout.sorting));
    kept.set(u"table/descending", layout.order == Qt::DescendingOrder);
    kept.save();
}

} // namespace window
