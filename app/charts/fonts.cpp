// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/fonts.h"

#include <QFontDatabase>

namespace charts
{

void loadFonts()
{
    for (const QLatin1String face :
        {QLatin1String("Regular"), QLatin1String("SemiBold"), QLatin1String("Bold"), QLatin1String("Italic")})
        QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/Inter-%1.otf").arg(face));
}

QFont font(double pixels, QFont::Weight weight, bool italic)
{
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(qMax(1, qRound(pixels)));
    font.setWeight(weight);
    font.setItalic(italic);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace charts
