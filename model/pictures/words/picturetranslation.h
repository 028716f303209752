// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace pictures
{

/// Text::tr(): what this room says to users, in the translation context "pictures".
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pictures)
};

} // namespace pictures
