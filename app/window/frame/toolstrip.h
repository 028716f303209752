// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

namespace window
{

/// A tool bar of joined buttons. Every button can be reached by keyboard.
class ToolStrip final : public QToolBar
{
    Q_OBJECT
public:
    ToolStrip(const QString &title, QWidget *parent);
    /// Stand together, apart from other groups.
    void addGroup(const QList<QAction *> &actions);
    /// The one that stands out.
    void setAccent(QAction *action);
};

} // namespace window
