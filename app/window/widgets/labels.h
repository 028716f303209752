// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QFont;
class QLabel;
class QString;
class QWidget;

namespace window
{

/// Shows a text as it is written, whatever it looks like.
QLabel *plainLabel(QWidget *parent, const QFont &font, const QString &text);
/// A heading of a widget, which is called so for those who do not see it too.
QLabel *captionOf(QWidget *widget, const QString &text, QWidget *parent);

} // namespace window
