// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/facets.h"

#include <QAbstractItemModel>
#include <QLocale>

#include <memory>

namespace tables
{

enum class FacetColumn : int { Name, Deals, Amount };

/// Facets, and under each its choices, to be checked: what counts of each, in three columns. Changes nothing itself:
/// asks for a change, and shows what it is given then.
class FacetModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    explicit FacetModel(QObject *parent = nullptr);

    /// Indexes stay valid while the choices are the same. `focus` is valid.
    void show(std::shared_ptr<const deals::DealSet> set, deals::PartyId focus, pictures::FacetCounts counts);
    /// Of any index that is valid.
    filters::Facet facetOf(const QModelIndex &index) const;
    /// Nothing for a facet.
    const pictures::ChoiceCount *choiceOf(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void choiceAsked(filters::Facet facet, filters::Choice choice, bool on);

private:
    const pictures::FacetCount &facet(const QModelIndex &index) const;
    QVariant ofFacet(const pictures::FacetCount &facet, FacetColumn column, int role) const;
    QVariant ofChoice(const QModelIndex &index, const pictures::ChoiceCount &choice, int role) const;

    std::shared_ptr<const deals::DealSet> m_set;
    deals::PartyId m_focus;
    pictures::FacetCounts m_counts;
    QLocale m_locale;
};

} // namespace tables
