// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/widgets/sentencebutton.h"

#include "charts/drawing/fonts.h"
#include "deals/legible.h"
#include "window/widgets/plaintext.h"

namespace window
{

SentenceButton::SentenceButton(QWidget *parent)
    : QPushButton(parent)
{
    setObjectName(QStringLiteral("sentence"));
    setFont(charts::font(13, QFont::DemiBold));
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleDescription(tr("Shows in the details what these sums are made of"));
    hide();
}

void SentenceButton::setSentence(const QString &sentence)
{
    m_sentence = deals::legible(sentence, 1000);
    setAccessibleName(m_sentence);
    setHidden(m_sentence.isEmpty());
    fit();
}

QSize SentenceButton::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, QPushButton::minimumSizeHint().height()};
}

void SentenceButton::fit()
{
    constexpr int padding = 24;
    const QString line = fontMetrics().elidedText(m_sentence, Qt::ElideRight, width() - padding);
    setText(QString(line).replace(u'&', QStringLiteral("&&"))); // else it names a key
    setToolTip(line == m_sentence ? accessibleDescription() : tipOf(m_sentence));
}

void SentenceButton::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    fit();
}

} // namespace window
