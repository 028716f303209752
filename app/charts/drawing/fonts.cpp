// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/drawing/fonts.h"

#include <QDir>
#include <QFontDatabase>

using namespace Qt::StringLiterals;

namespace charts
{
namespace
{

QString loadedFamily()
{
    const QDir fonts(u":/fonts"_s);
    for (const QString &face : fonts.entryList())
        QFontDatabase::addApplicationFont(fonts.filePath(face));
    return fontFamily;
}

} // namespace

QFont font(double pixels, QFont::Weight weight, bool italic)
{
    static const QString family = loadedFamily();
    QFont font(family);
    font.setPixelSize(qMax(1, qRound(pixels)));
    font.setWeight(weight);
    font.setItalic(italic);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace charts
