// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/problems/problem.h"

#include <QAbstractTableModel>

namespace window
{

enum class ProblemColumn : int { Line, Column, Byte, Severity, Field, Found, Expected };

/// What is wrong with a file, a problem each row.
class ProblemModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int sortRole = Qt::UserRole; ///< places as numbers, all else as text

    using QAbstractTableModel::QAbstractTableModel;

    void setProblems(std::vector<files::Problem> problems);
    const files::Problem &at(int row) const { return m_problems[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<files::Problem> m_problems;
};

} // namespace window
