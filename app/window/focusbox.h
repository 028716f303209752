// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace window
{

class ViewState;

/// Chooses the party in focus from those of the deals: from the list, or typed by any name or alias.
class FocusBox final : public QComboBox
{
    Q_OBJECT
public:
    explicit FocusBox(ViewState *state, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void listParties();
    void showFocus();
    void takeRow(int row);
    void takeTyped();

    ViewState *m_state;
};

} // namespace window
