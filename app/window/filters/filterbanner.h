// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/state/shown.h"

#include <QWidget>

namespace window
{

class ElidedLabel;
class ViewState;

/// While a filter is on, one line that names it, says how much it leaves, and offers the way back. Hidden without one.
class FilterBanner final : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBanner(ViewState *state, QWidget *parent = nullptr);

private:
    void showFilter(Changes what);
    void clearFilter();

    ViewState *m_state;
    ElidedLabel *m_text;
};

} // namespace window
