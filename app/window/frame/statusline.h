// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>

class QLabel;
class QToolButton;

namespace window
{

class ElidedLabel;
class LoadBar;
class Looks;

/// The values at a date; beside them how much of the file was read and, where it fits, what it holds.
class StatusLine final : public QStatusBar
{
    Q_OBJECT
public:
    StatusLine(const Looks *looks, QWidget *parent);

    void setReading(const QString &sentence);
    void setExtent(const QString &extent);
    /// How many rows were read and refused; empty where no file was opened.
    void setRows(const QString &rows, bool hasProblems);
    LoadBar *loading() const { return m_loading; }
    /// For a while.
    void say(const QString &news);

Q_SIGNALS:
    void problemsWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void showWarning();

    const Looks *m_looks;
    ElidedLabel *m_reading;
    LoadBar *m_loading;
    QToolButton *m_rows;
    QLabel *m_extent;
    bool m_hasProblems = false;
};

} // namespace window
