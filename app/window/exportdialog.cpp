// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/exportdialog.h"

#include "export/sizes.h"
#include "files/writefile.h"
#include "window/chartcopy.h"
#include "window/dialogs.h"
#include "window/exportpreview.h"
#include "window/rangetext.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace window
{
namespace
{

constexpr qsizetype mostShown = 20000; // characters of a table in the preview

QString text(const char *source)
{
    return QCoreApplication::translate("exporting", source);
}

QSpinBox *side(int least, int most, const QString &name, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(least, most);
    box->setSingleStep(10);
    box->setAccessibleName(name);
    return box;
}

QHBoxLayout *row(std::initializer_list<QWidget *> widgets)
{
    auto *layout = new QHBoxLayout;
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch();
    return layout;
}

} // namespace

ExportDialog::ExportDialog(ViewState *state, QWidget *parent)
    : QDialog(parent)
    , m_state(state)
{
    setObjectName(u"export"_qs);
    setWindowTitle(tr("Export"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_stack = new QStackedWidget(this);
    m_preview = new ExportPreview(m_stack);
    m_table = new QPlainTextEdit(m_stack);
    m_table->setReadOnly(true);
    m_table->setTabChangesFocus(true);
    m_table->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_table->setAccessibleName(tr("Figures"));
    m_stack->addWidget(m_preview);
    m_stack->addWidget(m_table);
    auto *across = new QHBoxLayout;
    across->addWidget(createForm());
    across->addWidget(m_stack, 1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(across, 1);
    createButtons();
    showChoices(ExportChoices::remembered(*m_state));
    connectControls();
    followChoices();
    resize(1000, 620);
}

QWidget *ExportDialog::createForm()
{
    auto *panel = new QWidget(this);
    auto *form = new QFormLayout(panel);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    addWhat(form);
    addSize(form);
    addLooks(form);
    auto *area = new QScrollArea(this); // large letters, small screens
    area->setWidget(panel);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(panel->sizeHint().width() + area->verticalScrollBar()->sizeHint().width());
    return area;
}

void ExportDialog::addWhat(QFormLayout *form)
{
    m_format = new QComboBox(this);
    for (const exporting::Format &format : exporting::formats())
        m_format->addItem(text(format.name));
    m_page = new QComboBox(this);
    m_page->addItems({tr("Timeline"), tr("Comparison")});
    const series::Pair &pair = m_state->shown().pair;
    m_page->setEnabled(pair.left.isValid() && pair.right.isValid());
    m_range = new QComboBox(this);
    const auto time = [](const series::Window &window) { return rangeText(window, QLocale()); };
    m_range->addItem(tr("What is visible (%1)").arg(time(m_state->view().window)));
    m_range->addItem(time(series::firstWindow()));
    m_range->addItem(tr("Everything (%1)").arg(time(m_state->whole())));
    form->addRow(tr("&Format:"), m_format);
    form->addRow(tr("S&how:"), m_page);
    form->addRow(tr("T&ime:"), m_range);
    m_lanes = addCheck(tr("&Lanes"));
    m_power = addCheck(tr("&Power"));
    m_dollars = addCheck(tr("&Dollars"));
    form->addRow(tr("With:"), row({m_lanes, m_power, m_dollars}));
}

void ExportDialog::addSize(QFormLayout *form)
{
    m_preset = new QComboBox(this);
    for (const exporting::PageSize &size : exporting::pageSizes)
        m_preset->addItem(text(size.text));
    m_preset->addItem(tr("Another size"));
    m_width = side(exporting::leastSize.width(), exporting::mostSize.width(), tr("Width"), this);
    m_height = side(exporting::leastSize.height(), exporting::mostSize.height(), tr("Height"), this);
    m_width->setToolTip(tr("In units of 1/96 inch"));
    m_height->setToolTip(m_width->toolTip());
    m_scale = new QDoubleSpinBox(this);
    m_scale->setRange(exporting::leastScale, exporting::mostScale);
    m_scale->setSingleStep(0.5);
    m_scale->setDecimals(2);
    m_scale->setToolTip(tr("Pixels for each unit of size: 2 is twice as sharp"));
    m_pixels = new QLabel(this);
    m_pixels->setTextFormat(Qt::PlainText);
    m_pixels->setProperty("role", u"dim"_qs);
    m_pixels->setWordWrap(true);
    form->addRow(tr("Si&ze:"), m_preset);
    form->addRow(tr("&Width:"), m_width);
    form->addRow(tr("H&eight:"), m_height);
    form->addRow(tr("Scal&e:"), m_scale);
    form->addRow(QString(), m_pixels);
}

void ExportDialog::addLooks(QFormLayout *form)
{
    m_theme = new QComboBox(this);
    m_theme->addItems({tr("Light"), tr("Dark"), tr("Print")}); // as charts::Theme
    m_title = new QLineEdit(this);
    m_titled = addCheck(tr("T&itle"));
    m_legend = addCheck(tr("Le&gend"));
    m_footer = addCheck(tr("F&ooter"));
    form->addRow(tr("The&me:"), m_theme);
    form->addRow(tr("Title te&xt:"), m_title);
    form->addRow(tr("Around it:"), row({m_titled, m_legend, m_footer}));
}

QCheckBox *ExportDialog::addCheck(const QString &text)
{
    return new QCheckBox(text, this);
}

void ExportDialog::createButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    m_save = buttons->addButton(tr("&Save…"), QDialogButtonBox::ActionRole);
    m_save->setDefault(true);
    m_save->setProperty("accent", true);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::askForPath);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    layout()->addWidget(buttons);
    QWidget *before = m_footer; // the box orders its buttons by itself, and loses one
    for (QWidget *button : std::initializer_list<QWidget *>{m_copy, m_save, buttons->button(QDialogButtonBox::Close)}) {
        setTabOrder(before, button);
        before = button;
    }
    setTabOrder(before, m_format);
}

void ExportDialog::showChoices(const ExportChoices &choices)
{
    m_format->setCurrentIndex(static_cast<int>(choices.format - exporting::formats().data()));
    m_page->setCurrentIndex(choices.compares ? 1 : 0);
    m_range->setCurrentIndex(static_cast<int>(choices.range));
    m_lanes->setChecked(choices.lanes);
    m_power->setChecked(choices.power);
    m_dollars->setChecked(choices.dollars);
    m_width->setValue(choices.image.size.width());
    m_height->setValue(choices.image.size.height());
    m_scale->setValue(choices.image.scale);
    m_theme->setCurrentIndex(static_cast<int>(choices.image.theme));
    m_title->setText(choices.title);
    m_titled->setChecked(choices.image.parts.title);
    m_legend->setChecked(choices.image.parts.legend);
    m_footer->setChecked(choices.image.parts.footer);
}

ExportChoices ExportDialog::choices() const
{
    ExportChoices choices;
    choices.format = &exporting::formats()[static_cast<std::size_t>(m_format->currentIndex())];
    choices.compares = m_page->currentIndex() == 1;
    choices.range = static_cast<Range>(m_range->currentIndex());
    choices.lanes = m_lanes->isChecked();
    choices.power = m_power->isChecked();
    choices.dollars = m_dollars->isChecked();
    choices.image.size = {m_width->value(), m_height->value()};
    choices.image.scale = m_scale->value();
    choices.image.theme = static_cast<charts::Theme>(m_theme->currentIndex());
    choices.image.parts = {m_titled->isChecked(), m_legend->isChecked(), m_footer->isChecked()};
    choices.title = m_title->text();
    return choices;
}

void ExportDialog::connectControls()
{
    for (QComboBox *box : {m_format, m_page, m_range, m_theme})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::followChoices);
    connect(m_preset, &QComboBox::activated, this, &ExportDialog::takePreset);
    for (QSpinBox *box : {m_width, m_height})
        connect(box, &QSpinBox::valueChanged, this, &ExportDialog::followChoices);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &ExportDialog::followChoices);
    connect(m_title, &QLineEdit::textChanged, this, &ExportDialog::followChoices);
    for (QCheckBox *box : {m_lanes, m_power, m_dollars, m_titled, m_legend, m_footer})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::followChoices);
    connect(m_state, &ViewState::viewChanged, this, &ExportDialog::followChoices);
    connect(m_state, &ViewState::dealsChanged, this, &QDialog::reject); // its deals are gone
}

void ExportDialog::takePreset()
{
    const auto at = static_cast<std::size_t>(m_preset->currentIndex());
    if (at >= exporting::pageSizes.size())
        return m_width->setFocus();
    const QSignalBlocker quiet(m_width); // both at once
    m_width->setValue(exporting::pageSizes[at].size.width());
    m_height->setValue(exporting::pageSizes[at].size.height());
    followChoices();
}

void ExportDialog::followChoices()
{
    const ExportChoices chosen = choices();
    const exporting::Format &format = *chosen.format;
    const exporting::Subject subject = subjectOf(*m_state, chosen);
    const auto *preset = std::find_if(exporting::pageSizes.begin(), exporting::pageSizes.end(),
        [&](const exporting::PageSize &each) { return each.size == chosen.image.size; });
    m_preset->setCurrentIndex(static_cast<int>(preset - exporting::pageSizes.begin()));
    for (QWidget *control :
        std::initializer_list<QWidget *>{m_preset, m_width, m_height, m_theme, m_titled, m_legend, m_footer})
        control->setEnabled(format.isDrawn);
    m_title->setEnabled(format.isDrawn && m_titled->isChecked());
    m_scale->setEnabled(format.hasPixels);
    const QString problem = chosen.problem();
    const QSize pixels = (QSizeF(chosen.image.size) * chosen.image.scale).toSize();
    m_pixels->setText(!problem.isEmpty() ? problem
            : !format.isDrawn            ? tr("Every figure that is plotted, one a row.")
            : format.hasPixels           ? tr("%1 × %2 pixels").arg(pixels.width()).arg(pixels.height())
                                         : tr("Sharp at any size."));
    m_save->setEnabled(problem.isEmpty());
    m_copy->setEnabled(problem.isEmpty());
    m_stack->setCurrentWidget(format.isDrawn ? static_cast<QWidget *>(m_preview) : m_table);
    if (!format.isDrawn)
        return showTable(subject);
    m_title->setPlaceholderText(std::visit([](const auto &page) { return page.title; },
        exporting::Subject{subject.deals, subject.view, subject.pair, {}, subject.locale}.drawn()));
    m_preview->showPage(subject, chosen.image);
}

void ExportDialog::showTable(const exporting::Subject &subject)
{
    const QString table = QString::fromUtf8(choices().format->bytes(subject, {}));
    m_table->setPlainText(table.size() > mostShown ? table.left(mostShown) + u'…' : table);
}

void ExportDialog::askForPath()
{
    const exporting::Format &format = *choices().format;
    auto *dialog = new QFileDialog(this, tr("Save"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(u"%1 (*.%2)"_qs.arg(text(format.name), format.suffix));
    dialog->setDefaultSuffix(format.suffix);
    dialog->selectFile(suggestedFileName(*m_state, format.suffix));
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::save);
    dialog->open();
}

void ExportDialog::save(const QString &path)
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
