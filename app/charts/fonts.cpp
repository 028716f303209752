// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/fonts.h"

#include <QFontDatabase>

using namespace Qt::StringLiterals;

namespace charts
{

void loadFonts()
{
    for (const QLatin1String face : {"Regular"_L1, "SemiBold"_L1, "Bold"_L1, "Italic"_L1})
        QFontDatabase::addApplicationFont(u":/fonts/Inter-%1.otf"_s.arg(face));
}

QFont font(double pixels, QFont::Weight weight, bool italic)
{
    QFont font(u"Inter"_s);
    font.setPixelSize(qMax(1, qRound(pixels)));
    font.setWeight(weight);
    font.setItalic(italic);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace charts
