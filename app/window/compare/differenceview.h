// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/style.h"

#include <QTableView>

namespace tables
{
class DifferenceModel;
}

namespace window
{

class DifferenceDelegate;

/// The table of differences: whole rows are selected, and copied as lines with tabs.
class DifferenceView final : public QTableView
{
    Q_OBJECT
public:
    explicit DifferenceView(tables::DifferenceModel *model, QWidget *parent = nullptr);
    void setStyle(const charts::Style &style);
    /// The selected rows, or all of them when none is, under the headings.
    QString plainText() const;

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void spanSentences();

    tables::DifferenceModel *m_model;
    DifferenceDelegate *m_delegate;
};

} // namespace window
