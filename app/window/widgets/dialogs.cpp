// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/widgets/dialogs.h"

#include "deals/legible.h"
#include "window/widgets/labels.h"
#include "window/widgets/windowtranslation.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QMessageBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace window
{
namespace
{

QLabel *paragraph(QWidget *parent, const QString &text)
{
    QLabel *label = plainLabel(parent, parent->font(), text);
    label->setWordWrap(true);
    return label;
}

/// With a Close button under `column`; shown, and gone once closed.
void showDialog(QDialog *dialog, QVBoxLayout *column, const QString &title)
{
    dialog->setWindowTitle(title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    column->addWidget(buttons);
    dialog->open();
}

} // namespace

void showFailure(QWidget *parent, const QString &what, const QString &why)
{
    auto *box = new QMessageBox(QMessageBox::Warning, Text::tr("Deal Timeline"), {}, QMessageBox::Ok, parent);
    box->setTextFormat(Qt::PlainText); // which its informative text would not follow
    box->setText(deals::legible(what) + u"\n\n"_s + deals::legible(why, 1000));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void showAbout(QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(paragraph(dialog, Text::tr("Deal Timeline %1").arg(QStringLiteral(DEALS_VERSION))));
    column->addWidget(paragraph(dialog,
        Text::tr("Who promised whom how much computing power and money, and who says so: drawn and summed only as far "
                 "as the sources go.")));
    column->addWidget(paragraph(dialog,
        Text::tr("Free software under the GNU General Public License, version 3 or later, without any warranty. "
                 "It uses Qt %1 with Qt Charts (GPL 3) and the typeface Inter (SIL Open Font License 1.1).")
            .arg(QString::fromLatin1(qVersion()))));
    dialog->setMinimumWidth(420);
    showDialog(dialog, column, Text::tr("About Deal Timeline"));
}

} // namespace window
