// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/tracer.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryFile>

#include <algorithm>
#include <array>
#include <optional>

#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace faults
{
namespace
{

/// Of memory, threads, signals and the process itself: no disk fails in them.
constexpr std::array harmless{SYS_mmap, SYS_munmap, SYS_mremap, SYS_mprotect, SYS_madvise, SYS_brk, SYS_futex,
    SYS_rt_sigaction, SYS_rt_sigprocmask, SYS_rt_sigreturn, SYS_sigaltstack, SYS_exit, SYS_exit_group, SYS_clone,
    SYS_clone3, SYS_getpid, SYS_gettid, SYS_tgkill, SYS_clock_gettime, SYS_clock_nanosleep, SYS_sched_yield,
    SYS_getrandom, SYS_geteuid, SYS_poll, SYS_ppoll};

struct Name {
    long call;
    const char *text;
};
constexpr std::array names{Name{SYS_access, "access"}, Name{SYS_close, "close"}, Name{SYS_dup, "dup"},
    Name{SYS_faccessat2, "faccessat2"}, Name{SYS_fchmod, "fchmod"}, Name{SYS_fchown, "fchown"},
    Name{SYS_fcntl, "fcntl"}, Name{SYS_flock, "flock"}, Name{SYS_fsync, "fsync"}, Name{SYS_getdents64, "getdents64"},
    Name{SYS_lseek, "lseek"}, Name{SYS_mkdir, "mkdir"}, Name{SYS_newfstatat, "newfstatat"}, Name{SYS_openat, "openat"},
    Name{SYS_read, "read"}, Name{SYS_readlink, "readlink"}, Name{SYS_renameat, "renameat"},
    Name{SYS_renameat2, "renameat2"}, Name{SYS_statx, "statx"}, Name{SYS_unlinkat, "unlinkat"},
    Name{SYS_write, "write"}};

[[noreturn]] void become(const std::vector<QByteArray> &command, int output)
{
    const int nothing = open("/dev/null", O_RDWR);
    dup2(nothing, STDIN_FILENO);
    dup2(nothing, STDOUT_FILENO);
    dup2(output, STDERR_FILENO);
    for (const char *display : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        unsetenv(display);
    setenv("ASAN_OPTIONS", "detect_leaks=0", 1); // which looks for them by tracing, too
    std::vector<char *> words;
    for (const QByteArray &word : command)
        words.push_back(const_cast<char *>(word.constData()));
    words.push_back(nullptr);
    ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
    execv(words.front(), words.data());
    _exit(127);
}

class Program final
{
public:
    explicit Program(pid_t process)
        : m_process(process)
    {
    }

    /// Lets it run to the next thing that it does. Nothing when it has ended; then that is `code`.
    std::optional<__ptrace_syscall_info> next(int &code)
    {
        for (int signal = 0;;) {
            int status = 0;
            if (ptrace(PTRACE_SYSCALL, m_process, nullptr, signal) != 0 || waitpid(m_process, &status, 0) != m_process)
                return {};
            if (WIFEXITED(status) || WIFSIGNALED(status)) {
                code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
                return {};
            }
            signal = WSTOPSIG(status);
            if (signal != (SIGTRAP | 0x80))
                continue;
            __ptrace_syscall_info info = {};
            if (ptrace(PTRACE_GET_SYSCALL_INFO, m_process, sizeof info, &info) > 0)
                return info;
        }
    }

    bool isAbout(const __ptrace_syscall_info &info, const QByteArray &folder) const
    {
        return std::any_of(std::begin(info.entry.args), std::begin(info.entry.args) + 2, [&](__u64 address) {
            QByteArray text(folder.size(), '\0');
            iovec own = {text.data(), static_cast<std::size_t>(text.size())};
            iovec other = {reinterpret_cast<void *>(address), own.iov_len};
            return address > 0xffff && process_vm_readv(m_process, &own, 1, &other, 1, 0) == text.size()
                && text == folder;
        });
    }

#ifdef __x86_64__
    static constexpr bool isKnown = true;
    /// Of the call that it is about to make.
    void writeOnlyOne()
    {
        change(&user_regs_struct::rdx, 1);
    }
    void makeNothingOfIt()
    {
        change(&user_regs_struct::orig_rax, static_cast<Register>(-1));
    }
    void failWith(int error)
    {
        change(&user_regs_struct::rax, static_cast<Register>(-error));
    }
#else
    static constexpr bool isKnown = false;
    void writeOnlyOne()
    {
    }
    void makeNothingOfIt()
    {
    }
    void failWith(int)
    {
    }
#endif

private:
    using Register = decltype(user_regs_struct::rax);
    void change(Register user_regs_struct::*place, Register value)
    {
        user_regs_struct registers = {};
        ptrace(PTRACE_GETREGS, m_process, nullptr, &registers);
        registers.*place = value;
        ptrace(PTRACE_SETREGS, m_process, nullptr, &registers);
    }

    pid_t m_process;
};

} // namespace

bool canTrace()
{
    return Program::isKnown && trace({u"/bin/true"_s}, u"/"_s).code == 0;
}

Traced trace(const QStringList &command, const QString &folder, Fault fault)
{
    std::vector<QByteArray> words;
    for (const QString &word : command)
        words.push_back(QFile::encodeName(word));
    const QByteArray place = QFile::encodeName(folder);
    QTemporaryFile output;
    Traced traced;
    if (!output.open())
        return traced;
    const pid_t process = fork();
    if (process == 0)
        become(words, output.handle());
    int status = 0;
    if (waitpid(process, &status, 0) != process || !WIFSTOPPED(status))
        return traced;
    ptrace(PTRACE_SETOPTIONS, process, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);

    Program program(process);
    bool isSaving = false, fails = false;
    while (const auto info = program.next(traced.code)) {
        if (info->op == PTRACE_SYSCALL_INFO_EXIT) {
            if (fails)
                program.failWith(fault.error);
            fails = false;
        } else if (info->op == PTRACE_SYSCALL_INFO_ENTRY) {
            const auto call = static_cast<long>(info->entry.nr);
            isSaving = isSaving || program.isAbout(*info, place);
            if (!isSaving || std::find(harmless.begin(), harmless.end(), call) != harmless.end())
                continue;
            const int at = static_cast<int>(traced.calls.size());
            traced.calls.push_back(call);
            if (fault.at < 0 || at < fault.at || (at > fault.at && !fault.isLasting))
                continue;
            traced.isHit = true;
            fails = fault.error != 0;
            if (fails)
                program.makeNothingOfIt();
            else if (call == SYS_write)
                program.writeOnlyOne();
        }
    }
    output.seek(0);
    traced.said = output.readAll();
    return traced;
}

QByteArray nameOf(long call)
{
    const auto name = std::find_if(names.begin(), names.end(), [&](const Name &each) { return each.call == call; });
    return name == names.end() ? QByteArray::number(static_cast<qlonglong>(call)) : QByteArray(name->text);
}

} // namespace faults
