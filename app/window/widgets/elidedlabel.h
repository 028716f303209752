// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace window
{

/// One line of plain text that ends in "…" where it does not fit; the whole is its tool tip then.
class ElidedLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    /// Whatever was written by whomever: at most 1000 characters of it, made legible.
    void setText(const QString &text);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
};

} // namespace window
