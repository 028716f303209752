// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pictures/comparison.h"

#include <QTableView>

namespace tables
{
class ValueTable;
}

namespace window
{

class Looks;

/// The table of differences: whole rows are selected, and copied as lines with tabs.
class DifferenceView final : public QTableView
{
    Q_OBJECT
public:
    explicit DifferenceView(const Looks *looks, QWidget *parent = nullptr);
    /// What is selected stays so where there are as many rows.
    void setComparison(const pictures::Comparison &comparison);
    /// The selected rows, or all of them when none is, under the headings.
    QString plainText() const;

private:
    void spanSentences();

    tables::ValueTable *m_differences;
};

} // namespace window
