// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace support
{

/// Looks at every text that a widget and all in it show, say to a screen reader or keep for a tooltip, models of views
/// included, and fails the test where one that holds `mark` could act: rich text, a mnemonic, a control, too long.
void expectPlainWords(QWidget *widget, const QString &mark);
/// The same of the tooltip that a pointer at rest brings up anywhere on the views of the widget. Returns how many had
/// the mark.
int expectPlainTips(QWidget *widget, const QString &mark);

} // namespace support
