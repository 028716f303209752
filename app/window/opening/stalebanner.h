// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace window
{

class DealFile;
class ElidedLabel;
class Looks;

/// While what is shown is not what the file holds, one line that says since when and why, and offers to try again.
/// Hidden otherwise.
class StaleBanner final : public QWidget
{
    Q_OBJECT
public:
    StaleBanner(DealFile *file, const Looks *looks, QWidget *parent = nullptr);

Q_SIGNALS:
    void problemsWanted();

private:
    void showFile();

    DealFile *m_file;
    QLabel *m_sign;
    ElidedLabel *m_text;
    QPushButton *m_problems;
};

} // namespace window
