// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a file holds or is, every command comes to its end and says how by one of the documented exit codes.
#include "commandline/terminal.h"
#include "support/badfiles.h"
#include "support/child.h"
#include "support/program.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

namespace
{

using support::BadFile, support::Child;

enum Code { Done = 0, FoundProblems = 1, BadUsage = 2, CannotRead = 3 };

/// What the program does once it has started, in a copy of this process: a start costs more than most files do.
Child runStarted(const std::vector<QByteArray> &arguments)
{
    QStringList words{u"deal-timeline"_s};
    for (const QByteArray &argument : arguments)
        words += QString::fromLocal8Bit(argument);
    std::fflush(stdout);
    const pid_t id = ::fork();
    if (id == 0) {
        const int nowhere = ::open("/dev/null", O_WRONLY);
        ::dup2(nowhere, STDOUT_FILENO);
        ::dup2(nowhere, STDERR_FILENO);
        ::_exit(commandline::runOnTerminal(commandline::requestOf(words)));
    }
    int status = 0;
    EXPECT_EQ(::waitpid(id, &status, 0), id);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, WIFSIGNALED(status) ? WTERMSIG(status) : 0};
}

class AnyInput : public testing::Test
{
protected:
    QByteArray path(const QString &name) const { return QFile::encodeName(m_folder.filePath(name)); }

    static void expectEnd(const std::vector<QByteArray> &arguments, const std::vector<int> &codes, const char *what,
        Child (*run)(const std::vector<QByteArray> &) = support::runChild)
    {
        const Child child = run(arguments);
        EXPECT_EQ(child.signal, 0) << arguments.front().constData() << ' ' << what;
        EXPECT_NE(std::find(codes.begin(), codes.end(), child.code), codes.end())
            << arguments.front().constData() << ' ' << what << " exits with " << child.code;
    }

    /// Through all commands; `check` takes all at once.
    void expectEnds(const std::vector<BadFile> &files)
    {
        std::vector<QByteArray> check{"check"};
        for (const BadFile &file : files) {
            const QByteArray name = path(file.name);
            support::write(QFile::decodeName(name), file.bytes);
            const std::string what = file.name.toStdString();
            if (check.size() % 2 == 0)
                expectEnd({"summary", name}, {Done, BadUsage, CannotRead}, what.c_str(), runStarted);
            check.push_back(name);
        }
        const std::vector<int> codes{FoundProblems, CannotRead}; // a table may ask for its encoding
        expectEnd(check, codes, "everything");
        check.insert(check.begin() + 1, "--json");
        expectEnd(check, codes, "everything");
        const QByteArray figures = path(u"figures.csv"_s), drawing = path(u"drawing.svg"_s);
        for (std::size_t i = 0; i < files.size(); i += 5)
            expectEnd({"export", "--output", i % 2 ? figures : drawing, path(files[i].name)},
                {Done, BadUsage, CannotRead}, files[i].name.toUtf8().constData(), runStarted);
        for (std::size_t i = 1; i < files.size(); i += 5)
            expectEnd({"convert", path(files[i].name), path(u"out.json"_s), "--partly"},
                {Done, FoundProblems, BadUsage, CannotRead}, files[i].name.toUtf8().constData(), runStarted);
    }

    QTemporaryDir m_folder;
};

TEST_F(AnyInput, BadJson)
{
    const std::vector<BadFile> files = support::badJson();
    EXPECT_GT(files.size(), 150);
    expectEnds(files);
}

TEST_F(AnyInput, BadTables)
{
    const std::vector<BadFile> files = support::badTables(support::bundledTable());
    EXPECT_GT(files.size(), 150);
    expectEnds(files);
}

TEST_F(AnyInput, BadWorkbooks)
{
    const QString folder = QStringLiteral(DEALS_SOURCE_DIR "/tests/data/tables/writers");
    std::vector<BadFile> files;
    std::mt19937_64 random(20251217);
    for (const QString &name : QDir(folder).entryList({u"*.xlsx"_s, u"*.ods"_s})) {
        const QByteArray good = support::contents(folder + u'/' + name);
        for (int part = 0; part < 10; ++part)
            files.push_back({u"cut%1-%2"_s.arg(part).arg(name), good.left(good.size() * part / 10 + part)});
        for (int part = 0; part < 20; ++part) {
            QByteArray flipped = good;
            for (int count = 0; count < 1 + part / 5; ++count)
                flipped[qsizetype(random() % std::uint64_t(good.size()))] = static_cast<char>(random() & 0xff);
            files.push_back({u"flipped%1-%2"_s.arg(part).arg(name), flipped});
        }
    }
    EXPECT_GT(files.size(), 150);
    expectEnds(files);
}

TEST_F(AnyInput, WhatIsNoFile)
{
    ASSERT_EQ(mkfifo(path(u"pipe"_s).constData(), 0600), 0);
    QFile::link(m_folder.filePath(u"loop"_s), m_folder.filePath(u"loop"_s));
    QFile::link(u"/nowhere"_s, m_folder.filePath(u"dangling"_s));
    const std::vector<QByteArray> names{path(u"pipe"_s), path(u"loop"_s), path(u"dangling"_s), path(QString()),
        "/dev/null", "/dev/zero", "/dev/full", "/dev/stdin", "/proc/self/mem", "/proc/self", "/nowhere", "/",
        "caf\xe9.json", "\xff\xfe", QByteArray(5000, 'a'), QByteArray("a/").repeated(2000), "%s%n", "a\nb"};
    for (const QByteArray &name : names) {
        expectEnd({"check", name}, {CannotRead, FoundProblems}, name.constData());
        expectEnd({"summary", name}, {CannotRead}, name.constData());
    }
}

TEST_F(AnyInput, Arguments)
{
    const std::vector<QByteArray> arguments{"--", "-", "---", "--=x", "--output", "--output=", "--size=-1x999999999999",
        "--scale=nan", "--scale=1e308", "--from=9999", "--to=0001", "--partner=\xff",
        "--text=" + QByteArray(100'000, 'x'), "--compare=,,,,", "--title=%1%2%n", QByteArray(100'000, 'x'), "-\xff"};
    for (const QByteArray command : {"export", "summary", "check", "", "convert", "diff", "exprot"})
        for (const QByteArray &argument : arguments) {
            const Child child = support::runChild({command, argument});
            EXPECT_EQ(child.signal, 0) << command.constData() << ' ' << argument.left(40).constData();
            EXPECT_GE(child.code, 0) << command.constData() << ' ' << argument.left(40).constData();
            EXPECT_LE(child.code, 4) << command.constData() << ' ' << argument.left(40).constData();
        }
}

} // namespace
