// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace tables
{

/// Text::tr(): what this room says to users, in the translation context "tables".
struct Text {
    Q_DECLARE_TR_FUNCTIONS(tables)
};

} // namespace tables
