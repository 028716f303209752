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
class PartnerBox final : public QComboBox
{
    Q_OBJECT
public:
    explicit PartnerBox(QWidget *parent = nullptr);

    /// Offers them by name.
    void setPartners(std::shared_ptr<const deals::DealSet> set, std::vector<deals::PartyId> partners);
    /// Shows it; nothing is emitted.
    void setPartner(deals::PartyId partner);
    deals::PartyId partner() const;
    void setStyle(const charts::Style &style);

Q_SIGNALS:
    void chosen(deals::PartyId partner); ///< by the user

protected:
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
