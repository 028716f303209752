// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/opening/databasedialog.h"

#include "files/databases/sqlplace.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace window
{

DatabaseDialog::DatabaseDialog(QWidget *parent)
    : QDialog(parent)
    , m_address(addLine(u"postgresql://user@host/database"_s))
    , m_table(addLine(tr("The tables of our own format")))
    , m_refusal(new QLabel(this))
{
    setWindowTitle(tr("Open a database"));
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Address or SQLite file"), m_address);
    form->addRow(tr("&Table or view"), m_table);
    auto *note = new QLabel(tr("It is only read. The password is best kept in ~/.pgpass or PGPASSWORD."), this);
    for (QLabel *label : {m_refusal, note}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        form->addRow(label);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel, this);
    m_open = buttons->button(QDialogButtonBox::Open);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    follow();
}

QLineEdit *DatabaseDialog::addLine(const QString &placeholder)
{
    constexpr int width = 420; // of the example, with room
    auto *line = new QLineEdit(this);
    line->setPlaceholderText(placeholder);
    line->setMinimumWidth(width);
    connect(line, &QLineEdit::textChanged, this, &DatabaseDialog::follow);
    return line;
}

QString DatabaseDialog::path() const
{
    const QString address = m_address->text().trimmed(), table = m_table->text().trimmed();
    const std::optional<files::SqlPlace> place = files::sqlPlace(address);
    if (table.isEmpty() || !place)
        return address;
    if (place->engine == files::SqlPlace::Engine::SQLite)
        return address + u"?table="_s + table;
    const QString option = u"table="_s + QString::fromLatin1(QUrl::toPercentEncoding(table));
    return address + (address.contains(u'?') ? u'&' : u'?') + option;
}

void DatabaseDialog::follow()
{
    const std::optional<files::SqlPlace> place = files::sqlPlace(path());
    const QString refusal = place ? place->refusal : tr("neither an address nor a SQLite file");
    m_refusal->setText(m_address->text().trimmed().isEmpty() ? QString() : refusal);
    m_open->setEnabled(refusal.isEmpty());
}

} // namespace window
