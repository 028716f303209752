// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/details/sourcebox.h"

#include "charts/drawing/fonts.h"
#include "deals/legible.h"
#include "tables/dealroles.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QModelIndex>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace window
{
namespace
{

constexpr qsizetype longestAddress = 2000;

/// Only what a browser shows; an address from a file could name anything else. A user's name before the host is there
/// to pass for a host.
QUrl webAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"http" || url.scheme() == u"https";
    const bool isPlain = !url.host().isEmpty() && url.userInfo().isEmpty() && text.size() <= longestAddress;
    return url.isValid() && isWeb && isPlain ? url : QUrl();
}

/// Exactly what is opened: no letter of it looks like another, or runs from right to left.
QString shownAddress(const QUrl &url, const QString &text)
{
    return url.isEmpty() ? deals::legible(text, longestAddress) : QString::fromLatin1(url.toEncoded());
}

} // namespace

SourceBox::SourceBox(OpenAddress open, QWidget *parent)
    : QWidget(parent)
    , m_open(std::move(open))
    , m_address(new QPlainTextEdit(this))
    , m_openButton(new QPushButton(tr("Open source"), this))
    , m_copyButton(new QPushButton(tr("Copy citation"), this))
    , m_copyAction(new QAction(tr("Copy C&itation"), this))
    , m_note(new QLabel(this))
{
    arrange();
    m_copyAction->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    connect(m_openButton, &QPushButton::clicked, this, &SourceBox::openSource);
    connect(m_copyButton, &QPushButton::clicked, this, &SourceBox::copyCitation);
    connect(m_copyAction, &QAction::triggered, this, &SourceBox::copyCitation);
    show({});
}

void SourceBox::arrange()
{
    setObjectName(u"source"_s);
    m_address->setReadOnly(true);
    m_address->setTabChangesFocus(true);
    m_address->setWordWrapMode(QTextOption::WrapAnywhere);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_address->setAccessibleName(tr("Address of the source"));
    m_address->setFont(charts::font(12));
    const double margins = 2 * (m_address->document()->documentMargin() + 1); // and the border's pixel
    m_address->setFixedHeight(m_address->fontMetrics().lineSpacing() * 3 + qCeil(margins));
    m_openButton->setToolTip(tr("Opens the address above in the browser"));
    m_copyButton->setToolTip(tr("Copies figure, source, paragraph and address as plain text"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_openButton);
    buttons->addWidget(m_copyButton);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_address);
    column->addLayout(buttons);
    column->addWidget(m_note);
}

void SourceBox::show(const QModelIndex &evidence)
{
    const QString address = evidence.data(static_cast<int>(tables::DealRole::Address)).toString();
    m_citation = evidence.data(static_cast<int>(tables::DealRole::Citation)).toString();
    m_url = webAddress(address);
    m_address->setPlainText(shownAddress(m_url, address));
    m_address->setPlaceholderText(evidence.isValid() ? tr("No address is given.") : tr("Select a figure above."));
    m_openButton->setEnabled(!m_url.isEmpty());
    m_copyButton->setEnabled(!m_citation.isEmpty());
    m_copyAction->setEnabled(!m_citation.isEmpty());
    m_note->setText(
        address.isEmpty() || !m_url.isEmpty() ? QString() : tr("This is not a web address; it is not opened."));
    m_note->setHidden(m_note->text().isEmpty());
}

void SourceBox::openSource()
{
    const bool opened = m_open(m_url);
    m_note->setText(opened ? QString() : tr("No program opens web addresses here."));
    m_note->setHidden(opened);
}

void SourceBox::copyCitation()
{
    QGuiApplication::clipboard()->setText(m_citation);
}

} // namespace window
