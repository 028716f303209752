// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/drawing/style.h"

#include <QObject>
#include <QPalette>
#include <QString>

namespace window
{

/// Dark or light, as the desktop says or else as its palette is.
charts::Theme desktopTheme();
/// Dark or light, whichever that palette is.
charts::Theme themeOf(const QPalette &palette);
/// For what the style sheet leaves to the style, where the desktop's palette is none of the theme.
QPalette paletteOf(charts::Theme theme);
/// The style sheet of a window in the colours of the charts.
QString looksOf(charts::Theme theme);

/// The colours of a window, for all of its parts that draw by themselves.
class Looks final : public QObject
{
    Q_OBJECT
public:
    explicit Looks(charts::Theme theme = charts::Theme::Light, QObject *parent = nullptr);

    const charts::Style &style() const { return m_style; }
    void setTheme(charts::Theme theme);
    /// Calls `follow` with the style now and after every change, as long as `context` is there.
    template<typename Follow> void relay(QObject *context, const Follow &follow) const
    {
        connect(this, &Looks::changed, context, follow);
        follow(m_style);
    }

Q_SIGNALS:
    void changed(const charts::Style &style);

private:
    charts::Style m_style;
};

} // namespace window
