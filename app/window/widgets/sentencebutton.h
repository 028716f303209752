// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace window
{

/// A sentence to click on, in one line; it ends in "…" where it does not fit, and the whole is its tool tip then.
class SentenceButton final : public QPushButton
{
    Q_OBJECT
public:
    explicit SentenceButton(QWidget *parent = nullptr);
    /// Hidden while it is empty.
    void setSentence(const QString &sentence);
    const QString &sentence() const { return m_sentence; }
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QString m_sentence;
};

} // namespace window
