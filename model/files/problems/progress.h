// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>

namespace files
{

/// How far a reader has come, and whether anyone still wants what it reads: shared by its thread and the one that
/// waits.
class Progress final
{
public:
    /// `done` of `total`, in any unit.
    void reach(qint64 done, qint64 total) { m_permille = total > 0 ? static_cast<int>(done * 1000 / total) : 0; }
    int permille() const { return m_permille; }

    void cancel() { m_cancelled = true; }
    bool isCancelled() const { return m_cancelled; }

private:
    std::atomic<int> m_permille = 0;
    std::atomic<bool> m_cancelled = false;
};

/// Also of a reader that nobody watches.
inline bool isCancelled(const Progress *progress)
{
    return progress && progress->isCancelled();
}

} // namespace files
