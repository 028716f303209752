// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace filters
{

/// Text::tr(): what this room says to users, in the translation context "filters".
struct Text {
    Q_DECLARE_TR_FUNCTIONS(filters)
};

} // namespace filters
