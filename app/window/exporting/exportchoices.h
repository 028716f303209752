// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/formats.h"
#include "window/state/viewstate.h"

class QMimeData;

namespace window
{

/// The time that an export shows.
enum class Range { Visible, FirstYears, Whole };

/// What is chosen for an export, as a value.
struct ExportChoices {
    const exporting::Format *format = nullptr; ///< never null
    exporting::ImageOptions image;
    Range range = Range::Visible;
    bool compares = false;
    pictures::Charts charts = pictures::allCharts;
    QString title; ///< empty: the picture's own
    bool operator==(const ExportChoices &) const = default;

    /// As last time where that still holds; what to show is the window's.
    static ExportChoices remembered(const ViewState &state);
    /// Format, size, scale, theme, parts and range, for the next time.
    void remember() const;
    /// Why nothing can be made of it; empty when it can.
    QString problem() const;
};

exporting::Subject subjectOf(const ViewState &state, const ExportChoices &choices);
/// For the clipboard: a picture's own format and its pixels, or a table's text. Null where there is no memory for it.
QMimeData *mimeOf(const exporting::Subject &subject, const ExportChoices &choices);

} // namespace window
