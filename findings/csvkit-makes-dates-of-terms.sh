#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# csvkit 1.0.7 makes a date of how long a contract lasts: "7 years" becomes 0008-01-01.
#
# Its reader, agate 1.6.3, guesses the type of each column. A column of terms is one of dates to it, counted from the
# first day of year 1, so that 7 years end in year 8. in2csv without any option rewrites the table so; csvsql makes
# the column a DATE; csvstat finds the "smallest value" 0006-01-01. Nothing is said, the exit code is 0. A column with
# one term that is no such phrase ("open") is left alone, so whether a term survives depends on other rows.
#
# So a term that came through csvkit cannot be told from a date, and a year before 1900 in a table of deals is worth a
# question. With --no-inference every cell stays as it is.
#
# Needs Debian 12, python3, and the network for its packages; installs nothing.
set -eu
export LC_ALL=C.UTF-8
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User="$(id -un)" download \
    csvkit=1.0.7-1 python3-csvkit=1.0.7-1 python3-agate=1.6.3-2 python3-agatedbf=0.2.2-2 python3-agateexcel=0.2.5-2 \
    python3-agatesql=0.5.8-2 python3-six=1.16.0-4 python3-babel=2.10.3-1 python-babel-localedata=2.10.3-1 \
    python3-isodate=0.6.1-1 python3-leather=0.3.4-2 python3-parsedatetime=2.6-3 python3-pytimeparse=1.1.5-3 \
    python3-slugify=4.0.0-2 python3-text-unidecode=1.3-1 python3-dbfread=2.0.7-5 python3-olefile=0.46-3 \
    python3-openpyxl=3.0.9-1 python3-et-xmlfile=1.0.1-2.1 python3-jdcal=1.0-1.3 python3-xlrd=1.2.0-3 python3-sqlalchemy=1.4.46+ds1-1 python3-tz=2022.7.1-4
for package in *.deb; do
    dpkg -x "$package" .
done
export PYTHONPATH="$folder/usr/lib/python3/dist-packages"

cat >deals.csv <<'END'
deal,amount,term
AWS,$38 B,7 years
Oracle,$300 B,5 years
END
cp deals.csv open.csv
echo 'Microsoft,$250 B,open' >>open.csv
{
    python3 usr/bin/in2csv deals.csv
    python3 usr/bin/in2csv open.csv
    python3 usr/bin/in2csv --no-inference deals.csv
    python3 usr/bin/csvsql deals.csv | grep term
} >seen

cat >expected <<'END'
deal,amount,term
AWS,$38 B,0008-01-01
Oracle,$300 B,0006-01-01
deal,amount,term
AWS,$38 B,7 years
Oracle,$300 B,5 years
Microsoft,$250 B,open
deal,amount,term
AWS,$38 B,7 years
Oracle,$300 B,5 years
	term DATE NOT NULL
END
diff expected seen && echo "As described: $(python3 usr/bin/in2csv --version)"
