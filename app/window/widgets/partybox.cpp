// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/widgets/partybox.h"

#include "deals/legible.h"
#include "deals/parties.h"
#include "window/widgets/icons.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QPainter>
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

PartyBox::PartyBox(const Looks *looks, QWidget *parent)
    : QComboBox(parent)
    , m_looks(looks)
    , m_parties(new QStandardItemModel(this))
{
    setModel(m_parties);
    setEditable(true);
    setInsertPolicy(NoInsert);
    setMaxVisibleItems(20);
    setMinimumContentsLength(8);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setToolTip(tr("Type any part of a name to find a party"));
    lineEdit()->setMaxLength(200);
    addCompleter();
    connect(m_looks, &Looks::changed, this, &PartyBox::colour);
    connect(this, &QComboBox::activated, this, &PartyBox::choose);
    connect(lineEdit(), &QLineEdit::returnPressed, this, &PartyBox::takeTyped);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &PartyBox::takeBack);
}

void PartyBox::addCompleter()
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

void PartyBox::setParties(std::shared_ptr<const deals::DealSet> set, std::vector<deals::PartyId> parties)
{
    m_set = std::move(set);
    std::ranges::sort(parties, [this](deals::PartyId a, deals::PartyId b) {
        if ((a == deals::everyone) != (b == deals::everyone))
            return a == deals::everyone;
        return m_set->shortName(a).compare(m_set->shortName(b), Qt::CaseInsensitive) < 0;
    });
    m_parties->clear();
    for (const deals::PartyId id : parties) {
        const QString name = id == deals::everyone ? tr("Everyone") : deals::legible(m_set->shortName(id));
        QStringList names{name};
        if (id != deals::everyone) {
            const deals::Party &party = m_set->party(id);
            names += QStringList{party.name, party.id} + party.aliases;
        }
        auto *item = new QStandardItem(name);
        item->setData(id.row, Row);
        item->setData(names.join(u'\n'), Names);
        m_parties->appendRow(item);
    }
    colour();
}

void PartyBox::setParty(deals::PartyId party)
{
    setCurrentIndex(findData(party.row, Row));
    takeBack();
}

deals::PartyId PartyBox::party() const
{
    return currentIndex() < 0 ? deals::PartyId() : deals::PartyId{currentData(Row).toUInt()};
}

void PartyBox::colour()
{
    for (int row = 0; row < m_parties->rowCount(); ++row)
        if (const deals::PartyId party{m_parties->item(row)->data(Row).toUInt()}; party != deals::everyone)
            m_parties->item(row)->setIcon(partnerChip(hueOf(*m_set, party), m_looks->style()));
}

/// The arrow, which a style sheet can only take from a picture.
void PartyBox::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::ButtonText), 1.5));
    const QPointF tip(width() - 13, height() / 2.0 + 2);
    painter.drawPolyline(QPolygonF({tip + QPointF(-4, -4), tip, tip + QPointF(4, -4)}));
}

/// Not on the way through a page.
void PartyBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

/// Whole names before parts of them.
void PartyBox::takeTyped()
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
void PartyBox::takeBack()
{
    lineEdit()->setText(itemText(currentIndex()));
    lineEdit()->setCursorPosition(0);
}

void PartyBox::choose(int index)
{
    if (index >= 0)
        Q_EMIT chosen(party());
}

} // namespace window
