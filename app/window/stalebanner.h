// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace window
{

class DealFile;
class ElidedLabel;

/// While what is shown is not what the file holds, one line that says since when and why, and offers to try again.
/// Hidden otherwise.
class StaleBanner final : public QWidget
{
    Q_OBJECT
public:
    explicit StaleBanner(DealFile *file, QWidget *parent = nullptr);

Q_SIGNALS:
    void problemsWanted();

private:
    void showFile();

    DealFile *m_file;
    ElidedLabel *m_text;
    QPushButton *m_problems;
};

} // namespace window
