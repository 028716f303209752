// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace window
{

/// Stands where there is nothing to show: why, and a button that leads back.
class EmptyNote final : public QWidget
{
    Q_OBJECT
public:
    EmptyNote(const QString &wayBack, QWidget *parent);
    void setReason(const QString &reason, bool hasWayBack);

Q_SIGNALS:
    void wayBackWanted();

private:
    QLabel *m_reason;
    QPushButton *m_wayBack;
};

} // namespace window
