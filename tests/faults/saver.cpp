// SPDX-License-Identifier: GPL-3.0-or-later
// saver FILE SIZE LETTER: says that it begins, and saves so many letters. Ends with 0 when it did, else with 4.
#include "files/writefile.h"

#include <QFile>

#include <cstdio>
#include <cstdlib>

int main(int argc, char *argv[])
{
    if (argc != 4)
        return 2;
    const QByteArray bytes(static_cast<qsizetype>(std::atoll(argv[2])), *argv[3]);
    std::fputs("saving\n", stdout);
    std::fflush(stdout);
    const QString problem = files::writeWhole(QFile::decodeName(argv[1]), bytes);
    if (problem.isEmpty())
        return 0;
    std::fprintf(stderr, "%s\n", qUtf8Printable(problem));
    return 4;
}
