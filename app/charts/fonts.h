// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace charts
{

/// Makes the embedded Inter known to the application. Once, after QGuiApplication exists.
void loadFonts();
/// Inter in pixels, unhinted: the same on every machine and device.
QFont font(double pixels, QFont::Weight weight = QFont::Normal, bool italic = false);

} // namespace charts
