// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace files
{

/// Text::tr(): what this room says to users, in the translation context "files".
struct Text {
    Q_DECLARE_TR_FUNCTIONS(files)
};

} // namespace files
