// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace exporting
{

/// Text::tr(): what this room says to users, in the translation context "exporting".
struct Text {
    Q_DECLARE_TR_FUNCTIONS(exporting)
};

} // namespace exporting
