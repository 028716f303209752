// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>

class QLabel;

namespace window
{

class ElidedLabel;

/// The values at a date, and beside them, where both fit, what the file holds.
class StatusLine final : public QStatusBar
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent);

    void setReading(const QString &sentence);
    void setExtent(const QString &extent);
    /// For a while.
    void say(const QString &news);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    ElidedLabel *m_reading;
    QLabel *m_extent;
};

} // namespace window
