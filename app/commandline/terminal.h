// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/request.h"
#include "files/mapping/mapping.h"

#include <QFile>
#include <QStringDecoder>

namespace commandline
{

/// A standard stream on which no text acts: every character that would move, hide or counterfeit something on a
/// terminal is written as \u001b. In JSON that is the same character, so what programs read stays exact. Bytes written
/// to it are UTF-8.
class Terminal final : public QIODevice
{
public:
    explicit Terminal(FILE *stream);

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QFile m_file;
    QStringDecoder m_decoder;
};

/// Does what is asked for on the standard streams. Needs a QApplication, but no display.
ExitCode runOnTerminal(const Request &request);

/// With which mapping the window is to open its file, one that says nothing where none is named. Nothing where it
/// cannot be used, which is said.
std::optional<files::Mapping> mappingOnTerminal(const ShowWindow &shown);

} // namespace commandline
