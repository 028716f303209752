// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mapping/mapping.h"

class QApplication;

namespace window
{

/// Shows the deals of `file` in a window, or the bundled ones where it is empty, until it is closed; a
/// foreign table by its mapping, without a question. The exit code.
int run(QApplication &app, const QString &file, const std::optional<files::Mapping> &mapping = {});

} // namespace window
