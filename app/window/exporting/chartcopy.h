// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/chart.h"

#include <QImage>

namespace window
{

class ViewState;

/// What the window shows, drawn as a file: the same deals, time, basis and panels.
QImage chartImage(const ViewState &state);
/// "openai-compute-commitments-2025-2027.png".
QString suggestedFileName(const QString &title, const counting::Window &window, const QString &suffix);

} // namespace window
