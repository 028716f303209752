// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/request.h"

#include <QTextStream>

namespace commandline
{

/// Where a command says what it has to say.
struct Streams {
    QTextStream &out, &err;
};

/// Each runs one command to its end. Export needs a QApplication, the others none with a display.
ExitCode run(const Export &request, Streams streams);
ExitCode run(const Summary &request, Streams streams);
ExitCode run(const Check &request, Streams streams);

} // namespace commandline
