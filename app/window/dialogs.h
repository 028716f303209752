// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/readfile.h"

class QDialog;
class QWidget;

/// Windows that say something. All of it is shown as plain text; none blocks, each deletes itself.
namespace window
{

/// What is wrong with a file, one problem a line. `kept`: the window still shows what it showed before.
QDialog *showProblems(QWidget *parent, const QString &path, const files::ReadResult &result, bool kept);
void showFailure(QWidget *parent, const QString &what, const QString &why);
void showAbout(QWidget *parent);

} // namespace window
