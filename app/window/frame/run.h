// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QApplication;

namespace window
{

/// Shows the deals of `file` in a window, or the bundled ones where it is empty, until it is closed. The exit code.
int run(QApplication &app, const QString &file);

} // namespace window
