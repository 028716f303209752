// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace window
{

/// Keeps the wheel that scrolls past a control from changing it: it answers only once it was clicked, while it has the
/// focus. For every control in a scroll area; the control owns it.
class WheelGuard final : public QObject
{
    Q_OBJECT
public:
    explicit WheelGuard(QWidget *control);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool m_isClicked = false;
};

} // namespace window
