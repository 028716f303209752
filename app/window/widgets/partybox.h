// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"
#include "window/widgets/looks.h"

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
    explicit PartyBox(const Looks *looks, QWidget *parent = nullptr);

    /// Offers them by name.
    void setParties(std::shared_ptr<const deals::DealSet> set, std::vector<deals::PartyId> parties);
    /// Shows it; nothing is emitted.
    void setParty(deals::PartyId party);
    deals::PartyId party() const;

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

    const Looks *m_looks;
    QStandardItemModel *m_parties;
    std::shared_ptr<const deals::DealSet> m_set;
};

} // namespace window
