// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/exporting/exportform.h"

#include "deals/legible.h"
#include "export/exporttranslation.h"
#include "export/sizes.h"
#include "window/state/rangetext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace window
{
namespace
{

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

ExportForm::ExportForm(ViewState *state, QWidget *parent)
    : QScrollArea(parent) // large letters, small screens
    , m_state(state)
{
    auto *panel = new QWidget(this);
    auto *form = new QFormLayout(panel);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    addWhat(form);
    addSize(form);
    addLooks(form);
    setWidget(panel);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    show(ExportChoices::remembered(*m_state));
    connectControls();
    followState();
    setMinimumWidth(panel->sizeHint().width() + verticalScrollBar()->sizeHint().width());
}

QWidget *ExportForm::first() const
{
    return m_format;
}

QWidget *ExportForm::last() const
{
    return m_footer;
}

void ExportForm::addWhat(QFormLayout *form)
{
    m_format = new QComboBox(this);
    for (const exporting::Format &format : exporting::formats())
        m_format->addItem(exporting::Text::tr(format.name));
    m_page = new QComboBox(this);
    m_page->addItems({tr("Timeline"), tr("Comparison")});
    m_range = new QComboBox(this);
    m_range->addItems({{}, rangeText(counting::firstWindow(), QLocale()), {}});
    form->addRow(tr("&Format:"), m_format);
    form->addRow(tr("S&how:"), m_page);
    form->addRow(tr("&Time:"), m_range);
    m_charts = {{pictures::Chart::Lanes, addCheck(tr("&Lanes"))}, {pictures::Chart::Power, addCheck(tr("&Power"))},
        {pictures::Chart::Money, addCheck(tr("&Dollars"))}};
    form->addRow(tr("With:"), row({m_charts[0].second, m_charts[1].second, m_charts[2].second}));
}

void ExportForm::addSize(QFormLayout *form)
{
    m_preset = new QComboBox(this);
    for (const exporting::PageSize &size : exporting::pageSizes)
        m_preset->addItem(exporting::Text::tr(size.text));
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
    m_pixels->setProperty("role", u"dim"_s);
    m_pixels->setWordWrap(true);
    form->addRow(tr("Si&ze:"), m_preset);
    form->addRow(tr("&Width:"), m_width);
    form->addRow(tr("H&eight:"), m_height);
    form->addRow(tr("Sc&ale:"), m_scale);
    form->addRow(QString(), m_pixels);
}

void ExportForm::addLooks(QFormLayout *form)
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

QCheckBox *ExportForm::addCheck(const QString &text)
{
    return new QCheckBox(text, this);
}

void ExportForm::show(const ExportChoices &choices)
{
    m_format->setCurrentIndex(static_cast<int>(choices.format - exporting::formats().data()));
    m_page->setCurrentIndex(choices.compares ? 1 : 0);
    m_range->setCurrentIndex(static_cast<int>(choices.range));
    for (const auto &[chart, box] : m_charts)
        box->setChecked(choices.charts.testFlag(chart));
    m_width->setValue(choices.image.size.width());
    m_height->setValue(choices.image.size.height());
    m_scale->setValue(choices.image.scale);
    m_theme->setCurrentIndex(static_cast<int>(choices.image.theme));
    m_title->setText(choices.title);
    m_titled->setChecked(choices.image.parts.title);
    m_legend->setChecked(choices.image.parts.legend);
    m_footer->setChecked(choices.image.parts.footer);
}

ExportChoices ExportForm::choices() const
{
    ExportChoices choices;
    choices.format = &exporting::formats()[static_cast<std::size_t>(m_format->currentIndex())];
    choices.compares = m_page->currentIndex() == 1;
    choices.range = static_cast<Range>(m_range->currentIndex());
    for (const auto &[chart, box] : m_charts)
        choices.charts.setFlag(chart, box->isChecked());
    choices.image.size = {m_width->value(), m_height->value()};
    choices.image.scale = m_scale->value();
    choices.image.theme = static_cast<charts::Theme>(m_theme->currentIndex());
    choices.image.parts = {m_titled->isChecked(), m_legend->isChecked(), m_footer->isChecked()};
    choices.title = m_title->text();
    return choices;
}

void ExportForm::connectControls()
{
    for (QComboBox *box : {m_format, m_page, m_range, m_theme})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportForm::follow);
    connect(m_preset, &QComboBox::activated, this, &ExportForm::takePreset);
    for (QSpinBox *box : {m_width, m_height})
        connect(box, &QSpinBox::valueChanged, this, &ExportForm::follow);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &ExportForm::follow);
    connect(m_title, &QLineEdit::textChanged, this, &ExportForm::follow);
    for (QCheckBox *box : findChildren<QCheckBox *>())
        connect(box, &QCheckBox::toggled, this, &ExportForm::follow);
    connect(m_state, &ViewState::changed, this, &ExportForm::followState);
}

void ExportForm::takePreset()
{
    const auto at = static_cast<std::size_t>(m_preset->currentIndex());
    if (at >= exporting::pageSizes.size())
        return m_width->setFocus();
    const QSignalBlocker quiet(m_width); // both at once
    m_width->setValue(exporting::pageSizes[at].size.width());
    m_height->setValue(exporting::pageSizes[at].size.height());
    follow();
}

/// What can be chosen changes with what the window shows.
void ExportForm::followState()
{
    const auto time = [](const counting::Window &window) { return rangeText(window, QLocale()); };
    m_range->setItemText(
        static_cast<int>(Range::Visible), tr("What is visible (%1)").arg(time(m_state->view().window)));
    m_range->setItemText(static_cast<int>(Range::Whole), tr("Everything (%1)").arg(time(m_state->whole())));
    const counting::Pair &pair = m_state->shown().pair;
    m_page->setEnabled(pair.left.isValid() && pair.right.isValid());
    follow();
}

void ExportForm::follow()
{
    const ExportChoices chosen = choices();
    const exporting::Format &format = *chosen.format;
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
    Q_EMIT changed();
}

void ExportForm::suggestTitle(const QString &title)
{
    m_title->setPlaceholderText(deals::legible(title));
}

} // namespace window
