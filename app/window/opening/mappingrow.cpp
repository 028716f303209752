// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/opening/mappingrow.h"

#include "deals/labels.h"
#include "deals/legible.h"
#include "files/mapping/arrangement.h"
#include "window/widgets/plaintext.h"
#include "window/widgets/wheelguard.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace window
{
namespace
{

using files::Key;
using files::Mapping;

// Characters of a header, of an example, and of both in a box, which cuts what is wider.
constexpr qsizetype shownName = 24, shownExample = 12;
constexpr int boxLength = 30;
constexpr qsizetype rowsForExample = 100, mostColumns = 1000; // nobody looks through more
/// The data of an item is the number of a column, one of these, a word of ours as bytes, or the name of a column that
/// the table has not.
constexpr int noColumn = -1, sameForAll = -2, several = -3;

QString nameOf(Key key)
{
    switch (key) {
    case Key::Deal:
        return MappingRow::tr("Deal");
    case Key::From:
        return MappingRow::tr("Who promises");
    case Key::To:
        return MappingRow::tr("To whom");
    case Key::Kind:
        return MappingRow::tr("Kind");
    case Key::Amount:
        return MappingRow::tr("Amount");
    case Key::Low:
        return MappingRow::tr("Lowest amount");
    case Key::High:
        return MappingRow::tr("Highest amount");
    case Key::Unit:
        return MappingRow::tr("Unit of amounts");
    case Key::Announced:
        return MappingRow::tr("Announced");
    case Key::KnownBy:
        return MappingRow::tr("Known by");
    case Key::Start:
        return MappingRow::tr("Start");
    case Key::End:
        return MappingRow::tr("End");
    case Key::Term:
        return MappingRow::tr("Duration");
    case Key::What:
        return MappingRow::tr("What");
    case Key::Status:
        return MappingRow::tr("Status");
    case Key::Date:
        return MappingRow::tr("Date of the status");
    case Key::Option:
        return MappingRow::tr("Option");
    case Key::Condition:
        return MappingRow::tr("Condition");
    case Key::Source:
        return MappingRow::tr("Source");
    case Key::Paragraph:
        return MappingRow::tr("Paragraph");
    case Key::Printed:
        return MappingRow::tr("Figure as printed");
    case Key::PhaseOf:
        return MappingRow::tr("Phase of");
    default:
        return MappingRow::tr("Identifier");
    }
}

/// What may be the same for all rows, in anyone's words.
bool mayBeTyped(Key key)
{
    constexpr std::array keys{Key::Deal, Key::From, Key::To, Key::Announced, Key::KnownBy, Key::Start, Key::End,
        Key::Term, Key::What, Key::Source};
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// The vocabulary of a column.
void addWords(QComboBox *box, Key key)
{
    if (key == Key::Kind)
        for (const auto &kind : deals::kinds)
            box->addItem(MappingRow::tr("All rows: %1").arg(deals::kindText(kind.value)), QByteArray(kind.text.data()));
    if (key == Key::Status)
        for (const auto &status : deals::statuses)
            box->addItem(
                MappingRow::tr("All rows: %1").arg(deals::statusText(status.value)), QByteArray(status.text.data()));
}

} // namespace

MappingRow::MappingRow(Key key, const files::Table *table, QGridLayout *grid, QWidget *parent)
    : QObject(parent)
    , m_key(key)
    , m_table(table)
    , m_name(new QLabel(parent))
    , m_columns(new QComboBox(parent))
    , m_constant(mayBeTyped(key) ? new QLineEdit(parent) : nullptr)
{
    setNeeded(false);
    m_name->setBuddy(m_columns);
    m_columns->setAccessibleName(nameOf(key));
    m_columns->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_columns->setMinimumContentsLength(boxLength);
    new WheelGuard(m_columns);
    const int place = grid->rowCount();
    grid->addWidget(m_name, place, 0);
    grid->addWidget(m_columns, place, 1);
    connect(m_columns, &QComboBox::currentIndexChanged, this, &MappingRow::follow);
    if (!m_constant)
        return;
    grid->addWidget(m_constant, place + 1, 1);
    m_constant->hide();
    connect(m_constant, &QLineEdit::textEdited, this, &MappingRow::typed);
    connect(m_constant, &QLineEdit::editingFinished, this, [this] {
        if (m_constant->isModified())
            Q_EMIT changed();
        m_constant->setModified(false);
    });
}

/// Anew, as a mapping may name a column that the table has not.
void MappingRow::fill(const Mapping &mapping)
{
    m_columns->clear();
    m_header = mapping.headerRow();
    m_columns->addItem(u"–"_s, noColumn);
    if (m_key == Key::Amount && !mapping.amounts.empty()) {
        QStringList amounts;
        for (const files::AmountColumn &amount : mapping.amounts)
            amounts += deals::legible(amount.column, shownName);
        m_columns->addItem(tr("Several: %1").arg(amounts.join(u", "_s)), several);
    }
    QStringList names;
    for (const files::Cell &cell : files::headerOf(*m_table, m_header)) {
        const qsizetype place = names.size();
        if (place == mostColumns)
            break;
        names += m_table->text(cell).trimmed();
        const QString shown = deals::legible(names.back(), shownName), example = exampleOf(place);
        if (shown.isEmpty())
            continue;
        m_columns->addItem(example.isEmpty() ? shown : tr("%1 (%2)").arg(shown, example), static_cast<int>(place));
        m_columns->setItemData(m_columns->count() - 1, tipOf(names.back()), Qt::ToolTipRole);
    }
    if (const auto named = mapping.columns.find(m_key);
        named != mapping.columns.end() && names.count(named->second.trimmed()) != 1)
        m_columns->addItem(tr("%1 (not in this table)").arg(deals::legible(named->second, shownName)), named->second);
    addWords(m_columns, m_key);
    if (m_constant)
        m_columns->addItem(tr("The same for all rows…"), sameForAll);
}

QString MappingRow::exampleOf(qsizetype column) const
{
    for (qsizetype row = m_header + 1; row < std::min(m_table->rowCount(), m_header + rowsForExample); ++row)
        if (const QString text = m_table->text(row, column).trimmed(); !text.isEmpty())
            return deals::legible(text, shownExample);
    return {};
}

/// Where all rows have one text, or where a column has blanks.
void MappingRow::showConstant()
{
    const QVariant chosen = m_columns->currentData();
    const bool isColumn = chosen.typeId() == QMetaType::Int && chosen.toInt() >= 0;
    m_constant->setVisible(isTyped() || (isColumn && hasBlanks(*m_table, m_header, chosen.toInt())));
    m_constant->setPlaceholderText(isTyped() ? tr("The same for all rows") : tr("What blanks are"));
    m_constant->setAccessibleName(
        isTyped() ? tr("%1, the same for all rows").arg(nameOf(m_key)) : tr("%1, what blanks are").arg(nameOf(m_key)));
}

void MappingRow::showMapping(const Mapping &mapping)
{
    const QSignalBlocker quiet(m_columns);
    fill(mapping);
    const auto column = mapping.columns.find(m_key);
    const auto constant = mapping.constants.find(m_key);
    int place = 0;
    if (m_key == Key::Amount && !mapping.amounts.empty()) {
        place = m_columns->findData(several);
    } else if (column != mapping.columns.end()) {
        place = m_columns->findData(column->second); // of one that the table has not
        for (int number = 0; place < 0 && number < std::ssize(files::headerOf(*m_table, m_header)); ++number)
            if (m_table->text(m_header, number).trimmed() == column->second.trimmed())
                place = m_columns->findData(number);
    } else if (constant != mapping.constants.end()) {
        place = m_columns->findData(m_constant ? QVariant(sameForAll) : QVariant(constant->second.toUtf8()));
    }
    m_columns->setCurrentIndex(std::max(place, 0));
    if (!m_constant)
        return;
    m_constant->setText(constant == mapping.constants.end() ? QString() : constant->second);
    showConstant();
}

QList<QWidget *> MappingRow::controls() const
{
    return m_constant ? QList<QWidget *>{m_columns, m_constant} : QList<QWidget *>{m_columns};
}

bool MappingRow::isTyped() const
{
    return m_constant && m_columns->currentData() == QVariant(sameForAll);
}

void MappingRow::take(Mapping &mapping) const
{
    const QVariant chosen = m_columns->currentData();
    const QString before = mapping.columns.count(m_key) > 0 ? mapping.columns[m_key] : QString();
    mapping.columns.erase(m_key);
    if (chosen.typeId() == QMetaType::QString)
        mapping.columns[m_key] = chosen.toString();
    else if (chosen.typeId() == QMetaType::Int && chosen.toInt() >= 0)
        mapping.columns[m_key] = m_table->text(m_header, chosen.toInt()).trimmed();
    const bool isColumn = mapping.columns.count(m_key) > 0;
    if (m_constant || !isColumn) // the blanks of a column of words are as the mapping has them
        mapping.constants.erase(m_key);
    if (m_constant && !m_constant->isHidden() && !m_constant->text().trimmed().isEmpty())
        mapping.constants[m_key] = m_constant->text().trimmed();
    else if (chosen.typeId() == QMetaType::QByteArray)
        mapping.constants[m_key] = chosen.toString();
    if (m_key == Key::Amount && chosen != QVariant(several))
        mapping.amounts.clear();
    if (m_key == Key::Source && (!isColumn || mapping.columns[m_key] != before))
        mapping.moreSources.clear();
}

void MappingRow::setNeeded(bool needed)
{
    m_name->setText(needed ? tr("%1: needed").arg(nameOf(m_key)) : nameOf(m_key));
    m_name->setProperty("needed", needed);
    m_name->style()->unpolish(m_name);
    m_name->style()->polish(m_name);
}

void MappingRow::follow()
{
    if (m_constant)
        showConstant();
    Q_EMIT changed();
}

} // namespace window
