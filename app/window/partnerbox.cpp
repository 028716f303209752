// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/partnerbox.h"

#include "window/icons.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QWheelEvent>

#include <algorithm>

namespace window
{
namespace
{

enum Role { Row = Qt::UserRole, Names }; ///< of the party; all that it is called

/// Finds a party by all its names, and writes the one it goes by.
class PartyCompleter final : public QCompleter
{
public:
    using QCompleter::QCompleter;
    QString pathFromIndex(const QModelIndex &index) const override { return index.data().toString(); }
};

} // namespace

PartnerBox::PartnerBox(QWidget *parent)
    : QComboBox(parent)
    , m_parties(new QStandardItemModel(this))
    , m_style(charts::Style::of(charts::Theme::Light))
{
    setModel(m_parties);
    setEditable(true);
    setInsertPolicy(NoInsert);
    setMaxVisibleItems(20);
    setMinimumContentsLength(8);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setToolTip(tr("Type any part of a name to find a partner"));
    lineEdit()->setMaxLength(200);
    addCompleter();
    connect(this, &QComboBox::activated, this, &PartnerBox::choose);
    connect(lineEdit(), &QLineEdit::returnPressed, this, &PartnerBox::takeTyped);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &PartnerBox::takeBack);
}

void PartnerBox::addCompleter()
{
    auto *completer = new PartyCompleter(m_parties, this);
    completer->setCompletionRole(Names);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setCompletionMode(QCompleter::PopupCompletion);
    completer->setMaxVisibleItems(12);
    completer->popup()->setIconSize({16, 16});
    setCompleter(completer);
}

void PartnerBox::setPartners(std::shared_ptr<const deals::DealSet> set, std::vector<deals::PartyId> partners)
{
    m_set = std::move(set);
    std::sort(partners.begin(), partners.end(), [this](deals::PartyId a, deals::PartyId b) {
        return m_set->shortName(a).compare(m_set->shortName(b), Qt::CaseInsensitive) < 0;
    });
    m_parties->clear();
    for (const deals::PartyId id : partners) {
        const deals::Party &party = m_set->party(id);
        const QString name = m_set->shortName(id);
        auto *item = new QStandardItem(name);
        item->setData(id.row, Row);
        item->setData((QStringList{party.name, party.id} + party.aliases).join(u'\n'), Names);
        m_parties->appendRow(item);
    }
    colour();
}

void PartnerBox::setPartner(deals::PartyId partner)
{
    setCurrentIndex(findData(partner.row, Row));
    takeBack();
}

deals::PartyId PartnerBox::partner() const
{
    return currentIndex() < 0 ? deals::PartyId() : deals::PartyId{currentData(Row).toUInt()};
}

void PartnerBox::setStyle(const charts::Style &style)
{
    m_style = style;
    colour();
}

void PartnerBox::colour()
{
    for (int row = 0; row < m_parties->rowCount(); ++row)
        m_parties->item(row)->setIcon(partnerChip(m_parties->item(row)->data(Row).toInt(), m_style));
}

/// Not on the way through a page.
void PartnerBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

/// Whole names before parts of them.
void PartnerBox::takeTyped()
{
    const QString text = lineEdit()->text().trimmed();
    if (text.isEmpty() || text == itemText(currentIndex()))
        return takeBack();
    const deals::PartyId named = m_set ? m_set->findParty(text) : deals::PartyId();
    int index = named.isValid() ? findData(named.row, Row) : -1;
    if (index < 0)
        index = findData(text, Names, Qt::MatchContains);
    if (index < 0)
        return takeBack();
    setCurrentIndex(index);
    choose(index);
}

/// What was typed and not taken goes.
void PartnerBox::takeBack()
{
    lineEdit()->setText(itemText(currentIndex()));
    lineEdit()->setCursorPosition(0);
}

void PartnerBox::choose(int index)
{
    if (index >= 0)
        Q_EMIT chosen(partner());
}

} // namespace window
