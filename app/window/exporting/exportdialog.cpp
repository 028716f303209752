// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/exporting/exportdialog.h"

#include "export/exporttranslation.h"
#include "files/writefile.h"
#include "window/exporting/chartcopy.h"
#include "window/exporting/exportform.h"
#include "window/exporting/exportpreview.h"
#include "window/opening/overwrite.h"
#include "window/widgets/dialogs.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace window
{
namespace
{

constexpr qsizetype mostShown = 20000; // characters of a table in the preview

} // namespace

ExportDialog::ExportDialog(ViewState *state, QWidget *parent, const DealFile *file)
    : QDialog(parent)
    , m_state(state)
    , m_file(file)
{
    setObjectName(u"export"_s); // first: looks are found by it
    m_form = new ExportForm(state, this);
    m_stack = new QStackedWidget(this);
    m_preview = new ExportPreview(m_stack);
    m_table = new QPlainTextEdit(m_stack);
    setWindowTitle(tr("Export"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_table->setReadOnly(true);
    m_table->setTabChangesFocus(true);
    m_table->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_table->setAccessibleName(tr("Figures"));
    m_stack->addWidget(m_preview);
    m_stack->addWidget(m_table);
    auto *across = new QHBoxLayout;
    across->addWidget(m_form);
    across->addWidget(m_stack, 1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(across, 1);
    createButtons();
    connect(m_form, &ExportForm::changed, this, &ExportDialog::showChoices);
    connect(m_preview, &ExportPreview::drawn, m_form, &ExportForm::suggestTitle);
    showChoices();
    resize(1000, 620);
}

ExportChoices ExportDialog::choices() const
{
    return m_form->choices();
}

void ExportDialog::createButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    m_save = new QPushButton(tr("&Save…"), this);
    m_save->setProperty("accent", true);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::askForPath);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    layout()->addWidget(buttons);
    QWidget *before = m_form->last(); // the box orders its buttons by itself, and loses one
    for (QWidget *button : std::initializer_list<QWidget *>{m_copy, m_save, buttons->button(QDialogButtonBox::Close)}) {
        setTabOrder(before, button);
        before = button;
    }
    setTabOrder(before, m_form->first());
}

void ExportDialog::showChoices()
{
    const ExportChoices chosen = choices();
    const exporting::Subject subject = subjectOf(*m_state, chosen);
    const bool isPossible = chosen.problem().isEmpty();
    m_save->setEnabled(isPossible);
    m_copy->setEnabled(isPossible);
    m_stack->setCurrentWidget(chosen.format->isDrawn ? static_cast<QWidget *>(m_preview) : m_table);
    if (chosen.format->isDrawn)
        m_preview->showPage(subject, chosen.image);
    else
        showTable(subject);
}

void ExportDialog::showTable(const exporting::Subject &subject)
{
    const QString table = QString::fromUtf8(choices().format->bytes(subject, {}));
    m_table->setPlainText(table.size() > mostShown ? table.left(mostShown) + u'…' : table);
}

void ExportDialog::askForPath()
{
    const ExportChoices chosen = choices();
    const exporting::Format &format = *chosen.format;
    auto *dialog = new QFileDialog(this, tr("Save"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(u"%1 (*.%2)"_s.arg(exporting::Text::tr(format.name), format.suffix));
    dialog->setDefaultSuffix(format.suffix);
    dialog->selectFile(
        suggestedFileName(m_state->deals()->title, subjectOf(*m_state, chosen).view.window, format.suffix));
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::save);
    dialog->open();
}

void ExportDialog::save(const QString &path)
{
    askBeforeOverwriting(this, m_file, path, Written::Export, [this, path] { write(path); });
}

void ExportDialog::write(const QString &path)
{
    const ExportChoices chosen = choices();
    const QByteArray bytes = chosen.format->bytes(subjectOf(*m_state, chosen), chosen.image);
    const QString problem = bytes.isEmpty() ? tr("There is no memory for it.") : files::writeWhole(path, bytes);
    if (!problem.isEmpty())
        return showFailure(this, tr("The file was not saved."), problem);
    chosen.remember();
    Q_EMIT saved(path);
    accept();
}

void ExportDialog::copy()
{
    const ExportChoices chosen = choices();
    QMimeData *mime = mimeOf(subjectOf(*m_state, chosen), chosen);
    if (!mime)
        return showFailure(this, tr("Nothing was copied."), tr("There is no memory for it."));
    QGuiApplication::clipboard()->setMimeData(mime);
    chosen.remember();
    Q_EMIT copied();
}

} // namespace window
