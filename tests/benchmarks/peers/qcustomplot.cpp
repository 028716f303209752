// SPDX-License-Identifier: GPL-3.0-or-later
// peer_qcustomplot deals.csv picture.png
#include "benchmarks/peers/plot.h"

#include <QApplication>

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    if (argc != 3)
        return 2;
    return peers::Plot(peers::readRows(argv[1])).writePng(QString::fromLocal8Bit(argv[2])) ? 0 : 1;
}
