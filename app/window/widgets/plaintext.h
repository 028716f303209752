// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace window
{

/// A tooltip that shows `text` as it is written, whatever it looks like, its lines below each other. At most about 500
/// characters; empty for an empty text.
QString tipOf(const QString &text);
/// A window's title, in which Qt leaves everything as it is.
QString titleOf(const QString &text);

} // namespace window
