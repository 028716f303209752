// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace commandline
{

/// Text::tr(): what this room says to users, in the translation context "commandline".
struct Text {
    Q_DECLARE_TR_FUNCTIONS(commandline)
};

} // namespace commandline
