// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/gestures/signtips.h"

#include "charts/drawing/fonts.h"
#include "charts/frame/legendview.h"
#include "charts/sheet.h"
#include "charts/sheetview.h"
#include "deals/legible.h"
#include "window/state/viewstate.h"
#include "window/widgets/plaintext.h"

#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace window
{
namespace
{

constexpr int tipWidth = 420;
constexpr qsizetype longestMeaning = 900, longestSource = 240, longestParagraph = 2000;

} // namespace

SignTips::SignTips(ViewState *state, charts::Sheet *sheet, charts::SheetView *view, WhatIsPictured pictured)
    : QObject(view)
    , m_state(state)
    , m_sheet(sheet)
    , m_view(view)
    , m_pictured(std::move(pictured))
{
    QToolTip::setFont(charts::font(13));
    m_view->viewport()->installEventFilter(this);
    m_view->installEventFilter(this);
    // Queued: once the sheet shows the change.
    connect(m_state, &ViewState::changed, this, &SignTips::refresh, Qt::QueuedConnection);
}

bool SignTips::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress)
        QToolTip::hideText(); // the key may move what it explains
    if (event->type() != QEvent::ToolTip || watched == m_view)
        return QObject::eventFilter(watched, event);
    auto *shown = static_cast<QWidget *>(watched); // the sheet's viewport or the legend: both in their own pixels
    const auto &help = static_cast<const QHelpEvent &>(*event);
    const charts::Hit hit =
        shown == m_legend ? m_legend->pointedAt(help.pos()) : m_sheet->pointedAt(m_view->mapToScene(help.pos()));
    const pictures::Explanation words = explain(hit.sign);
    if (words.sign.isEmpty() || QGuiApplication::mouseButtons() != Qt::NoButton)
        QToolTip::hideText();
    else
        QToolTip::showText(help.globalPos(), tipText(words), shown, hit.rect.toAlignedRect());
    return true;
}

void SignTips::explainAlso(charts::LegendView *legend)
{
    m_legend = legend;
    m_legend->installEventFilter(this);
}

pictures::Explanation SignTips::explain(const pictures::Pointed &pointed) const
{
    const auto [ledger, view] = m_pictured();
    return pictures::explanation(ledger, view, m_sheet->picture(), pointed, QLocale());
}

QString SignTips::explanationsText() const
{
    const deals::DealId deal = m_state->selected();
    const std::vector<pictures::Pointed> signs =
        deal.isValid() ? pictures::signsOf(m_sheet->picture(), deal) : pictures::signsOf(m_sheet->picture());
    QStringList paragraphs;
    for (const pictures::Pointed &sign : signs) {
        const pictures::Explanation words = explain(sign);
        QStringList lines{deals::legible(words.sign)};
        lines += deals::legibleLines(words.meaning, longestParagraph);
        for (const QString &source : words.sources)
            lines += u"  • "_s + deals::legible(source, longestParagraph);
        paragraphs += lines.join(u'\n');
    }
    return paragraphs.join(u"\n\n"_s);
}

void SignTips::explainSelected()
{
    if (!m_dialog) {
        m_dialog = new QDialog(m_view->window());
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_text = new QPlainTextEdit(m_dialog);
        m_text->setReadOnly(true);
        m_text->setTabChangesFocus(true);
        m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_text->setAccessibleName(tr("Signs and their sources"));
        auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, m_dialog);
        QPushButton *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
        copy->setAutoDefault(false);
        connect(copy, &QPushButton::clicked, m_text,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
        connect(buttons, &QDialogButtonBox::rejected, m_dialog, &QDialog::reject);
        auto *column = new QVBoxLayout(m_dialog);
        column->addWidget(m_text);
        column->addWidget(buttons);
        m_dialog->resize(560, 460);
    }
    refresh();
    m_dialog->show();
    m_dialog->activateWindow();
    m_text->setFocus();
}

/// What was said of the picture before is no longer true.
void SignTips::refresh()
{
    if (QToolTip::isVisible())
        QToolTip::hideText();
    if (!m_dialog)
        return;
    const deals::DealId deal = m_state->selected();
    m_dialog->setWindowTitle(
        deal.isValid() ? tr("Signs: %1").arg(titleOf(m_state->deals()->deal(deal).title)) : tr("Signs of the picture"));
    m_text->setPlainText(explanationsText());
}

QString tipText(const pictures::Explanation &explanation)
{
    QStringList lines{deals::legible(explanation.sign, longestSource)};
    lines += deals::legibleLines(explanation.meaning, longestMeaning);
    QStringList sources;
    for (const QString &source : explanation.sources)
        sources += deals::legible(source, longestSource);

    const QFontMetrics metrics(QToolTip::font());
    const auto isWide = [&](const QString &line) { return metrics.horizontalAdvance(line) > tipWidth - 20; };
    const bool wraps =
        std::any_of(lines.begin(), lines.end(), isWide) || std::any_of(sources.begin(), sources.end(), isWide);
    const QString table = wraps ? u"<table width=\"%1\">"_s.arg(tipWidth) : u"<table>"_s;
    // As it is written, whatever it looks like.
    QString html = table + u"<tr><td><b>"_s + lines.takeFirst().toHtmlEscaped() + u"</b>"_s;
    for (const QString &line : lines)
        html += u"<br>"_s + line.toHtmlEscaped();
    html += u"</td></tr></table>"_s;
    if (sources.isEmpty())
        return html;
    html += table;
    for (const QString &source : sources)
        html += u"<tr><td>•&nbsp;</td><td>"_s + source.toHtmlEscaped() + u"</td></tr>"_s;
    return html + u"</table>"_s;
}

} // namespace window
