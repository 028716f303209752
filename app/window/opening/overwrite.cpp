// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/opening/overwrite.h"

#include "deals/legible.h"
#include "window/opening/dealfile.h"
#include "window/widgets/windowtranslation.h"

#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace window
{
namespace
{

/// What would be lost with the file, most serious first.
QStringList losses(const DealFile &file, Written what)
{
    QStringList losses;
    const files::ReadResult &report = file.report();
    if (file.stale())
        losses += Text::tr("The file has changed and could not be read since. What it holds now would be lost.");
    if (report.hasErrors())
        losses +=
            Text::tr("%1 of its %2 rows could not be read, so they are not shown, and would be lost.")
                .arg(QLocale().toString(report.rows.found - report.rows.read), QLocale().toString(report.rows.found));
    if (file.isMapped())
        losses += Text::tr("Columns that the mapping does not read would be lost.");
    if (what == Written::Export)
        losses += Text::tr("What is written instead can no longer be opened as deals.");
    return losses;
}

} // namespace

void askBeforeOverwriting(
    QWidget *parent, const DealFile *file, const QString &target, Written what, std::function<void()> write)
{
    if (!file || !file->isAt(target))
        return write();
    const QStringList lost = losses(*file, what);
    const bool isSerious = file->stale() || file->report().hasErrors();
    auto *box = new QMessageBox(isSerious ? QMessageBox::Warning : QMessageBox::Question, Text::tr("Replace the file"),
        {}, QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(
        (QStringList(Text::tr("“%1” is the file whose deals are shown.").arg(deals::legible(file->name()))) + lost)
            .join(u"\n\n"_s));
    const QPushButton *replace = box->addButton(
        isSerious ? Text::tr("&Replace All the Same") : Text::tr("&Replace"), QMessageBox::DestructiveRole);
    QPushButton *cancel = box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
    QObject::connect(replace, &QPushButton::clicked, parent, std::move(write));
    box->open();
}

} // namespace window
