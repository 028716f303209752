// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QSize>
#include <QStringList>

namespace window
{

/// What the window remembers from one start to the next, by key: a small JSON file, read with suspicion and written
/// whole or not at all. A value that is not as asked for is as good as none, and so is a file that is none.
class SettingsFile final
{
public:
    /// As the file says now.
    SettingsFile();
    static QString path();

    bool contains(QStringView key) const { return m_values.contains(key); }
    bool flag(QStringView key, bool otherwise) const;
    /// A whole number from `least` to `most`.
    int number(QStringView key, int least, int most, int otherwise) const;
    double decimal(QStringView key, double least, double most, double otherwise) const;
    QSize size(QStringView key, QSize least, QSize most, QSize otherwise) const;
    QString text(QStringView key, const QString &otherwise = {}) const;
    QStringList texts(QStringView key) const;

    void set(QStringView key, const QJsonValue &value);
    void set(QStringView key, QSize size);
    void set(QStringView key, const QStringList &texts);
    /// At once, as a program can end without being asked. False when the file stays as it was: then only this is lost.
    bool save() const;

private:
    QJsonObject m_values;
    QJsonObject m_saved;
};

} // namespace window
