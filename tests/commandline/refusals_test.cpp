// SPDX-License-Identifier: GPL-3.0-or-later
// Every refusal has its exit code, says why on stderr, and prints nothing on stdout.
#include "support/program.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace
{

using support::deal, support::Ended;

/// Expects that `arguments` (@ stands for a folder) end with `code` and a message that holds `why`.
void refused(const char *arguments, int code, const char *why)
{
    const QTemporaryDir folder;
    support::write(folder.filePath(u"garbage.json"_s), "\x89PNG no json {");
    support::write(folder.filePath(u"list.json"_s), "[]");
    support::write(folder.filePath(u"old.png"_s), "an old picture");
    const QStringList list = QString::fromUtf8(arguments).replace(u'@', folder.path()).split(u' ', Qt::SkipEmptyParts);
    const Ended ended = deal(list);
    EXPECT_EQ(ended.code, code) << arguments << ": " << ended.err.toStdString();
    EXPECT_EQ(ended.out.toStdString(), "") << arguments;
    EXPECT_TRUE(ended.err.contains(why)) << arguments << ": " << ended.err.toStdString();
    EXPECT_TRUE(ended.err.endsWith('\n')) << arguments;
    EXPECT_EQ(support::contents(folder.filePath(u"old.png"_s)), QByteArray("an old picture")) << arguments;
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 3) << arguments << " left something";
}

TEST(Usage, UnknownOptionsAreRefused)
{
    for (const char *arguments :
        {"export --output @/old.png --colour red", "summary --output x", "check --to 2027 @/list.json"})
        refused(arguments, 2, "nknown option");
    refused("summary --output x", 2, "deal-timeline summary --help");
}

TEST(Usage, MissingValuesAreRefused)
{
    refused("export", 2, "--output");
    refused("export --output", 2, "output");
    refused("export --output @/old.png --size", 2, "size");
    refused("check", 2, "FILE");
    refused("summary a.json b.json", 2, "more than one FILE");
}

TEST(Usage, AnUnknownPartyIsRefusedWithTheNearest)
{
    refused("export --output @/old.png --focus Nobody", 2, "Nobody");
    refused("summary --focus NVIDA", 2, "The nearest: NVIDIA");
}

TEST(Usage, TheWindowNeedsADisplay)
{
    refused("", 2, "no display");
}

TEST(Usage, TheWindowNeedsADisplayThatAnswers)
{
    for (const char *variable : {"WAYLAND_DISPLAY", "DISPLAY"}) {
        const Ended ended = deal({}, {{variable, u"nobody-there:99"_s}});
        EXPECT_EQ(ended.code, 2) << variable;
        EXPECT_TRUE(ended.err.contains("qt6-wayland")) << variable << ": " << ended.err.toStdString();
    }
}

TEST(Reading, WhatCannotBeReadIsRefused)
{
    for (const char *command : {"export --output @/old.png", "summary", "check"}) {
        const QString text = QString::fromLatin1(command);
        refused(qPrintable(text + u" @/missing.json"_s), 3, "missing.json: there is no such file");
        refused(qPrintable(text + u" @"_s), 3, "folder");
        refused(qPrintable(text + u" /dev/null"_s), 3, "no regular file");
    }
    for (const char *file : {"garbage.json", "list.json"}) {
        refused(qPrintable(u"export --output @/old.png @/%1"_s.arg(QLatin1String(file))), 3, file);
        refused(qPrintable(u"summary @/%1"_s.arg(QLatin1String(file))), 3, file);
    }
}

TEST(Writing, WhatCannotBeWrittenIsRefused)
{
    refused("export --output @", 2, ".png");
    refused("export --output @/no/such/folder.png", 4, "folder.png");
    refused("export --output /dev/full", 2, ".png");
    refused("export --output /proc/none.png", 4, "/proc/none.png");
}

TEST(Help, NeedsNoDisplay)
{
    for (const char *arguments : {"--help", "--version", "export --help", "summary --help", "check --help", "-h"}) {
        const Ended ended = deal(QString::fromLatin1(arguments).split(u' '));
        EXPECT_EQ(ended.code, 0) << arguments;
        EXPECT_TRUE(ended.out.contains("eal")) << arguments;
        EXPECT_EQ(ended.err.toStdString(), "") << arguments;
    }
    const QByteArray help = deal({u"export"_s, u"--help"_s}).out;
    for (const char *option :
        {"--output", "--chart", "--basis", "--from", "--to", "--size", "--scale", "--theme", "--title", "--focus"})
        EXPECT_TRUE(help.contains(option)) << option;
}

} // namespace
