#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# SQLite 3.40.1 keeps 1.551149 as another number than everybody else, and shows it only where it prints 20 digits.
#
# A REAL is a double. Of the decimals with at most 15 digits, which all have a double of their own, SQLite reads some
# tens in a hundred thousand one unit of the last place off: 1.551149 and 7.406779636 are such, in 3.46.1 too; 3.53.4 reads them
# right. Its shell prints 15 digits, so that nobody sees it, but -json and .dump print 20: even 0.1 has a tail there. A
# reader of JSON that keeps decimals then has 1.551149000000000111 GW; one that makes doubles of them has not the double
# that 1.551149 is. No exit code and no message says so.
#
# So a figure from a REAL column has 15 digits, whatever a double may hold: printed with the 17 that bring any double
# back, it has a fraction of a watt that no source states. (It is a double that the library gives to a program, too.)
#
# Needs Debian 12, python3, and the network for its packages; installs nothing.
set -eu
export LC_ALL=C.UTF-8
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User="$(id -un)" download sqlite3=3.40.1-2+deb12u2 libsqlite3-0=3.40.1-2+deb12u2
for package in *.deb; do
    dpkg -x "$package" .
done
sqlite() { LD_LIBRARY_PATH=$(echo "$folder"/usr/lib/*-linux-gnu) usr/bin/sqlite3 "$@"; }

table="CREATE TABLE deals (name, gigawatts REAL);
    INSERT INTO deals VALUES ('first', 1.551149), ('second', 7.406779636), ('third', 0.1), ('fourth', 6.5);"
sqlite -csv :memory: "$table SELECT * FROM deals" >seen
sqlite -json :memory: "$table SELECT * FROM deals" >deals.json
cat deals.json >>seen
python3 -c 'import json
for deal in json.load(open("deals.json")): print(repr(deal["gigawatts"]))' >>seen

cat >expected <<'END'
first,1.551149
second,7.406779636
third,0.1
fourth,6.5
[{"name":"first","gigawatts":1.551149000000000111},
{"name":"second","gigawatts":7.4067796359999995559},
{"name":"third","gigawatts":0.10000000000000000555},
{"name":"fourth","gigawatts":6.5}]
1.5511490000000001
7.4067796359999996
0.1
6.5
END
diff expected seen && echo "As described: sqlite3 $(sqlite --version | cut -d ' ' -f 1)"
