// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/widgets/wheelguard.h"

#include <QFocusEvent>
#include <QWidget>

namespace window
{

WheelGuard::WheelGuard(QWidget *control)
    : QObject(control)
{
    control->setFocusPolicy(Qt::StrongFocus); // the wheel gives none
    control->installEventFilter(this);
}

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        const auto reason = static_cast<const QFocusEvent *>(event)->reason();
        // A popup and a window give back the focus that they took.
        m_isClicked = reason == Qt::MouseFocusReason
            || (m_isClicked && (reason == Qt::PopupFocusReason || reason == Qt::ActiveWindowFocusReason));
    } else if (event->type() == QEvent::MouseButtonPress) {
        m_isClicked = true;
    }
    const auto *control = static_cast<const QWidget *>(parent());
    if (event->type() != QEvent::Wheel || (m_isClicked && control->hasFocus()))
        return QObject::eventFilter(watched, event);
    event->ignore();
    return true;
}

} // namespace window
