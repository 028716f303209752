// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/state/settingsfile.h"

#include "files/writefile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

#include <cmath>

namespace window
{
namespace
{

constexpr qint64 largestFile = 64 * 1024;

QByteArray bytesOf(const QString &path)
{
    if (!QFileInfo(path).isFile()) // a pipe would wait for ever
        return {};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    const QByteArray bytes = file.read(largestFile + 1);
    return bytes.size() > largestFile ? QByteArray() : bytes;
}

} // namespace

QString SettingsFile::path()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/deal-timeline/window.json";
}

SettingsFile::SettingsFile()
    : m_values(QJsonDocument::fromJson(bytesOf(path())).object())
    , m_saved(m_values)
{
}

bool SettingsFile::flag(QStringView key, bool otherwise) const
{
    return m_values.value(key).toBool(otherwise);
}

int SettingsFile::number(QStringView key, int least, int most, int otherwise) const
{
    const double value = decimal(key, least, most, otherwise);
    return std::trunc(value) == value ? static_cast<int>(value) : otherwise;
}

double SettingsFile::decimal(QStringView key, double least, double most, double otherwise) const
{
    const double value = m_values.value(key).toDouble(otherwise);
    return value >= least && value <= most ? value : otherwise;
}

QSize SettingsFile::size(QStringView key, QSize least, QSize most, QSize otherwise) const
{
    const QJsonArray sides = m_values.value(key).toArray();
    const QSize size(sides.at(0).toInt(-1), sides.at(1).toInt(-1));
    return sides.size() == 2 && size == size.expandedTo(least).boundedTo(most) ? size : otherwise;
}

QString SettingsFile::text(QStringView key, const QString &otherwise) const
{
    return m_values.value(key).toString(otherwise);
}

QStringList SettingsFile::texts(QStringView key) const
{
    QStringList texts;
    for (const QJsonValue &each : m_values.value(key).toArray())
        texts += each.toString();
    return texts;
}

void SettingsFile::set(QStringView key, const QJsonValue &value)
{
    m_values.insert(key, value);
}

void SettingsFile::set(QStringView key, QSize size)
{
    set(key, QJsonArray{size.width(), size.height()});
}

void SettingsFile::set(QStringView key, const QStringList &texts)
{
    set(key, QJsonArray::fromStringList(texts));
}

bool SettingsFile::save() const
{
    return m_values == m_saved
        || (QDir().mkpath(QFileInfo(path()).path())
            && files::writeWhole(path(), QJsonDocument(m_values).toJson()).isEmpty());
}

} // namespace window
