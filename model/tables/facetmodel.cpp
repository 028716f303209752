// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/facetmodel.h"

#include "deals/legible.h"
#include "tables/dealroles.h"
#include "tables/tabletranslation.h"

#include <algorithm>

namespace tables
{
namespace
{

using filters::Facet, pictures::ChoiceCount, pictures::FacetCount, pictures::FacetCounts;

constexpr int columns = 3;
constexpr qsizetype longestWhole = 1000; // characters
constexpr quintptr top = 0;              // an index's number: this for a facet, else the row of its facet + 1

bool sameChoices(const FacetCounts &a, const FacetCounts &b)
{
    return std::equal(a.facets.begin(), a.facets.end(), b.facets.begin(), b.facets.end(),
        [](const FacetCount &one, const FacetCount &other) {
            return std::equal(one.choices.begin(), one.choices.end(), other.choices.begin(), other.choices.end(),
                [](const ChoiceCount &x, const ChoiceCount &y) { return x.choice == y.choice && x.name == y.name; });
        });
}

} // namespace

FacetModel::FacetModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void FacetModel::show(std::shared_ptr<const deals::DealSet> set, deals::PartyId focus, FacetCounts counts)
{
    const bool isReset = !sameChoices(m_counts, counts);
    if (isReset)
        beginResetModel();
    m_set = std::move(set);
    m_focus = focus;
    m_counts = std::move(counts);
    if (isReset)
        return endResetModel();
    const int last = rowCount() - 1;
    if (last < 0)
        return;
    Q_EMIT dataChanged(index(0, 0), index(last, columns - 1));
    for (int row = 0; row <= last; ++row)
        if (const QModelIndex heading = index(row, 0); rowCount(heading) > 0)
            Q_EMIT dataChanged(index(0, 0, heading), index(rowCount(heading) - 1, columns - 1, heading));
}

const FacetCount &FacetModel::facet(const QModelIndex &index) const
{
    return m_counts.facets[index.internalId() == top ? static_cast<std::size_t>(index.row()) : index.internalId() - 1];
}

Facet FacetModel::facetOf(const QModelIndex &index) const
{
    return facet(index).facet;
}

const ChoiceCount *FacetModel::choiceOf(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() != top ? &facet(index).choices[static_cast<std::size_t>(index.row())]
                                                        : nullptr;
}

QModelIndex FacetModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : top);
}

QModelIndex FacetModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == top)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, top);
}

int FacetModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_counts.facets.size());
    const bool isHeading = parent.internalId() == top && parent.column() == 0;
    return isHeading ? static_cast<int>(facet(parent).choices.size()) : 0;
}

int FacetModel::columnCount(const QModelIndex & /*parent*/) const
{
    return columns;
}

Qt::ItemFlags FacetModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (!choiceOf(index))
        return Qt::ItemIsEnabled;
    const Qt::ItemFlags each = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == static_cast<int>(FacetColumn::Name) ? each | Qt::ItemIsUserCheckable : each;
}

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const ChoiceCount *choice = choiceOf(index))
        return ofChoice(index, *choice, role);
    return ofFacet(facet(index), static_cast<FacetColumn>(index.column()), role);
}

QVariant FacetModel::ofFacet(const FacetCount &facet, FacetColumn column, int role) const
{
    if (role != Qt::DisplayRole || column == FacetColumn::Deals)
        return {};
    if (column == FacetColumn::Name)
        return filters::headingOf(facet.facet);
    if (!facet.isChosen())
        return Text::tr("all"); // nothing checked is no filter
    const auto chosen = std::count_if(
        facet.choices.begin(), facet.choices.end(), [](const ChoiceCount &choice) { return choice.isChosen; });
    return Text::tr("%1 of %2").arg(m_locale.toString(qlonglong{chosen}), m_locale.toString(facet.choices.size()));
}

QVariant FacetModel::ofChoice(const QModelIndex &index, const ChoiceCount &choice, int role) const
{
    const auto column = static_cast<FacetColumn>(index.column());
    const auto whole = [&] {
        return deals::legibleLines(wholeText(*m_set, m_focus, choice, m_locale), longestWhole).join(u'\n');
    };
    switch (role) {
    case Qt::DisplayRole:
        return column == FacetColumn::Name ? deals::legible(choice.name)
            : column == FacetColumn::Deals ? m_locale.toString(choice.deals)
                                           : briefText(choice, m_locale);
    case Qt::CheckStateRole:
        if (column == FacetColumn::Name)
            return choice.isChosen ? Qt::Checked : Qt::Unchecked;
        break;
    case Qt::ToolTipRole:
        return QString(deals::legible(choice.name) + u'\n' + whole());
    case Qt::AccessibleDescriptionRole:
        return whole();
    case static_cast<int>(DealRole::Hue):
        if (filters::entryOf(facetOf(index)).namesParties())
            return static_cast<int>(choice.choice);
        break;
    default:
        break;
    }
    return {};
}

bool FacetModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const ChoiceCount *choice = choiceOf(index);
    if (!choice || role != Qt::CheckStateRole || index.column() != static_cast<int>(FacetColumn::Name))
        return false;
    Q_EMIT choiceAsked(facetOf(index), choice->choice, value.toInt() == Qt::Checked);
    return true;
}

} // namespace tables
