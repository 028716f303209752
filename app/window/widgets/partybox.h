// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/style.h"
#include "deals/dealset.h"

#include <QComboBox>

#include <memory>

class QStandardItemModel;

namespace window
{

/// Chooses one party: from the list, or by typing any part of its name or of an alias.
class PartyBox final : public QComboBox
{
    Q_OBJECT
public:
    explicit PartyBox(QWidget *parent = nullptr);

    /// Offers them by name.
    void setParties(std::shared_ptr<const deals::DealSet> set, std::vector<deals::PartyId> parties);
    /// Shows it; nothing is emitted.
    void setParty(deals::PartyId party);
    deals::PartyId party() const;
    void setStyle(const charts::Style &style);

Q_SIGNALS:
    void chosen(deals::PartyId party); ///< by the user

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void addCompleter();
    void takeTyped();
    void takeBack();
    void choose(int index);
    void colour();

    QStandardItemModel *m_parties;
    std::shared_ptr<const deals::DealSet> m_set;
    charts::Style m_style;
};

} // namespace window
