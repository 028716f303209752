// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;
class QMenuBar;
class QWidget;

namespace window
{

/// A sheet of all keys: those of the menus, as the menus say them, and those that work inside a pane. Deletes itself.
QDialog *showKeys(QWidget *parent, const QMenuBar *menus);

} // namespace window
