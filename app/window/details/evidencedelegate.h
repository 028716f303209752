// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/style.h"

#include <QStyledItemDelegate>

namespace window
{

/// Draws a row of tables::EvidenceModel: what is said, as printed, and where; above the first of a section, its
/// heading.
class EvidenceDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int margin = 8; ///< between the row's edge and its texts

    explicit EvidenceDelegate(QObject *parent = nullptr);
    void setStyle(const charts::Style &style);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    charts::Style m_style;
};

} // namespace window
