// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/child.h"

#include <gtest/gtest.h>

#include <sys/resource.h>
#include <sys/wait.h>

#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

namespace support
{

Child runChild(const std::vector<QByteArray> &arguments)
{
    std::vector<QByteArray> words{DEALS_PROGRAM};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    std::vector<char *> world;
    for (char **variable = environ; *variable; ++variable)
        if (const QByteArray text(*variable); !text.startsWith("DISPLAY=") && !text.startsWith("WAYLAND_DISPLAY=")
            && !text.startsWith("QT_QPA_PLATFORM="))
            world.push_back(*variable);
    world.push_back(nullptr);

    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO})
        posix_spawn_file_actions_addopen(&quiet, stream, "/dev/null", O_WRONLY, 0);
    pid_t id = 0;
    const int failed = posix_spawn(&id, DEALS_PROGRAM, &quiet, nullptr, pointers.data(), world.data());
    posix_spawn_file_actions_destroy(&quiet);
    int status = 0;
    rusage used{};
    if (failed != 0 || wait4(id, &status, 0, &used) != id) {
        ADD_FAILURE() << "deal-timeline cannot be started";
        return {};
    }
    constexpr qint64 kibi = 1024;
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, WIFSIGNALED(status) ? WTERMSIG(status) : 0,
        used.ru_maxrss * kibi};
}

} // namespace support
