#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# xlsx2csv 0.7.8 loses an amount whose number format names its unit.
#
# A workbook keeps 10000 and shows it as "10,000 MW": the format is #,##0" MW", and what stands in quotation marks in
# it is text, as the file format says (ECMA-376, part 1, 18.8.31). xlsx2csv takes the M for a month. The cell then
# holds neither the number nor the text that was seen, but the format itself with "05" in it, the month of day 10000
# (18 May 1927). "days", "million shares" and "$ M" go the same way; GW and "$ bn" do no harm. It ends with exit code 0
# and says nothing.
#
# So of a table that came through xlsx2csv, a cell with quotation marks and no amount may have been one. Reading it as
# "not stated" would be wrong.
#
# Needs Debian 12, python3, and the network for its packages; installs nothing.
set -eu
export LC_ALL=C.UTF-8
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User="$(id -un)" download \
    xlsx2csv=1:0.7.8-1 python3-openpyxl=3.0.9-1 python3-et-xmlfile=1.0.1-2.1 python3-jdcal=1.0-1.3
for package in *.deb; do
    dpkg -x "$package" .
done
export PYTHONPATH="$folder/usr/lib/python3/dist-packages"

python3 - <<'END'
from openpyxl import Workbook

book = Workbook()
sheet = book.active
sheet.append(["deal", "amount"])
for deal, amount, form in [
    ("NVIDIA", 10000, '#,##0" MW"'),
    ("AMD", 6, '0" GW"'),
    ("AWS", 38, '0" $ bn"'),
    ("Oracle", 300000, '#,##0" $ M"'),
    ("warrant", 160, '0" million shares"'),
    ("term", 2555, '0" days"'),
]:
    sheet.append([deal, amount])
    sheet.cell(sheet.max_row, 2).number_format = form
book.save("deals.xlsx")
END
python3 usr/bin/xlsx2csv deals.xlsx deals.csv

cat >expected <<'END'
deal,amount
NVIDIA,"#,##0"" 05w"""
AMD,6
AWS,38
Oracle,"#,##0"" $ 05"""
warrant,"0"" 06illion s12ares"""
term,"0"" 29ays"""
END
diff expected deals.csv && echo "As described: xlsx2csv $(python3 usr/bin/xlsx2csv --version)"
