// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/formats.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace window
{

/// The page as it will be, at its true proportions, as large as there is room.
class ExportPreview final : public QWidget
{
    Q_OBJECT
public:
    explicit ExportPreview(QWidget *parent = nullptr);

    /// Drawn a little later: what is dragged or typed is drawn once it rests. The deals must outlive it.
    void showPage(const exporting::Subject &subject, const exporting::ImageOptions &options);
    /// Where the page stands in the widget.
    QRect pageRect() const;
    /// As it was last drawn, in device pixels.
    const QImage &image() const { return m_image; }

    QSize sizeHint() const override;

Q_SIGNALS:
    void drawn(const QString &title); ///< the page's own title

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void draw();

    exporting::Subject m_subject;
    exporting::ImageOptions m_options;
    QImage m_image;
    QTimer m_soon;
};

} // namespace window
