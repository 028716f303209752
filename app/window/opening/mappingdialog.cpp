// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/opening/mappingdialog.h"

#include "files/mapping/mappingfile.h"
#include "files/writefile.h"
#include "window/opening/mappingform.h"
#include "window/opening/mappingpreview.h"
#include "window/widgets/dialogs.h"
#include "window/widgets/plaintext.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace window
{
namespace
{

constexpr qsizetype mostRows = 5000; // every choice reads them again; what the rest has to be asked is refused by row
constexpr qint64 mostBytes = 1024 * 1024; // of a mapping's file

} // namespace

MappingDialog::MappingDialog(
    const QString &fileName, const files::Sheet &sheet, const files::Mapping &proposed, QWidget *parent)
    : QDialog(parent)
    , m_sheet{.table = firstRows(sheet.table, mostRows), .place = sheet.place}
{
    setObjectName(u"mapping"_s); // first: looks are found by it
    setWindowTitle(titleOf(tr("Columns of %1").arg(fileName)));
    m_form = new MappingForm(&m_sheet.table, proposed, this);
    m_preview = new MappingPreview(fileName, &m_sheet, sheet.table.rowCount() > m_sheet.table.rowCount(), this);
    auto *column = new QVBoxLayout(this);
    if (sheet.isGuess)
        column->addWidget(new QLabel(tr("It is not UTF-8, and read as Windows-1252."), this));
    auto *halves = new QSplitter(this);
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_form);
    halves->addWidget(m_preview);
    halves->setStretchFactor(1, 1);
    column->addWidget(halves, 1);
    createButtons();
    connect(m_form, &MappingForm::changed, this, &MappingDialog::follow);
    connect(m_form, &MappingForm::typed, this, [this] { m_open->setEnabled(false); });
    follow();
    resize(1000, 640);
}

void MappingDialog::showNote(const QString &text)
{
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, new QLabel(text, this));
}

const files::Mapping &MappingDialog::mapping() const
{
    return m_form->mapping();
}

void MappingDialog::createButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *loads = buttons->addButton(tr("&Load Mapping…"), QDialogButtonBox::ResetRole);
    QPushButton *saves = buttons->addButton(tr("&Save Mapping…"), QDialogButtonBox::ResetRole);
    m_open = new QPushButton(tr("&Open"), this);
    m_open->setProperty("accent", true); // first: looks are found by it
    buttons->addButton(m_open, QDialogButtonBox::AcceptRole);
    connect(loads, &QPushButton::clicked, this, &MappingDialog::askWhatToLoad);
    connect(saves, &QPushButton::clicked, this, &MappingDialog::askWhereToSave);
    connect(buttons, &QDialogButtonBox::accepted, this, &MappingDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &MappingDialog::reject);
    for (QPushButton *button : {loads, saves})
        button->setAutoDefault(false);
    m_open->setDefault(true);
    layout()->addWidget(buttons);
}

void MappingDialog::follow()
{
    m_preview->showMapping(mapping());
    m_open->setEnabled(m_form->openCount() == 0 && m_preview->result().rows.read > 0);
    m_open->setToolTip(m_form->openCount() > 0 ? tr("Something is still to be decided") : QString());
}

void MappingDialog::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save Mapping"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Mappings (*.json)"));
    dialog->setDefaultSuffix(u"json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &MappingDialog::save);
    dialog->open();
}

void MappingDialog::askWhatToLoad()
{
    auto *dialog = new QFileDialog(this, tr("Load Mapping"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Mappings (*.json)"));
    connect(dialog, &QFileDialog::fileSelected, this, &MappingDialog::load);
    dialog->open();
}

void MappingDialog::save(const QString &path)
{
    if (const QString problem = files::writeWhole(path, toBytes(mapping())); !problem.isEmpty())
        showFailure(this, tr("The mapping was not saved."), problem);
}

void MappingDialog::load(const QString &path)
{
    const QString failed = tr("The mapping was not loaded.");
    QFile file(path);
    if (!QFileInfo(path).isFile() || file.size() > mostBytes)
        return showFailure(this, failed, tr("It is no file, or too large for a mapping."));
    if (!file.open(QIODevice::ReadOnly))
        return showFailure(this, failed, file.errorString());
    const auto read = files::readMapping(file.read(mostBytes));
    if (const auto *problems = std::get_if<std::vector<files::Problem>>(&read)) {
        QStringList lines;
        for (const files::Problem &problem : *problems)
            lines += files::toText(problem, QFileInfo(path).fileName());
        return showFailure(this, failed, lines.join(u'\n'));
    }
    files::Mapping loaded = std::get<files::Mapping>(read);
    if (!loaded.encoding)
        loaded.encoding = mapping().encoding; // a table that was asked about stays as it is shown
    m_form->setMapping(loaded);
}

} // namespace window
