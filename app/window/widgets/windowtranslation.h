// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace window
{

/// Text::tr(): what the window says outside of its classes to users, in the translation context "window".
struct Text {
    Q_DECLARE_TR_FUNCTIONS(window)
};

} // namespace window
