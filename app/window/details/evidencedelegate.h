// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/widgets/rowdelegate.h"

namespace window
{

/// Draws a row of tables::EvidenceModel: what is said, as printed, and where; above the first of a section, its
/// heading.
class EvidenceDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    static constexpr int margin = 8; ///< between the row's edge and its texts

    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace window
