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

/// Each does what is asked for, to its end. They need a QApplication, but no display.
ExitCode run(const Export &request, Streams streams);
ExitCode run(const Summary &request, Streams streams);
ExitCode run(const Check &request, Streams streams);
/// Writes the deals of one file as another, unless something of it was refused and would be lost.
ExitCode run(const Convert &request, Streams streams);
/// Prints the mapping that a foreign table suggests, and on the other stream what it leaves open.
ExitCode run(const ProposeMapping &request, Streams streams);
ExitCode run(const Say &request, Streams streams);
/// For where there is no display: says so.
ExitCode run(const ShowWindow &request, Streams streams);

} // namespace commandline
