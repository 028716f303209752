#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# In the text of a PDF that Qt 6.4.2 writes in Inter 4.0 beta 7, "≥ 10 GW" is "10 GW".
#
# The page looks right. Copied, searched, indexed or read aloud, at least, about, ranges and minus signs are gone:
# "$13–113 B" is "$13 113 B", "10 GW − 6 GW" is "10 GW 6 GW". Inter has contextual alternates: beside figures and
# capitals it draws other glyphs for ≥ ≈ – − = : and their like, which belong to no character by themselves. Qt's table from
# glyphs to characters leaves them out, so pdftotext finds nothing there. The same page in DejaVu Sans keeps them all.
#
# So figures taken from the text of such a PDF are not to be trusted as bounds, whoever drew it. Qt has a way to switch
# the alternates off from 6.7 on (QFont::setFeature); before, a font without them is the only one.
#
# Needs Debian 12 with g++, qt6-base-dev and poppler-utils of these versions, and the network for the fonts; installs
# nothing.
set -eu
export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen
for wanted in qt6-base-dev=6.4.2 libqt6gui6=6.4.2 libharfbuzz0b=6.0.0 poppler-utils=22.12.0; do
    version=$(dpkg-query -W -f '${Version}' "${wanted%=*}" 2>/dev/null || true)
    case $version in
    "${wanted#*=}"*) ;;
    *)
        echo "This needs ${wanted%=*} ${wanted#*=}, not ${version:-none}." >&2
        exit 2
        ;;
    esac
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir -m 700 run
export XDG_RUNTIME_DIR="$folder/run"
apt-get -qq -o APT::Sandbox::User="$(id -un)" download fonts-inter=4.0~beta7+ds-1 fonts-dejavu-core=2.37-6
for package in *.deb; do
    dpkg -x "$package" .
done

cat >page.cpp <<'END'
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    const int id = QFontDatabase::addApplicationFont(QString::fromUtf8(argv[1]));
    QFont font(QFontDatabase::applicationFontFamilies(id).value(0));
    font.setPixelSize(200);
    QPdfWriter writer(QString::fromUtf8(argv[2]));
    QPainter painter(&writer);
    painter.setFont(font);
    int y = 0;
    for (const char *line : {"NVIDIA: ≥ 10 GW", "Oracle: ≈ $300 B", "invested: $13–113 B", "10 GW − 6 GW = 4 GW"})
        painter.drawText(200, y += 400, QString::fromUtf8(line));
}
END
directory=/usr/include/$(uname -m)-linux-gnu/qt6
g++ -std=c++17 -fPIC -I"$directory" -I"$directory/QtCore" -I"$directory/QtGui" page.cpp -o page -lQt6Gui -lQt6Core
for font in usr/share/fonts/opentype/inter/Inter-Regular.otf usr/share/fonts/truetype/dejavu/DejaVuSans.ttf; do
    ./page "$font" page.pdf
    echo "$(basename "$font"):"
    pdftotext -layout page.pdf - | tr -d '\f' | tr -s ' ' | sed '/^ *$/d; s/^ *//'
done >seen

cat >expected <<'END'
Inter-Regular.otf:
NVIDIA 10 GW
Oracle: $300 B
invested: $13 113 B
10 GW 6 GW 4 GW
DejaVuSans.ttf:
NVIDIA: ≥ 10 GW
Oracle: ≈ $300 B
invested: $13–113 B
10 GW − 6 GW = 4 GW
END
diff expected seen && echo "As described: Qt 6.4.2, Inter 4.0 beta 7"
