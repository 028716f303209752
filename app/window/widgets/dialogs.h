// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

/// Windows that say something. All of it is shown as plain text; none blocks, each deletes itself.
namespace window
{

void showFailure(QWidget *parent, const QString &what, const QString &why);
void showAbout(QWidget *parent);

} // namespace window
