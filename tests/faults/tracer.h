// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace faults
{

/// What goes wrong in a program: one system call of its save fails with this error.
struct Fault {
    int at = -1;            ///< which one, from 0; -1: none does
    int error = 0;          ///< as in errno; 0: it writes a single byte of those that it should
    bool isLasting = false; ///< all after it fail as well: the disk has died
};

struct Traced {
    int code = -1;           ///< as a shell says it: 128 and more is the signal that ended it
    std::vector<long> calls; ///< the system calls of the save, by number
    bool isHit = false;      ///< the fault was there to be had
    QByteArray said;         ///< on standard error
};

/// Whether this machine can run programs so.
bool canTrace();

/// Runs a program to its end. Its save begins with the first system call that names a file in `folder`, and what
/// follows belongs to it: all that has to do with files, not what is about memory, threads and signals.
Traced trace(const QStringList &command, const QString &folder, Fault fault = {});

/// "write", or its number.
QByteArray nameOf(long call);

} // namespace faults
