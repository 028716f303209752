// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/opening/problemmodel.h"

#include "deals/legible.h"
#include "window/widgets/plaintext.h"

#include <QLocale>

#include <array>

namespace window
{
namespace
{

using files::Problem;

QString severityText(files::Severity severity)
{
    return severity == files::Severity::Error ? ProblemModel::tr("Error") : ProblemModel::tr("Warning");
}

/// In the order of ProblemColumn.
struct Column {
    const char *heading;
    QVariant (*value)(const Problem &);
};
constexpr std::array columns{
    Column{QT_TRANSLATE_NOOP("window::ProblemModel", "Line"), [](const Problem &p) { return QVariant(p.line); }},
    Column{QT_TRANSLATE_NOOP("window::ProblemModel", "Column"), [](const Problem &p) { return QVariant(p.column); }},
    Column{QT_TRANSLATE_NOOP("window::ProblemModel", "Byte"), [](const Problem &p) { return QVariant(p.byte); }},
    Column{QT_TRANSLATE_NOOP("window::ProblemModel", "Severity"),
        [](const Problem &p) { return QVariant(severityText(p.severity)); }},
    Column{QT_TRANSLATE_NOOP("window::ProblemModel", "Field"), [](const Problem &p) { return QVariant(p.field); }},
    Column{QT_TRANSLATE_NOOP("window::ProblemModel", "Found"), [](const Problem &p) { return QVariant(p.found); }},
    Column{
        QT_TRANSLATE_NOOP("window::ProblemModel", "Expected"), [](const Problem &p) { return QVariant(p.expected); }}};

bool isNumber(const QVariant &value)
{
    return value.typeId() != QMetaType::QString;
}

} // namespace

void ProblemModel::setProblems(std::vector<Problem> problems)
{
    beginResetModel();
    m_problems = std::move(problems);
    endResetModel();
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns.size());
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QVariant value = columns[static_cast<std::size_t>(index.column())].value(at(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return isNumber(value) ? QLocale().toString(value.toLongLong()) : deals::legible(value.toString());
    case Qt::TextAlignmentRole:
        return isNumber(value) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole: // a column may be too narrow
        return isNumber(value) ? QString() : tipOf(value.toString());
    case sortRole:
        return value;
    default:
        return {};
    }
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole && section <= static_cast<int>(ProblemColumn::Byte))
        return {Qt::AlignRight | Qt::AlignVCenter}; // as the numbers below
    if (role != Qt::DisplayRole)
        return {};
    return tr(columns[static_cast<std::size_t>(section)].heading);
}

} // namespace window
