// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace deals
{

/// Text::tr(): what this room says to users, in the translation context "deals".
struct Text {
    Q_DECLARE_TR_FUNCTIONS(deals)
};

} // namespace deals
