// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QProgressBar;

namespace window
{

class ElidedLabel;
class Loader;

/// How far the file that is being read has come, and a way to stop. Hidden unless that takes a while.
class LoadBar final : public QWidget
{
    Q_OBJECT
public:
    explicit LoadBar(QWidget *parent = nullptr);
    void follow(const Loader *loader);

Q_SIGNALS:
    void cancelWanted();

private:
    void start(const QString &path);
    void showProgress(int permille);
    void end();

    ElidedLabel *m_name;
    QProgressBar *m_bar;
    QTimer m_late;
};

} // namespace window
