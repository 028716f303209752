// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/program.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

namespace support
{

Ended deal(const QStringList &arguments, const Variables &variables, const QString &output)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *display : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(display));
    for (const auto &[name, value] : variables)
        environment.insert(QString::fromLatin1(name), value);
    process.setProcessEnvironment(environment);
    if (!output.isEmpty())
        process.setStandardOutputFile(output);
    process.start(QStringLiteral(DEALS_PROGRAM), arguments);
    constexpr int patience = 120'000; // ms, under sanitizers on a busy machine
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit) {
        ADD_FAILURE() << "deal-timeline " << arguments.join(u' ').toStdString() << ": "
                      << process.errorString().toStdString() << '\n'
                      << process.readAllStandardError().toStdString();
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

std::string compact(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).toStdString();
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()) << path.toStdString();
}

} // namespace support
