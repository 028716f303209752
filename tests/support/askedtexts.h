// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QStringList>
#include <QTranslator>

#include <set>

namespace support
{

/// Translates nothing, and keeps what it is asked for: installed, it knows which texts a translator would never see.
class AskedTexts final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *comment, int n) const override;

    /// "context: text" for each of ours that lupdate does not find in the context in which it was asked for.
    QStringList notFoundByLupdate() const;

private:
    mutable QMutex m_mutex;                // files are read in threads
    mutable std::set<QStringList> m_asked; ///< context, text, comment
};

} // namespace support
