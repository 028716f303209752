// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/widgets/labels.h"

#include "charts/drawing/fonts.h"

#include <QLabel>

namespace window
{

QLabel *plainLabel(QWidget *parent, const QFont &font, const QString &text)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(font);
    label->setText(text);
    return label;
}

QLabel *captionOf(QWidget *widget, const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(parent, charts::font(13, QFont::DemiBold), text);
    label->setBuddy(widget);
    widget->setAccessibleName(text);
    return label;
}

} // namespace window
