// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/formats.h"
#include "files/problems/encoding.h"
#include "pictures/picture.h"

#include <QString>
#include <QStringList>

#include <variant>

namespace commandline
{

enum ExitCode { Done = 0, FoundProblems = 1, BadUsage = 2, CannotRead = 3, CannotWrite = 4 };

/// Opens the window. An empty file is the bundled deals.
struct ShowWindow {
    QString file;
    QString mapping = {}; ///< a file
};

/// What is said of a table that does not say it itself.
struct TableOptions {
    QString mapping; ///< a file
    std::optional<files::Encoding> encoding = {};
    QString sheet = {}; ///< of a workbook
};

struct Export {
    QString file, output, focus;
    TableOptions table;
    QString compare; ///< "A,B": the chart of two partners; empty: the timeline's
    filters::FilterInWords filter;
    std::optional<QString> title;
    pictures::View view;                       ///< its focus and filter stand above by name
    const exporting::Format *format = nullptr; ///< never null in an answer
    exporting::ImageOptions image;
};

struct Summary {
    QString file;
    TableOptions table;
    QString focus;
    QString compare; ///< "A,B": of two partners; empty: of all
    filters::FilterInWords filter;
    deals::Day to = 0;
    bool json = false;
};

struct Check {
    QStringList files;
    TableOptions table;
    bool json = false;
};

struct Convert {
    QString file;
    TableOptions table;
    QString output;      ///< whose format can be written
    bool partly = false; ///< even when rows were refused
};

struct ProposeMapping {
    QString file, sheet;
};

/// Says something instead of doing something: help, the version, or what is wrong with the arguments.
struct Say {
    QString text;
    ExitCode code = Done;
};

using Request = std::variant<ShowWindow, Export, Summary, Check, Convert, ProposeMapping, Say>;

/// What the arguments ask for, the program's name first. Needs an application object, but no display.
Request requestOf(const QStringList &arguments);

} // namespace commandline
